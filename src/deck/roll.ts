import type { AnyFact } from '../facts/index.ts';
import type { Tile } from './figure.ts';
import { widthOf } from './width.ts';

/** Who or what a fact counts, by name, in the order of the office's list. */
export type Roll = readonly string[];

/** The rolls that the office has filled in, by the id of the fact; a fact without one stays a number and its marks. */
export type Rolls = ReadonlyMap<string, Roll>;

export const NO_ROLLS: Rolls = new Map();

/**
 * The names that a fact counts: its own, or those of all the facts that it is the sum of. An honour that names its
 * holder has no other.
 */
export function rollOf(fact: AnyFact, rolls: Rolls): Roll | undefined {
  if (fact.kind === 'award') return undefined;
  const own = rolls.get(fact.id);
  if (own !== undefined || fact.kind === 'stated' || !isSum(fact.formula)) return own;
  const parts = fact.from.map((id) => rolls.get(id));
  return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
}

function isSum(formula: string): boolean {
  return !/[^\w.\s+]/.test(formula);
}

/** The one fact that counts the holders of an honour on a wall. */
export function factOfTile({ facts: [fact, ...more] }: Tile): AnyFact | undefined {
  return more.length > 0 ? undefined : fact;
}

/** The holders of an honour on a wall, where it is one fact that counts them. */
export function rollOfTile(tile: Tile, rolls: Rolls): Roll | undefined {
  const fact = factOfTile(tile);
  return fact && rollOf(fact, rolls);
}

/** Names in columns of one width; lengths in em. */
export interface RollGrid {
  readonly column: number;
  /** Between two columns. */
  readonly gap: number;
  /** How many columns each name takes. */
  readonly spans: readonly number[];
}

/** Widths of a column that the style sheet knows. */
const COLUMNS = [3, 4, 5, 6, 8, 10, 12, 15] as const;
/** Names of persons are this wide or less; of those that are wider one or two do not push all others apart. */
const PERSON_EM = 4;
const MOST_OF_THEM = 0.75;

/** As Chinese lists have names: two characters as wide as three, a long name over several columns. */
export function gridOf(roll: Roll): RollGrid {
  const widths = roll.map((name) => Math.max(3, Math.ceil(widthOf(name.replaceAll('·', '　')))));
  const enough = (width: number) =>
    widths.filter((each) => each <= width).length >= MOST_OF_THEM * widths.length;
  const short = widths.filter((width) => width <= PERSON_EM);
  const column = Math.max(COLUMNS.find(enough) ?? 15, ...short);
  // Four characters in columns of four are far enough apart.
  const gap = column === PERSON_EM ? 0.6 : 1;
  return { column, gap, spans: widths.map((width) => Math.ceil((width + gap) / (column + gap))) };
}
