import Big from 'big.js';
import type { Bounds } from '../bounds.ts';
import { misfit } from './growth.ts';
import { alike, type Doubt, isCount, type Mention, meet, rangeOf } from './mention.ts';

const THAN = /^[，、]?(?:比|较|与|同)(?:上年|去年|上年同期|去年同期|(?:19|20)\d\d年)(?:同期)?的?$/u;

/** 投资12.5亿元，比上年的10亿元增长15%. */
export function checkThan(mentions: readonly Mention[]): readonly Doubt[] {
  return mentions.flatMap((now, i) => {
    const [then, change] = mentions.slice(i + 1);
    const told = then !== undefined && change?.sense !== undefined && isCount(now) && isCount(then);
    if (!told || !alike(now, then) || !THAN.test(then.gap) || !/^(?:相比)?，?$/u.test(change.gap)) return [];
    return misfit(then, now, change);
  });
}

/** 院庭长办案5378件，占结案总数11952件的45%. */
export function checkShareOf(mentions: readonly Mention[]): readonly Doubt[] {
  return mentions.flatMap((part, i) => {
    const [whole, share] = mentions.slice(i + 1);
    if (whole === undefined || share === undefined || !isCount(part) || !isCount(whole)) return [];
    if (!alike(part, whole) || !/^[，、]?占(?:到|了)?[\p{Script=Han}]{0,10}$/u.test(whole.gap)) return [];
    if (share.quantity.kind !== 'share' || share.sense !== undefined || !/^的?$/u.test(share.gap)) return [];
    return unlike(ratio(part, whole, 0), share, [part, whole, share]);
  });
}

const PLANNED = /计划|目标|任务/u;
const DONE = /^[，、]?(?:实际)?(?:完成|占|是)(?:全?年度?|年初)?(?:计划|目标|任务)(?:数|量)?的?$/u;
const BEYOND = /^[，、]?超(?:额完成|额|计划|目标)$/u;

/** 计划招聘50人，实际招聘60人，完成计划的120%; 超额完成20%. */
export function checkPlanned(mentions: readonly Mention[]): readonly Doubt[] {
  return mentions.flatMap((goal, i) => {
    const [done, share] = mentions.slice(i + 1);
    if (done === undefined || share === undefined || !isCount(goal) || !isCount(done)) return [];
    if (!alike(goal, done) || !PLANNED.test(goal.words) || PLANNED.test(done.words)) return [];
    const beyond = BEYOND.test(share.gap);
    if (share.quantity.kind !== 'share' || share.sense !== undefined) return [];
    if (!beyond && !DONE.test(share.gap)) return [];
    return unlike(ratio(done, goal, beyond ? 100 : 0), share, [goal, done, share]);
  });
}

/** 收入1200万元，支出1100万元，结余100万元. */
export function checkBalance(mentions: readonly Mention[]): readonly Doubt[] {
  return mentions.flatMap((income, i) => {
    const [spent, left] = mentions.slice(i + 1);
    if (spent === undefined || left === undefined) return [];
    const told =
      /收入$/u.test(income.words) &&
      /支出$/u.test(spent.words) &&
      /^(?:收支)?(?:结余|盈余|节余)$/u.test(left.words);
    const [a, b, c] = [income, spent, left].map((each) => (isCount(each) ? rangeOf(each) : undefined));
    if (!told || !a || !b || !c || !alike(income, spent) || !alike(spent, left)) return [];
    const real = { low: a.low.minus(b.high), high: a.high.minus(b.low) };
    if (meet(real, c)) return [];
    return [{ what: `收入减支出不是 ${left.text}`, mentions: [income, spent, left] }];
  });
}

/** 由5家增至15家，是原来的3倍; 由10亿元增至20亿元，翻了一番. What is said so is said roundly. */
export function checkMultiples(mentions: readonly Mention[]): readonly Doubt[] {
  return mentions.flatMap((then, i) => {
    const [now, times] = mentions.slice(i + 1);
    if (now === undefined || times === undefined || !isCount(then) || !isCount(now) || !alike(then, now))
      return [];
    if (!/[由从][^，。；]{0,12}$/u.test(then.words) || !/(?:到|至|为)$/u.test(now.words)) return [];
    const { kind, value, qualifier } = times.quantity;
    const told =
      (kind === 'doubling' && /^[，、]?$/u.test(times.gap)) ||
      (kind === 'times' &&
        times.sense === undefined &&
        /^[，、]?(?:是|为|达到?)(?:原来|上年|去年)的$/u.test(times.gap));
    const real = told && qualifier === 'exact' ? ratio(now, then, 0) : undefined;
    if (real === undefined) return [];
    const said = Big(value).times(100);
    if (real.low.lte(said.times(1.1)) && real.high.gte(said.times(0.9))) return [];
    const of = Big(now.quantity.value).div(then.quantity.value).round(2).toFixed();
    return [
      {
        what: `由 ${then.text} 到 ${now.text} 是 ${of} 倍，不是 ${times.text}`,
        mentions: [then, now, times],
      },
    ];
  });
}

/** One number in hundredths of another, `less` taken off. */
function ratio(part: Mention, whole: Mention, less: number): Bounds | undefined {
  const [a, b] = [rangeOf(part), rangeOf(whole)];
  if (a === undefined || b === undefined || b.low.lte(0)) return undefined;
  return { low: a.low.div(b.high).times(100).minus(less), high: a.high.div(b.low).times(100).minus(less) };
}

function unlike(real: Bounds | undefined, said: Mention, mentions: readonly Mention[]): readonly Doubt[] {
  if (real === undefined || meet(real, rangeOf(said))) return [];
  const [low, high] = [real.low, real.high].map((end) => end.round(2).toFixed());
  return [{ what: `算出来是 ${low === high ? low : `${low} 到 ${high}`}%，不是 ${said.text}`, mentions }];
}
