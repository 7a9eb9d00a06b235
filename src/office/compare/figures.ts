import { maskNames, scanFigures } from '../../deck/check/index.ts';
import { isRefusal, parseQuantity, type Quantity } from '../../facts/index.ts';

/** A printed quantity in a sentence. */
export interface Figure {
  readonly start: number;
  readonly end: number;
  /** As printed. */
  readonly text: string;
  /** Undefined for a bare number: nothing says what it counts. */
  readonly quantity: Pick<Quantity, 'value' | 'unit' | 'qualifier'> | undefined;
}

/** What a reader of sentences must know of the deck: names that carry digits, and the units that it counts in. */
export interface Vocabulary {
  readonly terms: readonly string[];
  readonly units: ReadonlySet<string>;
}

/** Counts of the calendar, not of things. */
const CALENDAR = /^(?:年|月|日|号|时|点|分|届|周年|月份|年度)$/u;
const LONGEST = 16;

/** The printed quantities of a normalised sentence, in order; digits of names and dates are none. */
export function readFigures(sentence: string, { terms, units }: Vocabulary): readonly Figure[] {
  const text = maskNames(sentence, terms);
  let past = 0;
  return scanFigures(text).flatMap(({ at, text: digits }) => {
    if (at < past) return [];
    const figure = widestAt(text, at, units) ?? {
      start: at,
      end: at + digits.length,
      text: digits,
      quantity: undefined,
    };
    past = figure.end;
    return isDate(figure) ? [] : [figure];
  });
}

function isDate({ quantity, text }: Figure): boolean {
  if (quantity === undefined) return false;
  return (
    CALENDAR.test(quantity.unit) &&
    (quantity.unit !== '年' || /^(?:19|20)\d\d/.test(text) || !/\d/.test(text))
  );
}

/** The longest stretch around the number at `at` that reads as a quantity of a known unit. */
function widestAt(text: string, at: number, units: ReadonlySet<string>): Figure | undefined {
  for (const start of [at - 2, at - 1, at].filter((one) => one >= 0)) {
    for (let end = Math.min(text.length, at + LONGEST); end > at; end -= 1) {
      const printed = text.slice(start, end);
      const quantity = parseQuantity(printed);
      if (!isRefusal(quantity) && (units.has(quantity.unit) || CALENDAR.test(quantity.unit)))
        return { start, end, text: printed, quantity };
    }
  }
  return undefined;
}
