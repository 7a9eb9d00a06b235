import { createCanvas } from '@napi-rs/canvas';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawField, paintField } from '../../src/charts/field/draw.ts';
import {
  bottomOf,
  countIn,
  type FieldPlan,
  type FieldRoom,
  planField,
  runsWithin,
  sizeAt,
} from '../../src/charts/field/plan.ts';
import type { FieldData, FieldGroup } from '../../src/deck/index.ts';
import { runs } from '../trials.ts';
import { mark, palette } from './samples.ts';

const group = (value: number, more: Partial<FieldGroup> = {}): FieldGroup => ({
  ...mark(value, `${value}人`),
  look: 'solid',
  tone: 'message',
  ...more,
});
const dots = (...marks: readonly FieldGroup[]): FieldData => ({ kind: 'field', shape: 'dot', marks });
const open = (value: number) => group(value, { end: 'open' });
const stage = { width: 1728, height: 718, ratio: 1 };
const spread = { width: 1728, height: 648, ratio: 1, spread: true };

const shapes = ['dot', 'square', 'cell'] as const;
const anyField = fc.record({
  shape: fc.constantFrom(...shapes),
  counts: fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: 1, maxLength: 4 }),
  end: fc.constantFrom('open', 'closed', 'broken'),
});
const anyRoom = fc.record({
  width: fc.integer({ min: 500, max: 2500 }),
  height: fc.integer({ min: 300, max: 860 }),
  ratio: fc.constantFrom(0.667, 0.7115, 1, 1.25, 1.333, 1.5, 2),
  spread: fc.boolean(),
  joints: fc.array(fc.integer({ min: 50, max: 2400 }), { maxLength: 2 }),
  hole: fc.option(
    fc.record({
      x: fc.integer({ min: 0, max: 200 }),
      y: fc.integer({ min: 0, max: 100 }),
      width: fc.integer({ min: 20, max: 260 }),
      height: fc.integer({ min: 20, max: 160 }),
    }),
    { nil: undefined },
  ),
});
const fieldOf = ({
  shape,
  counts,
  end,
}: {
  shape: (typeof shapes)[number];
  counts: number[];
  end: string;
}) => ({
  ...dots(
    ...counts.map((count, i) =>
      group(count, i === counts.length - 1 ? { end: end as FieldGroup['end'] } : {}),
    ),
  ),
  shape,
});

/** Every mark as a box, in order. */
function boxesOf(plan: FieldPlan) {
  return plan.runs.flatMap(({ x, y, count, down }) =>
    Array.from({ length: count }, (_, i) => ({
      x: down ? x : x + i * plan.pitch,
      y: down ? y + i * plan.pitch : y,
    })),
  );
}

describe('bands', () => {
  const room = { width: 1360, height: 120, ratio: 1, spread: true };
  const bands = [22, 26, 54].map((count) => ({ ...dots(group(count)), rows: 2, full: 54 }));

  test('have marks of one pitch in columns of so many, so that they compare by their lengths', () => {
    const plans = bands.map((band) => planField(band, room));
    expect(new Set(plans.map(({ pitch }) => pitch))).toEqual(new Set([50]));
    expect(plans.map((plan) => plan.runs.map(({ down, count }) => down && count))).toEqual(
      [11, 13, 27].map((columns) => Array.from({ length: columns }, () => 2)),
    );
    for (const plan of plans) {
      const above = plan.runs[0]?.y ?? Number.NaN;
      expect(Math.abs(above + bottomOf(plan) - room.height)).toBeLessThanOrEqual(1);
    }
  });

  test('have all of the room as long as nothing is there to compare them with', () => {
    const [first] = bands;
    if (first === undefined) throw new Error('no band');
    expect(planField(first, { ...room, height: 300, alone: true }).pitch).toBe(127);
  });

  test('may end open', () => {
    const { runs, tail } = planField({ ...dots(open(55)), rows: 2 }, room);
    expect(runs.at(-1)?.count).toBe(1);
    expect(tail.length).toBe(3);
  });
});

describe('a field that ends on the line of another', () => {
  const squares = { ...dots(group(100)), shape: 'square' as const, columns: 10 };
  const room = { width: 436, height: 436, ratio: 1 };

  test('has its rows a little further apart for it, on whole pixels', () => {
    const plan = planField(squares, { ...room, level: 427 });
    expect(bottomOf(plan)).toBe(427);
    expect(plan.runs.every(({ y }) => Number.isInteger(y))).toBe(true);
    expect(plan.snapped).toBe(false);
  });

  test('stays as it is if they would be much further apart, or are many', () => {
    expect(bottomOf(planField(squares, { ...room, width: 300, level: 427 }))).toBeLessThan(300);
    const many = { ...squares, marks: [group(400)], columns: 20 };
    expect(planField(many, { ...room, level: 427 }).snapped).toBe(true);
  });
});

describe('a field whose marks have a given size', () => {
  const anyRows = fc.record({
    pitch: fc.integer({ min: 6, max: 60 }),
    columns: fc.integer({ min: 1, max: 150 }),
  });

  test('takes a canvas on which its marks have that size, their ends within it', () => {
    fc.assert(
      fc.property(anyField, anyRows, (field, { pitch, columns }) => {
        const own = fieldOf(field);
        const data = { ...own, pitch, columns: Math.min(columns, countIn(own)) };
        const size = sizeAt(data, 10_000);
        const plan = planField(data, { ...size, ratio: 1 });
        expect(plan.pitch).toBe(pitch);
        const ends = [
          ...boxesOf(plan).map(({ x, y }) => ({ x: x + plan.mark, y: y + plan.mark })),
          ...plan.tail.map(({ x, y, width, height }) => ({ x: x + width, y: y + height })),
        ];
        expect(Math.max(...ends.map(({ x }) => x))).toBeLessThanOrEqual(size.width);
        expect(Math.max(...ends.map(({ y }) => y))).toBeLessThanOrEqual(size.height);
        expect(plan.tail.filter(({ y }) => y < 0)).toEqual([]);
      }),
      { numRuns: runs(100) },
    );
  });

  test('is no wider than it may be: 12413 in rows of 150 take 83', () => {
    const { width, height } = sizeAt({ ...dots(open(12413)), columns: 150, pitch: 11 }, 1728);
    expect(width).toBeLessThanOrEqual(1728);
    expect(height).toBe(82 * 11 + 7);
  });
});

describe('the plan of a field', () => {
  test('has a place for every mark, on the canvas, off the hole, apart from every other', () => {
    fc.assert(
      fc.property(anyField, anyRoom, (field, room) => {
        const data = fieldOf(field);
        const plan = planField(data, room);
        const count = data.marks.reduce((sum, { value }) => sum + value, 0);
        const boxes = boxesOf(plan);
        expect(boxes).toHaveLength(count);
        const places = new Set(
          boxes.map(({ x, y }) => `${Math.floor(x / plan.mark)} ${Math.floor(y / plan.mark)}`),
        );
        expect(places.size).toBe(count);
        const over = 1e-6;
        const size = { width: plan.mark, height: plan.mark };
        const wrong = boxes.filter(
          ({ x, y }) =>
            x < 0 ||
            x + plan.mark > room.width + over ||
            y + plan.mark > room.height + over ||
            (room.hole && meets({ x, y, ...size }, room.hole)),
        );
        expect(wrong).toEqual([]);
      }),
      { numRuns: runs(60) },
    );
  });

  test('has a place for every mark where a joint shifts its columns beside the hole', () => {
    const hole = { x: 0, y: 0, width: 113, height: 20 };
    const room = { width: 500, height: 300, ratio: 0.667, joints: [631], hole };
    expect(boxesOf(planField(dots(open(4)), room))).toHaveLength(4);
  });

  test('has a joint of the wall between its marks', () => {
    fc.assert(
      fc.property(anyField, anyRoom, fc.integer({ min: 100, max: 2300 }), (field, room, joint) => {
        const plan = planField(fieldOf(field), { ...room, spread: false, joints: [joint] });
        // Of a pixel or two there is no between.
        if (plan.pitch * plan.ratio < 8) return;
        expect(boxesOf(plan).filter(({ x }) => x + 1e-6 < joint && joint < x + plan.mark - 1e-6)).toEqual([]);
      }),
      { numRuns: runs(60) },
    );
  });

  test.each([
    ['spread over a wall of two halves', 39, { ...spread, joints: [864] }],
    ['spread over a wall of thirds', 39, { ...spread, width: 3200, joints: [1034, 2168] }],
    ['of many marks over a wall of thirds', 881, { ...spread, joints: [576, 1152] }],
  ])('%s: a row that no joint runs through', (_, count, room) => {
    const plan = planField(dots(group(count)), room);
    const met = room.joints.flatMap((joint) =>
      boxesOf(plan).filter(({ x }) => x < joint && joint < x + plan.mark),
    );
    expect(met).toEqual([]);
  });

  test('sets marks at whole canvas pixels, four at the least, with a gap between them', () => {
    fc.assert(
      fc.property(anyField, anyRoom, (field, room) => {
        const plan = planField(fieldOf(field), room);
        if (!plan.snapped) return;
        for (const length of [plan.pitch, plan.mark]) {
          expect(length * room.ratio).toBeCloseTo(Math.round(length * room.ratio), 6);
        }
        expect(plan.pitch * room.ratio).toBeGreaterThanOrEqual(4 - 1e-9);
        expect((plan.pitch - plan.mark) * room.ratio).toBeGreaterThanOrEqual(1 - 1e-9);
      }),
      { numRuns: runs(60) },
    );
  });

  test.each([
    { count: 12_413, room: { ...stage, hole: { x: 0, y: 0, width: 806, height: 262 } }, pitch: 9 },
    { count: 15_000, room: stage, pitch: 9 },
    { count: 12_413, room: { ...stage, width: 1296, height: 490 }, pitch: 7 },
    { count: 39, room: stage, pitch: 136 },
    { count: 1, room: stage, pitch: 480 },
    { count: 7, room: stage, pitch: 289 },
  ])('of $count marks on $room.width × $room.height stands at $pitch px', ({ count, room, pitch }) => {
    expect(planField(dots(group(count)), room).pitch).toBe(pitch);
  });

  test.each([
    [1280 / 1920, 6],
    [1366 / 1920, 6],
    [1600 / 1920, 7],
    [1, 9],
    [1.25, 11],
    [2, 18],
  ])('at %f canvas pixels to a stage px 12413 stand %i pixels apart', (ratio, pixels) => {
    const plan = planField(dots(group(12_413)), {
      ...stage,
      ratio,
      hole: { x: 0, y: 0, width: 806, height: 262 },
    });
    expect(plan.pitch * ratio).toBeCloseTo(pixels);
  });

  test('of a picture in a list keeps its shape, with marks that nobody tells apart', () => {
    const plan = planField(dots(group(12_413)), { ...stage, ratio: 0.15 });
    expect(plan).toMatchObject({ snapped: false, count: 12_413 });
    expect(plan.capacity).toBeUndefined();
  });

  test('says how many marks have a place where they are too many', () => {
    const crowded = planField(dots(group(3000)), { width: 300, height: 240, ratio: 1 });
    expect(crowded.pitch).toBeLessThan(6);
    expect(crowded.capacity).toBe(50 * 40);
    expect(planField(dots(group(2000)), { width: 300, height: 240, ratio: 1 }).capacity).toBeUndefined();
  });

  test('makes all rows alike where that costs little', () => {
    const lengths = (count: number) => planField(dots(group(count)), stage).runs.map((run) => run.count);
    expect(lengths(39)).toEqual([13, 13, 13]);
    expect(new Set(lengths(881)).size).toBe(2);
  });

  test.each([
    { count: 39, width: 1728, rows: [13, 13, 13] },
    { count: 39, width: 1296, rows: [10, 10, 10, 9] },
    { count: 39, width: 2410, rows: [13, 13, 13] },
    { count: 120, width: 1728, rows: Array.from({ length: 6 }, () => 20) },
  ])('spreads $count marks over the whole of $width px', ({ count, width, rows }) => {
    const { runs, pitch, mark } = planField(dots(group(count)), { ...spread, width });
    expect(runs.map((run) => run.count)).toEqual(rows);
    expect(((rows[0] ?? 0) - 1) * pitch + mark).toBeCloseTo(width);
    const [above = 0] = runs.map(({ y }) => y);
    for (const [i, { y }] of runs.entries()) expect(y).toBeCloseTo(above + i * (above + mark));
    expect((runs.at(-1)?.y ?? 0) + mark + above).toBeCloseTo(spread.height);
  });

  test('leaves an open end the place of one more where few marks are spread, and many as they are', () => {
    const { runs, tail, mark } = planField(dots(open(39)), spread);
    const last = runs.at(-1) ?? expect.unreachable();
    expect(runs.map((run) => run.count)).toEqual([10, 10, 10, 9]);
    for (const dot of tail) {
      expect(dot.y + dot.height).toBeCloseTo(last.y + mark, 0);
      expect(dot.x + dot.width).toBeLessThanOrEqual(spread.width);
    }
    const [many, left] = [spread, stage].map((room) =>
      planField(dots(group(12_413)), { ...room, height: 648 }),
    );
    expect(many).toMatchObject({ snapped: true, pitch: left?.pitch, mark: left?.mark });
  });

  test.each([
    { count: 15, room: { width: 940, height: 620 }, rows: [5, 5, 5] },
    { count: 22, room: { width: 940, height: 620 }, rows: [6, 6, 6, 4] },
    { count: 25, room: { width: 1728, height: 718 }, rows: [9, 9, 7] },
    { count: 17, room: { width: 800, height: 300 }, rows: [6, 6, 5] },
    { count: 31, room: { width: 600, height: 600 }, rows: [8, 8, 8, 7] },
  ])('leaves no rest of $count marks to the last row', ({ count, room, rows }) => {
    const { runs } = planField(dots(group(count)), { ...room, ratio: 1 });
    expect(runs.map((run) => run.count)).toEqual(rows);
  });

  test('of any few marks has a last row that is no rest: a third full at least', () => {
    const roomy = fc.record({
      width: fc.integer({ min: 500, max: 2500 }),
      height: fc.integer({ min: 300, max: 860 }),
      ratio: fc.constantFrom(0.667, 1, 1.5, 2),
    });
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 60 }), roomy, (count, room) => {
        const rows = planField(dots(group(count)), room).runs.map((run) => run.count);
        expect(3 * (rows.at(-1) ?? 0)).toBeGreaterThanOrEqual(rows[0] ?? 0);
      }),
      { numRuns: runs(200) },
    );
  });

  test('with an open end leaves its last column as full as may be', () => {
    const room = { width: 1230, height: 300, ratio: 1 };
    const plan = planField(dots(open(5000)), room);
    const [first] = plan.runs;
    const last = plan.runs.at(-1);
    if (first === undefined || last === undefined) throw new Error('no columns');
    expect(first.down).toBe(true);
    expect(first.count - last.count).toBeLessThan(8);
    // A field that is closed has as many rows as there are.
    expect(planField(dots(group(5000)), room).runs[0]?.down).toBe(false);
  });

  test('of several that are compared has the pitch of the largest', () => {
    const room = { width: 706, height: 150, ratio: 1 };
    const pitchOf = (count: number, full?: number) =>
      planField({ ...dots(group(count)), ...(full && { full }) }, room).pitch;
    expect(pitchOf(900)).toBeGreaterThan(pitchOf(1894));
    expect(pitchOf(900, 1894)).toBe(pitchOf(1894));
  });

  test('keeps the marks in a row that the figure asks for', () => {
    const { runs, pitch } = planField(
      { ...dots(group(683)), columns: 40 },
      { width: 560, height: 268, ratio: 1 },
    );
    expect(runs.map((run) => run.count)).toEqual([...Array.from({ length: 17 }, () => 40), 3]);
    expect(pitch).toBe(14);
  });
});

describe('an end', () => {
  test('that is open has an ellipsis behind the last mark, on the line that it stands on, of smaller dots', () => {
    const plan = planField(
      { ...dots(open(20)), shape: 'square', columns: 10 },
      { width: 682, height: 130, ratio: 1 },
    );
    const last = boxesOf(plan).at(-1) ?? expect.unreachable();
    expect(plan.tail).toHaveLength(3);
    for (const dot of plan.tail) {
      expect(dot.y + dot.height).toBe(last.y + plan.mark);
      expect(dot.x).toBeGreaterThan(last.x + plan.mark);
      expect(dot.x + dot.width).toBeLessThanOrEqual(682);
      expect(dot.width).toBeLessThan(plan.mark / 2);
    }
  });

  test.each([
    { count: 40, height: 40 },
    { count: 300, height: 300 },
    { count: 1000, height: 330 },
    { count: 5000, height: 500 },
  ])(
    'of $count small marks has it beside them all, of dots that are not taken for marks',
    ({ count, height }) => {
      const plan = planField(dots(open(count)), { width: 900, height, ratio: 1 });
      const right = Math.max(...boxesOf(plan).map(({ x }) => x + plan.mark));
      const bottom = Math.max(...boxesOf(plan).map(({ y }) => y + plan.mark));
      expect(plan.tail).toHaveLength(3);
      for (const dot of plan.tail) {
        expect(dot.x).toBeGreaterThan(right);
        expect(dot.x + dot.width).toBeLessThanOrEqual(900);
        expect(dot.y + dot.height).toBeCloseTo(bottom);
        expect(Math.max(dot.width, plan.mark) / Math.min(dot.width, plan.mark)).toBeGreaterThan(1.4);
        // Smaller ones are specks from the back rows.
        expect(dot.width).toBeGreaterThanOrEqual(9);
      }
      expect(plan.runs[0]?.down).toBe(true);
    },
  );

  test.each([0.667, 1, 1.25, 2])(
    'that is open is made of whole canvas pixels at %f to a stage px',
    (ratio) => {
      for (const count of [20, 1000, 5000])
        for (const length of planField(dots(open(count)), { ...stage, ratio }).tail.flatMap((dot) => [
          dot.x * ratio,
          dot.y * ratio,
          dot.width * ratio,
        ]))
          expect(length).toBeCloseTo(Math.round(length), 6);
    },
  );

  test('that is not reached leaves the last mark hollow', () => {
    const plan = planField(dots(group(100, { end: 'broken' })), stage);
    expect(plan.strata.map(({ from, to, look }) => [from, to, look])).toEqual([
      [0, 99, 'solid'],
      [99, 100, 'hollow'],
    ]);
  });

  test('that is closed has neither', () => {
    const plan = planField(dots(group(83), group(26, { look: 'hollow', tone: 'rest' })), stage);
    expect(plan.tail).toEqual([]);
    expect(plan.strata.map(({ from, to, look, tone }) => [from, to, look, tone])).toEqual([
      [0, 83, 'solid', 'message'],
      [83, 109, 'hollow', 'rest'],
    ]);
  });
});

describe('the runs within a stretch of marks', () => {
  test('hold the marks of the stretch and no others', () => {
    const plan = planField(dots(open(5000)), { width: 900, height: 500, ratio: 1 });
    const all = boxesOf(plan);
    for (const [from, to] of [
      [0, 5000],
      [0, 1],
      [4999, 5000],
      [57, 1234],
      [10, 10],
    ] as const) {
      const part = boxesOf({ ...plan, runs: [...runsWithin(plan, from, to)] });
      const rounded = (boxes: readonly { x: number; y: number }[]) =>
        boxes.map(({ x, y }) => `${x.toFixed(3)} ${y.toFixed(3)}`);
      expect(rounded(part)).toEqual(rounded(all.slice(from, to)));
    }
  });
});

/** Painted with the real drawing code on a real canvas: how many marks stand apart from each other. */
function countPainted(data: FieldData, room: FieldRoom, shown = Number.POSITIVE_INFINITY, gone = 0): number {
  const { pixels, width, height } = painted(planField(data, room), shown, gone);
  return countComponents(pixels, width, height);
}

function painted(plan: FieldPlan, shown = Number.POSITIVE_INFINITY, gone = 0) {
  const room = { ...plan.size, ratio: plan.ratio };
  const [width, height] = [Math.ceil(room.width * room.ratio), Math.ceil(room.height * room.ratio)];
  const canvas = createCanvas(width, height);
  const g = canvas.getContext('2d');
  g.scale(room.ratio, room.ratio);
  const field = paintField(plan, palette);
  drawField(
    g as unknown as CanvasRenderingContext2D,
    field,
    { shown: Math.min(shown, plan.count), gone },
    { paper: true },
  );
  return { pixels: g.getImageData(0, 0, width, height).data, width, height };
}

/** Connected stretches of pixels that are more ink than not. */
function countComponents(rgba: Uint8ClampedArray, width: number, height: number): number {
  // A column of paper at the end of each row, or the last mark of one would touch the first of the next.
  const row = width + 1;
  const inked = new Uint8Array(row * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) inked[y * row + x] = (rgba[4 * (y * width + x) + 3] ?? 0) > 127 ? 1 : 0;
  let count = 0;
  for (let start = 0; start < inked.length; start++) {
    if (!inked[start]) continue;
    count++;
    const todo = [start];
    inked[start] = 0;
    for (let at = todo.pop(); at !== undefined; at = todo.pop()) {
      for (const next of [at - 1, at + 1, at - row, at + row]) {
        if (!inked[next]) continue;
        inked[next] = 0;
        todo.push(next);
      }
    }
  }
  return count;
}

describe('on the canvas', () => {
  const hole = { x: 0, y: 0, width: 806, height: 262 };
  test.each([0.667, 1, 1.25, 2])('each of 12413 dots stands apart at %f pixels to a stage px', (ratio) => {
    expect(countPainted(dots(group(12_413)), { ...stage, hole, ratio })).toBe(12_413);
  });

  test('83 solid and 26 hollow squares are 109, and three dots end 20多', () => {
    const squares = (...marks: readonly FieldGroup[]) => ({ ...dots(...marks), shape: 'square' as const });
    expect(countPainted(squares(group(83), group(26, { look: 'hollow' })), stage)).toBe(109);
    expect(countPainted(squares(open(20)), { width: 682, height: 130, ratio: 1 })).toBe(23);
  });

  test.each([
    ['dot', 0],
    ['square', 255],
  ] as const)('the ellipsis of a field of %ss has dots of their shape', (shape, corner) => {
    const plan = planField({ ...dots(open(5000)), shape }, { width: 900, height: 500, ratio: 1 });
    const { pixels, width } = painted(plan);
    const [{ x, y, width: side } = expect.unreachable()] = plan.tail;
    const at = (left: number, top: number) => pixels[4 * (Math.floor(top) * width + Math.floor(left)) + 3];
    expect(at(x + side / 2, y + side / 2)).toBe(255);
    expect(at(x + 0.5, y + 0.5)).toBe(corner);
  });

  test.each([
    [0, 5003],
    [1, 5002],
    [4999, 4],
    [5000, 0],
  ])('when %i of 5000 marks have gone, %i marks and dots of the ellipsis are left', (gone, left) => {
    const room = { width: 900, height: 500, ratio: 1 };
    expect(countPainted(dots(open(5000)), room, 5000, gone)).toBe(left);
  });

  test.each([0, 1, 57, 1234, 5000])(
    '%i of 5000 marks have come so far, and the open end with the last',
    (shown) => {
      const tail = shown === 5000 ? 3 : 0;
      expect(countPainted(dots(open(5000)), { width: 900, height: 500, ratio: 1 }, shown)).toBe(shown + tail);
    },
  );
});

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
function meets(a: Box, b: Box): boolean {
  const e = 1e-6;
  return (
    a.x + e < b.x + b.width && b.x + e < a.x + a.width && a.y + e < b.y + b.height && b.y + e < a.y + a.height
  );
}
