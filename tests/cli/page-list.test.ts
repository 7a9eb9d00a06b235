import { describe, expect, test } from 'vitest';
import { parsePageList, requirePages } from '../../src/cli/page-list.ts';

describe('pages as they are asked for', () => {
  test.each([
    ['3', [3]],
    ['3-5,9', [3, 4, 5, 9]],
    ['9，3–4', [9, 3, 4]],
    ['2-3,3', [2, 3]],
  ])('%s', (text, pages) => {
    expect(parsePageList('--pages', text)).toEqual(pages);
  });

  test.each(['0', '7-3', '3-', 'x'])('%s is refused', (text) => {
    expect(() => parsePageList('--pages', text)).toThrow(text);
  });

  test.each([
    ['24-26', undefined],
    ['26-27', '没有第 27 页'],
    ['3-5,27-99,101', '没有第 27–99、101 页'],
  ])('of 26: %s', (text, told) => {
    const ask = () => requirePages(parsePageList('--pages', text), 26);
    if (told === undefined) expect(ask).not.toThrow();
    else expect(ask).toThrow(told);
  });
});
