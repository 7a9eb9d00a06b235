import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PrintBox, placeTags as placeAll, type TagSpot } from '../../../src/views/source-panel/tags.ts';

const placeTags = (spots: readonly TagSpot[], width: number, height: number, printed?: readonly PrintBox[]) =>
  placeAll(spots, width, height, printed).places;

const spot = (tag: number, x: number, y: number, height = 80, room: TagSpot['room'] = 'before') => ({
  ...{ tag, x, y, height, room },
  width: 100,
});

describe('tags beside the numbers', () => {
  test('stand before digits, below small ones within a sentence, after words that something precedes', () => {
    expect(placeTags([spot(1, 300, 200)], 1200, 675)).toEqual([{ tag: 1, x: 274, y: 240 }]);
    expect(placeTags([spot(1, 300, 200, 30, 'below')], 1200, 675)).toEqual([{ tag: 1, x: 322, y: 248 }]);
    expect(placeTags([spot(1, 300, 200, 30, 'after')], 1200, 675)).toEqual([{ tag: 1, x: 426, y: 215 }]);
  });

  test('go to another side where words would be covered', () => {
    const words = [{ x: 200, y: 190, width: 90, height: 40 }];
    const [tag] = placeTags([spot(1, 300, 200, 30)], 1200, 675, words);
    expect(tag).toEqual({ tag: 1, x: 426, y: 215 });
    expect(placeTags([spot(1, 300, 200, 30)], 1200, 675, [{ x: 0, y: 0, width: 20, height: 20 }])).toEqual(
      placeTags([spot(1, 300, 200, 30)], 1200, 675),
    );
  });

  test('stay in the row of their number, at its edge where the row is full', () => {
    const row = { left: 100, right: 500 };
    const full = [{ x: 100, y: 200, width: 400, height: 24 }];
    const [tag] = placeTags([{ ...spot(1, 400, 200, 24), row }], 1200, 675, full);
    expect(tag?.y).toBe(212);
    expect(Math.min(Math.abs((tag?.x ?? 0) - 78), Math.abs((tag?.x ?? 0) - 522))).toBeLessThanOrEqual(10);
  });

  test('are smaller where rows leave no room for large ones, all of them alike', () => {
    const rows = Array.from({ length: 12 }, (_, i) => ({ x: 60, y: 10 + i * 30, width: 1080, height: 24 }));
    const spots = rows.map(({ y }, i) => ({
      ...spot(i + 1, 60, y, 24),
      row: { left: 60, right: 1140 },
    }));
    const { size, places } = placeAll(spots, 1200, 380, rows);
    expect(size).toBeLessThan(30);
    expect(places.map(({ y }) => y)).toEqual(rows.map(({ y }) => y + 12));
    expect(placeAll(spots.slice(0, 1), 1200, 380, rows).size).toBe(44);
  });

  test('two numbers at one place get tags that do not cover each other', () => {
    const [a, b] = placeTags([spot(1, 300, 200), spot(2, 302, 204)], 1200, 675);
    expect(Math.abs((a?.x ?? 0) - (b?.x ?? 0))).toBeGreaterThanOrEqual(44);
  });

  test('stay inside the picture, one for each number', () => {
    const spots = fc.array(
      fc.tuple(fc.integer({ min: -50, max: 1300 }), fc.integer({ min: -50, max: 800 })),
      {
        maxLength: 20,
      },
    );
    fc.assert(
      fc.property(spots, (places) => {
        const { size, places: tags } = placeAll(
          places.map(([x, y], i) => spot(i + 1, x, y)),
          1200,
          675,
        );
        expect(tags.map((each) => each.tag)).toEqual(places.map((_, i) => i + 1));
        for (const { x, y } of tags) {
          expect(x).toBeGreaterThanOrEqual(size / 2);
          expect(x).toBeLessThanOrEqual(1200 - size / 2);
          expect(y).toBeGreaterThanOrEqual(size / 2);
          expect(y).toBeLessThanOrEqual(675 - size / 2);
        }
      }),
    );
  });
});
