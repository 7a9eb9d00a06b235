import type { Charts } from './charts.ts';

/** As long as steps come in and numbers run up, which nothing else tells. */
const MOVES_MS = 750;
/** From one look for what else moves to the next. */
const LOOK_MS = 100;

/** Resolves when nothing of `slide` moves any more: what is made ready for the next press is to hold up no frame. */
export async function atRest(slide: HTMLElement, { settled }: Pick<Charts, 'settled'>): Promise<void> {
  await wait(MOVES_MS);
  await settled(slide);
  while (moves(slide)) await wait(LOOK_MS);
  await idle();
}

function moves(slide: HTMLElement): boolean {
  return (
    slide.querySelector(':scope > .swarm') !== null ||
    slide.getAnimations({ subtree: true }).some(({ playState }) => playState === 'running')
  );
}

function wait(ms: number): Promise<unknown> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Resolves when the browser has nothing else to do. */
export function idle(): Promise<unknown> {
  return new Promise((resolve) => requestIdleCallback(resolve));
}

/** Resolves in the next frame that is drawn. */
export function frame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}
