import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type NotesAt, topOf } from '../../../src/views/speaker/note-place.ts';

/** Twenty lines of 50 px; the sentence being said has the lines from `from` to before `to`. */
function at(from: number, to: number, more: Partial<NotesAt> = {}): NotesAt {
  const lines = Array.from({ length: 20 }, (_, i) => ({ top: i * 50, bottom: i * 50 + 50 }));
  return { lines, now: { top: from * 50, bottom: to * 50 }, said: 0, room: 320, moved: 0, ...more };
}

describe('the place of the notes in their panel', () => {
  it.each([
    ['begins at the top', at(0, 2), 0],
    ['leaves a line that was said in sight', at(8, 10), 300],
    ['gives up what was said for the end of what is being said', at(8, 14), 400],
    ['ends with the last line', at(18, 20), 700],
    ['shows a sentence higher than the panel from its beginning', at(4, 14), 200],
    ['goes through it as it is said', at(4, 14, { said: 0.5 }), 300],
    ['shows its end when it is said', at(4, 14, { said: 1 }), 400],
    ['follows the wheel', at(8, 10, { moved: 120 }), 400],
  ])('%s', (_, place, expected) => {
    expect(topOf(place)).toBe(expected);
  });

  it('shows a sentence whole wherever it has room for it', () => {
    fc.assert(
      fc.property(
        fc.nat(19),
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 60, max: 900 }),
        (from, size, room) => {
          const to = Math.min(20, from + size);
          fc.pre((to - from) * 50 <= room);
          const place = at(from, to, { room });
          const top = topOf(place);
          expect(top).toBeLessThanOrEqual(place.now.top);
          expect(top + room).toBeGreaterThanOrEqual(place.now.bottom);
        },
      ),
    );
  });
});
