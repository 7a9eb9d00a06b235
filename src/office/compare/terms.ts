import type { DeckText } from './deck-text.ts';

/** A name or official term with one character wrong, missing or too many. */
export interface Misspelling {
  readonly start: number;
  readonly wrong: string;
  readonly term: string;
}

/** A shorter term is one wrong character away from too many words. */
const SHORTEST = 3;
/** Below this a missing or added character makes another word. */
const SHORTEST_TO_CUT = 5;
const MARKS = /[“”‘’《》〈〉（）()·—]/gu;

/**
 * Finds misspelt terms. A stretch that is one character off a term counts as a misspelling only if the deck's own words
 * never put these characters side by side: 文明单伍 for 文明单位 does; 文明单元 does not if the deck has 单元 elsewhere.
 */
export class TermReader {
  readonly #terms: readonly string[];
  readonly #known = new Set<string>();

  constructor({ terms, sentences, facts }: DeckText) {
    const bare = terms.map((term) => term.replace(MARKS, '')).filter((term) => [...term].length >= SHORTEST);
    // A term that is a part of a longer one is found within it.
    this.#terms = [...new Set(bare)].sort((a, b) => b.length - a.length);
    for (const text of [...sentences.map((one) => one.text), ...terms, ...facts.map((fact) => fact.counts)])
      for (const pair of pairsOf(text)) this.#known.add(pair);
  }

  read(sentence: string): readonly Misspelling[] {
    const found: Misspelling[] = [];
    const taken = (start: number) =>
      found.some((one) => start < one.start + one.wrong.length && start >= one.start);
    for (const term of this.#terms) {
      if (sentence.includes(term)) continue;
      for (const near of nearTo(sentence, term))
        if (!taken(near.start) && this.#isStrange(near, term)) found.push({ ...near, term });
    }
    return found;
  }

  /** Whether the place where it differs joins characters that the deck never joins. */
  #isStrange({ wrong, at }: Near, term: string): boolean {
    const before = wrong.slice(at - 1, at + 1);
    // Where a character is missing, one joint is new; where one is wrong or too many, the two beside it.
    const after = wrong.length < term.length ? '' : wrong.slice(at, at + 2);
    const joints = [before, after].filter((joint) => joint.length === 2);
    return (
      joints.length > 0 && joints.every((joint) => !this.#known.has(joint) && /^[\p{L}\p{N}]+$/u.test(joint))
    );
  }
}

interface Near {
  readonly start: number;
  readonly wrong: string;
  /** Where in it the difference is. */
  readonly at: number;
}

function* nearTo(sentence: string, term: string): Generator<Near> {
  const [first = ''] = term;
  const startOf = (from: number) => sentence.indexOf(first, from);
  const lengths = term.length >= SHORTEST_TO_CUT ? [0, -1, 1] : [0];
  for (const more of lengths) {
    const last = sentence.length - term.length - more;
    for (let start = startOf(0); start >= 0 && start <= last; start = startOf(start + 1)) {
      const wrong = sentence.slice(start, start + term.length + more);
      const at = differenceAt(wrong, term);
      if (at !== undefined) yield { start, wrong, at };
    }
  }
}

/**
 * The position of the one difference of two texts; undefined if there are more. A different first character makes
 * another word.
 */
function differenceAt(wrong: string, term: string): number | undefined {
  let at = 0;
  while (at < wrong.length && wrong[at] === term[at]) at += 1;
  if (at === 0 || (at === wrong.length && wrong.length <= term.length)) return undefined;
  const more = wrong.length - term.length;
  const [mine, theirs] = [wrong.slice(at + (more >= 0 ? 1 : 0)), term.slice(at + (more <= 0 ? 1 : 0))];
  return mine === theirs ? at : undefined;
}

function pairsOf(text: string): readonly string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2));
}
