import Big from 'big.js';
import { roundedBounds } from './bounds.ts';
import type { Qualifier, QuantityKind } from './fact.ts';
import type { Refusal } from './problem.ts';

/** A quantity in a calculation: it keeps the name of its fact, so that a refusal can name it. */
export interface Amount {
  /** Id of the fact, or the expression it came from. */
  readonly name: string;
  /** Exact decimal in the base unit. */
  readonly value: string;
  readonly unit: string;
  readonly qualifier: Qualifier;
  /** A rate: so much for each of this unit (5000元 per 人). */
  readonly per?: string;
  /** `count` where it is missing. */
  readonly kind?: QuantityKind;
  /** One more in the last place that was printed; missing where nothing was rounded. */
  readonly step?: string;
  /** The words that print it, where they are more than a number and a unit: 增长一成多. */
  readonly printed?: string;
}

export type Comparison = '=' | '≈' | '<' | '≤' | '>' | '≥';

/** Counting words for the same thing. 人次 is not among them: one person may attend two courses. */
const SAME_KIND: Readonly<Record<string, string>> = { 名: '人', 位: '人', 场次: '场', 百分点: '个百分点' };
/** What is left of a qualifier where its quantity is taken away. */
const OPPOSITE: Readonly<Record<Qualifier, Qualifier>> = {
  exact: 'exact',
  over: 'nearly',
  nearly: 'over',
  under: 'over',
  about: 'about',
  atLeast: 'atMost',
  atMost: 'atLeast',
  several: 'several',
  range: 'range',
};
/** Why nothing can be worked out with some qualifiers. */
const UNFIT: Readonly<Partial<Record<Qualifier, string>>> = {
  atLeast: '是“以上”“至少”一类的门槛',
  atMost: '是“以下”“不超过”一类的门槛',
  several: '是“几”“数”一类的约数，没有准数',
  range: '是一个范围',
};

/** What a unit counts, so that 15名 and 39人, or 117场次 and 60场, share a scale. */
export function unitKind(unit: string): string {
  return SAME_KIND[unit] ?? unit;
}

/** The sum; the unit is the first one's. Refuses two kinds of unit, and a mixture of 多 and 近. */
export function addAmounts(a: Amount, b: Amount): Amount | Refusal {
  return combine(a, b, '+');
}

/** The difference; taking away 多 leaves 近 and the other way round. */
export function subtractAmounts(a: Amount, b: Amount): Amount | Refusal {
  return combine(a, { ...b, qualifier: OPPOSITE[b.qualifier] }, '−');
}

/** A count times a rate for each one counted: 39人 × 5000元 per 人 → 元. No other product has a meaning here. */
export function multiplyAmounts(a: Amount, b: Amount): Amount | Refusal {
  const name = `${a.name} × ${b.name}`;
  const [count, rate] = a.per === undefined ? [a, b] : [b, a];
  if (count.per !== undefined || rate.per === undefined || unitKind(rate.per) !== unitKind(count.unit)) {
    return {
      reason: `${describe(a)} 与 ${describe(b)} 不能相乘`,
      remedy: '只有“数量 × 每一个的数量”能相乘；是每一个的数量就写上 per，如 "per": "人"',
    };
  }
  const qualifier = joinQualifiers(a, b);
  if (typeof qualifier !== 'string') return qualifier;
  return { name, value: Big(a.value).times(b.value).toFixed(), unit: rate.unit, qualifier };
}

/**
 * Whether the comparison holds, as far as the report says: 146万多 > 25万 holds; 146万多 > 147万 cannot be decided and is
 * refused.
 */
export function compareAmounts(a: Amount, op: Comparison, b: Amount): boolean | Refusal {
  const unlike = refuseUnlike(a, b, '比较') ?? refuseUnfit(a, b);
  if (unlike !== undefined) return unlike;
  if (op === '≈') return agree(a, b);
  const order = Big(a.value).cmp(b.value);
  if (a.qualifier === 'exact' && b.qualifier === 'exact') return holds(order, op);
  if (op === '=' && order === 0 && a.qualifier === b.qualifier) return true;
  // The true number lies beyond the printed one: a is surely greater if it starts where b ends, or later.
  const known = a.qualifier !== 'about' && b.qualifier !== 'about';
  const surelyGreater = known && order >= 0 && !isLess(a) && b.qualifier !== 'over';
  const surelyLess = known && order <= 0 && a.qualifier !== 'over' && !isLess(b);
  if (surelyGreater) return holds(1, op);
  if (surelyLess) return holds(-1, op);
  return {
    reason: `${describe(a)} 与 ${describe(b)} 带概数，大小无法断定`,
    remedy: '删去这条关系，或改用准确的数',
  };
}

/** True when the one, rounded to the digits that the other is printed with, may be the other. */
function agree(a: Amount, b: Amount): boolean {
  const [first, second] = [roundedBounds(a), roundedBounds(b)];
  if (first === undefined || second === undefined) return false;
  // The ends belong to what was rounded, not to what is 多 or 近.
  if (a.qualifier === 'exact' && b.qualifier === 'exact')
    return first.low.lte(second.high) && second.low.lte(first.high);
  return first.low.lt(second.high) && second.low.lt(first.high);
}

function combine(a: Amount, b: Amount, sign: '+' | '−'): Amount | Refusal {
  const refusal = refuseUnlike(a, b, sign === '+' ? '相加' : '相减');
  if (refusal !== undefined) return refusal;
  const qualifier = joinQualifiers(a, b);
  if (typeof qualifier !== 'string') return qualifier;
  const value = sign === '+' ? Big(a.value).plus(b.value) : Big(a.value).minus(b.value);
  const { unit, per } = a;
  const common = { name: `${a.name} ${sign} ${b.name}`, value: value.toFixed(), qualifier };
  // Two percentages differ by percentage points.
  if (sign === '−' && unit === '%') return { ...common, unit: '个百分点', kind: 'points' };
  const kind = a.kind === undefined ? {} : { kind: a.kind };
  return { ...common, unit, ...kind, ...(per === undefined ? {} : { per }) };
}

/** The true number is less than the printed one. */
function isLess({ qualifier }: Amount): boolean {
  return qualifier === 'nearly' || qualifier === 'under';
}

function joinQualifiers(a: Amount, b: Amount): Qualifier | Refusal {
  const unfit = refuseUnfit(a, b);
  if (unfit !== undefined) return unfit;
  if (a.qualifier === 'exact') return b.qualifier;
  if (b.qualifier === 'exact' || a.qualifier === b.qualifier) return a.qualifier;
  if (isLess(a) && isLess(b)) return 'under';
  return {
    reason: `${a.name} 与 ${b.name} 的概数方向相反，结果说不清比真数多还是少`,
    remedy: '不用这个算式，或改用准确的数',
  };
}

/** Kinds that are quoted side by side but never calculated with. */
const NO_SUM: readonly (QuantityKind | undefined)[] = ['rank', 'ratio', 'doubling'];

/** Why two amounts cannot be added, compared or divided: what they count is not the same. */
export function refuseUnlike(a: Amount, b: Amount, act: string): Refusal | undefined {
  const odd = act === '比较' ? undefined : [a, b].find(({ kind }) => NO_SUM.includes(kind));
  if (odd !== undefined)
    return { reason: `${odd.name} 是名次、比或翻番，不能${act}`, remedy: '从算式里去掉它' };
  if (unitKind(a.unit) === unitKind(b.unit) && unitKind(a.per ?? '') === unitKind(b.per ?? ''))
    return undefined;
  return {
    reason: `${describe(a)} 与 ${describe(b)} 单位不同，不能${act}`,
    remedy: '核对引用的事实；单位不同的数不在一起算',
  };
}

function refuseUnfit(a: Amount, b: Amount): Refusal | undefined {
  const unfit = [a, b].find((amount) => UNFIT[amount.qualifier] !== undefined);
  if (unfit === undefined) return undefined;
  return { reason: `${unfit.name} ${UNFIT[unfit.qualifier]}，不能参与计算`, remedy: '从算式里去掉它' };
}

function holds(order: number, op: Comparison): boolean {
  switch (op) {
    case '=':
    case '≈':
      return order === 0;
    case '<':
      return order < 0;
    case '≤':
      return order <= 0;
    case '>':
      return order > 0;
    case '≥':
      return order >= 0;
    default:
      return op satisfies never;
  }
}

function describe(amount: Amount): string {
  return `${amount.name}（${amount.unit}${amount.per === undefined ? '' : `/${amount.per}`}）`;
}
