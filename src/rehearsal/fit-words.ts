import type { Cut, Fit } from './budget.ts';
import { formatSpan } from './time-words.ts';

const CUT_WORDS = {
  none: '不删页',
  C1: '跳过第一档（C1）各页',
  'C1+C2': '跳过第一、二两档（C1、C2）各页',
} as const satisfies Record<Cut, string>;

/**
 * How a total fits, in plain words for the speaker; a total that cannot be met is said to be so. With the seconds that
 * the notes take when read out (`readingSec` under the cut chosen), it also says when they are too long for it.
 */
export function formatFit(fit: Fit, reading?: number): string {
  const tooLong = fit.atLeast !== undefined && reading !== undefined && reading > fit.totalSec;
  return tooLong
    ? `${formatTotal(fit)}讲稿照念要 ${formatSpan(reading)}，比这长 ${formatSpan(reading - fit.totalSec)}：须精简，或讲得快些。`
    : formatTotal(fit);
}

function formatTotal({ totalSec, authorSec, atEase, atLeast, shortestSec }: Fit): string {
  const total = formatSpan(totalSec);
  if (atLeast === undefined) {
    return `${total}讲不完：能跳的全跳、每页压到六成，最短也要 ${formatSpan(shortestSec)}；请延长时间，或删减讲稿。`;
  }
  if (atEase === 'none') {
    const spare = totalSec - authorSec;
    return spare === 0 ? `${total}正好是原定用时。` : `${total}够用，比原定用时宽 ${formatSpan(spare)}。`;
  }
  const ease = atEase === undefined ? '' : `${CUT_WORDS[atEase]}，其余各页按原定用时讲得完`;
  if (atEase === atLeast) return `${total}要${ease}。`;
  const squeeze = `${CUT_WORDS[atLeast]}，各页按比例压缩也讲得完`;
  return ease === '' ? `${total}偏紧：${squeeze}。` : `${total}偏紧：${squeeze}；或${ease}。`;
}
