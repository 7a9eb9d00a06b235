import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoryStore } from '../../../src/show/index.ts';
import {
  comesBack,
  formatPlace,
  isBrokenOff,
  parsePlace,
  readPlace,
  type ShowPlace,
  writePlace,
} from '../../../src/show/store/place.ts';

const HOUR = 3_600_000;
const place: ShowPlace = { slide: 'pandemic.fund', step: 2, blank: 'hold', showing: true, at: 1_000_000 };

describe('the kept place', () => {
  it('comes back as it was kept', () => {
    const store = memoryStore();
    writePlace(store, place);
    expect(readPlace(store)).toEqual(place);
  });

  it.each([
    ['nothing', null],
    ['an empty text', ''],
    ['half a text', formatPlace(place).slice(0, -5)],
    ['a list', '[]'],
    ['null', 'null'],
    ['a cover there is not', formatPlace({ ...place, blank: 'green' as 'black' })],
    ['a step below none', formatPlace({ ...place, step: -1 })],
    ['half a step', formatPlace({ ...place, step: 0.5 })],
    ['a slide that is a number', JSON.stringify({ ...place, slide: 7 })],
  ])('is none for %s', (_, text) => {
    expect(parsePlace(text)).toBeUndefined();
  });

  it('survives whatever stands in the store', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const read = parsePlace(text);
        if (read !== undefined) expect(parsePlace(formatPlace(read))).toEqual(read);
      }),
    );
  });

  it('is gone on with unasked only if the show broke off, and not the next day', () => {
    expect(isBrokenOff(place, place.at + HOUR)).toBe(true);
    expect(isBrokenOff({ ...place, showing: false }, place.at + HOUR)).toBe(false);
    expect(isBrokenOff(place, place.at + 13 * HOUR)).toBe(false);
    expect(isBrokenOff(undefined, place.at)).toBe(false);
  });

  it('is come back to on a stage that broke off, or was closed a moment ago', () => {
    const closed = { ...place, showing: false };
    expect(comesBack(place, place.at + HOUR)).toBe(true);
    expect(comesBack(closed, place.at + HOUR / 6)).toBe(true);
    expect(comesBack(closed, place.at + HOUR)).toBe(false);
    expect(comesBack(undefined, place.at)).toBe(false);
  });
});
