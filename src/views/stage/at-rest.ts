import type { Charts } from './charts.ts';
import { isFlying } from './swarm.ts';
import { idle, wait } from './turns.ts';

/** As long as steps come in and numbers run up, which nothing else tells. */
const MOVES_MS = 750;
/** From one look for what else moves to the next. */
const LOOK_MS = 100;

/** Resolves when nothing of `slide` moves any more: what is made ready for the next press is to hold up no frame. */
export async function atRest(slide: HTMLElement, { settled }: Pick<Charts, 'settled'>): Promise<void> {
  await wait(MOVES_MS);
  await settled(slide);
  // Once at the least: the last of what moved is still to be shown.
  do await wait(LOOK_MS);
  while (moves(slide));
  await idle();
}

function moves(slide: HTMLElement): boolean {
  return (
    isFlying(slide) || slide.getAnimations({ subtree: true }).some(({ playState }) => playState === 'running')
  );
}
