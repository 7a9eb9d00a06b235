import { maskNames, scanFigures } from '../../deck/check/index.ts';
import type { Quantity } from '../../facts/index.ts';

/** What makes two printed quantities the same. */
export type PrintedAmount = Pick<Quantity, 'kind' | 'value' | 'unit' | 'qualifier'>;

/** A number in a sentence. */
export interface DraftFigure {
  readonly start: number;
  readonly end: number;
  /** As printed. */
  readonly text: string;
  /** Undefined for a bare number, a date, an ordinal: nothing says what it counts. */
  readonly quantity: PrintedAmount | undefined;
}

/** Up to here an author counts in words what he goes on to name: 做了三件事. */
const COUNTED_BY_HAND = 10;

/** The numbers of a normalised sentence, in order, without the digits of names (`terms`). */
export function readFigures(sentence: string, terms: readonly string[]): readonly DraftFigure[] {
  return scanFigures(maskNames(sentence, terms)).map(({ at, text, quantity }) => ({
    start: at,
    end: at + text.length,
    text,
    quantity: quantity && amountOf(quantity),
  }));
}

/**
 * What an official document says of itself and its day, as GB/T 9704 has it on the first and the last page: its number,
 * copies and pages, times of the clock, dates in words, sizes of type. None of it is a figure of the report.
 */
const FURNITURE =
  /〔\d{4}〕第?\d+号|共印\d+份|(?:第\d+页)?共\d+页|(?<=[午晨晚日）]|时间[：:]?)\d{1,2}[:：]\d{2}(?!\d)|[〇○零一二三四五六七八九]{4}年(?:[一二三四五六七八九十]{1,2}月)?(?:[一二三四五六七八九十]{1,3}日)?|\d+号(?=仿宋|黑体|楷体|宋体|字)/gu;

/** The numbers of a draft's sentence, without what the document says of itself. */
export function readDraftFigures(sentence: string, terms: readonly string[]): readonly DraftFigure[] {
  return readFigures(sentence, [...terms, ...(sentence.match(FURNITURE) ?? [])]);
}

/** The part of a quantity that a draft must agree in. */
export function amountOf({ kind, value, unit, qualifier }: Quantity): PrintedAmount {
  return { kind, value, unit, qualifier };
}

/** A small count in words, which needs no fact. */
export function isCountedByHand({ text, quantity }: DraftFigure): boolean {
  return !/\d/.test(text) && quantity?.qualifier === 'exact' && Number(quantity.value) <= COUNTED_BY_HAND;
}
