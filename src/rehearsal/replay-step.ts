import { type Draft, PASSING_MS } from './draft.ts';
import type { RunEvent } from './run.ts';

/** Place of each slide of the run in its order. */
type Pages = ReadonlyMap<string, number>;

/** Lets the clock go on to `t`; of the time passed, up to `gapMs` is absence. A clock that went back starts anew there. */
export function takeTime(draft: Draft, t: number, gapMs: number): void {
  const passed = draft.lastT === undefined ? 0 : Math.max(0, t - draft.lastT);
  draft.lastT = t;
  if (!draft.started || draft.finished) return;
  const absent = Math.min(Math.max(0, gapMs), passed);
  draft.lengthMs += passed;
  draft.gapMs += absent;
  spend(draft, passed - absent);
}

function spend(draft: Draft, ms: number): void {
  const open = draft.paused ? draft.pauses.at(-1) : draft.visits.at(-1);
  if (open === undefined) return;
  open.ms += ms;
  if (draft.paused) {
    draft.pausedMs += ms;
    return;
  }
  draft.spokenMs += ms;
  draft.stepMs += ms;
  if (draft.blanked) draft.blankedMs += ms;
}

/** Lets an event change the state; one that the state does not allow changes nothing. */
export function takeEvent(draft: Draft, event: RunEvent, pages: Pages): void {
  if (draft.finished) return;
  switch (event.type) {
    case 'enter':
      enter(draft, event, pages);
      return;
    case 'start':
      start(draft);
      return;
    case 'skip':
      if (pages.has(event.slide)) draft.skips.add(event.slide);
      return;
    case 'unskip':
      draft.skips.delete(event.slide);
      return;
    case 'gap':
    case 'count':
      return;
    case 'blank':
    case 'unblank':
      draft.blanked = event.type === 'blank';
      return;
    case 'pause':
    case 'resume':
    case 'mark':
    case 'end':
      if (draft.started) takeTimed(draft, event.type);
      return;
    default:
      event satisfies never;
  }
}

/** What has a meaning only when the clock is running. */
function takeTimed(draft: Draft, type: 'pause' | 'resume' | 'mark' | 'end'): void {
  const at = { slide: draft.slide, fromMs: draft.lengthMs, ms: 0 };
  if (type === 'pause' && !draft.paused) draft.pauses.push(at);
  if (type === 'mark') draft.marks.push({ slide: draft.slide, step: draft.step, atMs: draft.lengthMs });
  if (type === 'end') draft.finished = true;
  if (type === 'pause' || type === 'resume') draft.paused = type === 'pause';
}

function start(draft: Draft): void {
  if (draft.started) return;
  draft.started = true;
  draft.first = draft.slide;
  draft.stepMs = 0;
  draft.visits.push({ slide: draft.slide, fromMs: 0, ms: 0 });
}

function enter(draft: Draft, { slide, step }: Extract<RunEvent, { type: 'enter' }>, pages: Pages): void {
  const to = pages.get(slide);
  if (to === undefined) return;
  if (slide !== draft.slide || step !== draft.step) draft.stepMs = 0;
  if (slide !== draft.slide && draft.started) {
    if (to > (pages.get(draft.slide) ?? to) && wasTold(draft)) draft.done.add(draft.slide);
    draft.visits.push({ slide, fromMs: draft.lengthMs, ms: 0 });
  }
  draft.slide = slide;
  draft.step = step;
}

/** The slide the run began on is told even when it was left at once: the clock starts with that very click. */
function wasTold({ slide, visits, first }: Draft): boolean {
  const ms = visits.reduce((sum, visit) => sum + (visit.slide === slide ? visit.ms : 0), 0);
  return ms >= PASSING_MS || slide === first;
}
