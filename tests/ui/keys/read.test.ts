import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../../src/ui/keys/page-number.ts';
import { KEYS_AT_REST, type KeyState, type Press, readKey, TYPED_FOR } from '../../../src/ui/keys/read.ts';
import { BINDINGS } from '../../../src/ui/keys/table.ts';

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
    expect(readKey(press('ArrowUp', { altKey: true }), KEYS_AT_REST, 'stage').action).toBeUndefined();
  });

  it('pages by the keys that would leave the show for the page before or after it', () => {
    const keys = [press('ArrowLeft', { altKey: true }), press('BrowserForward'), press('BrowserBack')];
    expect(type(...keys)).toEqual(['previous', 'next', 'previous']);
  });

  it('goes to the page that digits and Enter name', () => {
    expect(type(press('1'), press('2'), press('Enter'))).toEqual([undefined, undefined, '12']);
  });

  it.each([
    ['a paging key gives the number up', ['5', 'PageDown', 'Enter'], ['next', 'next']],
    ['a letter in between spoils it', ['5', 'x', 'Enter'], ['5x']],
    ['and does what it does', ['5', 'l', 'Enter'], ['laser', '5l']],
    ['Backspace takes the letter back', ['5', 'x', 'Backspace', 'Enter'], ['5']],
    ['or a digit', ['1', '3', 'Backspace', '2', 'Enter'], ['12']],
    ['with nothing left, Enter pages', ['5', 'Backspace', 'Enter'], ['next']],
    ['Esc does its own and gives it up', ['5', 'Escape', 'Enter'], ['leave', 'next']],
    ['bare modifiers are no keys', ['1', 'NumLock', 'Shift', '2', 'Enter'], ['12']],
    ['one digit too many is no other page', ['1', '0', '0', '1', '2', 'Enter'], ['10012']],
    ['nor are many', [...'12345678', 'Enter'], ['123456']],
  ])('%s', (_, keys, comes) => {
    const presses = keys.map((key, i) => press(key, { time: 400 * i }));
    expect(type(...presses).filter((one) => one !== undefined)).toEqual(comes);
  });

  it('forgets a number whose Enter does not come, counted from its last character', () => {
    const typed = (...times: readonly number[]) =>
      type(...['1', '2', 'Enter'].map((key, i) => press(key, { time: times[i] ?? 0 }))).at(-1);
    expect(typed(0, TYPED_FOR - 1, 2 * TYPED_FOR - 2)).toBe('12');
    expect(typed(0, 100, 100 + TYPED_FOR)).toBe('next');
    expect(typed(0, TYPED_FOR, TYPED_FOR + 1)).toBe('2');
  });

  it('pages back by Backspace where no number is typed, and takes a digit back where one is', () => {
    const first = readKey(press('5'), KEYS_AT_REST, 'stage');
    expect(readKey(press('Backspace'), KEYS_AT_REST, 'stage').action).toBe('previous');
    expect(readKey(press('Backspace', { time: TYPED_FOR }), first.state, 'stage').action).toBe('previous');
    const taken = readKey(press('Backspace', { time: 1 }), first.state, 'stage');
    expect(taken).toMatchObject({ taken: true });
    expect(taken.action).toBeUndefined();
    // The number is gone; the hand may press once more.
    expect(readKey(press('Backspace', { time: 2 }), taken.state, 'stage').action).toBeUndefined();
  });

  it.each([
    ['。', 'Period', 'black'],
    ['.', 'Period', 'black'],
    ['．', '', 'black'],
    ['Process', 'Period', 'black'],
    ['，', 'Comma', 'white'],
    ['，', '', 'white'],
    ['ｎ', 'KeyN', 'next'],
    ['Process', 'KeyS', 'speaker'],
    ['？', 'Slash', 'help', true],
    ['《', 'Comma', undefined, true],
    ['！', 'Digit1', undefined, true],
  ])('reads %s of an input method by its place %s', (key, code, action, shiftKey = false) => {
    expect(readKey(press(key, { code, shiftKey }), KEYS_AT_REST, 'stage').action).toBe(action);
  });

  it('reads full-width digits', () => {
    const two = readKey(press('２', { code: 'Digit2' }), KEYS_AT_REST, 'stage');
    expect(readKey(press('Enter', { time: 9 }), two.state, 'stage').page).toBe('2');
  });

  it('keeps a key from the browser that is taught to do nothing', () => {
    const reading = readKey(press('F5'), KEYS_AT_REST, 'stage', { F5: 'Ignored' });
    expect(reading).toMatchObject({ taken: true });
    expect(reading.action).toBeUndefined();
  });

  it('does not page on by an Enter that bounces', () => {
    const bounced = [press('7'), press('Enter', { time: 300 }), press('Enter', { time: 350 })];
    expect(type(...bounced)).toEqual([undefined, '7', undefined]);
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

describe('a page number', () => {
  it.each([
    ['1', 1],
    ['26', 26],
    ['0007', 7],
  ])('%s is a page of 26', (typed, page) => {
    expect(readPage(typed, 26)).toEqual({ page });
  });

  it.each(['0', '27', '99', '5x', '1e1', '0x5', '5.', '-1'])('%s is none, and that is said', (typed) => {
    expect(readPage(typed, 26)).toEqual({ says: `没有第${typed}页，共26页` });
  });
});
