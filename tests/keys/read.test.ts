import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BINDINGS, KEYS_AT_REST, type KeyState, type Press, readKey } from '../../src/keys/index.ts';

const press = (key: string, more: Partial<Press> = {}): Press => ({
  key,
  repeat: false,
  isComposing: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  time: 0,
  ...more,
});

function type(...presses: readonly Press[]) {
  let state: KeyState = KEYS_AT_REST;
  return presses.map((one) => {
    const reading = readKey(one, state, 'stage');
    state = reading.state;
    return reading.action ?? reading.page;
  });
}

describe('reading keys', () => {
  it.each([
    ['PageDown', 'next'],
    ['ArrowRight', 'next'],
    [' ', 'next'],
    ['Enter', 'next'],
    ['N', 'next'],
    ['PageUp', 'previous'],
    ['.', 'black'],
    ['B', 'black'],
    ['w', 'hold'],
    ['F5', 'start'],
    ['Escape', 'leave'],
    ['?', 'help'],
  ])('%s on the stage is %s', (key, action) => {
    expect(type(press(key))).toEqual([action]);
  });

  it('tells Shift+F5 from F5 and Ctrl+P from P', () => {
    expect(type(press('F5', { shiftKey: true }))).toEqual(['startHere']);
    expect(type(press('p', { ctrlKey: true }))).toEqual(['print']);
    expect(type(press('p'))).toEqual(['previous']);
  });

  it('leaves keys with Ctrl or Alt that it does not know to the browser', () => {
    const reading = readKey(press('n', { ctrlKey: true }), KEYS_AT_REST, 'stage');
    expect(reading).toMatchObject({ taken: false });
    expect(readKey(press('ArrowLeft', { altKey: true }), KEYS_AT_REST, 'stage').action).toBeUndefined();
  });

  it('goes to the page that digits and Enter name, and forgets digits that are followed by something else', () => {
    expect(type(press('1'), press('2'), press('Enter'))).toEqual([undefined, undefined, 12]);
    expect(type(press('1'), press('PageDown'), press('Enter', { time: 500 }))).toEqual([
      undefined,
      'next',
      'next',
    ]);
  });

  it('ignores a held key and a double fire, but not a quick way back', () => {
    expect(type(press('PageDown'), press('PageDown', { repeat: true, time: 600 }))).toEqual([
      'next',
      undefined,
    ]);
    expect(type(press('PageDown'), press('PageDown', { time: 149 }))).toEqual(['next', undefined]);
    expect(type(press('PageDown'), press('PageDown', { time: 150 }))).toEqual(['next', 'next']);
    expect(type(press('PageDown'), press('PageUp', { time: 50 }))).toEqual(['next', 'previous']);
  });

  it('ignores what an input method is composing', () => {
    expect(type(press('n', { isComposing: true }), press('Process'))).toEqual([undefined, undefined]);
  });

  it('reads an unknown clicker through its remap', () => {
    const reading = readKey(press('MediaTrackNext'), KEYS_AT_REST, 'stage', { MediaTrackNext: 'PageDown' });
    expect(reading.action).toBe('next');
  });

  it('gives each key of a screen one meaning', () => {
    for (const screen of ['stage', 'speaker'] as const) {
      const keys = BINDINGS.filter((one) => one.screens.includes(screen)).flatMap((one) => one.keys);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it('never throws and never pages twice within the double-fire time, whatever is pressed', () => {
    const key = fc.constantFrom(
      ...BINDINGS.flatMap((one) => one.keys),
      '1',
      '0',
      'z',
      'Dead',
      'Unidentified',
    );
    fc.assert(
      fc.property(fc.array(fc.record({ key, after: fc.nat(400) }), { maxLength: 60 }), (presses) => {
        let state: KeyState = KEYS_AT_REST;
        let time = 0;
        let last: { action: string; time: number } | undefined;
        for (const one of presses) {
          time += one.after;
          const reading = readKey(press(one.key, { time }), state, 'stage');
          state = reading.state;
          const { action } = reading;
          if (action !== 'next' && action !== 'previous') continue;
          if (last?.action === action) expect(time - last.time).toBeGreaterThanOrEqual(150);
          last = { action, time };
        }
      }),
    );
  });
});
