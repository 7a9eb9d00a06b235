const OPENING = new Set('“‘（《〈「『【〔(');
const CLOSING = new Set('”’）》〉」』】〕)');
const ENDING = new Set('。！？；…!?;');
const FULL_STOPS = new Set('。！？');
/** After a closing quotation these carry the sentence on: “好！”的掌声 is one sentence, a row of quotations another. */
const CARRYING_ON = new Set('，、：；。！？…的地得之等和与及“《');

/** How finely a text is cut: as it is spoken, or as a written report counts its sentences. */
export type SentenceCut = 'spoken' | 'written';

/**
 * Offsets just after each sentence of a paragraph, the last one its length. A spoken sentence ends at 。！？；… outside
 * quotation marks and brackets, or at the mark that closes a quotation which itself ends so; a written one only at a
 * full stop outside them.
 */
export function sentenceEnds(paragraph: string, cut: SentenceCut = 'spoken'): readonly number[] {
  const chars = [...paragraph];
  const ends = findEnds(chars, isBalanced(chars), cut);
  const offsets = ends.map((end) => chars.slice(0, end).join('').length);
  return offsets.at(-1) === paragraph.length ? offsets : [...offsets, paragraph.length];
}

/** A forgotten closing mark must not swallow the rest of the paragraph: then nesting is not heeded at all. */
function isBalanced(chars: readonly string[]): boolean {
  let depth = 0;
  for (const char of chars) {
    depth += OPENING.has(char) ? 1 : CLOSING.has(char) ? -1 : 0;
    if (depth < 0) return false;
  }
  return depth === 0;
}

function findEnds(chars: readonly string[], nested: boolean, cut: SentenceCut): readonly number[] {
  const ends: number[] = [];
  let depth = 0;
  chars.forEach((char, i) => {
    if (OPENING.has(char)) depth += 1;
    if (CLOSING.has(char)) depth -= 1;
    const next = chars[i + 1];
    const open = nested && depth > 0;
    const ending = cut === 'written' ? endsWritten(char, next) : endsAt(char, chars[i - 1], next, nested);
    if (!open && ending) ends.push(i + 1);
  });
  return ends;
}

function endsWritten(char: string, next: string | undefined): boolean {
  return FULL_STOPS.has(char) && !(next !== undefined && FULL_STOPS.has(next));
}

function endsAt(
  char: string,
  before: string | undefined,
  next: string | undefined,
  nested: boolean,
): boolean {
  const goesOn = next !== undefined && (ENDING.has(next) || CLOSING.has(next));
  if (ENDING.has(char)) return !goesOn;
  if (!CLOSING.has(char) || before === undefined || !ENDING.has(before)) return false;
  return !goesOn && !(nested && next !== undefined && CARRYING_ON.has(next));
}
