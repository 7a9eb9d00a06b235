import Big from 'big.js';
import { type Amount, refuseUnlike, subtractAmounts } from './arithmetic.ts';
import { type Bounds, boundsOf } from './bounds.ts';
import { formatNumeral } from './numeral.ts';
import { isRefusal, type Refusal } from './problem.ts';
import { parseQuantity, type Scale, spellQuantity } from './quantity.ts';

/** How a derived amount is to be printed. */
export interface Style {
  /** Digits behind the point; what is exact with fewer has no zeros at its end. */
  readonly decimals?: number;
  readonly scale?: Scale;
}

const HUNDRED = Big(100);

/** 增长12.5%, 下降一成多, 持平: what became of `was`. What a 多 or 约 leaves open is said in words, or refused. */
export function growthOf(now: Amount, was: Amount, { decimals = 1 }: Style = {}): Amount | Refusal {
  const name = `${now.name} 比 ${was.name}`;
  const unfit = refuseUnlike(now, was, '比较') ?? refuseNoGrowth(now, was);
  if (unfit !== undefined) return unfit;
  const [a, b] = [boundsOf(now), boundsOf(was)];
  if (a === undefined || b === undefined) return refuseUnsure(name, '有门槛、“几”或范围，没有准数');
  if (b.low.lte(0)) return refuseUnsure(name, '原来的数可能是零');
  const change = {
    low: a.low.div(b.high).minus(1).times(HUNDRED),
    high: a.high.div(b.low).minus(1).times(HUNDRED),
  };
  const exact = now.qualifier === 'exact' && was.qualifier === 'exact';
  const printed = exact ? exactGrowth(change.low, decimals) : growthInWords(change, [now, was]);
  if (printed === undefined)
    return refuseUnsure(name, `在 ${round(change.low)}% 到 ${round(change.high)}% 之间`);
  return spoken(name, printed, exact ? change.low : undefined);
}

/** The amount that a printed form says; `value` is the number before it was rounded for print. */
function spoken(name: string, printed: string, value?: Big, per?: string): Amount | Refusal {
  const quantity = parseQuantity(printed);
  if (isRefusal(quantity)) return quantity;
  const { unit, qualifier, kind, step } = quantity;
  // What is known exactly was rounded in print only.
  const exact = value === undefined ? { value: quantity.value, step } : { value: value.toFixed() };
  const common = { name, unit, qualifier, kind, printed, ...exact };
  return per === undefined ? common : { ...common, per };
}

function refuseNoGrowth(now: Amount, was: Amount): Refusal | undefined {
  if (now.unit === '%' || now.kind === 'points')
    return { reason: `${now.name} 是百分数，没有增长率`, remedy: '改用 difference，得到相差几个百分点' };
  if (now.kind === 'rank' || now.kind === 'ratio' || now.kind === 'doubling')
    return { reason: `${now.name} 是名次、比或翻番，没有增长率`, remedy: '只并列两年的数' };
  if (Big(was.value).gt(0) && Big(now.value).gte(0)) return undefined;
  return { reason: `${was.name} 是 ${was.value}，算不出增长率`, remedy: '原来是零或负数的，改用 difference' };
}

function refuseUnsure(name: string, why: string): Refusal {
  return { reason: `${name} 的变化说不准：${why}`, remedy: '改用准确的数，或不说增长，只并列两年的数' };
}

/** As many digits as are asked for, more where nothing would be left of the change. */
function exactGrowth(change: Big, decimals: number): string {
  if (change.eq(0)) return '持平';
  // Not nothing is never said to be nothing, nor what is left of it to be all gone.
  const tells = (places: number) => [0, -100].every((end) => change.eq(end) || !change.round(places).eq(end));
  const places = [0, 1, 2, 3].map((more) => decimals + more).find(tells);
  if (places === undefined) return change.lt(-50) ? '下降超过99%' : '基本持平';
  return `${change.gt(0) ? '增长' : '下降'}${percent(change.abs(), places)}`;
}

/** Zeros at the end say how far it was rounded; an exact number needs none. */
function percent(value: Big, places: number): string {
  const rounded = value.round(places);
  return `${rounded.eq(value) ? rounded.toFixed() : rounded.toFixed(places)}%`;
}

function growthInWords(change: Bounds, amounts: readonly Amount[]): string | undefined {
  const { low, high } = change;
  if (low.gte(0)) return withVerb('增长', shareInWords({ low, high }, amounts));
  if (high.lte(0)) return withVerb('下降', shareInWords({ low: high.neg(), high: low.neg() }, amounts));
  return undefined;
}

function withVerb(verb: string, words: string | undefined): string | undefined {
  return words === undefined ? undefined : `${verb}${words}`;
}

/** 一成多, 近五成, 约三成, 一倍多: as near as the bounds of a percentage allow; undefined where they are too far apart. */
function shareInWords({ low, high }: Bounds, amounts: readonly Amount[]): string | undefined {
  if (amounts.some(({ qualifier }) => qualifier === 'about')) {
    const [from, to] = [low.div(10).round(0), high.div(10).round(0)];
    return from.eq(to) && from.gte(1) && from.lt(10) ? `约${tenths(from)}` : undefined;
  }
  const nearly = amounts.every(
    ({ qualifier }, i) => qualifier === 'exact' || qualifier === (i === 0 ? 'nearly' : 'over'),
  );
  if (nearly && high.mod(10).eq(0) && high.lt(100) && high.minus(low).lte(10))
    return `近${tenths(high.div(10))}`;
  const step = [10, 100].find((each) => {
    const floor = low.div(each).round(0, Big.roundDown);
    return high.lte(floor.plus(1).times(each)) && (each === 10 ? high.lte(100) : floor.gte(1));
  });
  if (step === undefined) return undefined;
  const floor = low.div(step).round(0, Big.roundDown);
  if (floor.eq(0)) return '不到一成';
  return step === 10 ? `${tenths(floor)}多` : `${counted(floor)}倍多`;
}

function tenths(count: Big): string {
  return `${counted(count)}成`;
}

function counted(count: Big): string {
  return count.eq(2) ? '两' : formatNumeral(count.toNumber());
}

function round(value: Big): string {
  return value.round(1).toFixed();
}

/** 增加5家, 提高2.3个百分点, 持平. */
export function differenceOf(now: Amount, was: Amount, style: Style = {}): Amount | Refusal {
  const amount = subtractAmounts(now, was);
  if (isRefusal(amount)) return amount;
  const value = Big(amount.value);
  if (value.eq(0) && amount.qualifier === 'exact') return { ...amount, printed: '持平' };
  const [a, b] = [boundsOf(now), boundsOf(was)];
  const sure = a && b && (value.gt(0) ? a.low.gte(b.high) : a.high.lte(b.low)) && !value.eq(0);
  if (!sure) return refuseUnsure(`${now.name} 比 ${was.name}`, '带概数，是多是少无法断定');
  const verb = amount.kind === 'points' ? ['提高', '下降'] : ['增加', '减少'];
  const opposite = { over: 'nearly', nearly: 'over' } as const;
  // −80家 or more is a fall of less than 80家.
  const { qualifier } = amount;
  const size =
    value.lt(0) && (qualifier === 'over' || qualifier === 'nearly') ? opposite[qualifier] : qualifier;
  const printed = spellQuantity(value.abs().toFixed(), amount.unit, size, style.scale);
  return { ...amount, printed: `${verb[value.gt(0) ? 0 : 1]}${printed}` };
}

/** The share that this is of `whole`, in % or, with 多 and 约, in words; may exceed the whole when that is a goal. */
export function shareOf(part: Amount, whole: Amount, { decimals = 1 }: Style = {}): Amount | Refusal {
  const name = `${part.name} ÷ ${whole.name}`;
  const unlike = refuseUnlike(part, whole, '相除');
  if (unlike !== undefined) return unlike;
  const [a, b] = [boundsOf(part), boundsOf(whole)];
  if (a === undefined || b === undefined) return refuseUnsure(name, '有门槛、“几”或范围，没有准数');
  if (b.low.lte(0)) return { reason: `${whole.name} 可能是零，不能相除`, remedy: '核对所引用的数' };
  const share = { low: a.low.div(b.high).times(HUNDRED), high: a.high.div(b.low).times(HUNDRED) };
  const exact = part.qualifier === 'exact' && whole.qualifier === 'exact';
  const printed = exact ? percent(share.low, decimals) : shareInWords(share, [part, whole]);
  if (printed === undefined)
    return refuseUnsure(name, `在 ${round(share.low)}% 到 ${round(share.high)}% 之间`);
  return spoken(name, printed, exact ? share.low : undefined);
}

/** So much for each of what is counted: 元 for each 人; with 多 as many digits as it allows (2100多元). */
export function averageOf(total: Amount, count: Amount, style: Style = {}): Amount | Refusal {
  const name = `${total.name} ÷ ${count.name}`;
  if (total.per !== undefined || count.per !== undefined || [total.unit, count.unit].includes('%'))
    return { reason: `${name} 不是总数除以个数`, remedy: '平均数写成 average(总数, 个数)' };
  const [a, b] = [boundsOf(total), boundsOf(count)];
  if (a === undefined || b === undefined) return refuseUnsure(name, '有门槛、“几”或范围，没有准数');
  if (b.low.lte(0)) return { reason: `${count.name} 可能是零，不能相除`, remedy: '核对所引用的数' };
  const mean = { low: a.low.div(b.high), high: a.high.div(b.low) };
  const exact = total.qualifier === 'exact' && count.qualifier === 'exact';
  const print = (value: Big, qualifier: 'exact' | 'over') =>
    spellQuantity(value.toFixed(), total.unit, qualifier, style.scale);
  if (exact) {
    const rounded = print(mean.low.round(style.decimals ?? 2), 'exact');
    return spoken(name, rounded, mean.low, count.unit);
  }
  const floor = roundFloor(mean);
  if (floor === undefined) return refuseUnsure(name, `在 ${round(mean.low)} 到 ${round(mean.high)} 之间`);
  return spoken(name, print(floor, 'over'), undefined, count.unit);
}

/** The roundest number that the bounds are just above: 2137–2142 is 2100多. */
function roundFloor({ low, high }: Bounds): Big | undefined {
  if (low.lt(1)) return undefined;
  return [1, 2]
    .map((digits) => ({ floor: low.prec(digits, Big.roundDown), place: Big(10).pow(low.e - digits + 1) }))
    .filter(({ floor, place }) => place.gte(1) && high.lte(floor.plus(place)))
    .at(-1)?.floor;
}
