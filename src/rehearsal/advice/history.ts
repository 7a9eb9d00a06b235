import { formatClock, toleranceSec } from '../pace.ts';
import type { Run } from '../run.ts';
import type { TrendPoint } from './trend.ts';

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
