const SEGMENTS = new Intl.Segmenter('zh', { granularity: 'word' });

/** What of a text fits the pattern and does not end or continue a word: 都 in 都完成, not in 首都; 无一 in 无一例外, not in 万无一失. */
export function wholeWords(text: string, pattern: RegExp): readonly string[] {
  const found = [...text.matchAll(new RegExp(pattern.source, 'gu'))];
  if (found.length === 0) return [];
  const words = [...SEGMENTS.segment(text)];
  return found.flatMap(({ 0: printed, index }) => {
    const end = index + printed.length;
    // A word that begins with it is still about all: 都是, 均有.
    const within = words.some((word) => word.index < index && word.index + word.segment.length >= end);
    return within ? [] : [printed];
  });
}
