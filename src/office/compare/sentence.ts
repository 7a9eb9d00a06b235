import { align } from './align.ts';
import { type DeckFigure, type DeckIndex, type IndexedSentence, isOfOneUnit, isSame } from './deck-index.ts';
import type { DeckFact } from './deck-text.ts';
import { type DraftFigure, isCountedByHand } from './figures.ts';

/** What came of one figure of a draft. */
export type Verdict =
  | { readonly kind: 'same'; readonly fact: DeckFact | undefined }
  | { readonly kind: 'changed' | 'qualifier'; readonly figure: DraftFigure; readonly fact: DeckFact }
  | { readonly kind: 'unknown'; readonly figure: DraftFigure }
  /** A bare number that nothing can be said of. */
  | { readonly kind: 'idle' };

export interface SentenceVerdict {
  readonly verdicts: readonly Verdict[];
  /** Facts of the corresponding sentence that this one has lost. */
  readonly dropped: readonly DeckFact[];
}

type Token = string | DraftFigure;

/** What the words around must have in common before another number in their midst is called a changed one. */
const SURE = 0.6;
const LIKELY = 0.45;
/** So much better must they fit before a number that the deck knows from elsewhere is called a changed one. */
const CLEARLY = 0.3;

/** Holds the figures of a draft's sentence against the deck: first against the sentence that it answers to. */
export function judgeSentence(
  text: string,
  figures: readonly DraftFigure[],
  answering: IndexedSentence | undefined,
  index: DeckIndex,
): SentenceVerdict {
  const { pairs, dropped } = pairFigures(text, figures, answering);
  const verdicts = figures.map((figure): Verdict => {
    const paired = pairs.get(figure);
    if (paired !== undefined && isSame(figure, paired)) return { kind: 'same', fact: paired.fact };
    return judgeFigure({ text, figures, figure, paired }, index);
  });
  const kept = new Set(verdicts.flatMap((one) => ('fact' in one && one.fact ? [one.fact.id] : [])));
  return {
    verdicts,
    dropped: dropped.flatMap(({ fact }) => (fact === undefined || kept.has(fact.id) ? [] : [fact])),
  };
}

interface Case {
  readonly text: string;
  readonly figures: readonly DraftFigure[];
  readonly figure: DraftFigure;
  /** What has its place in the corresponding sentence. */
  readonly paired: DeckFigure | undefined;
}

function judgeFigure({ text, figures, figure, paired }: Case, index: DeckIndex): Verdict {
  const closest = (wanted: (candidate: DeckFigure) => boolean) =>
    index.bestContext(text, figures, figure, wanted);
  const same = closest((candidate) => isSame(candidate, figure));
  const other = closest(
    (candidate) => candidate.fact !== undefined && !isSame(candidate, figure) && isLike(candidate, figure),
  );
  const place =
    paired === undefined ? 0 : Math.max(closest((candidate) => candidate === paired).score, LIKELY);
  // The deck has it with these very words around it; only the sentence is a different one.
  if (same.figure !== undefined && same.score > Math.max(place, other.score - CLEARLY))
    return { kind: 'same', fact: same.figure.fact };
  const { fact } = paired ?? other.figure ?? {};
  if (fact?.prints !== undefined && fact.prints === figure.text) return { kind: 'same', fact };
  if (paired?.fact !== undefined) return differ(figure, paired, paired.fact);
  const needed = same.figure === undefined ? LIKELY : SURE;
  const sure = other.score > needed && figure.quantity !== undefined && !isCountedByHand(figure);
  if (fact !== undefined && other.figure !== undefined && sure) return differ(figure, other.figure, fact);
  if (same.figure !== undefined) return { kind: 'same', fact: same.figure.fact };
  const idle = paired !== undefined || figure.quantity === undefined || isCountedByHand(figure);
  return idle ? { kind: 'idle' } : { kind: 'unknown', figure };
}

/** Whether one can have been made from the other by an edit: its unit was kept, or its number. */
function isLike({ quantity: mine }: DraftFigure, { quantity: theirs }: DraftFigure): boolean {
  if (mine === undefined || theirs === undefined) return true;
  return mine.unit === theirs.unit || mine.value === theirs.value;
}

function differ(figure: DraftFigure, deck: DeckFigure, fact: DeckFact): Verdict {
  const [mine, theirs] = [figure.quantity, deck.quantity];
  const alike =
    mine !== undefined && theirs !== undefined && mine.value === theirs.value && isOfOneUnit(mine, theirs);
  return { kind: alike ? 'qualifier' : 'changed', figure, fact };
}

/** Which figure of the corresponding sentence matches which of the draft's. */
function pairFigures(text: string, figures: readonly DraftFigure[], answering: IndexedSentence | undefined) {
  const pairs = new Map<DraftFigure, DeckFigure>();
  if (answering === undefined || (figures.length === 0 && answering.figures.length === 0))
    return { pairs, dropped: [] };
  const left = tokensOf(text, figures);
  const right = tokensOf(answering.text, answering.figures);
  const met = new Set<Token>();
  for (const [i, j] of align(left, right, {
    pair: pairCost,
    alone: (one) => (typeof one === 'string' ? 1 : 1.2),
  })) {
    const [mine, theirs] = [i === undefined ? undefined : left[i], j === undefined ? undefined : right[j]];
    if (typeof mine !== 'object' || typeof theirs !== 'object') continue;
    met.add(theirs);
    // The tokens on the right are the deck's own figures.
    pairs.set(mine, theirs as DeckFigure);
  }
  return { pairs, dropped: answering.figures.filter((figure) => !met.has(figure)) };
}

function pairCost(mine: Token, theirs: Token): number {
  if (typeof mine === 'string' || typeof theirs === 'string')
    return mine === theirs ? 0 : typeof mine === typeof theirs ? 1.6 : Number.POSITIVE_INFINITY;
  if (isSame(mine, theirs)) return 0;
  if (!isLike(mine, theirs)) return Number.POSITIVE_INFINITY;
  return mine.quantity?.unit === theirs.quantity?.unit ? 0.6 : 1;
}

function tokensOf(text: string, figures: readonly DraftFigure[]): readonly Token[] {
  let at = 0;
  const tokens = figures.flatMap((figure): readonly Token[] => {
    const words = [...text.slice(at, figure.start)];
    at = figure.end;
    return [...words, figure];
  });
  return [...tokens, ...text.slice(at)];
}
