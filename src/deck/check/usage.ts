import {
  type AnyFact,
  earlierFacts,
  FACTS,
  factsIn,
  type Problem,
  partsOfId,
  whereOfFact,
} from '../../facts/index.ts';
import type { Deck } from '../deck.ts';
import type { Slide } from '../index.ts';
import { factsOf, type Text } from '../text.ts';
import { factsOnScreen } from '../walk.ts';

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

/** Where each fact of the deck's book appears; a fact's earlier number is included only if it appears at all. */
export function readUsage(deck: Deck): readonly Usage[] {
  const shown = pagesBy(deck, factsOnScreen);
  const said = pagesBy(deck, (slide) => factsOf(slide.notes));
  const written = pagesBy(deck, ({ report }) =>
    report ? [...factsOf(report.head ?? NOTHING), ...factsOf(report.text)] : [],
  );
  const facts = factsIn(deck.book);
  const derived = facts.filter((fact) => fact.kind === 'derived');
  const usageOf = (fact: AnyFact): Usage => {
    const users = derived.filter((each) => each.from.includes(fact.id));
    const through = users.flatMap((user) => [...(shown.get(user.id) ?? []), ...(said.get(user.id) ?? [])]);
    return {
      fact,
      shown: shown.get(fact.id) ?? [],
      said: said.get(fact.id) ?? [],
      written: written.get(fact.id) ?? [],
      through: [...new Set(through)].sort((a, b) => a - b),
    };
  };
  return [...facts.map(usageOf), ...earlierFacts(facts).map(usageOf).filter(isUsed)];
}

function isUsed({ shown, said, written, through }: Usage): boolean {
  return [shown, said, written, through].some((pages) => pages.length > 0);
}

const NOTHING: Text = { spans: [] };

/**
 * Facts that no slide shows or says and that give no reason for it, and facts that give a reason but are on a slide.
 */
export function checkUsage(usage: readonly Usage[]): readonly Problem[] {
  return [...checkOffSlide(usage), ...checkUnused(usage)];
}

/** From this many of one group on they are reported together. */
const MANY = 4;

function checkUnused(usage: readonly Usage[]): readonly Problem[] {
  const unused = usage.filter(
    ({ fact, shown, said, through }) =>
      shown.length + said.length + through.length === 0 && fact.offSlide === undefined,
  );
  const groupOf = ({ fact }: Usage) => partsOfId(fact.id).group;
  const groups = [...new Set(unused.map(groupOf))];
  return groups.flatMap((group) => {
    const facts = unused.filter((each) => groupOf(each) === group).map(({ fact }) => fact);
    const whole = usage.every((each) => groupOf(each) !== group || unused.includes(each));
    return facts.length < MANY ? facts.map((fact) => notUsed([fact])) : [notUsed(facts, { group, whole })];
  });
}

function notUsed(
  facts: readonly AnyFact[],
  { group, whole = false }: { readonly group?: string; readonly whole?: boolean } = {},
): Problem {
  const [first] = facts;
  const named = facts.map(({ counts, says }) => `${counts}（${says}）`).join('、');
  return {
    where: group === undefined ? whereOfFact(first?.id ?? '') : whereOfGroup(group),
    what:
      group === undefined
        ? `没有一页幻灯片用到 ${named}`
        : `${group} 组有 ${facts.length} 条事实没有一页幻灯片用到：${named}`,
    expected: '每条事实都用在幻灯片或讲稿里',
    remedy: `${whole ? '整组都没有用到，先看 slides/index.ts 的 parts 是不是漏列了这一部分；其他的，' : ''}在 slides/ 里用上它；有意不放的，在这条事实里写上 "offSlide": "理由"`,
  };
}

function whereOfGroup(group: string): Problem['where'] {
  return { file: FACTS, path: ['facts', group] };
}

function checkOffSlide(usage: readonly Usage[]): readonly Problem[] {
  return usage.flatMap(({ fact, shown, said, through }) => {
    const pages = [...shown, ...said, ...through];
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
