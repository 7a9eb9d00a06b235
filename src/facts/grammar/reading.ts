import type Big from 'big.js';
import type { Qualifier, Quantity, QuantityRun, Sense } from '../fact.ts';
import type { Refusal } from '../problem.ts';
import type { Core } from './core.ts';
import { type QuantityStretch, TWO_MARKS } from './number.ts';

/** Something numerical at a place of a text: a quantity, or what cannot be read as one. */
export interface Reading {
  readonly start: number;
  readonly end: number;
  /** Where a shorter form of the same quantity may begin: 增长6.8%, 6.8%. */
  readonly starts: readonly number[];
  readonly result: Quantity | Refusal;
  /** It is written in Chinese characters. */
  readonly words: boolean;
  /** A change whose word precedes an earlier figure: 3.1% in 下降5.2%和3.1%. */
  readonly carries?: Sense;
  /** A year, a date, an ordinal: a number that counts nothing. */
  readonly name?: true;
  /** Refused with its neighbours, of which it could only be cut: ±0.5%. */
  readonly torn?: true;
}

/** Drawing turns a value into a floating-point number; up to here that is exact for whole numbers. */
const LARGEST = Number.MAX_SAFE_INTEGER;

/** A number without a unit. */
export const NO_UNIT: Refusal = {
  reason: '没有单位',
  remedy: '补上单位，如 名、家、万元；报告没有印单位的（指数、系数），says 补上单位，原文写进 prints',
};

/** The quantity of a core, as it appears in the text from `start` on. */
export function quantityOf(text: string, start: number, core: Core): Quantity | Refusal {
  const [first, ...more] = core.marks;
  if (more.length > 0) return TWO_MARKS;
  if (core.value.abs().gt(LARGEST)) return { reason: '数字太大', remedy: '核对位数' };
  const qualifier: Qualifier = first ?? 'exact';
  return {
    kind: core.kind,
    value: plain(core.value),
    unit: core.unit,
    qualifier,
    runs: runsOf(text, start, core.stretches),
    step: plain(core.step),
    ...(core.sense === undefined ? {} : { sense: core.sense }),
    ...(core.terms === undefined ? {} : { terms: core.terms.map(plain) }),
    ...(core.per === undefined ? {} : { per: core.per }),
    ...(core.scope === undefined ? {} : { scope: core.scope }),
  };
}

/** The stretches as text; two of a kind that touch are one run (万 · 元 → 万元). */
function runsOf(text: string, start: number, stretches: readonly QuantityStretch[]): readonly QuantityRun[] {
  const runs: QuantityRun[] = [];
  let from = start;
  for (const { kind, end } of stretches) {
    const last = runs.at(-1);
    const part = text.slice(from, end);
    if (last?.kind === kind) runs[runs.length - 1] = { kind, text: last.text + part };
    else if (part !== '') runs.push({ kind, text: part });
    from = end;
  }
  return runs;
}

function plain(value: Big): string {
  return value.toFixed();
}
