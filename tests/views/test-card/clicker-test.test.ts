import { describe, expect, it } from 'vitest';
import { testKey } from '../../../src/views/test-card/clicker-test.ts';

const AT_REST = { repeat: false, isComposing: false, time: 0 };
const ALONE = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const press = (key: string, held: Partial<typeof ALONE> = {}) => ({ ...AT_REST, ...ALONE, ...held, key });

describe('what the test card says of a press', () => {
  it.each([
    ['PageDown', {}, 'PageDown', /下一步/],
    [' ', {}, '空格', /下一步/],
    ['7', {}, '7', /到第几页/],
    ['l', {}, 'l', /光点/],
    ['F5', { shiftKey: true }, 'Shift+F5', /停下的那一页/],
    ['?', { shiftKey: true }, '?', /按键一览/],
    ['p', { ctrlKey: true }, 'Ctrl+p', /打印讲义/],
  ])('knows %j with %j', (key, held, name, does) => {
    const heard = testKey(press(key, held), {});
    expect(heard).toMatchObject({ name, unknown: undefined });
    expect(heard?.does).toMatch(does);
  });

  it('offers to teach a key that the table does not know, and still when it was taught', () => {
    expect(testKey(press('MediaTrackNext'), {})).toMatchObject({
      does: undefined,
      unknown: 'MediaTrackNext',
    });
    const taught = testKey(press('MediaTrackNext'), { MediaTrackNext: 'b' });
    expect(taught).toMatchObject({ does: '黑屏', unknown: 'MediaTrackNext' });
  });

  it("knows the keys of the stage only: notes are marked on the speaker's screens", () => {
    expect(testKey(press('m'), {})).toMatchObject({ does: undefined, unknown: 'm' });
  });

  it('teaches nothing to what is held with Ctrl, and hears no bare modifier and no input method', () => {
    expect(testKey(press('y', { ctrlKey: true }), {})).toMatchObject({ does: undefined, unknown: undefined });
    for (const key of ['Shift', 'Control', 'Alt', 'Meta']) expect(testKey(press(key), {})).toBeUndefined();
    expect(testKey(press('Process'), {})).toBeUndefined();
    expect(testKey({ ...press('a'), isComposing: true }, {})).toBeUndefined();
  });
});
