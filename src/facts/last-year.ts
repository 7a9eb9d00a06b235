import { unitKind } from './arithmetic.ts';
import { factsIn } from './book.ts';
import { checkSays } from './checks.ts';
import type { StatedEntry } from './definition.ts';
import { readEntries } from './entries.ts';
import type { Fact, FactBook, Quantity, StatedFact } from './fact.ts';
import { parseJson } from './json.ts';
import { parseDigits } from './numeral.ts';
import { isRefusal, type Problem } from './problem.ts';
import { parseQuantity } from './quantity.ts';
import { valueAt } from './shape.ts';

/** A number that this year's file states; read without its formulas, which may ask for a `was` that is not there yet. */
export interface StatedNow {
  readonly id: string;
  readonly entry: StatedEntry;
  readonly quantity: Quantity;
}

/**
 * A fact and the fact of the same name in last year's file. `new`: its `was` is not yet written; `kept`: it is;
 * `other`: a `was` of the same year says something else; `unit` and `counts`: the two do not count the same thing and
 * are not compared.
 */
export interface Pairing {
  readonly state: 'new' | 'kept' | 'other' | 'unit' | 'counts';
  readonly now: StatedNow;
  readonly last: Fact;
}

/** Two years beside each other. */
export interface TwoYears {
  readonly pairings: readonly Pairing[];
  /** What last year's report stated and no fact of this year's file is called. */
  readonly gone: readonly StatedFact[];
  readonly fresh: readonly StatedNow[];
}

/** The text of this year's facts file beside last year's facts, paired by their ids; or why the text cannot be read. */
export function pairWithLast(
  text: string,
  { last, year, file }: { readonly last: FactBook; readonly year: number; readonly file: string },
): { readonly years?: TwoYears; readonly problems: readonly Problem[] } {
  const { value, problems: faults } = parseJson(text, file);
  if (faults.length > 0) return { problems: faults };
  const list = readEntries(valueAt(value, ['facts']), file);
  const stated = list.entries.flatMap((each) => (each.kind === 'stated' ? [each] : []));
  const problems = [
    ...list.problems,
    ...stated.flatMap(({ group, key, entry }) => checkSays(entry.says, ['facts', group, key, 'says'], file)),
  ];
  if (problems.length > 0) return { problems };
  const now = stated.flatMap(({ id, entry }): readonly StatedNow[] => {
    const quantity = parseQuantity(entry.says);
    return isRefusal(quantity) ? [] : [{ id, entry, quantity }];
  });
  const before = new Map(factsIn(last).flatMap((fact) => (fact.kind === 'award' ? [] : [[fact.id, fact]])));
  const names = new Set(list.entries.map(({ id }) => id));
  return {
    years: {
      pairings: now.flatMap((each) => {
        const partner = before.get(each.id);
        return partner === undefined
          ? []
          : [{ state: stateOf(each, partner, year), now: each, last: partner }];
      }),
      gone: [...before.values()].flatMap((fact) =>
        fact.kind === 'stated' && !names.has(fact.id) ? [fact] : [],
      ),
      fresh: now.filter(({ id }) => !before.has(id)),
    },
    problems,
  };
}

function stateOf({ entry, quantity }: StatedNow, last: Fact, year: number): Pairing['state'] {
  if (!isAlike(quantity, entry.per, last)) return 'unit';
  if (entry.counts !== last.counts) return 'counts';
  if (entry.was?.year !== year) return 'new';
  return entry.was.says === last.says ? 'kept' : 'other';
}

function isAlike(now: Quantity, per: string | undefined, last: Fact): boolean {
  const lastPer = (last.kind === 'stated' ? last.per : undefined) ?? last.quantity.per;
  return (
    unitKind(now.unit) === unitKind(last.quantity.unit) &&
    now.kind === last.quantity.kind &&
    (per ?? now.per) === lastPer
  );
}

/** The one year that a report's title names (2019年, 二〇一九年); undefined where it names none or several. */
export function yearOfTitle(title: string): number | undefined {
  const digits = title
    .replaceAll('○', '〇')
    .replace(/[〇零一二三四五六七八九]{4}(?=年)/gu, (year) => parseDigits(year) ?? year);
  const years = new Set(digits.match(/(?<!\d)(?:19|20|21)\d{2}(?!\d)/g));
  const [year] = years;
  return years.size === 1 ? Number(year) : undefined;
}
