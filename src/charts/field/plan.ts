import type { FieldData, FieldGroup } from '../../deck/index.ts';
import type { Rect, Size } from '../geometry.ts';
import { DOT, ellipsisAfter, OPEN_TAIL } from '../sector.ts';

/** Minimum pitch in stage px: closer marks merge on a low-resolution projector. */
const LEAST_PITCH = 6;
/** Minimum pitch in canvas pixels: closer marks cannot be distinguished at all. */
const LEAST_PIXELS = 4;
/** Maximum pitch in stage px: larger marks no longer read as dots of a field. */
const LARGEST_PITCH = 140;
/** From so many marks on. Fewer are larger, to take the same area: alone on a page they would leave it empty. */
const MANY = 30;
/** Maximum pitch of the fewest. */
const LARGEST_OF_FEW = 480;
/** Below this pitch the ellipsis of an open end is too small in the place of one mark and stands beside all of them. */
const LEAST_TAIL = 40;
/** Small marks up to this size have an ellipsis of larger dots, others of smaller ones: alike they would be counted. */
const LARGER_DOTS = 18;
/** A row may be shorter by this fraction (and few marks smaller) if that makes all rows equal. */
const EVEN = 0.75;
/** The same if the last row would have no more than this fraction of the others' marks. */
const REST = 0.25;
const REST_EVEN = 0.6;
/** The same if it makes the last row nearly full. */
const NEARLY = 0.9;
/** A last row is no rest from this fraction of the others' marks on. */
const HALF = 0.5;
const SMALLER = 0.92;
/** Few marks may be smaller by this fraction if the last row would be a rest otherwise. */
const REST_SMALLER = 0.72;
export const FEW = 200;
/** Rows of few marks may stand this many times as far apart as the marks in a row, to end on one line with another field. */
export const MOST_RISE = 1.06;

/** What a joint that runs through spread marks costs: more than rows that are not equal. */
const MET = 4;
/** Spread marks stand this many times as far apart one way as the other at most. */
const STRETCH = 1.5;

/** Marks may be smaller by this fraction if several joints of a wall all pass between them then. */
const CLEAR_OF_JOINTS = 0.8;

/** Size of a mark as a fraction of the pitch. */
const FILL = { dot: 0.68, square: 0.8, cell: 0.86 } as const satisfies Record<FieldData['shape'], number>;

/** Adjacent marks at one pitch, the unit of drawing. */
export interface MarkRun {
  /** Left and top of the first mark, in stage px. */
  readonly x: number;
  readonly y: number;
  readonly count: number;
  /** Index of its first mark. */
  readonly first: number;
  /** The run goes down instead of to the right. */
  readonly down: boolean;
}

/** Marks with the same look: from `from` up to, not including, `to`. */
export interface Stratum {
  readonly from: number;
  readonly to: number;
  readonly look: FieldGroup['look'];
  readonly tone: FieldGroup['tone'];
}

/** The position of every mark of a field; lengths in stage px. */
export interface FieldPlan {
  readonly kind: 'field';
  readonly data: FieldData;
  readonly size: Size;
  /** Canvas pixels per stage px. */
  readonly ratio: number;
  /** Distance between marks; a whole number of canvas pixels if `snapped`, so that all marks look the same. */
  readonly pitch: number;
  readonly snapped: boolean;
  /** Diameter of a dot, side of a square. */
  readonly mark: number;
  readonly count: number;
  /** In mark order; none reaches into the hole. */
  readonly runs: readonly MarkRun[];
  readonly strata: readonly Stratum[];
  /** The dots of the ellipsis of an open end, which do not count as marks. */
  readonly tail: readonly Rect[];
  /** If the marks do not fit: how many would at the minimum pitch. */
  readonly capacity?: number;
}

/** The canvas that a field is planned for. */
export interface FieldRoom extends Size {
  /** A few marks stand as far apart as the room allows; many have what they leave of it above and below, not only below. */
  readonly spread?: boolean;
  /** What it is compared with is not there yet: its marks have all of the room. */
  readonly alone?: boolean;
  /** Where the marks are to end, or may at most, where fields beside each other end on one line. */
  readonly level?: number | undefined;
  /** The position of the number. */
  readonly hole?: Rect | undefined;
  /** How far from the left joints of the wall run through it: they pass between marks. */
  readonly joints?: readonly number[];
  /** Canvas pixels per stage px. */
  readonly ratio: number;
}

/**
 * Plans a field at the largest pitch at which all marks fit: whole canvas pixels, unless that would be fewer than four
 * (a thumbnail, which only shows that there are many).
 */
export function planField(data: FieldData, room: FieldRoom): FieldPlan {
  const count = countIn(data);
  const open = isOpen(data);
  const most = room.alone === true ? count : Math.max(count, data.full ?? 0);
  const within = { ...room, height: room.level ?? room.height };
  const plan = (grid: Grid, snapped: boolean, runs: readonly MarkRun[]): FieldPlan => ({
    kind: 'field',
    data,
    size: { width: room.width, height: room.height },
    ratio: room.ratio,
    pitch: grid.pitch,
    snapped,
    mark: grid.mark,
    count,
    runs,
    strata: strataOf(data.marks),
    tail: open ? tailOf(runs, grid, room.ratio) : [],
  });
  const lay = (pitch: Pitch) => layAt(pitch, { data, room: within, open, count: most });
  const spreads = room.spread === true && room.hole === undefined;
  if (spreads && most <= FEW && data.columns === undefined && data.rows === undefined) {
    const spread = spreadOver(within, { count: most, open, fill: FILL[data.shape] });
    if (spread) return plan(spread.grid, false, runsIn(spread.grid, count, spread));
  }
  const chosen =
    givenGrid(data, room.ratio, most, lay) ?? gridOf(pitchesOf(room, data.shape, most), room, most, lay);
  if (chosen !== undefined) {
    const { grid, pitch, snapped } = chosen;
    const top = spreads ? topOf(grid, count, within) : 0;
    const rise = riseTo(room.level, grid, count);
    const drawn =
      rise === undefined
        ? plan(grid, snapped, runsIn(grid, count, { top, rise: pitch }))
        : plan(grid, false, onPixels(runsIn(grid, count, { top: 0, rise }), room.ratio));
    if (pitch >= LEAST_PITCH - 1e-6) return drawn;
    return { ...drawn, capacity: placesIn(lay({ pitch: LEAST_PITCH, snapped: false })) };
  }
  throw new RangeError(`${count} marks have no place on ${room.width} × ${room.height} px`);
}

/** How far apart rows of a few marks stand, to end at `level`: a little more than the marks in a row. Undefined if not so. */
function riseTo(
  level: number | undefined,
  { pitch, mark, length, down }: Grid,
  count: number,
): number | undefined {
  const gaps = Math.ceil(count / length) - 1;
  if (level === undefined || down || gaps < 1 || count > FEW) return undefined;
  const rise = (level - mark) / gaps;
  return rise > pitch && rise <= pitch * MOST_RISE ? rise : undefined;
}

function onPixels(runs: readonly MarkRun[], ratio: number): readonly MarkRun[] {
  return runs.map((run) => ({ ...run, y: Math.round(run.y * ratio) / ratio }));
}

/** The grid of the pitch that the figure asks for, in whole canvas pixels, where so many marks fit. */
function givenGrid(
  { pitch: asked }: FieldData,
  ratio: number,
  most: number,
  lay: (pitch: Pitch) => Grid,
): (Pitch & { readonly grid: Grid }) | undefined {
  if (asked === undefined) return undefined;
  const pitch = { pitch: Math.floor(asked * ratio + 1e-6) / ratio, snapped: true };
  const grid = lay(pitch);
  return placesIn(grid) < most ? undefined : { ...pitch, grid };
}

/** The grid of the largest pitch at which `most` marks fit, and a joint passes between them if one nearly as large does that. */
function gridOf(
  pitches: Iterable<Pitch>,
  { ratio, joints = [] }: FieldRoom,
  most: number,
  lay: (pitch: Pitch) => Grid,
): (Pitch & { readonly grid: Grid }) | undefined {
  let first: (Pitch & { readonly grid: Grid }) | undefined;
  for (const largest of pitches) {
    if (first !== undefined && largest.pitch < first.pitch * CLEAR_OF_JOINTS) break;
    if (placesIn(lay(largest)) < most) continue;
    const even = evenPitch(largest, ratio, most, lay);
    const found = { ...even, grid: lay(even) };
    if (joints.every((joint) => isBetween(found.grid, joint))) return found;
    first ??= found;
  }
  return first;
}

/** Of a px: lengths that differ by less are one. */
const NOTHING = 1e-6;

/** Whether a joint runs through no column of marks; it may touch their edges, for the gap may be of a single pixel. */
function isBetween({ left, pitch, mark, down, lines, length }: Omit<Grid, 'hole'>, joint: number): boolean {
  const along = joint - left;
  const column = Math.floor(along / pitch);
  const within = along - column * pitch;
  if (along < 0 || column >= (down ? lines : length)) return true;
  return within < NOTHING || within > mark - NOTHING;
}

/** How far from the left the marks begin for as many joints as possible to pass between them: whole canvas pixels. */
function leftOf({ joints = [], ratio }: FieldRoom, pitch: number, mark: number): number {
  const gap = pitch - mark;
  const lefts = joints.map((joint) => Math.round(((joint + gap / 2) % pitch) * ratio) / ratio);
  const clear = (left: number) =>
    joints.filter((joint) =>
      isBetween({ left, pitch, mark, down: false, lines: 0, length: Number.POSITIVE_INFINITY }, joint),
    ).length;
  return lefts.reduce((best, left) => (clear(left) > clear(best) ? left : best), 0);
}

/**
 * A slightly smaller pitch at which all lines are equal, if there is one: a few marks are counted by rows. Else the largest
 * one at which the last line is no rest.
 */
function evenPitch(
  { pitch: largest, snapped }: Pitch,
  ratio: number,
  count: number,
  lay: (pitch: Pitch) => Grid,
): Pitch {
  const found = (least: number, isGood: (length: number) => boolean): Pitch | undefined => {
    for (let pixels = Math.round(largest * ratio); snapped && count <= FEW; pixels--) {
      const pitch = pixels / ratio;
      if (pitch < largest * least) break;
      const grid = lay({ pitch, snapped });
      // A joint may shift the columns, and the hole take more of them, at a smaller pitch.
      if (isGood(grid.length) && placesIn(grid) >= count) return { pitch, snapped };
    }
    return undefined;
  };
  return (
    found(SMALLER, (length) => count % length === 0) ??
    found(REST_SMALLER, (length) => !leavesRest(count, length)) ?? { pitch: largest, snapped }
  );
}

interface Pitch {
  readonly pitch: number;
  readonly snapped: boolean;
}

/** Candidate pitches, largest first; fractional ones follow when whole pixels become too few. */
function* pitchesOf(
  { width, height, ratio }: FieldRoom,
  shape: FieldData['shape'],
  count: number,
): Generator<Pitch> {
  const most = Math.min(LARGEST_OF_FEW, LARGEST_PITCH * Math.max(1, Math.sqrt(MANY / count)));
  const largest = Math.min(most, Math.max(width, height) / FILL[shape]);
  for (let pixels = Math.floor(largest * ratio); pixels >= LEAST_PIXELS; pixels--)
    yield { pitch: pixels / ratio, snapped: true };
  for (let pitch = Math.min(largest, LEAST_PIXELS / ratio); pitch > 0.05; pitch *= 0.99)
    yield { pitch, snapped: false };
}

/** The canvas that all marks of `data` fill at the pitch it asks for, no wider than `width`, in whole stage px. */
export function sizeAt(data: FieldData & { readonly pitch: number }, width: number): Size {
  const { pitch } = data;
  const count = countIn(data);
  const open = isOpen(data);
  const room = { width, height: (count + 1) * pitch, ratio: 1 };
  const { mark, down, lines, length } = layAt({ pitch, snapped: true }, { data, room, open, count });
  const rows = Math.ceil(count / (down ? lines : length));
  const columns = down ? Math.ceil(count / rows) : Math.min(length, count);
  const extent = (places: number) => (places - 1) * pitch + mark;
  const tail = open ? (pitch < LEAST_TAIL ? tailRoom(pitch, mark) : pitch) : 0;
  const least = open ? DOT * ellipsisScale(pitch, mark) : 0;
  return { width: Math.ceil(extent(columns) + tail), height: Math.ceil(Math.max(extent(rows), least)) };
}

/** How many marks a field has. */
export function countIn({ marks }: FieldData): number {
  return marks.reduce((sum, { value }) => sum + value, 0);
}

function isOpen({ marks }: FieldData): boolean {
  return marks.at(-1)?.end === 'open';
}

/** What the ellipsis of an open end takes beside all marks. */
function tailRoom(pitch: number, mark: number): number {
  return OPEN_TAIL * ellipsisScale(pitch, mark);
}

/** A whole number of canvas pixels, at least one less than the pitch. */
function markAt(pitch: number, shape: FieldData['shape'], ratio: number): number {
  const mark = pitch * FILL[shape];
  if (ratio === 0) return mark;
  return Math.max(1, Math.min(Math.round(mark * ratio), Math.round(pitch * ratio) - 1)) / ratio;
}

/** Parallel lines of equal length, cut by the hole; all in units of the pitch. */
interface Grid {
  readonly pitch: number;
  readonly mark: number;
  /** Where the first column begins, in stage px. */
  readonly left: number;
  /** The lines are columns. */
  readonly down: boolean;
  readonly lines: number;
  readonly length: number;
  /** The hole, in lines and places within a line. */
  readonly hole:
    | { readonly line: readonly [number, number]; readonly place: readonly [number, number] }
    | undefined;
}

interface Wanted {
  readonly data: FieldData;
  readonly room: FieldRoom;
  readonly open: boolean;
  readonly count: number;
}

function layAt({ pitch, snapped }: Pitch, { data, room, open, count }: Wanted): Grid {
  const mark = markAt(pitch, data.shape, snapped ? room.ratio : 0);
  const own = open && pitch < LEAST_TAIL;
  const beside = own ? tailRoom(pitch, mark) : 0;
  const down = data.rows !== undefined || (own && data.columns === undefined);
  // No gap is needed after the last mark of a line.
  const placesAlong = (extent: number) => Math.max(0, Math.floor((extent - mark) / pitch + 1 + 1e-6));
  const left = leftOf(room, pitch, mark);
  const across = placesAlong(room.width - left - beside) - (open && !own ? 1 : 0);
  const given = (asked: number | undefined, places: number) =>
    asked === undefined ? places : asked <= places ? asked : 0;
  const rows = given(data.rows, placesAlong(room.height));
  const columns = given(data.columns, across);
  const hole = room.hole && holeIn({ ...room.hole, x: room.hole.x - left }, pitch, down);
  const [lines, length] = down ? [columns, rows] : [rows, columns];
  const asked = data.columns ?? data.rows;
  const even = hole || asked !== undefined ? length : evenLength(count, length, lines, down);
  return { pitch, mark, left, down, lines, length: even, hole };
}

function holeIn({ x, y, width, height }: Rect, pitch: number, down: boolean): Grid['hole'] {
  const span = (from: number, extent: number) =>
    [Math.floor(from / pitch + 1e-6), Math.ceil((from + extent) / pitch - 1e-6)] as const;
  const [across, along] = [span(y, height), span(x, width)];
  return down ? { line: along, place: across } : { line: across, place: along };
}

/**
 * The longest line length slightly below `length` that makes all lines equal: 39 in three rows of 13. If there is none
 * and an open end follows the last line (`open`), the one that leaves the fewest places empty; without one, where the last
 * line would be a rest, the longest that leaves none, or the one that shares the marks among as many lines.
 */
function evenLength(count: number, length: number, lines: number, open: boolean): number {
  // A last line of a mark or two is a rest: three rows of 5 then, not 7, 7 and 1.
  const last = count % length;
  const least = length * (count > length && last > 0 && last <= length * REST ? REST_EVEN : EVEN);
  for (let even = length; even >= least && even > 0; even--)
    if (count % even === 0 && count / even <= lines) return even;
  let [best, fewest] = [length, lacking(count, length)];
  for (let next = length - 1; open && next >= length * NEARLY && count / next <= lines; next--)
    if (lacking(count, next) < fewest) [best, fewest] = [next, lacking(count, next)];
  if (open || !leavesRest(count, length)) return best;
  const shared = Math.ceil(count / Math.ceil(count / length));
  for (let next = shared; count / next <= lines; next--) if (!leavesRest(count, next)) return next;
  return shared;
}

/** Whether the last line has less than half of the others' marks. */
function leavesRest(count: number, length: number): boolean {
  return count > length && lacking(count, length) > length * HALF;
}

/** Number of empty places in the last line. */
function lacking(count: number, length: number): number {
  return length === 0 ? 0 : (length - (count % length)) % length;
}

/** The free stretches of line `line`, as ranges of places. */
function stretchesIn({ hole, length }: Grid, line: number): readonly (readonly [number, number])[] {
  if (hole === undefined || line < hole.line[0] || line >= hole.line[1]) return [[0, length]];
  const [from, to] = hole.place;
  if (to <= 0) return [[0, length]];
  return (
    [
      [0, Math.min(from, length)],
      [Math.min(to, length), length],
    ] as const
  ).filter(([start, end]) => end > start);
}

function placesIn(grid: Grid): number {
  let places = 0;
  for (let line = 0; line < grid.lines; line++)
    for (const [from, to] of stretchesIn(grid, line)) places += to - from;
  return places;
}

/** Where the lines of a grid stand. */
interface Lines {
  readonly top: number;
  /** From one to the next. */
  readonly rise: number;
}

/** The top of the marks in the middle of their room, whole canvas pixels down. */
function topOf({ pitch, mark, length, down }: Grid, count: number, { height, ratio }: FieldRoom): number {
  const lines = down ? Math.min(count, length) : Math.ceil(count / length);
  const used = (lines - 1) * pitch + mark;
  return Math.round(((height - used) / 2) * ratio) / ratio;
}

interface Spread {
  readonly count: number;
  readonly open: boolean;
  readonly fill: number;
}

/**
 * Rows from one side of the room to the other, with as much above and below them as between: equal ones if there are any,
 * else those whose marks stand most nearly as far apart across as down. Undefined if all would be far from it.
 */
function spreadOver(
  { width, height, joints = [] }: FieldRoom,
  { count, open, fill }: Spread,
): (Lines & { readonly grid: Grid }) | undefined {
  // The ellipsis of an open end takes the place of one more.
  const places = open ? count + 1 : count;
  let best: (Lines & { readonly grid: Grid }) | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (let length = 2; length <= places; length++) {
    const lines = Math.ceil(places / length);
    const rows = fill * (height / (lines + 1 - fill));
    // Edge to edge, or, for joints to pass between them, with half a gap at both ends.
    for (const gaps of joints.length > 0 ? [length - 1, length] : [length - 1]) {
      const mark = Math.min((fill * width) / (gaps === length ? length : gaps + fill), rows);
      const pitch = gaps === length ? width / length : (width - mark) / gaps;
      const left = gaps === length ? (pitch - mark) / 2 : 0;
      const rise = (height + mark) / (lines + 1);
      const stretch = Math.max(rise / pitch, pitch / rise);
      if (stretch > STRETCH || pitch < LEAST_TAIL || leavesRest(places, length)) continue;
      if (open && count % length === 0) continue;
      const grid = { pitch, mark, left, down: false, lines, length, hole: undefined };
      const met = joints.filter((joint) => !isBetween(grid, joint)).length;
      const cost = stretch + (places % length === 0 ? 0 : STRETCH) + met * MET;
      if (cost >= least) continue;
      least = cost;
      best = { top: rise - mark, rise, grid };
    }
  }
  return best;
}

function runsIn(grid: Grid, count: number, { top, rise }: Lines): readonly MarkRun[] {
  const { pitch, down, left } = grid;
  const runs: MarkRun[] = [];
  let first = 0;
  for (let line = 0; line < grid.lines && first < count; line++) {
    for (const [from, to] of stretchesIn(grid, line)) {
      const here = Math.min(to - from, count - first);
      if (here === 0) break;
      const [x, y] = down ? [line, from] : [from, line];
      runs.push({ x: left + x * pitch, y: top + y * (down ? pitch : rise), count: here, first, down });
      first += here;
    }
  }
  return runs;
}

/** The groups, with the last mark of a 近 quantity hollow, as it is not quite reached. */
function strataOf(groups: readonly FieldGroup[]): readonly Stratum[] {
  let from = 0;
  return groups.flatMap(({ value, look, tone, end }) => {
    const start = from;
    from += value;
    const whole = { from: start, to: from, look, tone };
    if (end !== 'broken') return [whole];
    return [
      { ...whole, to: from - 1 },
      { ...whole, from: from - 1, look: 'hollow' as const },
    ];
  });
}

function ellipsisScale(pitch: number, mark: number): number {
  if (pitch >= LEAST_TAIL) return pitch / OPEN_TAIL;
  return mark < LARGER_DOTS ? Math.max(1, mark / 8) : mark / 24;
}

/**
 * The ellipsis of the open end, on the line that the last marks stand on: in the place of the next mark, or, in a field of
 * small marks, beside them all.
 */
function tailOf(runs: readonly MarkRun[], { pitch, mark }: Grid, ratio: number): readonly Rect[] {
  const last = runs.at(-1);
  if (last === undefined) return [];
  const many = pitch < LEAST_TAIL;
  const endsOf = ({ x, y, count, down }: MarkRun) => {
    const along = (count - 1) * pitch + mark;
    return down ? { right: x + mark, bottom: y + along } : { right: x + along, bottom: y + mark };
  };
  const ends = many ? runs.map(endsOf) : [endsOf(last)];
  const right = Math.max(...ends.map((end) => end.right));
  const bottom = Math.max(...ends.map((end) => end.bottom));
  const pixels = (length: number) => Math.round(length * ratio) / ratio;
  return ellipsisAfter(right, ellipsisScale(pitch, mark)).map(({ from, to }) => {
    const side = pixels(to - from);
    return { x: pixels(from), y: Math.max(0, pixels(bottom) - side), width: side, height: side };
  });
}

/** Where the lowest of the marks ends, in stage px. */
export function bottomOf({ runs, pitch, mark }: FieldPlan): number {
  return Math.max(...runs.map(({ y, count, down }) => y + mark + (down ? (count - 1) * pitch : 0)));
}

/** Centres of the marks in order, x then y, in stage px. */
export function middlesOf({ runs, pitch, mark, count }: FieldPlan): Float32Array {
  const middles = new Float32Array(2 * count);
  for (const { x, y, count: here, first, down } of runs) {
    for (let i = 0; i < here; i++) {
      const along = i * pitch;
      middles[2 * (first + i)] = x + mark / 2 + (down ? 0 : along);
      middles[2 * (first + i) + 1] = y + mark / 2 + (down ? along : 0);
    }
  }
  return middles;
}

/** The parts of the runs covering the marks from `from` up to, not including, `to`. */
export function* runsWithin({ runs, pitch }: FieldPlan, from: number, to: number): Generator<MarkRun> {
  for (const run of runs) {
    if (run.first >= to) return;
    const first = Math.max(from, run.first);
    const count = Math.min(to, run.first + run.count) - first;
    if (count <= 0) continue;
    const skipped = (first - run.first) * pitch;
    yield { ...run, first, count, ...(run.down ? { y: run.y + skipped } : { x: run.x + skipped }) };
  }
}
