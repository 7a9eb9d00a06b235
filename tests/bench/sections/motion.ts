import type { OpenBrowser } from '../../../src/cli/browser/index.ts';
import { type Bench, openStage, withBench } from '../open.ts';
import { formatSpread, type Line, type Measure, SLOW } from '../report.ts';
import { interleave, spreadOf } from '../stats.ts';

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

/** A speaker stays on a slide for longer; by then the following one is laid out. */
const REST_MS = 600;

/** Brings up every slide with a moving figure by "next", each once and as for the first time, and all of its steps. */
export function measureMotion(browser: OpenBrowser, file: string, slow: number): Promise<readonly Motion[]> {
  return withBench(browser, slow, async (bench) => {
    // Before the deck's own code: the stage lets no other listener hear a key that it takes.
    await bench.page.addInitScript(installWatch);
    await openStage(bench.page, file);
    const motions: Motion[] = [];
    let at = 0;
    for (const { page, steps } of await bench.page.evaluate(findMoving)) {
      // The show begins on its first slide.
      if (page > 1 && at !== page - 1)
        await bench.page.evaluate((to) => window.deckStage?.goTo(to, 'end'), page - 1);
      for (let press = page === 1 ? 1 : 0; press <= steps; press++) motions.push(await pressNext(bench));
      at = page;
    }
    return motions;
  });
}

/** Runs in the page: the slides with charts, or with numbers that run up. */
function findMoving(): readonly { readonly page: number; readonly steps: number }[] {
  return [...document.querySelectorAll<HTMLElement>('.slides > section')]
    .filter((one) => one.matches('.l-cards, :has(canvas.chart)'))
    .map(({ dataset }) => ({ page: Number(dataset.page), steps: Number(dataset.steps) }));
}

async function pressNext({ page }: Bench): Promise<Motion> {
  await page.waitForTimeout(REST_MS);
  await page.evaluate(() => window.benchArm?.());
  await page.keyboard.press('PageDown');
  return page.evaluate(() => window.benchMotion ?? Promise.reject(new Error('No key came')));
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
            slide?.querySelector('canvas.swarm') != null ||
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

const LONGEST_FRAME_MS = 25;

/** How evenly figures come up; one line a slide that moves, with the worst frame of all its presses. */
export const measureFigures: Measure = async ({ browser, file, runs }) => {
  const { all } = await interleave({ all: () => measureMotion(browser, file, SLOW) }, runs);
  const slides = new Set(all.flatMap((motions) => motions.map(({ slide }) => slide)));
  const lines = [...slides].map((slide) =>
    formatMotions(
      slide,
      all.map((motions) => motions.filter((one) => one.slide === slide)),
    ),
  );
  return { lines, figures: all };
};

/** `runs` has, of each run, the presses that led to the slide or brought up one of its steps. */
function formatMotions(slide: string, runs: readonly (readonly Motion[])[]): Line {
  const most = (of: (motion: Motion) => number) =>
    spreadOf(runs.map((presses) => Math.max(...presses.map((one) => of(one)))));
  const longest = most((one) => one.longest);
  const charts = runs.flatMap((presses) => presses.flatMap(({ firstChart }) => firstChart ?? []));
  const delay = charts.length === 0 ? '' : `; key → chart ${formatSpread(spreadOf(charts))}`;
  return {
    section: `motion, CPU ${SLOW}× slower, ms`,
    what: `${slide}: longest of ${most((one) => one.frames).median} frames`,
    value: `${formatSpread(longest)}${delay}`,
    factor: '',
    target: `${longest.median <= LONGEST_FRAME_MS ? '✓' : '✗'} ≤ ${LONGEST_FRAME_MS}`,
  };
}
