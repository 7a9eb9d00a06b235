import type { Page } from 'playwright-core';
import { lookAtStage, type StageState } from './state.ts';
import { type Outcome, slideOutside } from './trials.ts';

/** Kills the browser's graphics process; the slide must be drawn again by itself, as it was. */
export async function tryWithoutGraphics(page: Page): Promise<Outcome> {
  const shoot = () => page.screenshot({ animations: 'disabled' });
  const before = { at: await lookAtStage(page), picture: await shoot() };
  const browser = page.context().browser();
  if (browser === null) return { figures: 'no browser', faults: ['there is no browser to try it on'] };
  const session = await browser.newBrowserCDPSession();
  const refused = await session.send('Browser.crashGpuProcess').then(
    () => undefined,
    (error: unknown) => String(error),
  );
  await page.waitForTimeout(1500);
  const after = { at: await lookAtStage(page), picture: await shoot() };
  const same = before.picture.equals(after.picture);
  return {
    figures: `graphics process killed, picture ${same ? 'the same' : 'another'}`,
    faults: [
      ...(refused === undefined ? [] : [`not killed: ${refused}`]),
      ...(same ? [] : ['the picture is not what it was']),
      ...changes(before.at, after.at),
    ],
  };
}

/** Opens the same file once more beside it; each must go its own way, and the first must not be moved. */
export async function trySecondTab(page: Page): Promise<Outcome> {
  const before = await lookAtStage(page);
  const other = await page.context().newPage();
  await other.goto(page.url().replace(/#.*/, ''));
  await other.waitForSelector('html[data-ready="stage"]');
  const opened = await lookAtStage(other);
  await other.keyboard.press('PageDown');
  const shown = await page.evaluate(() =>
    Number(document.querySelector<HTMLElement>('.slides > section.present')?.dataset.page),
  );
  await other.close();
  return {
    figures: `second tab opened at page ${opened.page}, the first stayed at ${shown}`,
    faults: shown === before.page ? [] : [`the first tab went to page ${shown}`],
  };
}

/** Zooms as the browser does: fewer and larger CSS pixels; the slide must stay whole. */
export async function tryZoom(page: Page, percents: readonly number[]): Promise<Outcome> {
  const session = await page.context().newCDPSession(page);
  const faults: string[] = [];
  for (const percent of percents) {
    const zoom = percent / 100;
    await session.send('Emulation.setDeviceMetricsOverride', {
      width: Math.round(1920 / zoom),
      height: Math.round(1080 / zoom),
      deviceScaleFactor: zoom,
      mobile: false,
    });
    const outside = await slideOutside(page);
    if (outside > 1) faults.push(`at ${percent} % the slide stands ${outside} px outside`);
  }
  await session.send('Emulation.clearDeviceMetricsOverride');
  return { figures: `zoom ${percents.join(', ')} %`, faults };
}

function changes(before: StageState, after: StageState): readonly string[] {
  const stays = before.page === after.page && before.step === after.step;
  return [...(stays ? [] : [`went from page ${before.page} to ${after.page}`]), ...after.drift];
}
