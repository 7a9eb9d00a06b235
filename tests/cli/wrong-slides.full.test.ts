import { describe, expect, it } from 'vitest';
import { askNotesLine, askUnread, copyToBreak, toldOf } from './wrong-slides.ts';

const copy = copyToBreak();

describe('a slide that cannot be read is one message with its line, and nothing that follows from it', () => {
  askUnread(copy, [
    ['a missing backtick', /(headline: say`[^`]*)`/, '$1', '写错了'],
    // Nothing reads it, so that nothing else would be amiss.
    ['a key that there is none of', /\bmessage: 0/, "message: 0, colour: 'red'", '这里没有 colour 这一项'],
    ['a misspelt fact', /\$\{f\.(\w+)\}/, '$'.concat('{f.$1x}'), '没有这条事实'],
  ]);
  askNotesLine(copy, [['a strong word', /(notes: say`[^`]*\n)([^`]*`)/, '$1万众瞩目，史无前例。$2']]);

  it.each([
    ['with the one that is meant', "layout: '$1x'", /^× 没有 \w+x 这个版式$/],
    ['with its line', "layout: 'nothing'", /^× 没有 nothing 这个版式$/],
  ])('a layout that there is none of is told %s', { timeout: 240_000 }, async (_, to, said) => {
    const [what = '', where = '', ...more] = await toldOf(copy(), /layout: '(\w+)'/, to);
    expect(what).toMatch(said);
    expect(where).toMatch(/→ slides\/rights\.ts:\d+/);
    expect(more.filter((line) => line.startsWith('  → '))).toEqual([]);
  });
});
