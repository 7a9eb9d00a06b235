import {
  type AnyFact,
  type FactBook,
  type Problem,
  type ProblemPlace,
  whereOfSlide,
  yearOfTitle,
} from '../../facts/index.ts';

import type { PlacedSlide } from '../deck.ts';
import type { Figure, Item } from '../figure.ts';
import { itemsOfPlot } from '../plot.ts';
import { plainText, type Text } from '../text.ts';
import { figurePlaces, figuresOf, itemPlaces, textsOf } from '../walk.ts';
import { exchanged, leastInText, type Named, pairsOf, shared, wordsOf } from './agree.ts';
import { levelsIn } from './levels.ts';

/** A label of a figure, with the fact that it belongs to. */
interface Label extends Named {
  /** Words of the fact's `counts` that the label replaces. */
  readonly as: string | undefined;
}

/** Every label says what its fact counts, and no two labels, or figures in a text, have each other's facts. */
export function checkLabels({ id, slide }: PlacedSlide, book: FactBook): readonly Problem[] {
  const periods = new Map(figuresOf(slide).flatMap(titlesOfPeriods));
  const items = itemPlaces(slide).map(({ path, item }) => ({
    ...labelOfItem(item, periods.get(item)),
    where: whereOfSlide(id, path),
  }));
  const others = figurePlaces(slide).flatMap(({ path, figure }) =>
    figureLabels(figure).map((label) => ({ ...label, where: whereOfSlide(id, path) })),
  );
  const labels = [...items, ...others];
  return [
    ...labels.flatMap((label) => [
      ...checkLabel(label, label.where),
      ...checkYear(label, label.where, yearOfTitle(book.report.title)),
      ...checkLabelLevel(label, label.where, book),
    ]),
    ...exchanged(labels).map((pair) => tellExchange(pair, pair[0].where)),
    ...textsOf(slide).flatMap(({ path, text }) =>
      exchanged(namedIn(text), leastInText).map((pair) => tellExchange(pair, whereOfSlide(id, path))),
    ),
  ];
}

/** Items named by their periods: the title of the figure says what they count. */
function titlesOfPeriods(figure: Figure): readonly (readonly [Item, string])[] {
  const title = plainText(figure.title);
  if (figure.kind === 'trend') return figure.items.map((item) => [item, title]);
  return figure.kind === 'change' ? [figure.before, figure.after].map((item) => [item, title]) : [];
}

function labelOfItem({ label, detail, fact, as }: Item, title: string | undefined): Label {
  const own = labelOf(fact, [plainText(label), detail && plainText(detail)], as);
  return title === undefined ? own : { ...own, near: [...own.near, pairsOf(title)] };
}

function figureLabels(figure: Figure): readonly Label[] {
  switch (figure.kind) {
    case 'matrix':
      return figure.rows.flatMap(({ label, cells }) =>
        cells.map((fact, i) =>
          labelOf(fact, [plainText(label), figure.columns[i] && plainText(figure.columns[i].label)]),
        ),
      );
    case 'grouped':
      return figure.items.flatMap(({ label, facts }) =>
        facts.map((fact, i) =>
          labelOf(fact, [plainText(label), figure.series[i] && plainText(figure.series[i])]),
        ),
      );
    case 'target':
      return itemsOfPlot(figure).map(({ label, detail, fact }) =>
        labelOf(fact, [plainText(label), detail && plainText(detail)]),
      );
    case 'units':
      return figure.rows.flatMap(({ level, cells }) =>
        cells.map(({ fact, column, detail }) => {
          const heading = figure.columns[column];
          return labelOf(fact, [level, heading && plainText(heading), detail && plainText(detail)]);
        }),
      );
    case 'wall':
      return figure.bands.flatMap(({ level, tiles }) =>
        tiles.flatMap(({ honour, holder, facts }) =>
          facts.map((fact) => labelOf(fact, [level, plainText(honour), holder && plainText(holder)])),
        ),
      );
    default:
      return [];
  }
}

function labelOf(fact: AnyFact, words: readonly (string | undefined)[], as?: string): Label {
  // Without its own words a label says nothing of its fact, whatever stands beside it; that is told by itself.
  const shown = words.includes('') ? '' : words.filter((word) => word !== undefined).join('，');
  return { fact, words: shown, near: [pairsOf(as ?? shown)], as };
}

function checkLabel({ fact, words, near, as }: Label, where: ProblemPlace): readonly Problem[] {
  const own = wordsOf(fact);
  const agrees = as === undefined ? near.some((pairs) => shared(pairs, pairsOf(own)) > 0) : own.includes(as);
  // A label without words is told by itself.
  if (agrees || words === '') return [];
  return [
    {
      where,
      what: `标签“${words}”用的是 ${fact.says}，这条事实说的却是“${fact.counts}”`,
      expected: as === undefined ? SHARES_A_WORD : `as 是 counts 里的词：“${fact.counts}”`,
      remedy: `用错了的，换成标签自己的事实；没有用错的，标签改用 counts 里的词，或写上 as: '……'（取 counts 里的词）`,
    },
  ];
}

/** Whether a label stands at the fact of something else. */
export function isMislabelled({ expected }: Problem): boolean {
  return expected === SHARES_A_WORD;
}

const SHARES_A_WORD = '标签与事实的 counts 至少有一个词相同';
const YEAR = /\d{4}(?=年)/gu;
const BEFORE = /上一?年|去年|上年度|前年|原/u;

/** A year at a figure is that of its fact: the one it has in its `counts`, else that of the report. */
function checkYear(
  { fact, words }: Label,
  where: ProblemPlace,
  reportYear: number | undefined,
): readonly Problem[] {
  const named: readonly string[] = words.match(YEAR) ?? [];
  const earlier = 'year' in fact;
  if (named.length === 0 && !(earlier && !BEFORE.test(words))) return [];
  const counted: readonly string[] = fact.counts.match(YEAR) ?? [];
  const untold = counted.length === 0 && reportYear !== undefined && !BEFORE.test(fact.counts);
  const own = untold ? [String(reportYear)] : counted;
  if (own.length === 0 || named.some((year) => own.includes(year))) return [];
  return [
    {
      where,
      what: `标签“${words}”用的是 ${fact.says}，这个数是${own.join('、')}年的`,
      expected: `写明${own.join('、')}年`,
      remedy: '用错了年份的，换成那一年的数；没有用错的，改标签',
    },
  ];
}

function checkLabelLevel({ fact, words }: Label, where: ProblemPlace, book: FactBook): readonly Problem[] {
  const named = levelsIn(words, book);
  if (fact.level === undefined || named.length === 0 || named.includes(fact.level)) return [];
  return [
    {
      where,
      what: `标签“${words}”写着“${named.join('、')}”，${fact.id} 的级别是“${fact.level}”`,
      expected: '标签里的级别就是事实的级别',
      remedy: `照报告核对：标签写错的改标签；登记错的，改 facts.json 里 ${fact.id} 的 level`,
    },
  ];
}

function tellExchange([a, b]: readonly [Named, Named], where: ProblemPlace): Problem {
  return {
    where,
    what: `${a.fact.says} 与 ${b.fact.says} 像是对调了：“${a.words}”配了 ${a.fact.says}，“${b.words}”配了 ${b.fact.says}`,
    expected: `${a.fact.says} 是“${a.fact.counts}”，${b.fact.says} 是“${b.fact.counts}”`,
    remedy: '对调了的换回来；没有对调的，把各自的名称写明，用 counts 里的词',
  };
}

/** Ends what belongs to a figure. */
const CLAUSE = /[，。；：！？\n（）]/u;
const SENTENCE = /[。！？；\n]/u;

/**
 * The figures of a text with the words around them: twice the words of the clause, up to the next figure on either
 * side, and once those of the sentence so far, which complete the clause.
 */
function namedIn({ spans }: Text): readonly Named[] {
  const words = spans.map((span) => ('text' in span ? span.text : ''));
  return spans.flatMap((span, i) => {
    if (span.kind !== 'figure') return [];
    const from = spans.slice(0, i).findLastIndex((each) => each.kind === 'figure') + 1;
    const to = spans.findIndex((each, at) => at > i && each.kind === 'figure');
    const before = tail(words.slice(from, i).join(''), CLAUSE);
    const [after = ''] = words
      .slice(i + 1, to < 0 ? spans.length : to)
      .join('')
      .split(CLAUSE);
    const near = pairsOf(`${before}，${after}`);
    const sentence = pairsOf(tail(words.slice(0, i).join('，'), SENTENCE));
    return [{ fact: span.fact, words: `${before}…${after}`, near: [near, near, sentence] }];
  });
}

/** The text after the last stop. */
function tail(text: string, stop: RegExp): string {
  const chars = [...text];
  return chars.slice(chars.findLastIndex((char) => stop.test(char)) + 1).join('');
}
