/** A stretch of a text that stands word for word in the source. */
export interface SharedRun {
  readonly run: string;
  readonly length: number;
}

/** Ends a run, as a figure does; it stands where a carried name was. */
const GAP = '.';

/**
 * The runs of `least` or more Han characters that `text` shares with `source`. Punctuation, blanks and line breaks
 * do not end a run, figures do; names in `carried` are taken out of the text first, the longest first.
 */
export function sharedRuns(
  text: string,
  source: string,
  carried: readonly string[],
  least: number,
): readonly SharedRun[] {
  const whole = hanOf(source).join('');
  const own = carried
    .map((name) => hanOf(name).join(''))
    .filter((name) => name !== '')
    .sort((a, b) => b.length - a.length)
    .reduce((left, name) => left.replaceAll(name, GAP), hanOf(text).join(''));
  return own.split(/[\d.]+/).flatMap((stretch) => runsIn(stretch, whole, least));
}

function runsIn(stretch: string, whole: string, least: number): readonly SharedRun[] {
  const runs: SharedRun[] = [];
  for (let start = 0; start + least <= stretch.length; ) {
    let end = start;
    while (end < stretch.length && whole.includes(stretch.slice(start, end + 1))) end++;
    const length = end - start;
    if (length >= least) runs.push({ run: stretch.slice(start, end), length });
    start = length >= least ? end : start + 1;
  }
  return runs;
}

/** Han characters and figures only, so that another comma does not make another text. */
function hanOf(text: string): readonly string[] {
  return text.match(/[\p{Script=Han}\d.]/gu) ?? [];
}
