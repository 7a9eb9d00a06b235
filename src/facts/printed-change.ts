import Big from 'big.js';
import { unitKind } from './arithmetic.ts';
import { type Bounds, boundsOf, roundedBounds } from './bounds.ts';
import type { StatedEntry } from './definition.ts';
import type { Quantity } from './fact.ts';
import { isRefusal, type Refusal } from './problem.ts';
import { parseQuantity } from './quantity.ts';
import { quote } from './text.ts';

const HUNDRED = Big(100);

/**
 * Why a growth that the report prints cannot be that of the fact it is said of against its `was`; undefined where it
 * can. Each number may have been rounded in its last printed place, but for what is counted one by one.
 */
export function refuseChange(says: string, of: string, entry: StatedEntry | undefined): Refusal | undefined {
  if (entry?.was === undefined)
    return {
      reason: `of 写的 ${of} ${entry === undefined ? '不是报告所印的数' : '没有写 was'}`,
      remedy: entry === undefined ? '写成 组.名，引用一条有 was 的事实' : '给它写上去年的数 was，或删去 of',
    };
  const [printed, now, then] = [says, entry.says, entry.was.says].map(parseQuantity);
  // What cannot be read is reported at its own place.
  if (!isRead(printed) || !isRead(now) || !isRead(then)) return undefined;
  const change = changeOf(printed, now, then);
  const said = saidBounds(printed);
  if (change === undefined || said === undefined)
    return {
      reason: `${quote(says)} 不能与 ${quote(entry.was.says)} 到 ${quote(entry.says)} 的变化相比`,
      remedy: '删去 of；of 只写在增长、下降多少（%、倍、百分点或同一单位的数）上',
    };
  if (change.low.lte(said.high) && said.low.lte(change.high)) return undefined;
  const unit = isPart(printed) ? '%' : printed.unit;
  const [low, high] = [change.low, change.high].map((end) => end.round(2).toFixed());
  return {
    reason: `报告说 ${quote(says)}，${entry.was.year}年 ${entry.was.says}、本年 ${entry.says}，算出来是 ${low === high ? low : `${low} 到 ${high}`}（${unit}）`,
    remedy: '对着报告原文核对这三个数；报告自己算错的，请报告起草人更正',
  };
}

function isRead(quantity: Quantity | Refusal | undefined): quantity is Quantity {
  return quantity !== undefined && !isRefusal(quantity);
}

/** Said as a part of what it was: 12.5%, 一成, 1.2倍, 翻一番. */
function isPart({ kind }: Quantity): boolean {
  return kind === 'share' || kind === 'times' || kind === 'doubling';
}

/** Between what the change lies, in per cent where it is said as a part, else in the unit of the two. */
export function changeOf(printed: Quantity, now: Quantity, then: Quantity): Bounds | undefined {
  const [a, b] = [countedBounds(now), countedBounds(then)];
  if (a === undefined || b === undefined || unitKind(now.unit) !== unitKind(then.unit)) return undefined;
  if (isPart(printed) && now.kind === 'count') {
    if (b.low.lte(0)) return undefined;
    const percent = (x: Big, y: Big) => x.div(y).minus(1).times(HUNDRED);
    return { low: percent(a.low, b.high), high: percent(a.high, b.low) };
  }
  const inPoints = printed.kind === 'points' && now.kind === 'share';
  const inUnits =
    printed.kind === 'count' && now.kind === 'count' && unitKind(printed.unit) === unitKind(now.unit);
  return inPoints || inUnits ? { low: a.low.minus(b.high), high: a.high.minus(b.low) } : undefined;
}

/** 109家 is 109; 4.26亿 was rounded to its last place. */
function countedBounds(quantity: Quantity): Bounds | undefined {
  return quantity.step === '1' && quantity.kind === 'count' ? boundsOf(quantity) : roundedBounds(quantity);
}

/** Between what a printed change lies, in per cent where it is said as a part. */
export function saidBounds(printed: Quantity): Bounds | undefined {
  if (printed.sense === 'level') return { low: Big(-0.5), high: Big(0.5) };
  const bounds = roundedBounds(printed);
  if (bounds === undefined) return undefined;
  if (printed.kind === 'times') return { low: bounds.low.times(HUNDRED), high: bounds.high.times(HUNDRED) };
  if (printed.kind !== 'doubling') return bounds;
  const beyond = (multiple: Big) => multiple.minus(1).times(HUNDRED);
  return { low: beyond(bounds.low), high: beyond(bounds.high) };
}
