import type { Page } from 'playwright-core';

/** What the speaker's screen says: page, step, seconds used, state. */
export async function readScreen(page: Page) {
  const text = async (selector: string) => (await page.locator(selector).first().textContent()) ?? '';
  const used = /(\d+):(\d+)/.exec(await text('.time .end span'));
  return {
    page: Number(/第(\d+)页/.exec(await text('.cur .thl'))?.[1]),
    step: await text('.cur .step'),
    used: Number(used?.[1]) * 60 + Number(used?.[2]),
    state: await page.locator('.console').getAttribute('data-state'),
    notices: await page.locator('.notice').allTextContents(),
  };
}
