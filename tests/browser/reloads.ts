import { expect, it } from 'vitest';
import { type DeckBrowser, press, SMALL } from './open-deck.ts';

/** The test of the keys by which a browser would load a page again: on each screen with the panels that these keys open. */
export function askReloads(
  browser: () => DeckBrowser,
  screens: Readonly<Record<string, readonly string[]>>,
): void {
  it.each(Object.entries(screens))(
    'reload nothing on the screen %s, with or without a panel',
    async (view, panels) => {
      const page = await browser().open({
        view: view === 'start' ? '' : view,
        size: SMALL,
        reducedMotion: true,
      });
      const born = () => page.evaluate(() => performance.timeOrigin);
      const before = await born();
      for (const panel of panels) {
        await press(page, panel);
        for (const key of ['F5', 'Escape', 'F5', 'Escape']) await press(page, key);
        await expect.poll(() => page.locator('dialog[open]').count()).toBeLessThanOrEqual(1);
      }
      expect(await born()).toBe(before);
    },
  );
}
