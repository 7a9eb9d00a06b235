import { bigrams, likeness } from './align.ts';
import type { DeckFact, DeckSentence, DeckText, PlacedFigure } from './deck-text.ts';
import type { DraftFigure, PrintedAmount } from './figures.ts';
import type { DeckAnswer } from './finding.ts';

/** A figure of the deck, and the fact that it is. */
export interface DeckFigure extends DraftFigure {
  readonly fact: DeckFact | undefined;
}

/** A sentence of the deck ready for comparison. */
export interface IndexedSentence extends Omit<DeckSentence, 'figures'> {
  readonly figures: readonly DeckFigure[];
}

/** Replaces a figure where only the words around it count. */
const FIGURE = '\u0001';
const BEFORE = 12;
const AFTER = 6;
/** Characters around a figure that say where it belongs. */
const ENOUGH = 8;
/** Below this two sentences are unrelated; a short one has to be closer. */
const ALIKE = 0.5;
const SHORT = 8;
const ALIKE_WHEN_SHORT = 0.7;

type Bag = ReadonlyMap<string, number>;

interface Occurrence {
  readonly figure: DeckFigure;
  readonly around: Bag;
  readonly length: number;
}

/** The deck's sentences, found by their likeness, and its figures, found by the words around them. */
export class DeckIndex {
  readonly terms: readonly string[];
  readonly sentences: readonly IndexedSentence[];
  readonly facts: ReadonlyMap<string, DeckFact>;
  readonly #bags: readonly Bag[];
  readonly #sizes: readonly number[];
  /** Sentences by the bigrams in them. */
  readonly #postings = new Map<string, number[]>();
  readonly #exact = new Map<string, number>();
  readonly #occurrences: readonly Occurrence[];

  constructor(deck: DeckText) {
    this.terms = deck.terms;
    this.facts = new Map(deck.facts.map((fact) => [fact.id, fact]));
    this.sentences = deck.sentences.map((one) => ({
      ...one,
      figures: one.figures.map((figure) => this.#figureOf(figure, one.text)),
    }));
    this.#bags = this.sentences.map(({ text, figures }) => bigrams(skeleton(text, figures)));
    this.#sizes = this.#bags.map((bag) => [...bag.values()].reduce((sum, count) => sum + count, 0));
    this.#bags.forEach((bag, i) => {
      for (const pair of bag.keys()) this.#postings.set(pair, [...(this.#postings.get(pair) ?? []), i]);
    });
    for (const [i, { text }] of this.sentences.entries())
      if (!this.#exact.has(text)) this.#exact.set(text, i);
    this.#occurrences = this.sentences.flatMap(({ text, figures }) =>
      figures.map((figure) => ({ figure, ...contextOf(text, figures, figure) })),
    );
  }

  /** The sentence of the deck that a draft's sentence corresponds to; undefined where none is similar. */
  find(text: string, figures: readonly DraftFigure[]): IndexedSentence | undefined {
    const same = this.#exact.get(text);
    if (same !== undefined) return this.sentences[same];
    const bag = bigrams(skeleton(text, figures));
    const size = [...bag.values()].reduce((sum, count) => sum + count, 0);
    let best: number | undefined;
    let highest = text.length < SHORT ? ALIKE_WHEN_SHORT : ALIKE;
    for (const [i, common] of this.#sharing(bag)) {
      const score = (2 * common) / (size + (this.#sizes[i] ?? 0));
      if (score > highest) [best, highest] = [i, score];
    }
    return best === undefined ? undefined : this.sentences[best];
  }

  /** How well the words around a figure of the draft fit each figure of the deck that `wanted` lets through. */
  bestContext(
    text: string,
    figures: readonly DraftFigure[],
    figure: DraftFigure,
    wanted: (candidate: DeckFigure) => boolean,
  ): { readonly score: number; readonly figure: DeckFigure | undefined } {
    const { around, length } = contextOf(text, figures, figure);
    let best: { score: number; figure: DeckFigure | undefined } = { score: -1, figure: undefined };
    for (const candidate of this.#occurrences) {
      if (!wanted(candidate.figure)) continue;
      // Two or three characters prove nothing, however alike they are.
      const weight = Math.min(1, (length + candidate.length) / (2 * ENOUGH));
      const score = weight * likeness(around, candidate.around);
      if (score > best.score) best = { score, figure: candidate.figure };
    }
    return best;
  }

  #figureOf({ start, end, quantity, fact: id = '' }: PlacedFigure, text: string): DeckFigure {
    const fact = this.facts.get(id);
    const amount = quantity === undefined ? fact?.quantity : (quantity ?? undefined);
    return { start, end, text: text.slice(start, end), quantity: amount, fact };
  }

  /** Bigrams in common with each sentence that has any. */
  #sharing(bag: Bag): ReadonlyMap<number, number> {
    const common = new Map<number, number>();
    for (const [pair, count] of bag) {
      for (const i of this.#postings.get(pair) ?? []) {
        const here = this.#bags[i]?.get(pair) ?? 0;
        common.set(i, (common.get(i) ?? 0) + Math.min(count, here));
      }
    }
    return common;
  }
}

/** A fact as the answer to a draft: what the deck says, and on which slides. */
export function answerOf({ id, says, counts, pages }: DeckFact): DeckAnswer {
  const all = [...pages.screen, ...pages.notes, ...pages.report];
  return { fact: id, says, counts, pages: [...new Set(all)].sort((a, b) => a - b) };
}

/** Two figures that say the same; 余 for 多 is the same, 家 for 个 is not. */
export function isSame(one: DraftFigure, other: DraftFigure): boolean {
  const [left, right] = [one.quantity, other.quantity];
  if (left === undefined || right === undefined) return left === right && one.text === other.text;
  return left.value === right.value && left.qualifier === right.qualifier && isOfOneUnit(left, right);
}

/** Whether two amounts count the same: 万元 and 元 do, 家 and 个 do not. */
export function isOfOneUnit(one: PrintedAmount, other: PrintedAmount): boolean {
  return one.kind === other.kind && one.unit === other.unit;
}

function skeleton(text: string, figures: readonly DraftFigure[]): string {
  let at = 0;
  const pieces = figures.map(({ start, end }) => {
    const piece = text.slice(at, start);
    at = end;
    return piece + FIGURE;
  });
  return pieces.join('') + text.slice(at);
}

function contextOf(text: string, figures: readonly DraftFigure[], figure: DraftFigure) {
  const index = figures.indexOf(figure);
  const shifted = figures
    .slice(index + 1)
    .map((one) => ({ ...one, start: one.start - figure.end, end: one.end - figure.end }));
  const before = skeleton(text.slice(0, figure.start), figures.slice(0, index)).slice(-BEFORE);
  const after = skeleton(text.slice(figure.end), shifted).slice(0, AFTER);
  return { around: bigrams(before + FIGURE + after), length: before.length + after.length };
}
