import type { Progress, SlideProgress } from './progress.ts';
import { PASSING_MS } from './replay.ts';
import { sum } from './share.ts';

/** Targets are round numbers: the speaker has to remember them. */
const ROUND_TO = 5;
/** A giving slide keeps at least this share of its target. */
const LEAST_SHARE = 0.6;

/** Another target for one slide. */
export interface TargetChange {
  readonly id: string;
  readonly page: number;
  readonly title: string;
  readonly fromSec: number;
  readonly toSec: number;
}

/** New targets after a run. */
export interface Retarget {
  readonly changes: readonly TargetChange[];
  /** Seconds by which the total grows because no slide has enough to give; 0 when the total is kept. */
  readonly growsSec: number;
}

/**
 * Slides that ran long get the time they took; slides that took less give up what they did not need, those with the
 * most to spare first, and no more than is needed. Slides that were not told keep their targets.
 */
export function newTargets(progress: Progress): Retarget {
  const told = progress.slides.filter(
    (row) => row.status === 'told' && row.ms >= PASSING_MS && row.slide.targetSec > 0,
  );
  const longer = told.flatMap((row) => changeOf(row, differs(row) > 0 ? roundUp(row.ms / 1000) : undefined));
  const wanted = sum(longer.map((change) => change.toSec - change.fromSec));
  const shorter = giveSeconds(
    told.filter((row) => differs(row) < 0),
    wanted,
  );
  const given = sum(shorter.map((change) => change.fromSec - change.toSec));
  const changes = [...longer, ...shorter].sort((a, b) => a.page - b.page);
  return { changes, growsSec: wanted - given };
}

function giveSeconds(rows: readonly SlideProgress[], wanted: number): readonly TargetChange[] {
  let left = wanted;
  return [...rows]
    .sort((a, b) => spare(b) - spare(a))
    .flatMap((row) => {
      const gives = Math.min(left, spare(row));
      left -= gives;
      return changeOf(row, gives > 0 ? row.slide.targetSec - gives : undefined);
    });
}

function changeOf({ slide }: SlideProgress, toSec: number | undefined): readonly TargetChange[] {
  const { id, page, title, targetSec } = slide;
  return toSec === undefined || toSec === targetSec ? [] : [{ id, page, title, fromSec: targetSec, toSec }];
}

/** 1 or -1 where the slide missed its target by more than five seconds and by more than 15 %. */
function differs({ overMs, slide }: SlideProgress): number {
  const tolerance = Math.max(5, slide.targetSec * 0.15) * 1000;
  return Math.abs(overMs) > tolerance ? Math.sign(overMs) : 0;
}

function spare({ ms, slide }: SlideProgress): number {
  const floor = Math.ceil(slide.targetSec * LEAST_SHARE);
  return Math.max(0, slide.targetSec - Math.max(floor, roundUp(ms / 1000)));
}

function roundUp(seconds: number): number {
  return Math.ceil(seconds / ROUND_TO) * ROUND_TO;
}
