import { describe, expect, test } from 'vitest';
import { checkPdf } from '../../../src/cli/pdf/check.ts';
import type { PdfReading } from '../../../src/cli/pdf/read-back.ts';
import { HANDLE, soundLooks, soundReading } from './handout-fixture.ts';

const sound = soundReading();
const [first, second] = sound.pages;
if (first === undefined || second === undefined) throw new Error('The fixture has two pages');

test('a sound PDF passes', () => {
  expect(checkPdf(sound, soundLooks(), HANDLE)).toEqual([]);
});

/** Each property broken once: what was done to the PDF, and the words that must name it. */
const BROKEN: readonly (readonly [what: string, changed: Partial<PdfReading>, named: string])[] = [
  ['a page is missing', { pages: [first], labels: ['1'] }, '有 1 页'],
  ['a page is blank', { pages: [first, { ...second, text: '' }] }, '第 2 页是空白页'],
  ['a page is US letter', { pages: [first, { ...second, width: 612, height: 792 }] }, '第 2 页的纸张'],
  ['a qualifier is lost', { pages: [first, { ...second, words: '146万元购书。' }] }, '146万多元'],
  [
    'a figure is parted by a blank',
    { pages: [first, { ...second, words: '146 万多元购书。' }] },
    '146万多元',
  ],
  ['a sentence is lost', { pages: [{ ...first, text: '市图书馆全年借出近3万册' }, second] }, '没有印出来'],
  ['工 is a radical', { text: `${sound.text}⼯` }, '部首'],
  ['whose it is is not there', { text: sound.text.replace('市图书馆', '') }, '搜不到“市图书馆”'],
  ['a bookmark is missing', { outline: sound.outline.slice(0, 2) }, '书签有 2 条'],
  ['a slide lies outside its part', { outline: sound.outline.map((one) => ({ ...one, level: 1 })) }, '书签'],
  ['a bookmark leads astray', { outline: sound.outline.map((one) => ({ ...one, page: 0 })) }, '书签'],
  ['it is not tagged', { tagged: false }, '没有标签'],
  ['no headings', { roles: { Table: 1, TH: 3, Figure: 1 } }, '没有标题'],
  ['a table is no table', { roles: { H2: 2, TH: 3 } }, '只有 0 个表'],
  ['a table without header cells', { roles: { H2: 2, Table: 1 } }, '表头'],
  ['a chart without words', { described: 0 }, '只有 0 个图有替代文字'],
  ['a font that is not in the file', { incomplete: ['FangSong'] }, 'FangSong'],
  ['a page on which the keyboard goes astray', { inOrder: 1 }, '键盘'],
  ['a Type 3 font', { fonts: ['CIDFontType2', 'Type3'] }, 'Type3'],
  ['an OpenType font with PostScript outlines', { fonts: ['CIDFontType0'] }, 'CIDFontType0'],
  ['a chart as a bitmap', { images: 1 }, '有 1 张点阵图'],
  ['no author', { info: { ...sound.info, Author: '' } }, 'Author'],
  ['the browser as creator', { info: { ...sound.info, Creator: 'Mozilla/5.0' } }, 'Creator'],
  ['another title in the XMP', { xmp: sound.xmp.replace('2020', '2021') }, 'XMP'],
  ['the hour of making', { info: { ...sound.info, CreationDate: 'D:20260101' } }, '生成时刻'],
  ['no language', { lang: '' }, '文件语言'],
  ['no page labels', { labels: [] }, '页码标签'],
];

test('the pieces of a sentence on two pages are none, unless the first ends its page or the next says that it goes on', () => {
  const owed = ['今年购书。'];
  const onPages = (...texts: readonly string[]) => {
    const pages = texts.map((text) => ({ ...first, text, words: text }));
    return checkPdf({ ...sound, pages }, soundLooks(), { ...HANDLE, told: [], owed }).map(({ what }) => what);
  };
  const foot = '数据来源：《市图书馆2020年工作》—1—';
  expect(onPages(`市图书馆全年借出近3万册。今年${foot}`, '购书。')).toEqual([]);
  const other = `市图书馆今年${'全年借出近3万册。'.repeat(12)}${foot}`;
  expect(onPages(other, '1借阅续讲稿购书。')).toEqual([]);
  expect(onPages(other, '购书。').join()).toContain('没有印出来');
});

test('what reaches over the edge of a page is named', () => {
  const outside = ['第 2 页“今年”'];
  expect(checkPdf(sound, soundLooks(), { ...HANDLE, outside })[0]?.what).toContain('第 2 页“今年”');
});

describe('the self-check names', () => {
  test.each(BROKEN)('%s', (_, changed, named) => {
    const problems = checkPdf({ ...sound, ...changed }, soundLooks(), HANDLE);
    expect(problems.map(({ what }) => what).join('\n')).toContain(named);
    expect(problems.every(({ where, remedy }) => where.file === 'notes.pdf' && remedy !== '')).toBe(true);
  });
});
