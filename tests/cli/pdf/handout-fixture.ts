import type { PdfLooks } from '../../../src/cli/pdf/looks/check.ts';
import type { PdfReading } from '../../../src/cli/pdf/read-back.ts';
import { wordsOf } from '../../../src/cli/pdf/words.ts';
import { formatXmp } from '../../../src/cli/pdf/xmp.ts';
import type { HandoutHandle } from '../../../src/views/handout/index.ts';

/** A print of two pages as its view describes it, of a library that is not ours. */
export const HANDLE: HandoutHandle = {
  id: 'notes',
  pages: 2,
  outline: [
    {
      title: '第一部分　借阅',
      page: 0,
      top: 83,
      children: [
        { title: '1　全年借出近3万册', page: 0, top: 120, children: [] },
        { title: '2　146万多元购书', page: 1, top: 120, children: [] },
      ],
    },
  ],
  told: [
    { headlines: ['全年借出近3万册'], figures: ['近3万册'] },
    { headlines: [], figures: ['146万多元'] },
  ],
  owed: ['全年借出近3万册。', '今年146万多元购书。'],
  outside: [],
  drawings: [
    { page: 0, left: 70, top: 90, right: 550, bottom: 360, small: false },
    { page: 1, left: 70, top: 90, right: 302, bottom: 220, small: true },
  ],
  charts: 1,
  pictures: [],
  tables: 1,
  hasPassages: true,
  meeting: { title: '市图书馆2020年工作', organisation: '市图书馆', genre: '工作总结', date: '' },
};

/** What a faultless PDF of it reads like. */
export function soundReading(): PdfReading {
  const words = wordsOf(HANDLE);
  return {
    pages: [
      {
        width: 594.96,
        height: 841.92,
        text: '市图书馆全年借出近3万册。今年',
        words: '市图书馆 全年借出 近3万册。 今年',
      },
      { width: 594.96, height: 841.92, text: '146万多元购书。', words: '146万多元购书。' },
    ],
    text: '市图书馆全年借出近3万册。今年146万多元购书。',
    outline: [
      { title: '第一部分　借阅', level: 1, page: 0 },
      { title: '1　全年借出近3万册', level: 2, page: 0 },
      { title: '2　146万多元购书', level: 2, page: 1 },
    ],
    info: {
      Title: words.title,
      Author: words.author,
      Subject: words.subject,
      Keywords: words.keywords.join(' '),
      Creator: words.creator,
    },
    xmp: formatXmp(words),
    lang: 'zh-CN',
    tagged: true,
    roles: { H1: 1, H2: 2, Table: 1, TH: 3, Figure: 1 },
    described: 1,
    fonts: ['CIDFontType2'],
    incomplete: [],
    inOrder: 2,
    images: 0,
    labels: ['1', '2'],
    archive: [],
  };
}

/** What its pages look like: a caption in a large drawing, and in a small one a figure that stands below it again. */
export function soundLooks(): PdfLooks {
  const run = { left: 80, right: 120, contrast: 12 };
  const touches = [{ x: 100, y: 150, difference: 18, length: 90 }];
  const paper = { width: 594.96, height: 841.92 };
  return {
    pages: [
      {
        ...paper,
        touches,
        runs: [
          { ...run, text: '全年借出近3万册', size: 12, top: 400, bottom: 412 },
          { ...run, text: '借阅', size: 8.7, top: 100, bottom: 109 },
        ],
      },
      {
        ...paper,
        touches,
        runs: [
          { ...run, text: '146万多元', size: 4.2, top: 100, bottom: 104, contrast: 3 },
          { ...run, text: '146万多元', size: 9.5, top: 240, bottom: 250 },
        ],
      },
    ],
  };
}
