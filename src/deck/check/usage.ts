import { type AnyFact, factsIn, type Place, type Problem, whereOfFact } from '../../facts/index.ts';
import type { Deck, PlacedSlide } from '../deck.ts';
import type { Slide } from '../index.ts';
import { factsOf, formatFigure, plainText, type Text } from '../text.ts';
import { factsOnScreen, textsOf } from '../walk.ts';
import { BLANK, maskNames, scanNumerals } from './scan.ts';

/** Up to here an author counts what stands on the slide; a larger count is a figure of the report. */
const COUNTED_BY_HAND = 10;

/** A text that is one of several: two of them with the noun are two of the kind. */
const ENTRY = /(?:^|\.)(?:lines|points|outlets|plinth)\.\d+$|\.label$/;

interface Count {
  /** Undefined where it is more than a plain count: 八成, 近百名, 两倍. */
  readonly count: number | undefined;
  /** 三类责任 */
  readonly words: string;
  /** What is counted, as far as two characters tell: 责任. */
  readonly noun: string;
  /** The clause before it: 省和扬州. */
  readonly before: string;
}

/**
 * A count in Chinese numerals is the author's own. In a headline (`placed` is its slide) it must be the number of
 * things that can be counted there; above ten it is a figure and comes from a fact.
 */
export function checkCounts(
  text: Text,
  where: Place,
  placed: PlacedSlide | undefined,
  deck: Deck,
): readonly Problem[] {
  return literalCounts(text, deck.book.terms).flatMap((found) => {
    const { count, words } = found;
    if (count === undefined || count > COUNTED_BY_HAND) {
      return [
        {
          where,
          what: `用汉字写了数量：“${words}”`,
          expected: '数量取自 assets/facts.json',
          remedy: '登记为一条事实再引用；如果它是名称的一部分，把整个名称加进 terms',
        },
      ];
    }
    if (placed === undefined || count === 1) return [];
    const countable = countableOn(found, placed.slide, deck);
    if (countable.has(count)) return [];
    return [
      {
        where,
        what: `标题说“${words}”，这一页上数不出 ${count} 个`,
        expected: `与页上的条数一致；数得出的有 ${[...countable].sort((a, b) => a - b).join('、')}`,
        remedy: '改标题里的数，或补齐页上的内容',
      },
    ];
  });
}

function literalCounts(text: Text, terms: readonly string[]): readonly Count[] {
  const words = text.spans
    .map((span) =>
      span.kind === 'figure' ? BLANK.repeat(formatFigure(span).length) : plainText({ spans: [span] }),
    )
    .join('');
  return scanNumerals(maskNames(words, terms)).map(({ at, text: printed, quantity }) => {
    const measured = at + printed.length;
    const [noun = ''] = words.slice(measured).match(/^[\p{Script=Han}]{2}/u) ?? [];
    const [before = ''] = words.slice(0, at).match(/[^，。：；]*$/u) ?? [];
    const counts = quantity?.kind === 'count' && quantity.qualifier === 'exact';
    return { count: counts ? Number(quantity.value) : undefined, noun, before, words: printed + noun };
  });
}

/** The entries of every list on the slide, alone and with the others of its name; the texts with the noun; the names before it; the parts of the deck. */
function countableOn({ noun, before }: Count, slide: Slide, deck: Deck): ReadonlySet<number> {
  const lists = listsIn({ ...slide, steps: [], headline: undefined, notes: undefined, report: undefined });
  const totals = new Map<string, number>();
  for (const { name, length } of lists) totals.set(name, (totals.get(name) ?? 0) + length);
  const texts = textsOf(slide).filter(({ path }) => ENTRY.test(path.join('.')));
  const withNoun = texts.filter(({ text }) => noun !== '' && plainText(text).includes(noun)).length;
  const names = (before.match(/[和与及、]/g) ?? []).length + 1;
  const parts = deck.parts.filter((part) => part.numeral !== undefined).length;
  return new Set([...lists.map(({ length }) => length), ...totals.values(), withNoun, names, parts]);
}

function listsIn(node: unknown, name = ''): readonly { readonly name: string; readonly length: number }[] {
  if (typeof node !== 'object' || node === null || 'spans' in node || 'counts' in node) return [];
  const own = Array.isArray(node) ? [{ name, length: node.length }] : [];
  const below = Object.entries(node).flatMap(([key, child]) =>
    listsIn(child, Array.isArray(node) ? name : key),
  );
  return [...own, ...below];
}

/** Where a fact appears, as page numbers in ascending order. */
export interface Usage {
  readonly fact: AnyFact;
  /** On the screen. */
  readonly shown: readonly number[];
  /** In the notes, whether on the screen or not. */
  readonly said: readonly number[];
  /** In the text of the printed report. */
  readonly written: readonly number[];
  /** Through a derived fact that is worked out from it. */
  readonly through: readonly number[];
}

/** Where each fact of the deck's book appears. */
export function readUsage(deck: Deck): readonly Usage[] {
  const shown = pagesBy(deck, factsOnScreen);
  const said = pagesBy(deck, (slide) => factsOf(slide.notes));
  const written = pagesBy(deck, ({ report }) =>
    report ? [...factsOf(report.head ?? NOTHING), ...factsOf(report.text)] : [],
  );
  const facts = factsIn(deck.book);
  const derived = facts.filter((fact) => fact.kind === 'derived');
  return facts.map((fact) => {
    const users = derived.filter((each) => each.from.includes(fact.id));
    const through = users.flatMap((user) => [...(shown.get(user.id) ?? []), ...(said.get(user.id) ?? [])]);
    return {
      fact,
      shown: shown.get(fact.id) ?? [],
      said: said.get(fact.id) ?? [],
      written: written.get(fact.id) ?? [],
      through: [...new Set(through)].sort((a, b) => a - b),
    };
  });
}

const NOTHING: Text = { spans: [] };

/** Facts that no slide shows or says, and that give no reason for it; facts with a reason that stand on a slide. */
export function checkUsage(usage: readonly Usage[]): readonly Problem[] {
  return usage.flatMap(({ fact, shown, said, through }) => {
    const pages = [...shown, ...said, ...through];
    const where = whereOfFact(fact.id);
    if (pages.length === 0 && fact.offSlide === undefined) {
      return [
        {
          where,
          what: `没有一页幻灯片用到 ${fact.counts}（${fact.says}）`,
          expected: '每条事实都用在幻灯片或讲稿里',
          remedy: '在 slides/ 里用上它；有意不放的，在这条事实里写上 "offSlide": "理由"',
        },
      ];
    }
    if (pages.length === 0 || fact.offSlide === undefined) return [];
    return [
      {
        where: whereOfFact(fact.id, 'offSlide'),
        what: `写着“${fact.offSlide}”，第${[...new Set(pages)].join('、')}页却用了它`,
        expected: '写了 offSlide 的事实不上幻灯片',
        remedy: '删去 offSlide，或从幻灯片上拿掉',
      },
    ];
  });
}

function pagesBy(deck: Deck, factsOfSlide: (slide: Slide) => readonly AnyFact[]) {
  const pages = new Map<string, number[]>();
  for (const { slide, page } of deck.slides) {
    for (const id of new Set(factsOfSlide(slide).map((fact) => fact.id))) {
      pages.set(id, [...(pages.get(id) ?? []), page]);
    }
  }
  return pages;
}
