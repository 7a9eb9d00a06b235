import type { CDPSession, Page } from 'playwright-core';
import type { WindowSize } from '../browser/index.ts';
import { animate, type Still } from './webp.ts';

/** From one picture to the next, in ms. */
const STEP_MS = 80;
/** As long as anything on a slide moves, and how long the last picture is shown. */
const MOVES_MS = 2000;
const STANDS_MS = 1800;
const QUALITY = 50;

/**
 * What the hall sees of page `number` from its entry to its last step, as a WebP animation. The page's time is put
 * forward picture by picture, so that the same deck gives the same film on any machine.
 */
export async function film(page: Page, number: number, size: WindowSize): Promise<Uint8Array> {
  return animate(merged(await stills(page, number)), size);
}

/** The pictures of a film, in their order. */
export async function stills(page: Page, number: number): Promise<readonly Still[]> {
  const steps = await page.evaluate(async (shown) => {
    await window.deckStage?.goTo(shown, 0);
    for (const motion of document.getAnimations()) motion.finish();
    return Number(document.querySelector<HTMLElement>(`[data-page="${shown}"]`)?.dataset.steps ?? 0);
  }, number);
  const camera = await page.context().newCDPSession(page);
  await page.clock.pauseAt(Date.now() + 60_000);
  await camera.send('Animation.enable');
  await camera.send('Animation.setPlaybackRate', { playbackRate: 0 });
  const frames: Still[] = [{ webp: await pictureBy(camera), ms: STANDS_MS }];
  for (let step = 0; step < steps; step++) {
    await page.keyboard.press('PageDown');
    for (let time = 0; time < MOVES_MS; time += STEP_MS) {
      await page.clock.runFor(STEP_MS);
      await page.evaluate(forward, STEP_MS);
      frames.push({ webp: await pictureBy(camera), ms: STEP_MS });
    }
    frames.push({ webp: await pictureBy(camera), ms: STANDS_MS });
  }
  return frames;
}

/**
 * Runs in the page: advances the paused animations of style sheets and scripts by `ms`. The document does not tell of those in
 * shadow trees, where what moves beside a slide's own things is. What a script has paused holds something as it is: it is left so.
 */
function forward(ms: number): void {
  const apart = [...document.querySelectorAll('.slides > section > *')].flatMap(
    (one) => one.shadowRoot ?? [],
  );
  for (const motion of [document, ...apart].flatMap((tree) => tree.getAnimations())) {
    if (motion.playState === 'paused') continue;
    const at = Number(motion.currentTime ?? 0) + ms;
    if (at >= Number(motion.effect?.getComputedTiming().endTime ?? 0)) motion.finish();
    else motion.currentTime = at;
  }
}

async function pictureBy(camera: CDPSession): Promise<Uint8Array> {
  const { data } = await camera.send('Page.captureScreenshot', { format: 'webp', quality: QUALITY });
  return Buffer.from(data, 'base64');
}

/** Equal pictures are merged into one that is shown longer. */
function merged(frames: readonly Still[]): readonly Still[] {
  const kept: Still[] = [];
  for (const frame of frames) {
    const last = kept.at(-1);
    if (last && Buffer.compare(last.webp, frame.webp) === 0)
      kept[kept.length - 1] = { webp: last.webp, ms: last.ms + frame.ms };
    else kept.push(frame);
  }
  return kept;
}
