import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPages } from '../../../src/views/stage/jump.ts';

const PAGES = [
  { page: 1, title: '封面', part: '', initials: 'fm' },
  { page: 2, title: '报告分六个部分', part: '总览', initials: 'bgflgbf' },
  { page: 3, title: '技能竞赛以基层为主', part: '第三部分 建功立业', initials: 'jnjsyjcwz' },
  { page: 12, title: '新建109家工会', part: '第四部分 基层基础', initials: 'xj109jgh' },
  { page: 21, title: '基层减负', part: '第四部分 基层基础', initials: 'jcjf' },
] as const;
const found = (query: string) => findPages(PAGES, query).map((one) => one.page);

describe('finding a page', () => {
  it.each([
    ['a title', '竞赛', [3]],
    ['the beginning of the initials before their middle', 'jc', [21, 3]],
    ['initials in capitals', 'BGF', [2]],
    ['initials as an input method parts them', "j'n j's", [3]],
    ['full-width letters', 'ｆｍ', [1]],
    ['a page number before a title that holds it', '1', [1, 12]],
    ['a title with a number', '109家', [12]],
    ['a part', '建功', [3]],
    ['a title before its part', '基层', [3, 21, 12]],
    ['nothing at all', '不存在', []],
  ])('finds %s', (_, query, pages) => {
    expect(found(query)).toEqual(pages);
  });

  it('shows all pages in their order before anything is typed', () => {
    expect(found('')).toEqual(PAGES.map((one) => one.page));
    expect(found('  ')).toEqual(PAGES.map((one) => one.page));
  });

  it('never finds a page twice, and finds each page by its own number first', () => {
    fc.assert(
      fc.property(fc.string(), (query) => {
        const pages = found(query);
        expect(new Set(pages).size).toBe(pages.length);
      }),
    );
    for (const { page } of PAGES) expect(found(String(page))[0]).toBe(page);
  });
});
