import type { AnyFact, FactBook, StatedFact } from './fact.ts';
import { factId } from './fact-id.ts';

type Members = Readonly<Record<string, AnyFact>>;

/**
 * The groups, with a stand-in for every name that the file does not have: a slide that still uses last year's fact is
 * reported with its place and all other problems, instead of breaking the first import.
 */
export function withStandIns(groups: FactBook['groups']): FactBook['groups'] {
  const filled = Object.entries(groups).map(([name, members]) => [name, fillMembers(name, members)]);
  return fill<Members>(Object.fromEntries(filled), (name) => fillMembers(name, {}));
}

function fillMembers(group: string, members: Members): Members {
  return fill(members, (key) => standIn(factId(group, key)));
}

/** It is known by being no object of the book. */
function standIn(id: string): StatedFact {
  return {
    kind: 'stated',
    id,
    says: '？',
    counts: id,
    quantity: {
      kind: 'count',
      value: '0',
      unit: '',
      qualifier: 'exact',
      runs: [{ kind: 'unit', text: '？' }],
      step: '1',
    },
    find: '',
  };
}

function fill<T>(
  record: Readonly<Record<string, T>>,
  missing: (key: string) => T,
): Readonly<Record<string, T>> {
  return new Proxy(record, {
    get: (target, key) => {
      // Symbols, and what every object has, are asked for by the language and by tools, not by a slide.
      const plain =
        typeof key === 'string' && !(key in Object.prototype) && key !== 'then' && key !== 'toJSON';
      return plain && !Object.hasOwn(target, key) ? missing(key) : Reflect.get(target, key);
    },
  });
}
