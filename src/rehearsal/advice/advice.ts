import { RATES } from '../../script/estimate.ts';
import { clockDifference } from '../clock.ts';
import { formatSpan, toleranceSec } from '../pace.ts';
import type { PartProgress, Progress, SlideProgress } from '../progress.ts';
import { GOOD_RATES, overallRate, rateBand, slideRate } from '../rate.ts';
import { PASSING_MS } from '../replay.ts';
import { sum } from '../share.ts';

/** More than three sentences are not read. */
const MOST_SENTENCES = 3;
/** How many seconds of drift weigh as much as a stumble, and as a syllable a minute beyond the bands. */
const WEIGHTS = { mark: 20, rate: 2 } as const;

interface Finding {
  /** Seconds at stake: the gravest are said first. */
  readonly weight: number;
  readonly text: string;
}

/** What to do better next time: one to three plain sentences from the data of a run. */
export function adviceFor(progress: Progress): readonly string[] {
  const findings = [
    ...untold(progress),
    ...progress.parts.flatMap((part) => partAdvice(part, progress)),
    ...rateAdvice(progress),
    ...markAdvice(progress),
  ].sort((a, b) => b.weight - a.weight);
  const sentences = findings.slice(0, MOST_SENTENCES).map((finding) => finding.text);
  return sentences.length > 0 ? sentences : [wholeAdvice(progress)];
}

function untold({ slides }: Progress): readonly Finding[] {
  const rows = slides.filter(
    (row) => row.status !== 'told' && row.status !== 'now' && row.slide.targetSec > 0,
  );
  if (rows.length === 0) return [];
  const seconds = rows.reduce((sum, row) => sum + row.slide.targetSec, 0);
  const pages = rows.slice(0, 4).map((row) => row.slide.page);
  const more = rows.length > pages.length ? `等${rows.length}页` : '页';
  const text = `第${pages.join('、')}${more}没有讲（原定${formatSpan(seconds)}）：下次讲到，或者事先定下跳过。`;
  return [{ weight: seconds, text }];
}

function partAdvice(part: PartProgress, progress: Progress): readonly Finding[] {
  // The slide on which the clock was started may have been spoken before that: nothing was measured there.
  const rows = progress.slides.filter(
    (row) => row.slide.part === part.part.id && row.status === 'told' && row.ms >= PASSING_MS,
  );
  const targetMs = sum(rows.map((row) => row.slide.targetSec * 1000));
  const overMs = clockDifference(sum(rows.map((row) => row.ms)), targetMs);
  if (Math.abs(overMs) / 1000 <= toleranceSec(targetMs)) return [];
  const span = formatSpan(overMs / 1000);
  const text =
    overMs > 0
      ? `${part.part.name}超${span}，${longestAdvice(rows, overMs)}`
      : `${part.part.name}比计划快${span}：${hurried(rows)}`;
  return [{ weight: Math.abs(overMs) / 1000, text }];
}

/** Names the slide that took most of the overrun, and how much of its notes that is. */
function longestAdvice(rows: readonly SlideProgress[], partOverMs: number): string {
  const longest = [...rows].sort((a, b) => b.overMs - a.overMs)[0];
  if (longest === undefined || longest.overMs < partOverMs / 3) return '各页都长一点：放快些，或各删一句。';
  const { slide, overMs } = longest;
  const where = `主要在第${slide.page}页（${formatSpan(overMs / 1000)}）`;
  const rate = slideRate(longest);
  const extra = rate === undefined ? 0 : Math.round(((overMs / 60_000) * rate) / 5) * 5;
  if (extra < 5 || extra > slide.syllables / 2) return `${where}，照讲稿念用不了这么久：不必删稿，多练几遍。`;
  return `${where}；这页讲稿约${slide.syllables}字，建议删${extra}字。`;
}

function hurried(rows: readonly SlideProgress[]): string {
  const shortest = [...rows].sort((a, b) => a.overMs - b.overMs)[0];
  if (shortest === undefined) return '可以讲慢些。';
  return `第${shortest.slide.page}页最赶（快${formatSpan(shortest.overMs / 1000)}），可以讲慢些。`;
}

function rateAdvice(progress: Progress): readonly Finding[] {
  const rate = overallRate(progress);
  if (rate === undefined) return [];
  const { whole } = progress;
  const late = whole.driftMs / 1000 > toleranceSec(whole.targetMs);
  const band = rateBand(rate);
  if (band === 'tooFast') {
    const text = `语速每分钟${rate}字，听众跟不上：放慢到${GOOD_RATES.most}以下。`;
    return [{ weight: (rate - RATES.most) * WEIGHTS.rate, text }];
  }
  // A slow speaker who keeps the plan does nothing wrong.
  if (band !== 'slow' || !late) return [];
  return [
    {
      weight: (RATES.least - rate) * WEIGHTS.rate,
      text: `语速每分钟${rate}字，偏慢：提到${GOOD_RATES.least}左右就能省出时间。`,
    },
  ];
}

function markAdvice({ slides }: Progress): readonly Finding[] {
  const worst = [...slides].sort((a, b) => b.marks.length - a.marks.length)[0];
  if (worst === undefined || worst.marks.length === 0) return [];
  const all = slides.reduce((sum, row) => sum + row.marks.length, 0);
  const rest = all > worst.marks.length ? `，全程${all}处` : '';
  const text = `第${worst.slide.page}页标记不顺${worst.marks.length}处${rest}：单独把这一页多练几遍。`;
  return [{ weight: all * WEIGHTS.mark, text }];
}

function wholeAdvice({ whole }: Progress): string {
  const drift = clockDifference(whole.ms, whole.targetMs) / 1000;
  if (Math.abs(drift) <= toleranceSec(whole.targetMs)) {
    return `全程${formatSpan(whole.ms / 1000)}，与计划${drift === 0 ? '一致' : `只差${formatSpan(drift)}`}，照这个节奏讲。`;
  }
  return `全程比计划${drift > 0 ? '长' : '短'} ${formatSpan(drift)}，分散在各页，整体${drift > 0 ? '收紧' : '放慢'}一点即可。`;
}
