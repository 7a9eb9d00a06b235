import { newDraft, type Replay, stateOf } from './draft.ts';
import { takeEvent, takeTime } from './replay-step.ts';
import type { Run, RunEvent } from './run.ts';

/** Replays a run up to its last event, or up to `now` on the clock of its events. */
export function replayRun(run: Run, now?: number): Replay {
  const pages = new Map(run.slides.map((slide, i) => [slide.id, i]));
  const counted = countedGaps(run.events);
  const draft = newDraft(run);
  run.events.forEach((event, i) => {
    takeTime(draft, event.t, event.type === 'gap' && !counted.has(i) ? event.ms : 0);
    takeEvent(draft, event, pages);
  });
  if (now !== undefined) takeTime(draft, now, 0);
  const { started, finished, paused, blanked, lastT, ...rest } = draft;
  return { ...rest, state: run.events.length === 0 ? 'idle' : stateOf(draft) };
}

/** Places of the gaps that were counted after all: the last answer to each holds. */
function countedGaps(events: readonly RunEvent[]): ReadonlySet<number> {
  const counted = new Set<number>();
  let gap = -1;
  events.forEach((event, i) => {
    if (event.type === 'gap') gap = i;
    if (event.type !== 'count') return;
    if (event.counted) counted.add(gap);
    else counted.delete(gap);
  });
  return counted;
}
