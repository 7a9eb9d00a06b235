import { formatClock } from '../clock.ts';
import { toleranceSec } from '../pace.ts';
import { type Progress, progressOf } from '../progress.ts';
import { overallRate } from '../rate.ts';
import type { Run } from '../run.ts';
import { sum } from '../share.ts';

/** Runs kept of each version of the deck. */
export const RUNS_KEPT = 20;

/** The history with a run added or replaced; of a version that has too many, the oldest are dropped. */
export function addRun(
  history: readonly Run[],
  run: Run,
): { readonly runs: readonly Run[]; readonly dropped: readonly Run[] } {
  const all = [...history.filter((other) => other.id !== run.id), run].sort(
    (a, b) => a.startedAt - b.startedAt,
  );
  const same = all.filter((other) => other.deckVersion === run.deckVersion && other.id !== run.id);
  const dropped = same.slice(0, Math.max(0, same.length + 1 - RUNS_KEPT));
  return { runs: all.filter((other) => !dropped.includes(other)), dropped };
}

/** The run to compare with: the last one before it in time; undefined for the first. */
export function previousRun(history: readonly Run[], run: Run): Run | undefined {
  return history
    .filter((other) => other.id !== run.id && other.startedAt < run.startedAt)
    .sort((a, b) => b.startedAt - a.startedAt)[0];
}

/** The trend in one sentence, of the last three runs; empty while there is only one. */
export function formatTrend(trend: readonly TrendPoint[]): string {
  const recent = trend.slice(-3);
  const first = recent[0];
  const last = recent.at(-1);
  if (first === undefined || last === undefined || recent.length < 2) return '';
  const times = recent.map((point) => formatClock(point.ms)).join(' → ');
  return `最近${recent.length}次：${times}，${verdictOf(first, last)}。`;
}

function verdictOf(first: TrendPoint, last: TrendPoint): string {
  const gain = Math.abs(first.driftMs) - Math.abs(last.driftMs);
  if (Math.abs(last.driftMs) / 1000 <= toleranceSec(last.ms - last.driftMs)) return '已在计划之内';
  if (Math.abs(gain) <= 5000) return '与计划的差距没有变化';
  return gain > 0 ? '越来越接近计划' : '离计划远了';
}

/** One run as a point of the trend. */
export interface TrendPoint {
  readonly run: Run;
  readonly ms: number;
  /** Against the plan of that run: positive is longer. */
  readonly driftMs: number;
  /** Mean distance of the slides told from their targets: how well the plan was kept, not only its sum. */
  readonly missMs: number;
  readonly rate: number | undefined;
  readonly untold: number;
  readonly marks: number;
}

/** The finished runs, oldest first. */
export function trendOf(runs: readonly Run[]): readonly TrendPoint[] {
  return [...runs]
    .sort((a, b) => a.startedAt - b.startedAt)
    .flatMap((run) => {
      const progress = progressOf(run);
      return progress.replay.state === 'finished' ? [pointOf(run, progress)] : [];
    });
}

function pointOf(run: Run, progress: Progress): TrendPoint {
  const told = progress.slides.filter((row) => row.status === 'told');
  return {
    run,
    ms: progress.whole.ms,
    driftMs: progress.whole.driftMs,
    missMs: told.length === 0 ? 0 : sum(told.map((row) => Math.abs(row.overMs))) / told.length,
    rate: overallRate(progress),
    untold: progress.slides.filter((row) => row.status !== 'told' && row.slide.targetSec > 0).length,
    marks: progress.replay.marks.length,
  };
}
