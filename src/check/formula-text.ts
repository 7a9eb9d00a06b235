import type { AnyFact, DerivedFact } from '../facts/index.ts';

const NAMES = /[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)*/g;

/** How a derived fact comes about, in printed figures: 26家＝109家－83家. */
export function formatFormula(fact: DerivedFact, facts: readonly AnyFact[]): string {
  const [group = ''] = fact.id.split('.');
  const sides = fact.formula.replace(NAMES, (name) => {
    const id = name.includes('.') ? name : `${group}.${name}`;
    return facts.find((each) => each.id === id)?.says ?? name;
  });
  const signs = sides
    .replaceAll(/\s/g, '')
    .replaceAll(/[-–−]/g, '－')
    .replaceAll('+', '＋')
    .replaceAll('*', '×');
  return `${fact.says}＝${signs}`;
}
