import { replayRun } from './replay.ts';
import type { Run } from './run.ts';

/** Paging past a slide is not telling it: such a time says nothing. */
const LEAST_SEC = 3;

/** The median of the measured seconds of each slide, over the runs in which it was told to its end. */
export function medianSeconds(runs: readonly Run[]): ReadonlyMap<string, number> {
  const times = new Map<string, number[]>();
  for (const run of runs) {
    const { visits, done, state, slide: last } = replayRun(run);
    for (const { id } of run.slides) {
      const ms = visits.filter(({ slide }) => slide === id).reduce((sum, { ms: spent }) => sum + spent, 0);
      const told = done.has(id) || (state === 'finished' && id === last);
      if (told && ms >= LEAST_SEC * 1000) times.set(id, [...(times.get(id) ?? []), ms / 1000]);
    }
  }
  return new Map([...times].map(([id, all]) => [id, Math.round(medianOf(all))]));
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = [sorted[middle - 1], sorted[middle]];
  return sorted.length % 2 === 1 ? high : (low + high) / 2;
}
