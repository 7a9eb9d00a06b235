import { HANDOUTS } from '../../document/paper/layouts.ts';
import type { Problem } from '../../facts/index.ts';
import { CUE_WORDS } from '../../script/cue.ts';
import type { Bookmark, HandoutHandle } from '../../views/handout/index.ts';
import type { LongPicture } from '../long-picture.ts';
import { type PdfFinding, unless } from './finding.ts';
import { checkLooks, type PdfLooks } from './looks/check.ts';
import type { PdfReading } from './read-back.ts';
import { wordsOf } from './words.ts';
import { formatXmp } from './xmp.ts';

/** Width and height of the papers in points; browsers round them to whole device pixels. */
const PAPERS = { a4: [595.28, 841.89], wide: [960, 540], phone: [306.14, 544.25] } as const;
const ROUNDING = 1;
/** Kangxi and other radicals: they look like characters, and no search for the character finds them. */
const RADICALS = /[\u2e80-\u2fdf]/g;

/** Everything that a PDF, read back, lacks compared with the pages it was printed from. */
export function checkPdf(reading: PdfReading, looks: PdfLooks, handle: HandoutHandle): readonly Problem[] {
  const where = { file: `${handle.id}.pdf` };
  return [
    ...checkPages(reading, handle),
    ...checkText(reading, handle),
    ...checkOwed(reading, handle),
    ...checkOutline(reading, handle),
    ...checkTags(reading, handle),
    ...checkFonts(reading, handle),
    ...checkWords(reading, handle),
    ...checkLooks(looks, handle),
  ].map((finding) => ({ where, ...finding }));
}

/** Content of the document that the long picture fails to show. */
export function checkPicture({ handle, text }: Pick<LongPicture, 'handle' | 'text'>): readonly Problem[] {
  const page = { text, words: text, width: 0, height: 0 };
  const findings = checkOwed({ pages: [page] }, handle);
  return findings.map((finding) => ({ where: { file: `${handle.id}.png` }, ...finding }));
}

function checkPages({ pages }: PdfReading, { id, pages: expected }: HandoutHandle): readonly PdfFinding[] {
  const { paper } = HANDOUTS[id];
  if (paper === 'picture') throw new Error(`${id} is a picture and has no pages`);
  const [width, height] = PAPERS[paper];
  const wrong = pages.flatMap((page, i) =>
    Math.abs(page.width - width) > ROUNDING || Math.abs(page.height - height) > ROUNDING ? [i + 1] : [],
  );
  const blank = pages.flatMap(({ text }, i) => (text === '' ? [i + 1] : []));
  return [
    ...unless(pages.length === expected, `有 ${pages.length} 页`, `${expected} 页`),
    ...unless(wrong.length === 0, `第 ${wrong.join('、')} 页的纸张大小不对`, `${width}×${height} 点`),
    ...unless(blank.length === 0, `第 ${blank.join('、')} 页是空白页`, '没有空白页'),
  ];
}

function checkText({ pages, text }: PdfReading, { told, meeting }: HandoutHandle): readonly PdfFinding[] {
  // Figures are searched for verbatim; headlines may wrap.
  const missing = pages.flatMap((page, i) => [
    ...(told[i]?.headlines ?? []).filter((words) => !page.text.includes(bare(words))),
    ...(told[i]?.figures ?? []).filter((words) => !page.words.includes(words)),
  ]);
  const radicals = [...new Set(text.match(RADICALS) ?? [])];
  return [
    ...unless(
      missing.length === 0,
      `文字里找不到：${missing.join('、')}`,
      '每个标题和数字（连同概数词）都能在它那一页搜到',
    ),
    ...unless(radicals.length === 0, `有部首代替汉字：${radicals.join('、')}`, '汉字都是通用编码，能搜到'),
    ...unless(text.includes(bare(meeting.organisation)), `搜不到“${meeting.organisation}”`, '单位名称能搜到'),
  ];
}

/** The speaker's click cues interrupt sentences and are removed before comparing. */
const CUES = new RegExp(`【[^】]*】|${CUE_WORDS}`, 'g');

/** Checks that every sentence meant for the print is there and that nothing runs over a page edge. */
function checkOwed(
  { pages }: Pick<PdfReading, 'pages'>,
  { owed, outside }: HandoutHandle,
): readonly PdfFinding[] {
  const texts = pages.map(({ text }) => text.replace(CUES, ''));
  // What several slides have has to stand on the pages of each.
  const times = new Map<string, number>();
  for (const words of owed) times.set(wordsIn(words), (times.get(wordsIn(words)) ?? 0) + 1);
  const missing = [...times].flatMap(([words, all]) => (stands(texts, words, all) ? [] : [words]));
  const [first = '', ...more] = missing;
  return [
    ...unless(
      missing.length === 0,
      `有 ${missing.length} 句没有印出来：“${first.slice(0, 40)}”${more.length > 0 ? '等' : ''}`,
      '文件里有的每一句都印出来',
    ),
    ...unless(outside.length === 0, `超出版心：${outside.slice(0, 5).join('、')}`, '都在版心以内'),
  ];
}

const wordsIn = (sentence: string) => bare(sentence).replace(CUES, '');

/** Whether the pages contain the words so many times, whole or split across one page break. */
function stands(pages: readonly string[], words: string, times: number): boolean {
  const whole = pages.reduce((sum, page) => sum + page.split(words).length - 1, 0);
  // Splits are looked for where the whole words do not suffice: each place of a break has to be tried.
  return (
    whole >= times || whole + pages.filter((page, i) => isSplit(page, pages[i + 1], words)).length >= times
  );
}

/** In characters: what stands on a page behind its last line, a source and a page number. */
const FOOT = 80;
/** The title of a page that goes on with the one before it (`titleLine` in views/handout). */
const GOES_ON = /续(?:讲稿)?$/;

/**
 * Words that are split end their page, or begin one that says that it goes on: letters of a drawing are read behind the
 * text. Elsewhere the pieces are those of other words.
 */
function isSplit(page: string, next: string | undefined, words: string): boolean {
  if (next === undefined || page.includes(words)) return false;
  for (let cut = words.length - 1; cut > 0; cut--) {
    const [at, rest] = [page.lastIndexOf(words.slice(0, cut)), next.indexOf(words.slice(cut))];
    if (at < 0 || rest < 0) continue;
    if (page.length - at - cut <= FOOT || GOES_ON.test(next.slice(0, rest))) return true;
  }
  return false;
}

function bare(words: string): string {
  return words.replace(/\s+/g, '');
}

function checkOutline({ outline }: PdfReading, handle: HandoutHandle): readonly PdfFinding[] {
  const expected = flatten(handle.outline, 1);
  const same =
    outline.length === expected.length &&
    outline.every(({ title, level, page }, i) => {
      const want = expected[i];
      return want !== undefined && title === want.title && level === want.level && page === want.page;
    });
  return unless(
    same,
    `书签有 ${outline.length} 条，与页面不符`,
    `${expected.length} 条，每页幻灯归在它的部分下`,
  );
}

function flatten(bookmarks: readonly Bookmark[], level: number): PdfReading['outline'] {
  return bookmarks.flatMap(({ title, page, children }) => [
    { title, level, page },
    ...flatten(children, level + 1),
  ]);
}

function checkTags(
  { tagged, roles, described, inOrder, pages }: PdfReading,
  handle: HandoutHandle,
): readonly PdfFinding[] {
  const headings = ['H1', 'H2', 'H3'].reduce((sum, role) => sum + (roles[role] ?? 0), 0);
  const tables = roles.Table ?? 0;
  return [
    ...unless(tagged, '没有标签', '带标签的 PDF（读屏软件能读）'),
    ...unless(inOrder === pages.length, '键盘不按标签的次序走', '每一页按标签的次序走（Tabs S）'),
    ...unless(headings > 0, '标签里没有标题', '标题有 H1、H2 标签'),
    ...unless(tables >= handle.tables, `标签里只有 ${tables} 个表`, `${handle.tables} 个表`),
    ...unless(handle.tables === 0 || (roles.TH ?? 0) > 0, '表没有表头标签', '表头有 TH 标签'),
    ...unless(described >= handle.charts, `只有 ${described} 个图有替代文字`, `${handle.charts} 个图都有`),
  ];
}

function checkFonts({ fonts, incomplete, images }: PdfReading, handle: HandoutHandle): readonly PdfFinding[] {
  const strange = fonts.filter((kind) => kind !== 'CIDFontType2' && kind !== 'TrueType');
  return [
    ...unless(
      strange.length === 0,
      `有 ${strange.join('、')} 字体`,
      '只有 TrueType 字体（打印清楚，能搜索）',
    ),
    ...unless(
      incomplete.length === 0,
      `字体不完整：${incomplete.join('、')}`,
      '字体嵌在文件里，带字符对照表（ToUnicode）',
    ),
    ...unless(
      images <= handle.pictures.length,
      `有 ${images} 张点阵图`,
      `图表都是矢量，点阵图不超过 ${handle.pictures.length} 张`,
    ),
  ];
}

function checkWords(
  { info, xmp, lang, labels, pages }: PdfReading,
  handle: HandoutHandle,
): readonly PdfFinding[] {
  const words = wordsOf(handle);
  const fields = {
    Title: words.title,
    Author: words.author,
    Subject: words.subject,
    Keywords: words.keywords.join(' '),
    Creator: words.creator,
  };
  const wrong = Object.entries(fields).filter(([key, value]) => info[key] !== value);
  return [
    ...unless(
      wrong.length === 0,
      `文件属性不对：${wrong.map(([key]) => key).join('、')}`,
      '题名、作者、主题、关键词、创建者齐全',
    ),
    ...unless(xmp === formatXmp(words), 'XMP 元数据与文件属性不一致', '两处写的一样'),
    ...unless(lang === 'zh-CN', `文件语言是“${lang}”`, 'zh-CN'),
    ...unless(labels.length === pages.length, '没有页码标签', '每页有页码标签'),
    ...unless(
      words.date !== undefined || info.CreationDate === undefined,
      '带有生成时刻',
      '日期只取自会议日期',
    ),
  ];
}
