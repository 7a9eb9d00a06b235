import type { Charts } from './charts.ts';
import { isFlying } from './swarm.ts';
import { idle, wait } from './turns.ts';

/** Duration of step transitions and of counting up, which cannot be observed otherwise. */
const MOVES_MS = 750;
/** Interval between checks for other motion. */
const LOOK_MS = 100;

/** Resolves when nothing on `slide` moves any more, so that preparing the next step delays no frame of a motion. */
export async function atRest(slide: HTMLElement, { settled }: Pick<Charts, 'settled'>): Promise<void> {
  await wait(MOVES_MS);
  await settled(slide);
  // At least one frame: the last frame of a motion may not have been shown yet.
  do await wait(LOOK_MS);
  while (moves(slide));
  await idle();
}

function moves(slide: HTMLElement): boolean {
  return (
    isFlying(slide) || slide.getAnimations({ subtree: true }).some(({ playState }) => playState === 'running')
  );
}
