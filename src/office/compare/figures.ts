import { maskNames, scanFigures } from '../../deck/check/index.ts';
import type { Quantity } from '../../facts/index.ts';

/** What makes two printed quantities the same. */
export type Amount = Pick<Quantity, 'kind' | 'value' | 'unit' | 'qualifier'>;

/** A number in a sentence. */
export interface Figure {
  readonly start: number;
  readonly end: number;
  /** As printed. */
  readonly text: string;
  /** Undefined for a bare number, a date, an ordinal: nothing says what it counts. */
  readonly quantity: Amount | undefined;
}

/** Up to here an author counts in words what he goes on to name: 做了三件事. */
const COUNTED_BY_HAND = 10;

/** The numbers of a normalised sentence, in order; the digits of names (`terms`) are none. */
export function readFigures(sentence: string, terms: readonly string[]): readonly Figure[] {
  return scanFigures(maskNames(sentence, terms)).map(({ at, text, quantity }) => ({
    start: at,
    end: at + text.length,
    text,
    quantity: quantity && amountOf(quantity),
  }));
}

/** The part of a quantity that a draft must agree in. */
export function amountOf({ kind, value, unit, qualifier }: Quantity): Amount {
  return { kind, value, unit, qualifier };
}

/** A small count in words, which no fact needs to stand behind. */
export function isCountedByHand({ text, quantity }: Figure): boolean {
  return !/\d/.test(text) && quantity?.qualifier === 'exact' && Number(quantity.value) <= COUNTED_BY_HAND;
}
