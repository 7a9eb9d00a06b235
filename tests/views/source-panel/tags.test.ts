import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeTags, type TagSpot } from '../../../src/views/source-panel/tags.ts';

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
        const tags = placeTags(
          places.map(([x, y], i) => spot(i + 1, x, y)),
          1200,
          675,
        );
        expect(tags.map((each) => each.tag)).toEqual(places.map((_, i) => i + 1));
        for (const { x, y } of tags) {
          expect(x).toBeGreaterThanOrEqual(22);
          expect(x).toBeLessThanOrEqual(1178);
          expect(y).toBeGreaterThanOrEqual(22);
          expect(y).toBeLessThanOrEqual(653);
        }
      }),
    );
  });
});
