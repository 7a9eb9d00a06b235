import Big from 'big.js';
import { unitKind } from '../arithmetic.ts';
import type { Bounds } from '../bounds.ts';
import { alike, type Doubt, isCount, type Mention, meet, rangeOf } from './mention.ts';

/** Some of these may be two at once: a member who is a woman. */
const OVERLAP =
  /党员|团员|(?<!男[^，。]{0,12}，?)女|青年|少数民族|本科|大专|硕士|博士|高级|中级|以上|以下|退役|退休/u;
/** Two that are all there is. */
const PAIRS = /男|线下|农村|乡村|物资|国外|境外|出口|民办|民营|地方|支出|下半年|间接/u;

/** A whole and what is 其中: no part greater, nor all of them together. */
export function checkParts(mentions: readonly Mention[]): readonly Doubt[] {
  return mentions.flatMap((whole, i) => {
    if (!isCount(whole)) return [];
    const parts = partsOf(mentions, i);
    const total = rangeOf(whole);
    if (parts.length === 0 || total === undefined) return [];
    const greater = parts.find((part) => rangeOf(part)?.low.gt(total.high));
    if (greater !== undefined)
      return [{ what: `其中的 ${greater.text} 比总数 ${whole.text} 还多`, mentions: [whole, greater] }];
    return parts.length < 2 ? [] : wrongSum(whole, total, parts);
  });
}

function wrongSum(whole: Mention, total: Bounds, parts: readonly Mention[]): readonly Doubt[] {
  const sum = sumOf(parts);
  if (sum === undefined || meet(sum, total)) return [];
  const words = parts.map((part) => part.words).join();
  const more = sum.low.gt(total.high);
  const complete = /其余|其他|另/u.test(words) || (parts.length === 2 && PAIRS.test(words));
  if (more ? OVERLAP.test(words) : !complete) return [];
  return [{ what: `各部分相加是 ${sumText(sum, whole)}，总数是 ${whole.text}`, mentions: [whole, ...parts] }];
}

/** The list after the first 其中, as far as its items have the unit of the whole. */
function partsOf(mentions: readonly Mention[], at: number): readonly Mention[] {
  const whole = mentions[at];
  const parts: Mention[] = [];
  if (whole === undefined) return parts;
  for (const each of mentions.slice(at + 1)) {
    const opens = /其中/u.test(each.gap);
    // A second 其中 divides a part, a new total begins something else.
    if (opens ? parts.length > 0 : parts.length > 0 && !goesOn(mentions, each, parts)) break;
    if (!opens && parts.length === 0 && !isAside(each)) break;
    if (isCount(each) && alike(whole, each)) parts.push(each);
    else if (isCount(each)) break;
  }
  return parts;
}

/** Joined to the previous part, or following that part's share: 资金2.18亿元，占66.9%，物资1.08亿元. */
function goesOn(mentions: readonly Mention[], each: Mention, parts: readonly Mention[]): boolean {
  if (!isCount(each)) return OF_WHOLE.test(each.gap);
  const before = mentions[mentions.indexOf(each) - 1];
  const last = parts.at(-1);
  const joined =
    /^[、和及与；]|^以及|^，(?:其余|其他|另外)/u.test(each.gap) || (last !== undefined && isLike(last, each));
  return (
    !/共|总|累计|全年/u.test(each.words) && (joined || (before !== undefined && !parts.includes(before)))
  );
}

/** 工业项目20个，农业项目10个; 男生1300人，女生1200人: of one kind, whatever mark is between them. */
function isLike(last: Mention, each: Mention): boolean {
  const [before, own] = [last, each].map(({ words }) => words.replace(/^其中/u, ''));
  if (before === undefined || own === undefined || each.gap !== `，${own}`) return false;
  const sexes = /^男/u.test(before) && /^女/u.test(own);
  return own.length <= 8 && (sexes || (own.length > 2 && own.slice(-2) === before.slice(-2)));
}

/** The change of the whole is stated between it and its parts: 3.26亿元，增长12.4%，其中…. */
function isAside({ sense, gap }: Mention): boolean {
  return sense !== undefined && /^[，、（(]?$/u.test(gap);
}

function sumOf(parts: readonly Mention[]): Bounds | undefined {
  const ranges = parts.map(rangeOf);
  if (!ranges.every((each) => each !== undefined)) return undefined;
  return ranges.reduce((sum, { low, high }) => ({ low: sum.low.plus(low), high: sum.high.plus(high) }), {
    low: Big(0),
    high: Big(0),
  });
}

function sumText({ low, high }: Bounds, { quantity: { unit } }: Mention): string {
  const said = (end: Big) =>
    end.gte(1e8)
      ? `${end.div(1e8).round(4).toFixed()}亿`
      : end.gte(1e5)
        ? `${end.div(1e4).round(4).toFixed()}万`
        : end.toFixed();
  return low.eq(high) ? `${said(low)}${unit}` : `${said(low)} 到 ${said(high)}${unit}`;
}

const ALL_TOLD = /^(?:全年|累计)?(?:共|共计|合计|总计|总共|一共)(?:获奖|获)?$/u;

/** 大讲堂38场、义工授课60场，共计98场. */
export function checkTotals(mentions: readonly Mention[]): readonly Doubt[] {
  return mentions.flatMap((total, i) => {
    if (!isCount(total) || !ALL_TOLD.test(total.words)) return [];
    const parts: Mention[] = [];
    for (const each of mentions.slice(0, i).reverse()) {
      if (!isCount(each) || !alike(each, total) || /共|合计|总计/u.test(each.words)) break;
      parts.unshift(each);
    }
    const own = rangeOf(total);
    // The first of them may belong to the previous statement.
    const sums = parts.slice(0, -1).map((_, from) => sumOf(parts.slice(from)));
    const [all] = sums;
    if (all === undefined || sums.some((sum) => meet(sum, own))) return [];
    return [
      {
        what: `前面各数相加是 ${sumText(all, total)}，却说${total.words} ${total.text}`,
        mentions: [...parts, total],
      },
    ];
  });
}

const OF_WHOLE = /^[，（(]?(?:占|占比|占全部|占总数|占总量|占总额|占其)(?:的)?(?:达|为)?$/u;

/** 其中资金2.18亿元，占66.9%. */
export function checkShares(mentions: readonly Mention[]): readonly Doubt[] {
  return mentions.flatMap((share, i) => {
    const part = mentions[i - 1];
    const isShare = share.quantity.kind === 'share' && share.sense === undefined && OF_WHOLE.test(share.gap);
    if (part === undefined || !isShare || !isCount(part)) return [];
    const whole = mentions
      .slice(0, i - 1)
      .findLast((each, at) => isCount(each) && partsOf(mentions, at).includes(part));
    return whole === undefined ? [] : misfit(whole, part, share);
  });
}

function misfit(whole: Mention, part: Mention, share: Mention): readonly Doubt[] {
  const real = quotient(part, whole);
  if (real === undefined || meet(real, rangeOf(share))) return [];
  const [low, high] = [real.low, real.high].map((end) => end.round(2).toFixed());
  return [
    {
      what: `${part.text} 占 ${whole.text} 的 ${low === high ? low : `${low} 到 ${high}`}%`,
      mentions: [whole, part, share],
    },
  ];
}

function quotient(part: Mention, whole: Mention): Bounds | undefined {
  const [a, b] = [rangeOf(part), rangeOf(whole)];
  if (a === undefined || b === undefined || b.low.lte(0)) return undefined;
  return { low: a.low.div(b.high).times(100), high: a.high.div(b.low).times(100) };
}

/** 受理2356件，办结2310件，办结率98%. */
export function checkRates(mentions: readonly Mention[]): readonly Doubt[] {
  return mentions.flatMap((rate, i) => {
    const stem = /(?<stem>\p{Script=Han}{2})率(?:达到?|为|仅)?$/u.exec(rate.words)?.groups?.stem;
    const part = mentions[i - 1];
    if (stem === undefined || part === undefined || rate.quantity.unit !== '%' || rate.sense !== undefined)
      return [];
    if (!isCount(part) || !part.words.includes(stem)) return [];
    const wholes = mentions.slice(0, i - 1).filter((each) => isCount(each) && alike(each, part));
    const found = wholes.map((whole) => misfit(whole, part, rate));
    return found.some((each) => each.length === 0) ? [] : (found.at(-1) ?? []);
  });
}

/** Of these there are at most all. */
const NEVER_OVER =
  /(?:合格|覆盖|普及|及格|到位|满意|通过|入库|成功|出勤|出席|参与|办结|结案|治愈|抢救成功|优良|知晓|持证|参保|入学|巩固|到会|达标|利用|处理|使用)[率度](?:达到?|为|高达)?$|占比?(?:达到?|为|高达)?$/u;

/** A part cannot exceed the whole: 合格率 over 100 %. */
export function checkOver(mentions: readonly Mention[]): readonly Doubt[] {
  return mentions.flatMap((share) => {
    const { quantity, sense, words } = share;
    const over = quantity.unit === '%' && sense === undefined && Number(quantity.value) > 100;
    // Beds in the corridor are in use too, and a bank may provide for more than it has lent badly.
    if (!over || !NEVER_OVER.test(words) || /床位|拨备/u.test(words)) return [];
    return [{ what: '超过了 100%', mentions: [share] }];
  });
}

const ALL_OF = /完成|整改|采纳|落实|兑现|销号|答复|解决|实到|出席/u;

/** 6项任务完成7项, 收到54条，采纳60条. */
export function checkDone(mentions: readonly Mention[]): readonly Doubt[] {
  return mentions.flatMap((done, i) => {
    const all = mentions[i - 1];
    if (all === undefined || !isCount(all) || !isCount(done) || !alike(all, done)) return [];
    const again = ALL_OF.test(all.words) || /(?:19|20)\d\d年/u.test(done.gap);
    const among = /^[^，。；]{0,10}中[，,]?(?:有|已)?/u.test(done.gap);
    const within = among || (ALL_OF.test(done.words) && !otherNoun(all, done));
    const target = /计划|目标|任务|预算|全省|上级/u.test(all.words) || /[。；]|其中|另|还|新/u.test(done.gap);
    if (!within || again || target || !rangeOf(done)?.low.gt(rangeOf(all)?.high ?? done.quantity.value))
      return [];
    return [{ what: `${all.text} 当中有 ${done.text}，部分多于全部`, mentions: [all, done] }];
  });
}

/** 12个部门完成15个项目: what is done is not what was counted. */
function otherNoun(all: Mention, done: Mention): boolean {
  const nounOf = ({ sentence, end }: Mention) => /^\p{Script=Han}{2}/u.exec(sentence.text.slice(end))?.[0];
  const noun = nounOf(done);
  return noun !== undefined && noun !== nounOf(all);
}

/** 每人5000元，39人，共19.5万元; 785.4万元、3740名，人均2100元. */
export function checkRatesOfMoney(mentions: readonly Mention[]): readonly Doubt[] {
  return mentions.flatMap((each, i) => {
    const per =
      each.quantity.per ?? /每(?<per>[人户家名])\p{Script=Han}{0,8}$/u.exec(each.words)?.groups?.per;
    if (per === undefined || each.sense !== undefined) return [];
    const count = mentions
      .slice(0, i)
      .findLast((other) => isCount(other) && unitKind(other.quantity.unit) === unitKind(per));
    const mean = /均/u.test(each.text);
    const total = mean
      ? mentions
          .slice(0, i)
          .findLast(
            (other) => isCount(other) && unitKind(other.quantity.unit) === unitKind(each.quantity.unit),
          )
      : mentions
          .slice(i + 1, i + 2)
          .find(
            (other) =>
              isCount(other) &&
              unitKind(other.quantity.unit) === unitKind(each.quantity.unit) &&
              /^[，、]?(?:共|共计|合计|总计|计|达|达到|总额|金额)$/u.test(other.gap),
          );
    return count === undefined || total === undefined ? [] : wrongProduct(each, count, total);
  });
}

function wrongProduct(each: Mention, count: Mention, total: Mention): readonly Doubt[] {
  const [a, b, c] = [rangeOf(each), rangeOf(count), rangeOf(total)];
  if (a === undefined || b === undefined || c === undefined) return [];
  const real = { low: a.low.times(b.low), high: a.high.times(b.high) };
  if (meet(real, c)) return [];
  return [
    {
      what: `${count.text}、${each.text}，合起来是 ${sumText(real, total)}，不是 ${total.text}`,
      mentions: [count, each, total],
    },
  ];
}

/** 5.2∶46.8∶48: three shares that divide a whole add up to a hundred. */
export function checkStructure(mentions: readonly Mention[]): readonly Doubt[] {
  return mentions.flatMap((ratio) => {
    const terms = ratio.quantity.kind === 'ratio' ? (ratio.quantity.terms ?? []) : [];
    const sum = terms.reduce((left, term) => left.plus(term), Big(0));
    if (terms.length < 3 || sum.lt(90) || sum.gt(110) || sum.minus(100).abs().lte(0.2)) return [];
    return [{ what: `各部分相加是 ${sum.toFixed()}，不是 100`, mentions: [ratio] }];
  });
}
