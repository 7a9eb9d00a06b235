import { clockDifference } from '../clock.ts';
import { type Progress, progressOf } from '../progress.ts';
import type { Run, RunSlide } from '../run.ts';
import { sum } from '../share.ts';

/** One slide in two runs; undefined where it was not in the deck or not told. */
export interface SlideChange {
  readonly slide: RunSlide;
  readonly beforeMs: number | undefined;
  readonly afterMs: number | undefined;
  /** By the clocks of both: positive is longer than before; undefined unless told in both. */
  readonly changeMs: number | undefined;
  /** added: only in the later deck; removed: only in the earlier; moved: at another place among the common slides. */
  readonly fate: 'kept' | 'moved' | 'added' | 'removed';
}

/** Two runs side by side. */
export interface RunComparison {
  readonly sameDeck: boolean;
  /** In the order of the later run; removed slides at the end. */
  readonly slides: readonly SlideChange[];
  readonly beforeMs: number;
  readonly afterMs: number;
  /** Over the slides told in both runs, which alone can be compared. */
  readonly common: { readonly slides: number; readonly beforeMs: number; readonly afterMs: number };
}

/** The later run against the earlier one; slides are matched by id, whatever became of the deck in between. */
export function compareRuns(earlier: Run, later: Run): RunComparison {
  const before = progressOf(earlier);
  const after = progressOf(later);
  const beforeTimes = toldTimes(before);
  const afterTimes = toldTimes(after);
  const fates = fatesOf(earlier, later);
  const removed = earlier.slides.filter((slide) => fates.get(slide.id) === 'removed');
  const slides = [...later.slides, ...removed].map((slide): SlideChange => {
    const beforeMs = beforeTimes.get(slide.id);
    const afterMs = afterTimes.get(slide.id);
    const changeMs =
      beforeMs === undefined || afterMs === undefined ? undefined : clockDifference(afterMs, beforeMs);
    return { slide, beforeMs, afterMs, changeMs, fate: fates.get(slide.id) ?? 'kept' };
  });
  const both = slides.filter((row) => row.changeMs !== undefined);
  return {
    sameDeck: earlier.deckVersion === later.deckVersion,
    slides,
    beforeMs: before.whole.ms,
    afterMs: after.whole.ms,
    common: {
      slides: both.length,
      beforeMs: sum(both.map((row) => row.beforeMs ?? 0)),
      afterMs: sum(both.map((row) => row.afterMs ?? 0)),
    },
  };
}

function toldTimes({ slides }: Progress): ReadonlyMap<string, number> {
  return new Map(slides.filter((row) => row.status === 'told').map((row) => [row.slide.id, row.ms]));
}

function fatesOf(earlier: Run, later: Run): ReadonlyMap<string, SlideChange['fate']> {
  const old = new Set(earlier.slides.map((slide) => slide.id));
  const now = new Set(later.slides.map((slide) => slide.id));
  const place = new Map([...old].map((id, i) => [id, i]));
  const common = [...now].filter((id) => old.has(id));
  const kept = new Set(longestRising(common, (id) => place.get(id) ?? 0));
  const fates = new Map<string, SlideChange['fate']>(
    common.map((id) => [id, kept.has(id) ? 'kept' : 'moved']),
  );
  for (const id of now) if (!old.has(id)) fates.set(id, 'added');
  for (const id of old) if (!now.has(id)) fates.set(id, 'removed');
  return fates;
}

/** The most slides whose order did not change: what remains was moved, and an added slide moves none. */
function longestRising(ids: readonly string[], place: (id: string) => number): readonly string[] {
  const best: (readonly string[])[] = [];
  ids.forEach((id, i) => {
    const before = best.filter((chain, j) => j < i && place(chain.at(-1) ?? id) < place(id));
    best.push([...longest(before), id]);
  });
  return longest(best);
}

function longest(chains: readonly (readonly string[])[]): readonly string[] {
  return chains.reduce((most, chain) => (chain.length > most.length ? chain : most), []);
}
