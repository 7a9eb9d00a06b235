import type { Store } from '../../show/index.ts';
import { type ShowPlace, writePlace } from '../../show/store/place.ts';
import { markLooping, markShowing } from '../../show/store/tab.ts';
import type { StageCover } from './blank.ts';
import type { Loop } from './loop.ts';
import { type Stage, stepsOf } from './reveal.ts';

/** Comes back to a kept place, as far as the deck still has it. */
export function restorePlace(stage: Stage, { slide, step }: ShowPlace): void {
  const index = stage.slides.findIndex((one) => one.id === slide);
  const found = stage.slides[index];
  if (found !== undefined) stage.goTo({ page: index + 1, step: Math.min(step, stepsOf(found)) });
}

/**
 * Keeps the place at every move, at once and apart from the address, which lags behind quick paging.
 * A page that is closed says so; one that crashes does not, and the next one goes on by itself. What turns by itself
 * before the meeting has no place, and leaves the one that was kept.
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
  // Of two tabs of this file the one that is looked at again shows on when the other has been closed.
  for (const back of ['pageshow', 'focus']) window.addEventListener(back, () => keep(true));
  markShowing(() => sessionStorage, true);
  keep(true);
}

/** Ends the show and comes back to the start page, which knows where it stopped. */
export function leaveToStart(): void {
  markShowing(() => sessionStorage, false);
  markLooping(() => sessionStorage, undefined);
  const url = new URL(location.href);
  url.searchParams.delete('view');
  url.hash = '';
  location.assign(url);
}
