import type { Page } from 'playwright-core';
import { position, press } from './open-deck.ts';

/** What a way through the deck has shown. */
export interface Walk {
  /** `page.step` of each place, the one it began at first. */
  readonly places: readonly string[];
  /** Notes that were to be seen on the way. */
  readonly notes: readonly string[];
}

/** Goes through the deck by one key. */
export async function walk(page: Page, key: 'PageDown' | 'PageUp', presses: number): Promise<Walk> {
  const places: string[] = [];
  const notes: string[] = [];
  for (let i = 0; i <= presses; i++) {
    if (i > 0) await press(page, key);
    notes.push(...(await page.evaluate(notesInSight)));
    places.push(Object.values(await position(page)).join('.'));
  }
  return { places, notes };
}

/** Runs in the page. */
function notesInSight(): readonly string[] {
  return [...document.querySelectorAll('.notes, .notes *, .cue')].flatMap((one) =>
    one.checkVisibility({ checkVisibilityCSS: true }) ? [one.textContent ?? ''] : [],
  );
}

/** The charts of the slide shown: state, share of painted pixels, canvas pixels per stage pixel. */
export function chartsOf(page: Page) {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLCanvasElement>('section.present canvas.chart')].map((canvas) => {
      const { width, height } = canvas;
      const data = canvas.getContext('2d')?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray();
      let painted = 0;
      for (let i = 3; i < data.length; i += 4) if ((data[i] ?? 0) > 0) painted++;
      return {
        id: canvas.closest('section')?.id,
        state: canvas.dataset.drawn,
        ink: painted / (width * height || 1),
        density: width / canvas.clientWidth,
      };
    }),
  );
}

/** Which charts are asked of: kinds are dots, bars, a ring … */
export type Charts = 'all' | 'one of each kind';

/** The pages with such charts. */
export function pagesWithCharts(page: Page, which: Charts): Promise<readonly number[]> {
  return page.evaluate((all) => {
    const kinds = new Set<string | undefined>();
    const slides = [...document.querySelectorAll<HTMLElement>('.slides > section:has(canvas.chart)')];
    const chosen = slides.filter((slide) => {
      const known = kinds.size;
      for (const canvas of slide.querySelectorAll('canvas.chart'))
        kinds.add(canvas.ariaLabel?.split('：')[0]);
      return all || kinds.size > known;
    });
    return chosen.map(({ dataset }) => Number(dataset.page));
  }, which === 'all');
}
