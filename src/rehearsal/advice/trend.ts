import { type Progress, progressOf } from '../progress.ts';
import { overallRate } from '../rate.ts';
import type { Run } from '../run.ts';
import { sum } from '../share.ts';

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
