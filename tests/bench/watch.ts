import type { Page } from 'playwright-core';

/** What a press of "next" set going. */
export interface Motion {
  /** Id of the slide that the press led to or stayed on. */
  readonly slide: string;
  /** How many frames something moved in. */
  readonly frames: number;
  /** ms from a frame in which something moved to the next one, at the most; 0 where nothing moved. */
  readonly longest: number;
  /** ms from the key to the first frame with a chart on it; of presses that bring one up. */
  readonly firstChart: number | undefined;
}

/**
 * A speaker stays on a slide for longer; by then the following one is laid out and drawn, which begins when everything has
 * come in.
 */
const REST_MS = 1500;

/** Has every page that is opened from now on watch its frames. */
export async function watchFrames(page: Page): Promise<void> {
  // Before the deck's own code: the stage lets no other listener hear a key that it takes.
  await page.addInitScript(installWatch);
}

/** Presses "next" after a while and waits until nothing moves any more; `around` is done about the press itself. */
export async function pressNext(
  page: Page,
  around: (press: () => Promise<Motion>) => Promise<Motion> = (press) => press(),
): Promise<Motion> {
  await page.waitForTimeout(REST_MS);
  await page.evaluate(() => window.benchArm?.());
  return around(async () => {
    await page.keyboard.press('PageDown');
    return page.evaluate(() => window.benchMotion ?? Promise.reject(new Error('No key came')));
  });
}

declare global {
  interface Window {
    benchArm?: () => void;
    benchMotion?: Promise<Motion>;
  }
}

/** Runs in the page: from a key on it looks at every frame, until nothing moves. */
function installWatch(): void {
  // Steps come in and numbers run up in less; later the following slide is laid out.
  const moved = 750;
  // A number that runs up has a width of its own as long.
  const isRunning = (slide: Element | null) => slide?.querySelector('.n b[style*="width"]') != null;
  let onKey: (event: KeyboardEvent) => void = () => {};
  window.addEventListener('keydown', (event) => onKey(event), { capture: true });
  window.benchArm = () => {
    window.benchMotion = new Promise((resolve) => {
      onKey = (event) => {
        onKey = () => {};
        const lengths: number[] = [];
        let firstChart: number | undefined;
        let movedAt: number | undefined;
        const look = () => {
          // Not the frame's own time: that of the first one lies before the key was answered.
          const now = performance.now();
          if (movedAt !== undefined) lengths.push(now - movedAt);
          const slide = document.querySelector('section.present');
          const drawing = slide?.querySelector('[data-drawn="animating"]') != null;
          if (drawing) firstChart ??= now - event.timeStamp;
          const moves =
            drawing ||
            slide?.querySelector('.apart-tree')?.shadowRoot?.querySelector('.swarm') != null ||
            isRunning(slide) ||
            document.getAnimations().some(({ playState }) => playState === 'running');
          movedAt = moves ? now : undefined;
          if (moves || now - event.timeStamp < moved) return void requestAnimationFrame(look);
          const longest = Math.max(0, ...lengths);
          resolve({ slide: slide?.id ?? '', frames: lengths.length, longest, firstChart });
        };
        requestAnimationFrame(look);
      };
    });
  };
}
