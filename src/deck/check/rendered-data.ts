import { type AnyFact, partsOfId } from '../../facts/index.ts';
import { looseDigit, printedForms } from './rendered-text.ts';

/** Names, positions in the report and on the slides, and what only the code reads: their digits count nothing. */
const POSITIONS = new Set([
  'id',
  'fact',
  'part',
  'slide',
  'place',
  'initials',
  'version',
  'find',
  'prints',
  'quantity',
]);
/** 第3～5页 */
const PAGES = /^第\d+(?:～\d+)?页$/;

/**
 * The faults of a block of data: a figure not printed as its fact is, a fact that says something else, a digit that
 * belongs to no fact. Strings are checked at any depth.
 */
export function checkData(
  json: string,
  known: ReadonlyMap<string, AnyFact>,
  names: readonly string[],
): readonly string[] {
  const faults: string[] = [];
  // The office names a fact as it likes: invest2021.
  const ids = new Set([...known.keys()].flatMap((id) => [id, partsOfId(id).group, partsOfId(id).key]));
  const check = (value: unknown, scope: readonly AnyFact[]): void => {
    if (typeof value === 'string') {
      if (ids.has(value)) return;
      const loose = PAGES.test(value) ? undefined : looseDigit(value, scope, names);
      if (loose !== undefined) faults.push(`数据里有一个来历不明的数字：“${loose}”`);
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    const shown = shownIn(value);
    const fact = shown && known.get(shown.id);
    if (shown !== undefined && !(fact && printedForms(fact).includes(shown.text)))
      faults.push(`数据里 ${shown.id} 写成了“${shown.text}”`);
    const own = fact === undefined ? scope : [fact, ...termsOf(fact, known)];
    for (const [key, child] of Object.entries(value)) {
      if (POSITIONS.has(key) || (shown !== undefined && (key === 'text' || key === 'says'))) continue;
      if (shown === undefined || key !== 'quantity') check(child, own);
      else if (!isQuantityOf(child, fact)) faults.push(`数据里 ${shown.id} 的值与事实不同`);
    }
  };
  check(JSON.parse(json), [...known.values()]);
  return faults;
}

/** The value without its print, for whoever reads the data; it has no digits to look for but those of the fact. */
function isQuantityOf(value: unknown, fact: AnyFact | undefined): boolean {
  if (typeof value !== 'object' || value === null || fact === undefined || fact.kind === 'award')
    return false;
  const own = Object.entries(fact.quantity);
  return Object.entries(value).every(([key, each]) =>
    own.some(([name, one]) => name === key && JSON.stringify(one) === JSON.stringify(each)),
  );
}

/** A figure in a phrase, or a fact with all that is known of it. */
function shownIn(value: object): { readonly id: string; readonly text: string } | undefined {
  if ('fact' in value && 'text' in value) return { id: String(value.fact), text: String(value.text) };
  if ('id' in value && 'says' in value) return { id: String(value.id), text: String(value.says) };
  return undefined;
}

function termsOf(fact: AnyFact, known: ReadonlyMap<string, AnyFact>): readonly AnyFact[] {
  return fact.kind === 'derived' ? fact.from.flatMap((id) => known.get(id) ?? []) : [];
}
