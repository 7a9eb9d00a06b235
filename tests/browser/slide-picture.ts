import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { settle } from './open-deck.ts';

export interface Seen {
  readonly what: string;
  /** Left, top, width, height in px. */
  readonly at: readonly number[];
  /** What is on a canvas. */
  readonly drawn: string;
}

/** Everything of the slide that is seen. */
export function picture(page: Page): Promise<readonly Seen[]> {
  return page.evaluate(() => {
    const slide = document.querySelector('.slides > .present');
    const seen = [...(slide?.querySelectorAll<HTMLElement>('.bd *') ?? [])].filter(
      (one) => one.closest('.fragment:not(.visible)') === null,
    );
    return seen.map((one) => {
      const { x, y, width, height } = one.getBoundingClientRect();
      const drawn = one instanceof HTMLCanvasElement ? one.toDataURL() : '';
      return { what: `${one.tagName} ${one.className}`, at: [x, y, width, height], drawn };
    });
  });
}

/** What is another, or stands elsewhere by more than a pixel: words are not always set to the same fraction of one. */
export function differences(a: readonly Seen[], b: readonly Seen[]): readonly string[] {
  const others = a.filter(({ at, drawn }, i) => {
    const [there, picture] = [b[i]?.at ?? [], b[i]?.drawn];
    return drawn !== picture || at.some((value, k) => Math.abs(value - (there[k] ?? Number.NaN)) > 1);
  });
  return [...others.map(({ what }) => what), ...b.slice(a.length).map(({ what }) => what)];
}

/** All has come to its end. */
export async function atRest(page: Page): Promise<void> {
  const moving = page.locator('.present :is(.ghost, .swarm, [data-drawn="animating"], [data-alighting])');
  await expect
    .poll(
      async () => {
        await settle(page);
        return moving.count();
      },
      { timeout: 15_000 },
    )
    .toBe(0);
}
