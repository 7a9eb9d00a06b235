import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Script } from '../../../src/script/script.ts';
import { sentences } from '../../../src/script/sentences.ts';
import { beginnings, placeAt, withinStep } from '../../../src/views/speaker/auto-scroll.ts';

const script: Script = [
  { kind: 'text', text: '先说第一句话。再说第二句话。', bold: false },
  { kind: 'click' },
  { kind: 'text', text: '然后是第三句。', bold: false },
  { kind: 'click' },
  { kind: 'text', text: '最后一句。', bold: false },
];
const list = sentences(script);
const starts = beginnings(list, 200);

describe('the prompter', () => {
  it('gives each sentence the time it takes to say', () => {
    expect(starts).toHaveLength(list.length + 1);
    expect(placeAt(0, starts)).toEqual({ sentence: 0, part: 0 });
    expect(placeAt((starts[1] ?? 0) + 0.01, starts).sentence).toBe(1);
    expect(placeAt(9999, starts)).toEqual({ sentence: list.length - 1, part: 1 });
  });

  it('waits for the click and goes on from it', () => {
    const waiting = withinStep(9999, 0, list, starts);
    expect(placeAt(waiting, starts).sentence).toBe(1);
    expect(placeAt(withinStep(waiting, 1, list, starts), starts).sentence).toBe(2);
    expect(placeAt(withinStep(0, 2, list, starts), starts).sentence).toBe(3);
  });

  it('never leaves the notes, and never goes past a click that was not made', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e4, max: 1e4, noNaN: true }), fc.nat(5), (seconds, step) => {
        const read = withinStep(seconds, step, list, starts);
        const { sentence, part } = placeAt(read, starts);
        expect(read).toBeGreaterThanOrEqual(0);
        expect(part).toBeGreaterThanOrEqual(0);
        expect(part).toBeLessThanOrEqual(1);
        expect(list[sentence]?.step ?? 0).toBeLessThanOrEqual(step);
      }),
    );
  });

  it('stands still on a slide without notes', () => {
    expect(placeAt(3, beginnings([], 200))).toEqual({ sentence: 0, part: 0 });
    expect(withinStep(3, 0, [], [0])).toBe(0);
  });
});
