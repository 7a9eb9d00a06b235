import { describe, expect, it } from 'vitest';
import { bendsOf, STRAIGHT, type Trip } from '../../../src/views/stage/paths.ts';
import type { StageFrame } from '../../../src/views/stage/shape.ts';

const box = (left: number, top: number, width = 100, height = 40): StageFrame => ({
  left,
  top,
  width,
  height,
});

/** Numbers beside each other that come to stand one below the other. */
const ROW_TO_COLUMN: readonly Trip[] = [0, 1, 2].map((i) => ({
  from: box(130 * i, 200),
  to: box(500, 45 * i),
}));

describe('the way of what makes room', () => {
  it.each<[string, readonly Trip[], readonly StageFrame[], readonly number[] | undefined]>([
    ['is straight where nothing is met', [{ from: box(0, 0), to: box(300, 300) }], [box(600, 0)], STRAIGHT],
    [
      'is none where something stands on every way: it would cross that on all of them',
      [{ from: box(0, 0), to: box(300, 2) }],
      [box(150, 0)],
      undefined,
    ],
    [
      'is across first where something stands above',
      [{ from: box(0, 200), to: box(300, 0) }],
      [box(0, 60, 200, 60)],
      [0.9, 0.1],
    ],
    [
      'is down first where something stands beside it',
      [{ from: box(0, 0), to: box(300, 300) }],
      [box(150, 0, 150, 200)],
      [0.1, 0.9],
    ],
  ])('%s', (_, trips, still, bend) => {
    expect(
      bendsOf(
        trips.map((trip) => [trip]),
        still,
      ),
    ).toEqual([bend]);
  });

  it('waits for another to be gone: what goes up from the first place of a row is away when the second comes into it', () => {
    const trips = [
      { from: box(0, 75), to: box(0, 0) },
      { from: box(160, 75), to: box(0, 75) },
    ];
    const bends = bendsOf(
      trips.map((trip) => [trip]),
      [],
    );
    expect(meetings(trips, bends)).toBe(0);
    expect(meetings(trips, [STRAIGHT, STRAIGHT])).toBeGreaterThan(0);
  });

  it('does not cross those of others: a row that becomes a column', () => {
    const bends = bendsOf(
      ROW_TO_COLUMN.map((trip) => [trip]),
      [],
    );
    expect(bends).toHaveLength(3);
    expect(meetings(ROW_TO_COLUMN, bends)).toBe(0);
    expect(meetings(ROW_TO_COLUMN, [STRAIGHT, STRAIGHT, STRAIGHT])).toBeGreaterThan(0);
  });
});

/** How often two of them share a place, of a hundred times. */
function meetings(trips: readonly Trip[], bends: readonly (readonly [number, number] | undefined)[]): number {
  const at = (from: number, to: number, half: number, time: number) =>
    from + (to - from) * (time < 0.5 ? 2 * time * half : half + (2 * time - 1) * (1 - half));
  let found = 0;
  for (let time = 0; time <= 1; time += 0.01) {
    const places = trips.map(({ from, to }, i) => {
      const [across, down] = bends[i] ?? STRAIGHT;
      return [at(from.left, to.left, across, time), at(from.top, to.top, down, time)] as const;
    });
    places.forEach(([x, y], i) => {
      for (const [left, top] of places.slice(i + 1))
        if (Math.abs(x - left) < 100 && Math.abs(y - top) < 40) found += 1;
    });
  }
  return found;
}
