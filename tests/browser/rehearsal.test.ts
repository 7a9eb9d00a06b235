import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DeckBrowser, openDeckBrowser, pressesTo } from './open-deck.ts';
import { endRun, MOVABLE_CLOCKS, moveClocks, next, rehearse, reopen } from './rehearse.ts';
import { readScreen } from './screen.ts';

let browser: DeckBrowser;

beforeAll(async () => {
  browser = await openDeckBrowser();
});
afterAll(() => browser?.close());

// Of a browser that is killed power-cut.full.test.ts tells; rehearsal.full.test.ts has more ways to lose what was stored, and
// the runs of other versions.
describe('a rehearsal goes on, in the built file, after', () => {
  it('a reload in the middle of a slide, right after a step', async () => {
    const page = await rehearse(browser);
    await next(page, 7);
    const before = await readScreen(page);
    await page.reload();
    await page.waitForSelector('html[data-ready]', { state: 'attached' });
    const after = await readScreen(page);
    expect(after).toMatchObject({ page: before.page, step: before.step, state: 'running' });
    expect(after.used - before.used).toBeLessThanOrEqual(3);
  });

  it('everything in localStorage was wiped: the backup has it', async () => {
    const page = await rehearse(browser);
    await next(page, 5);
    const before = await readScreen(page);
    await reopen(page, 'report');
    await page.evaluate(() => localStorage.clear());
    await reopen(page, 'rehearse');
    const after = await readScreen(page);
    expect(after).toMatchObject({ page: before.page, step: before.step });
  });

  it('ten minutes of sleep: asked, not counted until the speaker says so', async () => {
    const page = await rehearse(browser, MOVABLE_CLOCKS);
    await next(page, 3);
    const before = await readScreen(page);
    await moveClocks(page, 600, 0);
    // Asked at the next beat.
    await expect.poll(async () => (await readScreen(page)).notices.join()).toMatch(/离开了(09:59|10:0\d)/);
    const asleep = await readScreen(page);
    // Only what the test itself took.
    expect(asleep.used - before.used).toBeLessThan(60);
    await page.getByRole('button', { name: '计入', exact: true }).click();
    await expect.poll(async () => (await readScreen(page)).used).toBeGreaterThanOrEqual(600);
    expect((await readScreen(page)).notices.join()).not.toContain('离开了');
  });
});

describe('where the browser does not store', () => {
  const REFUSED = `
    Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });
    Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('no', 'SecurityError'); } });
  `;

  it('(refused) it says 不会保存, and everything else works to the report', async () => {
    const page = await rehearse(browser, REFUSED);
    await next(page, pressesTo(4));
    const during = await readScreen(page);
    expect(during.notices.join()).toContain('不会保存');
    expect(during.page).toBeGreaterThan(2);
    expect(during.state).toBe('running');
    await endRun(page);
    expect(await page.locator('.sheet > .notice').textContent()).toContain('不会保存');
    expect(await page.locator('.report h1').textContent()).toBe('排练小结');
  });
});
