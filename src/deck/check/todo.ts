import { factsIn, type Heading } from '../../facts/index.ts';
import type { Deck } from '../deck.ts';
import { unseatedOn } from '../roll-room.ts';
import { OPEN_COUNTS, SAMPLE_HEADLINE } from '../slide.ts';
import { plainText } from '../text.ts';
import { textsOf } from '../walk.ts';
import type { Usage } from './usage.ts';

/** What is no fault but still to be done before the meeting, one sentence a line. */
export function listTodo(deck: Deck, usage: readonly Usage[]): readonly string[] {
  return [
    ...blanks(deck),
    ...samples(deck),
    ...uncounted(deck),
    ...unrecorded(usage),
    ...lastYears(deck),
    ...unseated(deck),
  ];
}

/** Parts whose title is not in the report: their sentences are counted as the previous part's. */
export function lostHeadings(missing: readonly Heading[]): readonly string[] {
  return missing.map(
    ({ title, subtitle = '' }) =>
      `报告里没有找到标题“${title}${subtitle === '' ? '' : `　${subtitle}`}”：照报告改 slides/ 里这一部分的 title 和 subtitle，改好以前它的句子算在前一部分`,
  );
}

const BLANKS = {
  session: '届次',
  date: '日期',
  place: '地点',
  speaker: '报告人',
  emblem: '会徽',
} as const satisfies Record<Exclude<keyof Deck['meeting'], 'address' | 'minutes'>, string>;

/** The fields of the meeting that are still blank, by the names the office knows them by. */
function blankFields({ meeting }: Pick<Deck, 'meeting'>): readonly string[] {
  return (Object.keys(BLANKS) as (keyof typeof BLANKS)[])
    .filter((field) => meeting[field] === '')
    .map((field) => BLANKS[field]);
}

function blanks(deck: Deck): readonly string[] {
  const fields = blankFields(deck);
  return fields.length === 0 ? [] : [`会议资料待填：${fields.join('、')}（assets/meeting.json）`];
}

/** Slides as `npm run new` has written them. */
function samples({ slides }: Deck): readonly string[] {
  const pages = slides
    .filter(({ slide }) => plainText(slide.headline) === SAMPLE_HEADLINE)
    .map(({ page }) => page);
  return pages.length === 0 ? [] : [`第${pages.join('、')}页还是示例：照报告写成自己的一页，或删去`];
}

/** Facts of which the draft could not tell what they count. */
function uncounted({ book }: Deck): readonly string[] {
  const open = factsIn(book).filter(({ counts }) => counts === OPEN_COUNTS);
  return open.length === 0
    ? []
    : [
        `${open.length} 条事实的 counts 还没有填（assets/facts.json）：${open.map(({ id, says }) => `${id} ${says}`).join('、')}`,
      ];
}

function unrecorded(usage: readonly Usage[]): readonly string[] {
  const count = usage.filter(({ fact }) => fact.kind !== 'derived' && fact.at === undefined).length;
  return count === 0
    ? []
    : [`${count} 条事实还没有记下在报告里的位置：放好报告原文，运行 npm run check -- --record`];
}

const YEAR = /(?<!\d)(?:19|20)\d\d(?=年)/g;

/** Slides that name only years before the report's own: left over from last year's deck. Beside this year's they are a comparison, and years that a fact counts for are meant. */
function lastYears(deck: Deck): readonly string[] {
  const years = deck.book.report.title.match(YEAR)?.map(Number) ?? [];
  if (years.length === 0) return [];
  const own = Math.min(...years);
  const counted = new Set(factsIn(deck.book).flatMap(({ counts }) => counts.match(YEAR) ?? []));
  return deck.slides.flatMap(({ id, page, slide }) => {
    const named = textsOf(slide).flatMap(({ text }) => plainText(text).match(YEAR) ?? []);
    const old = named.filter((year) => Number(year) < own && !counted.has(year));
    return old.length === 0 || named.some((year) => Number(year) === own)
      ? []
      : [`第${page}页（${id}）还写着${[...new Set(old)].join('、')}年，报告是${own}年的`];
  });
}

/** Names that a slide has no room for: it keeps the marks, and the office should know. */
function unseated(deck: Deck): readonly string[] {
  return deck.slides.flatMap((placed) => {
    const names = unseatedOn(placed, deck).map(({ counts, says }) => `${counts}（${says}）`);
    return names.length === 0
      ? []
      : [
          `第${placed.page}页（${placed.id}）放不下这些名单，仍只写数：${names.join('、')}；名单印在书面报告和数据核对表里`,
        ];
  });
}
