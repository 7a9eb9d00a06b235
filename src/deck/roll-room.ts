import type { AnyFact } from '../facts/index.ts';
import type { Deck, PlacedPart, PlacedSlide } from './deck.ts';
import type { UnitCell, Units } from './figure.ts';
import { factOfTile, gridOf, NO_ROLLS, type Roll, type Rolls, rollOf } from './roll.ts';
import type { Slide } from './slide.ts';
import { widthOf } from './width.ts';

/** Room for names: the width of a line in em of their type, and the number of lines for all of them together. */
export interface RollRoom {
  readonly em: number;
  readonly lines: number;
}

/** Facts whose names share a room. */
interface Seats {
  readonly facts: readonly AnyFact[];
  readonly room: RollRoom;
}

/** Measured with `npm run check` at the least type, on the narrowest wall. */
export const ROLL_ROOMS = {
  /** A cell of `units`, two of which stand side by side; its words take a line as well, and lines are all rows'. */
  units: { em: 20, lines: 12 },
  /** A list of `tally`, left and right. */
  tally: { em: 16, lines: 7 },
  /** A field with the whole body, and one beside others. */
  field: { em: 32, lines: 9 },
  fields: { em: 13, lines: 8 },
  curtain: { em: 13, lines: 10 },
  /** A page of a wall's level, in addition to a line for each honour. */
  board: { em: 16, lines: 34 },
} as const satisfies Record<string, RollRoom>;

type Filled = Pick<Deck, 'rolls' | 'photos'>;

/**
 * The rolls that `placed` has room for: each fact that is shown there as marks or in a row of honours. A photograph takes
 * the room of the names in a tally.
 */
export function seatedOn({ id, slide }: Pick<PlacedSlide, 'id' | 'slide'>, { rolls, photos }: Filled): Rolls {
  if (slide.layout === 'tally' && photos.has(id)) return NO_ROLLS;
  if (slide.layout === 'units') return seatedInRows(slide.figure, rolls);
  return new Map(seatsOn(slide).flatMap((seats) => seat(seats, rolls)));
}

/** The names that a part's curtain has room for. */
export function seatedOnCurtain({ figure }: PlacedPart, rolls: Rolls): Roll | undefined {
  if (figure === undefined || figure.parts !== undefined) return undefined;
  const { fact } = figure.whole;
  return seat({ facts: [fact], room: ROLL_ROOMS.curtain }, rolls)[0]?.[1];
}

/** The facts of `placed` that have a roll for which there is no room there. */
export function unseatedOn(placed: Pick<PlacedSlide, 'id' | 'slide'>, filled: Filled): readonly AnyFact[] {
  const seated = seatedOn(placed, filled);
  const facts = seatsOn(placed.slide).flatMap((seats) => seats.facts);
  return facts.filter((fact) => rollOf(fact, filled.rolls) !== undefined && !seated.has(fact.id));
}

function seatsOn(slide: Slide): readonly Seats[] {
  switch (slide.layout) {
    case 'units':
      return [
        {
          facts: slide.figure.rows.flatMap(({ cells }) => cells.map(({ fact }) => fact)),
          room: ROLL_ROOMS.units,
        },
      ];
    case 'tally':
      return [slide.left, slide.right].map((list) => ({
        facts: (list?.items ?? []).flatMap(({ mark, fact }) => (mark === undefined ? [] : [fact])),
        room: ROLL_ROOMS.tally,
      }));
    case 'fields': {
      const room = slide.fields.length === 1 || slide.inTurn ? ROLL_ROOMS.field : ROLL_ROOMS.fields;
      return slide.fields.flatMap(({ whole, parts }) =>
        parts === undefined ? [{ facts: [whole.fact], room }] : [],
      );
    }
    case 'wall':
      return slide.figure.bands.map(({ tiles }) => {
        const { em, lines } = ROLL_ROOMS.board;
        return {
          facts: tiles.flatMap((tile) => factOfTile(tile) ?? []),
          room: { em, lines: lines - tiles.length },
        };
      });
    default:
      return [];
  }
}

/** The rolls of a unit chart: a line of cells is as high as the highest of them, so the longest goes until all have room. */
function seatedInRows({ rows }: Units, rolls: Rolls): Rolls {
  const { em, lines } = ROLL_ROOMS.units;
  const cells = rows.map((row) => row.cells.filter(({ fact }) => fact.kind !== 'award'));
  const own = cells.flat().flatMap(({ fact }) => {
    const roll = rollOf(fact, rolls);
    return roll === undefined ? [] : [{ id: fact.id, roll, lines: linesOf(roll, em) }];
  });
  const seated = new Map(own.map((each) => [each.id, each]));
  const heightOf = ({ fact }: UnitCell) => 1 + (seated.get(fact.id)?.lines ?? marksOf(fact));
  const height = () =>
    cells
      .flatMap((row) => pairs(row).map((pair) => Math.max(...pair.map(heightOf))))
      .reduce((a, b) => a + b, 0);
  for (const { id } of own.toSorted((a, b) => b.lines - a.lines)) if (height() > lines) seated.delete(id);
  return new Map([...seated.values()].map(({ id, roll }) => [id, roll]));
}

/** So many marks stand in a line of a cell (document/layouts/units.ts). */
const MARKS_IN_LINE = 8;

function marksOf(fact: AnyFact): number {
  return fact.kind === 'award' ? 0 : Math.ceil(Number(fact.quantity.value) / MARKS_IN_LINE);
}

function pairs<T>(list: readonly T[]): readonly (readonly T[])[] {
  return list.flatMap((_, i) => (i % 2 === 0 ? [list.slice(i, i + 2)] : []));
}

/** The longest roll is shortened first. */
function seat({ facts, room }: Seats, rolls: Rolls): readonly (readonly [string, Roll])[] {
  const own = facts
    .flatMap((fact) => {
      const roll = rollOf(fact, rolls);
      return roll === undefined ? [] : [{ id: fact.id, roll, lines: linesOf(roll, room.em) }];
    })
    .toSorted((a, b) => a.lines - b.lines);
  let left = room.lines;
  return own.flatMap(({ id, roll, lines }) => {
    if (lines > left) return [];
    left -= lines;
    return [[id, roll] as const];
  });
}

/** A name takes so many columns at most (document/styles/roll.css). */
const WIDEST_SPAN = 4;

/** How many lines of `em` the names take; of several one that is wider than a line has no room. A single one is broken. */
export function linesOf(roll: Roll, em: number): number {
  const { column, gap, spans } = gridOf(roll);
  const [only = ''] = roll;
  if (roll.length === 1) return Math.ceil(widthOf(only) / em);
  const across = Math.floor((em + gap) / (column + gap));
  if (Math.max(...spans) > Math.min(across, WIDEST_SPAN)) return Number.POSITIVE_INFINITY;
  let lines = 1;
  let used = 0;
  for (const span of spans) {
    if (used + span > across) {
      lines += 1;
      used = 0;
    }
    used += span;
  }
  return lines;
}
