import Big from 'big.js';
import { type Bounds, roundedBounds } from '../bounds.ts';
import { changeOf, saidBounds } from '../printed-change.ts';
import { alike, type Doubt, isCount, type Mention, meet, rangeOf } from './mention.ts';

const YEARS = /(?:19|20)\d\d年(?:末|底|度)?的?|[上去今]年的?/gu;
const UP = /^(?:增加|增长|上升|提高|提升|扩大|上涨|扩展|发展|攀升)(?:到|至|为)|^[增升扩涨]至|^[增升扩涨]到/u;
const DOWN =
  /^(?:减少|下降|降低|缩短|压缩|缩减|下调|回落|精简|压减|缩小)(?:到|至|为)|^[降减缩]至|^[降减缩]到/u;
/** Only punctuation may separate a number from its change. */
const NEXT = /^[，、（(；]?(?:总量|总数|总额)?$/u;

/** 由5家增至8家，增长60%: the way it went, and how far. */
export function checkChanges(mentions: readonly Mention[]): readonly Doubt[] {
  return mentions.flatMap((then, i) => {
    const now = mentions[i + 1];
    if (now === undefined || !isLevel(then) || !isLevel(now) || !alike(then, now)) return [];
    const verb = now.gap.replace(YEARS, '').replace(/^[，、]/u, '');
    const up = UP.test(verb);
    if (!/[由从][^，。；]{0,12}$/u.test(then.words) || !(up || DOWN.test(verb))) return [];
    const wrongWay = goesWrong(then, now, up);
    if (wrongWay !== undefined) return [wrongWay];
    return followers(mentions, i + 2).flatMap((change) => misfit(then, now, change));
  });
}

function isLevel(mention: Mention): boolean {
  return isCount(mention) || (mention.quantity.kind === 'share' && mention.sense === undefined);
}

function goesWrong(then: Mention, now: Mention, up: boolean): Doubt | undefined {
  const [a, b] = [rangeOf(then), rangeOf(now)];
  if (a === undefined || b === undefined) return undefined;
  const wrong = up ? b.high.lt(a.low) : b.low.gt(a.high);
  if (!wrong) return undefined;
  return {
    what: `说的是${up ? '增加' : '减少'}，后一个数却比前一个${up ? '小' : '大'}`,
    mentions: [then, now],
  };
}

/** The changes stated directly after a number. */
function followers(mentions: readonly Mention[], from: number): readonly Mention[] {
  const found: Mention[] = [];
  for (let i = from; i < mentions.length && found.length < 2; i++) {
    const each = mentions[i];
    if (each?.sense === undefined || !NEXT.test(each.gap) || isAgainstOther(each)) break;
    found.push(each);
  }
  return found;
}

/** Against another time than the last year, or year by year. */
function isAgainstOther({ text }: Mention): boolean {
  return /环比|年均|月均|比(?:19|20)\d\d年|按年/u.test(text);
}

/** A change that is told is not the one from the first number to the second. */
export function misfit(then: Mention, now: Mention, change: Mention): readonly Doubt[] {
  const real = changeOf(change.quantity, now.quantity, then.quantity);
  const said = saidBounds(change.quantity);
  if (real === undefined || said === undefined || meet(real, said)) return [];
  return [
    {
      what: `由 ${then.text} 到 ${now.text}，算出来是 ${formatRange(real, change)}`,
      mentions: [then, now, change],
    },
  ];
}

function formatRange({ low, high }: Bounds, { quantity }: Mention): string {
  const unit = ['share', 'times', 'doubling'].includes(quantity.kind) ? '%' : quantity.unit;
  const [from, to] = [low, high].map((end) => end.round(2).toFixed());
  return from === to ? `${from}${unit}` : `${from} 到 ${to}${unit}`;
}

/** 1200人，比上年增加200人，增长20%: the two ways to state one change. */
export function checkTwoChanges(mentions: readonly Mention[]): readonly Doubt[] {
  return mentions.flatMap((now, i) => {
    if (!isCount(now)) return [];
    const changes = followers(mentions, i + 1);
    const amount = changes.find((each) => each.quantity.kind === 'count' && alikeCounts(now, each));
    const rate = changes.find((each) => each.quantity.kind === 'share');
    const [a, c, said] = [now, amount, rate].map((each) => each && rangeOf(each));
    if (amount === undefined || rate === undefined || !a || !c || !said) return [];
    const before = { low: a.low.minus(c.high), high: a.high.minus(c.low) };
    if (before.low.lte(0)) return [];
    const ends = [
      c.low.div(before.low),
      c.low.div(before.high),
      c.high.div(before.low),
      c.high.div(before.high),
    ];
    const sorted = ends.map((each) => each.times(100)).sort((x, y) => x.cmp(y));
    const real = { low: sorted[0] ?? Big(0), high: sorted[3] ?? Big(0) };
    if (meet(real, said)) return [];
    return [
      {
        what: `${now.text}，${amount.text}，算出来是 ${formatRange(real, rate)}`,
        mentions: [now, amount, rate],
      },
    ];
  });
}

function alikeCounts(a: Mention, b: Mention): boolean {
  return alike(a, b) && b.sense !== 'level';
}

/** 分别为820万元、935万元、1038万元，年均增长12.5%. */
export function checkYearly(mentions: readonly Mention[]): readonly Doubt[] {
  return mentions.flatMap((rate, i) => {
    const yearly = /^年均(?:递)?[增下]/u.test(rate.text) && rate.quantity.kind === 'share';
    const series = yearly ? seriesBefore(mentions, i) : [];
    const [first, last, said] = [series[0], series.at(-1), roundedBounds(rate.quantity)];
    if (first === undefined || last === undefined || series.length < 3 || said === undefined) return [];
    const times = Number(last.quantity.value) / Number(first.quantity.value);
    const real = Big(((times ** (1 / (series.length - 1)) - 1) * 100).toFixed(4));
    // The years are given rounded; a tenth of a point is not worth a doubt.
    if (real.gte(said.low.minus(0.1)) && real.lte(said.high.plus(0.1))) return [];
    return [
      {
        what: `由 ${first.text} 到 ${last.text}，年均算出来是 ${real.round(2).toFixed()}%`,
        mentions: [first, last, rate],
      },
    ];
  });
}

function seriesBefore(mentions: readonly Mention[], end: number): readonly Mention[] {
  let start = end;
  for (let i = end - 1; i >= 0; i--) {
    const [each, next] = [mentions[i], mentions[i + 1]];
    if (each === undefined || next === undefined || !isCount(each)) break;
    if (i < end - 1 && !(alike(each, next) && /^[、和，]$/u.test(next.gap))) break;
    start = i;
  }
  return mentions.slice(start, end);
}
