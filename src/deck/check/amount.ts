import type { Amount, Fact } from '../../facts/index.ts';

/** A fact as arithmetic takes it. */
export function amountOf(fact: Fact): Amount {
  const { id: name, quantity } = fact;
  const { value, unit, qualifier } = quantity;
  const per = fact.kind === 'stated' ? fact.per : undefined;
  return { name, value, unit, qualifier, ...(per === undefined ? {} : { per }) };
}
