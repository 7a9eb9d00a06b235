import { describe, expect, test } from 'vitest';
import { HANDOUT_LINES, parseHandoutOptions } from '../../../src/cli/handouts.ts';
import { HANDOUT_IDS } from '../../../src/document/paper/layouts.ts';

describe('what the command line asks of the handouts', () => {
  test('nothing asked is everything asked', () => {
    expect(parseHandoutOptions([])).toEqual({
      ids: HANDOUT_IDS,
      out: undefined,
      paper: 'a4',
      pages: undefined,
      booklet: false,
      check: true,
      force: false,
      pptx: false,
    });
  });

  test('paper, pages, booklet and check', () => {
    const argv = ['--paper', 'A3', '--pages', '3-5,9', '--booklet', '--no-check'];
    expect(parseHandoutOptions(argv)).toMatchObject({
      ...{ paper: 'a3', pages: [3, 4, 5, 9], booklet: true, check: false },
    });
    for (const wrong of [
      ['--paper', 'a9'],
      ['--pages', '7-3'],
      ['--pages', 'x'],
    ])
      expect(() => parseHandoutOptions(wrong)).toThrow(wrong[1]);
  });

  test('some, each once, in the order of the table', () => {
    expect(parseHandoutOptions(['notes', '3up', 'notes', '--pptx'])).toMatchObject({
      ...{ ids: ['notes', '3up'], pptx: true },
    });
  });

  test('a folder of one’s own', () => {
    expect(parseHandoutOptions(['report', '--out', 'D:/会议材料'])).toMatchObject({ out: 'D:/会议材料' });
  });

  test.each([
    [['5up'], '5up'],
    [['3up', 'toString'], 'toString'],
    [['--quality', 'high'], '--quality'],
    [['--out'], '--out'],
    [['--out', ' '], '--out'],
    [['--pptx', '--pages', '3'], '--pptx'],
  ])('%j is refused by name, with the remedy', (argv, named) => {
    const parse = () => parseHandoutOptions(argv);
    expect(parse).toThrow(named);
    expect(parse).toThrow('应为：');
    expect(parse).toThrow(expect.objectContaining({ exit: 2 }));
  });

  test('the help names every kind of print', () => {
    for (const id of HANDOUT_IDS) expect(HANDOUT_LINES.join('\n')).toContain(id);
  });
});
