import type Big from 'big.js';
import type { Sense } from '../fact.ts';
import type { Refusal } from '../problem.ts';
import { type Core, type CoreReading, coreAt, longest, type Mode, refusedAt } from './core.ts';
import { nameAt } from './names.ts';
import { matchAt, type QuantityStretch, TWO_MARKS } from './number.ts';
import { qualifierAfter, qualifierBefore } from './qualifiers.ts';
import { rankAt } from './ranks.ts';
import { NO_UNIT, quantityOf, type Reading } from './reading.ts';
import { unitAt } from './units.ts';

/** The longest quantity, date or ordinal that begins at a place of the text; undefined where none begins. */
export function readingAt(text: string, at: number, mode: Mode): Reading | undefined {
  const name = nameAt(text, at);
  const found = longest(
    [
      sensedAt(text, at, mode),
      ratedAt(text, at, mode),
      measured(text, at, mode),
      rankAt(text, at, mode),
    ].filter((each) => each !== undefined),
  );
  // With nothing else around it, 第二 is a place in a ranking; in a text it may be the second point.
  const rank = found !== undefined && !refusedAt(found) && found.kind === 'rank' && mode !== 'running';
  const longer = (found?.end ?? 0) - (rank ? 0 : 1);
  if (name !== undefined && name.end > longer)
    return { start: at, end: name.end, starts: [at], result: name.refusal, words: name.words, name: true };
  if (found === undefined) return undefined;
  const { end, starts = [at] } = found;
  const common = { start: at, end, starts };
  if (refusedAt(found)) {
    const { reason, remedy } = found;
    return { ...common, starts: [at], result: { reason, remedy }, words: !/\d/.test(text.slice(at, end)) };
  }
  const result = found.unit === '' && found.kind === 'count' ? unitless(found) : quantityOf(text, at, found);
  return { ...common, result, words: found.words };
}

/** A reading that also knows where shorter forms of it begin. */
type Phrase = CoreReading & { readonly starts?: readonly number[] };

function unitless({ marks }: Core): Refusal {
  return marks.length > 1 ? TWO_MARKS : NO_UNIT;
}

const RANGE = /[-－–—~～〜至]|——|到(?=[\d一二两三四五六七八九十百千])/uy;

/** 万元GDP, 百元收入: the base of a rate. */
const BARE_SCALE = /^(?:[万亿]+(?!分)|[百千]?[万亿](?!分)|[百千]元)/u;

/** A core between its qualifiers, or a range of two. */
function measured(text: string, at: number, mode: Mode): Phrase | undefined {
  const sign = signAt(text, at);
  const before = sign === undefined ? qualifierBefore(text, at) : undefined;
  const own = sign?.end ?? (before === undefined ? at : at + before.text.length);
  const of = before === undefined ? '' : ofWhat(text, own, before.text);
  const begin = own + of.length;
  const over = begin === at && text[at] === '过' && text[at + 1] === '半';
  const start = over ? at + 1 : begin;
  const core = coreAt(text, start, mode);
  if (core === undefined || refusedAt(core)) return core;
  if (of !== '' && !['share', 'times'].includes(core.kind)) return undefined;
  const whole = rangeAt(text, core, mode) ?? core;
  if (refusedAt(whole)) return whole;
  const after = qualifierAfter(text, whole.end, mode !== 'running');
  const marks: Core['marks'] = [
    ...(before === undefined ? [] : [before.kind]),
    ...(over ? ['over' as const] : []),
    ...whole.marks,
    ...(after === undefined ? [] : [after.kind]),
  ];
  const end = whole.end + (after?.text.length ?? 0);
  const stretches: QuantityStretch[] = [...whole.stretches];
  if (of !== '') stretches.unshift({ kind: 'unit', end: start });
  if (own > at) stretches.unshift({ kind: sign === undefined ? 'qualifier' : 'digits', end: own });
  if (over) stretches.unshift({ kind: 'qualifier', end: start });
  if (after !== undefined) stretches.push({ kind: 'qualifier', end });
  if (marks.length === 0 && BARE_SCALE.test(text.slice(at, at + 4)))
    return { reason: '前面没有数', remedy: '写全，如 3万人、近万人、上亿元', end };
  const result = { ...whole, marks, end, stretches };
  return sign === undefined ? result : signed(result, sign);
}

/** What a share is of, between its qualifier and itself: 不足去年的九成, 约占全县人口的四分之三. */
const OF_WHAT =
  /(?!部分|位|场|岗|之处|问题|期|人意|的)(?:(?![零〇一二两三四五六七八九十百千万亿几的])\p{Script=Han}){1,10}的(?=[\d零一二两三四五六七八九十百千万半])/uy;
/** 低于全省的5.2% compares with a number that is exact. */
const TAKES_OF =
  /^(?:不足|不到|未到|不及|未达到?|没有达到|将近|接近|几近|几乎|约占|约为|大约|超过了?|至少|不少于|不低于|不超过|最多)$/u;
const SHORT_TAKES_OF = /^[近约逾]$/u;
const WHOLE = /^(?:全|总|去年|上年|同期)/u;

function ofWhat(text: string, at: number, qualifier: string): string {
  const of = matchAt(OF_WHAT, text, at);
  if (of === undefined) return '';
  return TAKES_OF.test(qualifier) || (SHORT_TAKES_OF.test(qualifier) && WHOLE.test(of)) ? of : '';
}

/** Behind these a sign is one of a sum: 19.5万元＋32万元. */
const STANDS_BEFORE = /[\dA-Za-z%％)）元人名个家户件次份项吨亩米里月年天日期场篇]/u;
/** 减负1.2亿元 takes a burden away. */
const SIGN = /(?:[-－−﹣+＋↑↓]|(?<![减胜自担欠肩抱])负|零下)(?=[\d百一二三四五六七八九十])/uy;

function signAt(text: string, at: number): { readonly end: number; readonly sense: Sense } | undefined {
  const printed = matchAt(SIGN, text, at);
  if (printed === undefined || STANDS_BEFORE.test(text[at - 1] ?? '')) return undefined;
  return { end: at + printed.length, sense: /[+＋↑]/u.test(printed) ? 'rise' : 'fall' };
}

/** What may be below zero on its own, without being a change. */
const HAS_ZERO = /^(?:℃|°C?|度|摄氏度|元|美元|米)$/u;

function signed(core: Core, { sense }: { readonly sense: Sense }): Phrase {
  const changes = ['share', 'points', 'times'].includes(core.kind);
  if (!changes && !HAS_ZERO.test(core.unit)) {
    return {
      reason: '带正负号，数的是一个一个的东西',
      remedy: `变化写成文字，如 ${sense === 'fall' ? '减少' : '增加'}5人`,
      end: core.end,
    };
  }
  return withSense(core, sense, changes);
}

function withSense(core: Core, sense: Sense, changes: boolean): Core {
  const fall = sense === 'fall';
  // Of a range both ends fall, of a fraction it is the part.
  const isRange = core.marks.includes('range');
  const terms =
    core.terms === undefined || !fall
      ? {}
      : { terms: core.terms.map((term, i) => (isRange || i === 0 ? term.neg() : term)) };
  const value = fall ? core.value.neg() : core.value;
  return { ...core, value, ...(core.kind === 'share' ? terms : {}), ...(changes ? { sense } : {}) };
}

/** 100～200元, 3至5家, 3～5万元, 5%—10%. */
function rangeAt(text: string, low: Core, mode: Mode): CoreReading | undefined {
  if (low.kind === 'ratio' || low.kind === 'rank' || low.marks.length > 0) return undefined;
  const sign = matchAt(RANGE, text, low.end);
  if (sign === undefined) return undefined;
  const start = low.end + sign.length;
  const high = coreAt(text, start, mode);
  if (high === undefined || refusedAt(high) || (high.unit === '' && low.unit !== '')) return undefined;
  if (high.kind === 'ratio') return undefined;
  const refuse = (reason: string, remedy: string) => ({ reason, remedy, end: high.end });
  if (high.marks.length > 0) return refuse('是带概数词的范围', '范围和概数词只留一样');
  // 下降1.5个百分点至38.2% is a change and what came of it.
  if (low.unit !== '' && low.kind !== high.kind && /[到至]/u.test(sign)) return undefined;
  if (low.unit !== '' && (low.unit !== high.unit || low.kind !== high.kind))
    return refuse('两头的单位不同', '一条事实只写一个数量，分成两条');
  // 由5家到8家 says how a number changed.
  if (low.unit !== '' && /[到至]/u.test(sign) && isChange(text, start, high.end)) return undefined;
  const from = low.unit === '' ? lowerEnd(low, high) : low.value;
  if (from.gte(high.value)) {
    if (low.unit !== '' && /[到至]/u.test(sign) && FALLEN.test(text.slice(0, low.end))) return undefined;
    // 22家－13家 is a difference.
    if (mode === 'running' && low.unit !== '' && /[-－−]/u.test(sign)) return undefined;
    return refuse('的范围前大后小', '核对两头的数；不是范围的，分成两条');
  }
  const stretches: QuantityStretch[] = [{ kind: 'digits', end: start }, ...high.stretches];
  const own = low.unit === '' ? [] : low.stretches;
  const step = high.step.lt(low.step) ? high.step : low.step;
  return {
    ...high,
    value: from,
    step,
    terms: [from, high.value],
    marks: ['range'],
    stretches: [...own, ...stretches],
  };
}

/** 减少50人 before 至35人: by so much, to so much. */
const FALLEN = /(?:减少|下降|降低|缩短|压缩|压减|缩减|回落)了?[\d.]+[^，。；、\d]{0,6}$/u;

function isChange(text: string, at: number, end: number): boolean {
  const before = text.slice(Math.max(0, at - 14), at);
  return (
    /[由从](?:(?:19|20)\d\d年)?的?[\d.]+[^，。；、由从]{0,6}$/u.test(before) &&
    !/^(?:不等|之间)/u.test(text.slice(end))
  );
}

/** In 3～5万元 both are 万, in 8000～1万元 only the second; 八至九成 are both 成. */
function lowerEnd(low: Core, high: Core): Big {
  const worth = high.kind === 'share' && high.unit === '%' && high.step.gte(10) ? 10 : 1;
  const alike = low.value.times(low.scale.gt(1) ? 1 : high.scale).times(worth);
  return alike.lt(high.value) ? alike : low.value;
}

const COMPARED =
  /(?:同比|环比|按年|比上年同期|较上年同期|比去年同期|较去年同期|比上年|较上年|比去年|较去年|比上月|较上月|较年初|比年初|比上届|年均|月均|平均每年|总体|整体)/uy;
const VERB =
  /(?<rise>增长|增加|上升|提高|提升|上涨|上调|攀升|扩大|净增|递增|多增|增亏|增产|增收|加快|提速|上浮|增幅|涨幅|前移|前进|跃升|超(?:额|年度|全年|序时|时序)?(?:计划|目标任务|目标|任务|预算|进度|预期|定额)|增|升|涨|多)|(?<fall>负增长|下降|减少|降低|少增|减亏|减缓|放缓|下浮|下挫|下滑|回落|下跌|缩减|压减|压缩|压降|缩短|缩小|下调|收窄|递减|减产|减收|减幅|降幅|跌幅|锐减|骤降|萎缩|后移|后退|收缩|缩水|降|减|跌|少)/uy;
/** Between the verb and its number: 增长了, 降幅达, 降幅分别为. */
const LINK = /(?:了|幅度)?(?:分别)?(?:达到?|为)?/uy;
const SHORT = /^[增升涨多降减跌少]$/u;

/** 增长6.8%, 同比下降3.2个百分点, 减少5家, 上升2位; 增至 and 降到 give a level, not a change. */
function sensedAt(text: string, at: number, mode: Mode): Phrase | undefined {
  const compared = matchAt(COMPARED, text, at) ?? matchAt(/排名|位次|名次/uy, text, at) ?? '';
  const begin = at + compared.length;
  VERB.lastIndex = begin;
  const verb = VERB.exec(text);
  const fixed = doubledAt(text, begin, compared, mode);
  if (verb === null) return fixed;
  // 多 and 少 compare only behind 比上年, 增 and 降 are the end of other words (新增, 精减).
  if (
    SHORT.test(verb[0]) &&
    !(compared !== '' || (!/[多少]/.test(verb[0]) && !/\p{Script=Han}$/u.test(text.slice(0, at))))
  )
    return undefined;
  const start = linkedTo(text, begin + verb[0].length, verb[0]);
  const core = measured(text, start, mode);
  if (core === undefined || refusedAt(core) || core.sense !== undefined)
    return core === undefined ? undefined : core;
  if (core.unit === '' && core.kind === 'count') return undefined;
  const sense: Sense = verb.groups?.fall === undefined ? 'rise' : 'fall';
  const told = withSense(core, sense, true);
  const stretches: QuantityStretch[] = [{ kind: 'unit', end: start }, ...core.stretches];
  // A fall without its word would read as a rise.
  const bare = sense === 'fall' && core.kind !== 'count' ? [] : [start];
  return { ...told, stretches, starts: [...new Set([at, begin, ...bare])] };
}

const VERB_END = new RegExp(`(?:${VERB.source})(?:${LINK.source})$`, 'u');

/** Which way a change goes whose word ends here: 下降 before 1.8个和2.3个百分点. */
export function senseBefore(text: string, at: number): Sense | undefined {
  const found = VERB_END.exec(text.slice(Math.max(0, at - 10), at));
  if (found === null || SHORT.test(found[0])) return undefined;
  return found.groups?.fall === undefined ? 'rise' : 'fall';
}

/** Where the number of a verb begins; 增 and 降 alone go before it without a link. */
function linkedTo(text: string, end: number, verb: string): number {
  if (SHORT.test(verb)) return end + (text[end] === '了' ? 1 : 0);
  return end + (matchAt(LINK, text, end)?.length ?? 0);
}

/** 同比翻一番: the word of comparison before a doubling. */
function doubledAt(text: string, begin: number, compared: string, mode: Mode): Phrase | undefined {
  if (compared === '') return undefined;
  const core = measured(text, begin, mode);
  if (core === undefined || refusedAt(core) || core.sense === undefined) return undefined;
  const at = begin - compared.length;
  return { ...core, stretches: [{ kind: 'unit', end: begin }, ...core.stretches], starts: [at, begin] };
}

const EACH = /每(?:\d{1,3})?[十百千万]{0,2}/uy;
const MEAN =
  /(?<unit>人|户|亩|村|家|班|件|单|次|校|车|店|县|镇|日|天|周|月|季|年|床|场|企|地|站|点|生|师|院)均|时速/uy;

/** 每户1000元, 每万人3.2件, 人均500元: so much for each. */
function ratedAt(text: string, at: number, mode: Mode): Phrase | undefined {
  const rate = eachAt(text, at) ?? meanAt(text, at);
  if (rate === undefined) return undefined;
  const core = measured(text, rate.end, mode);
  if (core === undefined || refusedAt(core)) return core;
  if (core.unit === '' || core.per !== undefined) return undefined;
  const stretches: QuantityStretch[] = [{ kind: 'unit', end: rate.end }, ...core.stretches];
  return { ...core, per: rate.per, stretches, starts: [at, rate.end] };
}

function eachAt(text: string, at: number): { readonly end: number; readonly per: string } | undefined {
  const units: string[] = [];
  let end = at;
  for (let each = matchAt(EACH, text, end); each !== undefined; each = matchAt(EACH, text, end)) {
    const unit = unitAt(text, end + each.length);
    if (unit === undefined) break;
    units.push(text.slice(end + 1, unit.end));
    end = unit.end;
  }
  return units.length === 0 ? undefined : { end, per: units.join('·') };
}

function meanAt(text: string, at: number): { readonly end: number; readonly per: string } | undefined {
  MEAN.lastIndex = at;
  const found = MEAN.exec(text);
  return found === null ? undefined : { end: at + found[0].length, per: found.groups?.unit ?? '小时' };
}
