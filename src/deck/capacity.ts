import type { Slide } from './slide.ts';

/** How many a list of a layout holds on every shape of wall, with words of ordinary length. */
export interface Capacity {
  /** From the slide down to the list; `*` for each entry of a list on the way. */
  readonly path: readonly string[];
  /** What it lists, with the word that counts it: 块面板. */
  readonly of: string;
  readonly least: number;
  readonly most: number;
  /** Where more of them find room. */
  readonly more: string;
}

const two = '拆成两页';
const points: Capacity = { path: ['points'], of: '句话', least: 1, most: 3, more: '改用 text，或拆成两页' };
const list = (path: string, of: string, [least, most]: readonly [number, number], more = two): Capacity => ({
  path: path.split('.'),
  of,
  least,
  most,
  more,
});

/**
 * The lists of each layout, measured with `npm run check` on decks of growing lists: one more overflows on a wall or
 * falls below the least type. Long names hold less; that the layout check says, looking at the slide itself.
 */
const CAPACITIES: Readonly<Record<Slide['layout'], readonly Capacity[]>> = {
  cover: [],
  close: [],
  route: [],
  panels: [list('panels', '块面板', [2, 4], '拆成两页，或改用 text'), points],
  text: [list('lines', '行', [1, 7])],
  cards: [list('groups', '组数字', [1, 4]), list('groups.*.figure.items', '个数字', [1, 4])],
  sum: [list('figure.parts', '段', [2, 5], '改用 bars'), list('cards.items', '个数字', [1, 4]), points],
  rows: [list('figure.items', '行', [1, 4], '改用 bars')],
  twin: [
    list('left.figure.items', '个数字', [1, 5], '改用 cards，或拆成两页'),
    list('right.figure.items', '个数字', [1, 5], '改用 cards，或拆成两页'),
    list('left.points', '句话', [1, 2], '改用 text，或拆成两页'),
    list('right.points', '句话', [1, 2], '改用 text，或拆成两页'),
    points,
  ],
  units: [list('figure.rows', '行', [1, 4], '改用 wall，或拆成两页')],
  fields: [list('cards.items', '个数字', [1, 3], '改用 cards'), points],
  plot: [list('side.items', '个数字', [1, 4], '另用一页 cards'), points],
  poster: [],
  sheets: [list('sheets', '张', [1, 3]), list('quotes', '个题目', [1, 6]), list('rows', '行', [1, 6])],
  tally: [
    list('left.items', '个数字', [1, 4], '改用 cards，或拆成两页'),
    list('right.items', '个数字', [1, 5], '改用 cards，或拆成两页'),
    points,
  ],
  split: [
    list('figure.items', '根条', [2, 6], '改用 bars'),
    list('side.items', '个数字', [1, 5], '另用一页 cards'),
    points,
  ],
  matrix: [
    list('heroes.items', '个大数', [1, 3], '另用一页 cards'),
    list('heroes', '片点', [1, 2], '改用 fields'),
    list('figure.columns', '列', [1, 4]),
    list('figure.rows', '行', [1, 4]),
    points,
  ],
  bars: [list('figure.items', '根条', [2, 6])],
  pair: [list('figure.items', '根柱', [2, 8]), points],
  process: [list('stations', '站', [2, 4], '拆成两页，或改用 text'), list('outlets', '处', [1, 7]), points],
  wall: [list('figure.bands', '级', [1, 4], '把最低的两级并成一级，或拆成两页')],
  pillars: [list('pillars', '根柱', [2, 5]), list('plinth', '块', [1, 4])],
};

/** `panels 2–4 块面板，points 1–3 句话`; empty for a layout without lists. */
export function formatCapacity(layout: string): string {
  return capacitiesOf(layout)
    .map(
      ({ path, of, least, most }) => `${path.filter((key) => key !== '*').join('.')} ${least}–${most} ${of}`,
    )
    .join('，');
}

/** The lists of a layout, whatever its name. */
export function capacitiesOf(layout: string): readonly Capacity[] {
  return Object.hasOwn(CAPACITIES, layout) ? CAPACITIES[layout as Slide['layout']] : [];
}
