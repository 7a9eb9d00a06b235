import type { z } from 'zod';
import type { Amounts } from './amounts.ts';
import type { factsFrame, StatedEntry } from './definition.ts';
import type { NamedEntry } from './entries.ts';
import type { AnyFact, Earlier, FactBook, Signed } from './fact.ts';
import { earlierFacts, earlierId, partsOfId } from './fact-id.ts';
import { isRefusal, type Refusal } from './problem.ts';
import { formatQuantity, parseQuantity } from './quantity.ts';

/** The book of a facts file in which nothing is wrong. */
export function buildBook(
  frame: z.infer<typeof factsFrame>,
  entries: readonly NamedEntry[],
  amounts: Amounts,
): FactBook {
  const groups = new Map<string, Record<string, AnyFact>>();
  for (const group of Object.keys(frame.facts)) groups.set(group, {});
  for (const named of entries) {
    const members = groups.get(named.group);
    if (members !== undefined) members[named.key] = buildFact(named, amounts);
  }
  const { report, levels, terms, phrases, relations } = frame;
  return { report, levels, terms, phrases, groups: Object.fromEntries(groups), relations };
}

/** Every fact of a book, in the order of the file. */
export function factsIn(book: FactBook): readonly AnyFact[] {
  return Object.values(book.groups).flatMap((group) => Object.values(group));
}

function buildFact(named: NamedEntry, amounts: Amounts): AnyFact {
  const { kind, id, entry } = named;
  const { counts, level, status, note, remark, offSlide } = entry;
  const common = {
    id,
    counts,
    ...(level === undefined ? {} : { level }),
    ...(status === undefined ? {} : { status }),
    ...(note === undefined ? {} : { note }),
    ...(remark === undefined ? {} : { remark }),
    ...(offSlide === undefined ? {} : { offSlide }),
  };
  switch (kind) {
    case 'stated': {
      const { find, at, prints, per, was, department, signed } = entry;
      const quantity = sure(amounts.stated(id, entry.says));
      const extra = {
        ...(at === undefined ? {} : { at }),
        ...(prints === undefined ? {} : { prints }),
        ...(per === undefined ? {} : { per }),
        ...(was === undefined ? {} : { was: earlierOf(id, entry, was) }),
        ...(department === undefined ? {} : { department }),
        ...(signed === undefined ? {} : { signed: signedOf(signed) }),
      };
      return { kind, ...common, says: formatQuantity(quantity), quantity, find, ...extra };
    }
    case 'derived': {
      const { quantity, from } = sure(amounts.derived(id));
      return { kind, ...common, says: formatQuantity(quantity), quantity, formula: entry.formula, from };
    }
    case 'award': {
      const { award, find, at } = entry;
      return { kind, ...common, says: award, find, ...(at === undefined ? {} : { at }) };
    }
    default:
      return named satisfies never;
  }
}

function earlierOf(
  id: string,
  { counts, per }: StatedEntry,
  { says, year, find = '' }: NonNullable<StatedEntry['was']>,
): Earlier {
  const quantity = sure(parseQuantity(says));
  return {
    kind: 'stated',
    id: earlierId(id, year),
    year,
    find,
    counts: `${counts}（${year}年）`,
    quantity,
    says: formatQuantity(quantity),
    ...(per === undefined ? {} : { per }),
  };
}

/** The fact with this id: one of the file, or what one of them was in an earlier year. */
export function findFact({ groups }: FactBook, id: string): AnyFact | undefined {
  const { group, key, year } = partsOfId(id);
  const members = Object.hasOwn(groups, group) ? groups[group] : undefined;
  const fact = members !== undefined && Object.hasOwn(members, key) ? members[key] : undefined;
  if (year === undefined || fact === undefined) return fact;
  return earlierFacts([fact]).find((each) => each.id === id);
}

/** A checked book has no refusals left; one here would be a fault of the checks. */
function sure<T extends object>(result: T | Refusal): T {
  if (isRefusal(result)) throw new Error(`checked fact refused: ${result.reason}`);
  return result;
}

function signedOf({ state, by, says }: NonNullable<StatedEntry['signed']>): Signed {
  return { state, ...(by === undefined ? {} : { by }), ...(says === undefined ? {} : { says }) };
}
