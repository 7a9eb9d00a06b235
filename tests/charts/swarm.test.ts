import { describe, expect, test } from 'vitest';
import { matchPlaces, placesInside, type Swarm, swarmPainter } from '../../src/charts/field/swarm.ts';

/** A disc of ink in the middle of a square picture. */
function disc(side: number): Uint8Array {
  const middle = side / 2;
  return Uint8Array.from({ length: side * side }, (_, i) => {
    const [x, y] = [(i % side) + 0.5 - middle, Math.floor(i / side) + 0.5 - middle];
    return Math.hypot(x, y) < side * 0.4 ? 1 : 0;
  });
}

function pairs(places: Float32Array): readonly string[] {
  return Array.from({ length: places.length / 2 }, (_, i) => `${places[2 * i]} ${places[2 * i + 1]}`);
}

describe('places inside a shape', () => {
  test.each([1, 7, 39, 881, 12_413])('%i of them, all in the ink, none twice', (count) => {
    const side = 400;
    const ink = disc(side);
    const places = placesInside(ink, side, count);
    expect(places).toHaveLength(2 * count);
    expect(new Set(pairs(places)).size).toBe(count);
    for (let i = 0; i < places.length; i += 2)
      expect(ink[Math.floor(places[i + 1] ?? 0) * side + Math.floor(places[i] ?? 0)]).toBe(1);
  });

  test('a shape without room says so by giving fewer', () => {
    expect(placesInside(new Uint8Array(100), 10, 5)).toHaveLength(0);
  });
});

describe('the ways of the marks', () => {
  const from = Float32Array.from({ length: 2 * 900 }, (_, i) =>
    i % 2 === 0 ? (i / 2) % 30 : Math.floor(i / 60),
  );
  const to = Float32Array.from({ length: 2 * 900 }, (_, i) =>
    i % 2 === 0 ? ((i / 2) * 7) % 90 : ((i >> 1) * 11) % 50,
  );

  test('every place is taken, and none by two', () => {
    expect([...pairs(matchPlaces(from, to))].sort()).toEqual([...pairs(to)].sort());
  });

  test('what stands further left goes further left', () => {
    const matched = matchPlaces(from, to);
    const mean = (column: number) => {
      const own = [...from.keys()].filter((i) => i % 2 === 0 && from[i] === column);
      return own.reduce((sum, i) => sum + (matched[i] ?? 0), 0) / own.length;
    };
    expect(mean(0)).toBeLessThan(mean(15));
    expect(mean(15)).toBeLessThan(mean(29));
  });
});

describe('a swarm', () => {
  const swarm: Swarm = {
    from: Float32Array.of(5, 5, 35, 5),
    to: Float32Array.of(5, 35, 35, 35),
    size: [6, 3],
    round: [true, false],
    colour: [
      [255, 0, 0],
      [0, 0, 255],
    ],
    spread: 0.45,
  };
  const painted = (time: number) => {
    const pixels = { data: new Uint32Array(40 * 40).fill(7), width: 40, height: 40 };
    swarmPainter(pixels, swarm)(time);
    return [...pixels.data.entries()].filter(([, colour]) => colour !== 0);
  };

  test('begins round and ends square, each in its colour and at its place', () => {
    const before = painted(0);
    const after = painted(1);
    expect(before.length).toBeLessThan(2 * 36);
    expect(after).toHaveLength(2 * 9);
    expect(new Set(before.map(([, colour]) => colour))).toEqual(new Set([0xff0000ff]));
    expect(new Set(after.map(([, colour]) => colour))).toEqual(new Set([0xffff0000]));
    expect(new Set(after.map(([at]) => Math.floor(at / 40)))).toEqual(new Set([34, 35, 36]));
  });

  test('the marks on the left set out first', () => {
    const rows = (left: boolean) =>
      painted(0.4)
        .filter(([at]) => at % 40 < 20 === left)
        .map(([at]) => Math.floor(at / 40));
    expect(Math.max(...rows(true))).toBeGreaterThan(Math.max(...rows(false)));
  });

  test('changes colour where the edge of the page it leaves has passed', () => {
    const pixels = { data: new Uint32Array(40 * 40), width: 40, height: 40 };
    const still = { ...swarm, to: swarm.from, size: [6, 6] as const, round: [false, false] as const };
    swarmPainter(pixels, { ...still, edge: () => 4 })(0.5);
    const inRow = (row: number) => new Set(pixels.data.slice(row * 40, row * 40 + 40).filter(Boolean));
    expect([3, 4].map(inRow)).toEqual([new Set([0xff0000ff]), new Set([0xffff0000])]);
  });

  test('all have gone down before they are across where they are to drop', () => {
    const pixels = { data: new Uint32Array(40 * 40), width: 40, height: 40 };
    swarmPainter(pixels, { ...swarm, to: Float32Array.of(35, 35, 5, 35), drop: 0.4 })(0.4);
    const places = [...pixels.data.keys()].filter((at) => pixels.data[at] !== 0);
    expect(Math.min(...places.map((at) => Math.floor(at / 40)))).toBeGreaterThan(30);
    // The one that goes far to the right has not set out yet.
    expect(places.some((at) => at % 40 < 8)).toBe(true);
  });

  test('of the time before nothing is left, and no more than what has changed is told', () => {
    const pixels = { data: new Uint32Array(40 * 40), width: 40, height: 40 };
    const paint = swarmPainter(pixels, swarm);
    expect(paint(0)).toEqual({ x: 0, y: 0, width: 40, height: 40 });
    const before = pixels.data.slice();
    const { x, y, width, height } = paint(0.6);
    const alone = new Map(painted(0.6));
    expect(pixels.data).toEqual(pixels.data.map((_, at) => alone.get(at) ?? 0));
    const changed = [...before.keys()].filter((at) => before[at] !== pixels.data[at]);
    const isTold = (at: number) => {
      const [across, down] = [at % 40, Math.floor(at / 40)];
      return across >= x && across < x + width && down >= y && down < y + height;
    };
    expect(changed.every(isTold)).toBe(true);
    expect(width * height).toBeLessThan(1600);
  });

  test('what flies over the edge is cut off', () => {
    const pixels = { data: new Uint32Array(16), width: 4, height: 4 };
    swarmPainter(pixels, { ...swarm, from: Float32Array.of(0, 0), to: Float32Array.of(0, 0) })(0);
    expect(pixels.data[0]).not.toBe(0);
    expect(pixels.data[3]).toBe(0);
  });
});
