import type { Page } from 'playwright-core';
import { expect } from 'vitest';

declare global {
  interface Window {
    testHeld?: Set<Animation>;
  }
}

/** Runs in a page before anything else: what begins to move stands at its beginning. */
export function holdTransitions(): void {
  const held = new Set<Animation>();
  window.testHeld = held;
  document.addEventListener('transitionrun', () => {
    for (const motion of document.getAnimations()) {
      motion.pause();
      held.add(motion);
    }
  });
}

/** Shows what a press has set moving as it is so many ms after the press. */
export async function showAt(page: Page, ms: number): Promise<void> {
  await expect.poll(() => page.evaluate(() => window.testHeld?.size ?? 0)).toBeGreaterThan(0);
  await page.evaluate((at) => {
    for (const motion of window.testHeld ?? []) motion.currentTime = at;
  }, ms);
}

/** All that was held comes to its end. */
export function letGo(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const motion of window.testHeld ?? []) motion.finish();
    window.testHeld?.clear();
  });
}
