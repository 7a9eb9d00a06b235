import Big from 'big.js';
import type { Qualifier } from './fact.ts';
import { lastPlace } from './grammar/number.ts';

interface Printed {
  readonly value: string;
  readonly qualifier: Qualifier;
  readonly step?: string;
}

/** Between which numbers the true one lies; the ends themselves belong to it only where it is exact or 约. */
export interface Bounds {
  readonly low: Big;
  readonly high: Big;
}

/**
 * What a qualifier leaves open: 146万多 lies between 146万 and 147万, 近3万 between 2万 and 3万, 约3万 between 2.5万 and
 * 3.5万: a writer who knew more would have printed the next digit. Undefined for thresholds, 几 and ranges.
 */
export function boundsOf({ value, qualifier }: Printed): Bounds | undefined {
  const printed = Big(value);
  const place = lastPlace(printed);
  switch (qualifier) {
    case 'exact':
      return { low: printed, high: printed };
    case 'over':
      return printed.lt(0)
        ? { low: printed.minus(place), high: printed }
        : { low: printed, high: printed.plus(place) };
    case 'nearly':
      return printed.lt(0)
        ? { low: printed, high: printed.plus(place) }
        : { low: printed.minus(place), high: printed };
    case 'under':
      return printed.lt(0) ? { low: printed, high: Big(0) } : { low: Big(0), high: printed };
    case 'about':
      return { low: printed.minus(place.div(2)), high: printed.plus(place.div(2)) };
    default:
      return undefined;
  }
}

/** What is less than the last printed place of an exact number may have been rounded away. */
export function roundedBounds(amount: Printed): Bounds | undefined {
  const bounds = boundsOf(amount);
  if (bounds === undefined || amount.qualifier !== 'exact') return bounds;
  const half = Big(amount.step ?? 0).div(2);
  return { low: bounds.low.minus(half), high: bounds.high.plus(half) };
}
