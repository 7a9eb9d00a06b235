import { formatSign, tellsChange } from '../../facts/index.ts';
import type { FactData } from '../schema.ts';

/** How a derived figure came about, in a word: restated in another unit, or worked out from several. */
export function derivationWord(fact: Pick<FactData, 'formula'>): '换算' | '计算得出' {
  return fact.formula?.length === 1 ? '换算' : '计算得出';
}

/** Where a stated figure is from: this report, or only an earlier year's. */
export function originWord({ find }: Pick<FactData, 'find'>): '原文' | '往年报告' {
  return find === '' ? '往年报告' : '原文';
}

/** Between how a figure was worked out and the figure: 109家－83家＝26家, but 109家比83家增长31.3%. */
export function equalsSign({ formula = [] }: Pick<FactData, 'formula'>): '＝' | '' {
  return tellsChange(formula) ? '' : '＝';
}

/** The ids of the facts that a derived one comes from, each once. */
export function termsOf({ formula = [] }: Pick<FactData, 'formula'>): readonly string[] {
  return [...new Set(formula.flatMap((piece) => (piece.kind === 'fact' ? [piece.id] : [])))];
}

/** 26家＝109家－83家 */
export function formatDerivation(fact: FactData, facts: ReadonlyMap<string, FactData>): string {
  const sides = (fact.formula ?? []).map((piece) =>
    piece.kind === 'sign' ? formatSign(piece.sign) : (facts.get(piece.id)?.says ?? piece.id),
  );
  return `${fact.says}＝${sides.join('')}`;
}

/** Where a figure comes from, in one cell: the report's words, or the arithmetic. */
export function formatOrigin(fact: FactData, facts: ReadonlyMap<string, FactData>): string {
  return fact.kind === 'derived' ? `${derivationWord(fact)}：${formatDerivation(fact, facts)}` : fact.find;
}

/** Whether `one` only says in another unit what the fact `id` says. */
export function restates(one: FactData, id: string): boolean {
  return one.kind === 'derived' && one.formula?.length === 1 && termsOf(one)[0] === id;
}
