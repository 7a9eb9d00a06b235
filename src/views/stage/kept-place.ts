import type { Store } from '../../show/index.ts';
import { type ShowPlace, writePlace } from '../../show/store/place.ts';
import { markLooping, markShowing } from '../../show/store/tab.ts';
import type { StageCover } from './blank.ts';
import type { Loop } from './loop.ts';
import { type Stage, stepsOf } from './reveal.ts';

/** Returns to a stored place, as far as the deck still has that slide and step. */
export function restorePlace(stage: Stage, { slide, step }: ShowPlace): void {
  const index = stage.slides.findIndex((one) => one.id === slide);
  const found = stage.slides[index];
  if (found !== undefined) stage.goTo({ page: index + 1, step: Math.min(step, stepsOf(found)) });
}

/**
 * Stores the place on every move, immediately and independently of the address, which lags behind quick paging.
 * A closing page marks the show as ended; a crashed one does not, so that the next stage resumes by itself. The loop
 * before the meeting stores no place and leaves the stored one alone.
 */
export function keepPlace(stage: Stage, cover: StageCover, store: Store, loop: Loop): void {
  const keep = (showing: boolean) => {
    if (loop.isOn) return;
    const { step } = stage.position();
    writePlace(store, { slide: stage.current().id, step, blank: cover.blank, showing, at: Date.now() });
  };
  stage.on((event) => {
    if (event.kind === 'slide' || event.kind === 'step') keep(true);
  });
  cover.on(() => keep(true));
  window.addEventListener('pagehide', () => keep(false));
  // With two tabs of this file, the one that regains focus owns the place again.
  for (const back of ['pageshow', 'focus']) window.addEventListener(back, () => keep(true));
  markShowing(() => sessionStorage, true);
  keep(true);
}

/** Ends the show and returns to the start page, which offers to continue. */
export function leaveToStart(): void {
  markShowing(() => sessionStorage, false);
  markLooping(() => sessionStorage, undefined);
  const url = new URL(location.href);
  url.searchParams.delete('view');
  url.hash = '';
  location.assign(url);
}
