import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeSlot, encodeSlot } from '../../src/rehearsal/index.ts';
import { type DeckBrowser, openDeckBrowser, press, pressesTo } from './open-deck.ts';
import { endRun, MOVABLE_CLOCKS, moveClocks, next, older, rehearse, reopen, spoil } from './rehearse.ts';
import { readScreen } from './screen.ts';
import { putRun, putText, storedRuns, storedTexts } from './stored.ts';

let browser: DeckBrowser;

beforeAll(async () => {
  browser = await openDeckBrowser();
});
afterAll(() => browser?.close());

// One of each kind is in rehearsal.test.ts.
describe('a rehearsal goes on, in the built file, after', () => {
  it('a reload in a pause: still paused, no second lost or won', async () => {
    const page = await rehearse(browser, MOVABLE_CLOCKS);
    await next(page, 5);
    await moveClocks(page, 8, 8);
    await press(page, 'Escape');
    const before = await readScreen(page);
    expect(before.used).toBeGreaterThanOrEqual(8);
    await moveClocks(page, 30, 30);
    await page.reload();
    await page.waitForSelector('html[data-ready]', { state: 'attached' });
    expect(await readScreen(page)).toMatchObject({ page: before.page, used: before.used, state: 'paused' });
  });

  it('one slot was spoilt', async () => {
    const page = await rehearse(browser, MOVABLE_CLOCKS);
    await next(page, 5);
    // The other slot is as new after a beat.
    await moveClocks(page, 3, 3);
    const before = await readScreen(page);
    await spoil(page, 'now:rehearse:a');
    await page.reload();
    await page.waitForSelector('html[data-ready]', { state: 'attached' });
    expect(await readScreen(page)).toMatchObject({ page: before.page, step: before.step, state: 'running' });
  });

  it('the clock was set back an hour', async () => {
    const page = await rehearse(browser, MOVABLE_CLOCKS);
    await next(page, 3);
    await moveClocks(page, 8, 8);
    const before = await readScreen(page);
    await moveClocks(page, -3600, 1);
    const after = await readScreen(page);
    expect(after.used - before.used).toBeGreaterThanOrEqual(1);
    expect(after.used - before.used).toBeLessThanOrEqual(3);
    expect(after.notices.join()).not.toContain('离开了');
  });
});

describe('where the browser does not store', () => {
  const FULL = `
    Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };
    IDBFactory.prototype.open = () => { throw new DOMException('no', 'UnknownError'); };
  `;

  it('(full) it says 不会保存, and everything else works to the report', async () => {
    const page = await rehearse(browser, FULL);
    await next(page, pressesTo(4));
    const during = await readScreen(page);
    expect(during.notices.join()).toContain('不会保存');
    expect(during.page).toBeGreaterThan(2);
    expect(during.state).toBe('running');
    await endRun(page);
    expect(await page.locator('.sheet > .notice').textContent()).toContain('不会保存');
    expect(await page.locator('.report h1').textContent()).toBe('排练小结');
  });

  it('(full, backup sound) nothing is lost', async () => {
    const full =
      "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };";
    const page = await rehearse(browser, full);
    await next(page, 5);
    const before = await readScreen(page);
    expect(before.notices.join()).not.toContain('不会保存');
    await page.reload();
    await page.waitForSelector('html[data-ready]', { state: 'attached' });
    expect(await readScreen(page)).toMatchObject({ page: before.page, step: before.step });
  });
});

describe('the runs kept', () => {
  it('of an older version can be read beside the new one, slide by slide', async () => {
    const page = await rehearse(browser);
    await next(page, 8);
    await endRun(page);
    const [only] = await storedRuns(page);
    if (only) await putRun(page, only.key, older(only.run));
    await reopen(page, 'rehearse');
    await next(page, 8);
    await endRun(page);
    const titles = (await page.locator('table.slides .title').allTextContents()).join();
    expect(titles).toContain('（新增）');
    expect(titles).toContain('（移动过）');
    expect(await page.locator('.report > .note').first().textContent()).toContain('旧页');
    await page.locator('.rail .run').last().click();
    expect(await page.locator('.report header p').textContent()).toContain('另一版讲稿');
  });

  it('stay twenty: the twenty-first takes the place of the oldest', async () => {
    const page = await rehearse(browser);
    await next(page, 3);
    await endRun(page);
    const [only] = await storedRuns(page);
    for (let i = 1; i < 20 && only; i += 1) {
      const run = { ...only.run, id: `copy${i}`, startedAt: only.run.startedAt - i * 3_600_000 };
      await putRun(page, only.key.replace(only.run.id, run.id), run);
    }
    await reopen(page, 'report');
    expect(await page.locator('.rail .run').count()).toBe(20);
    await reopen(page, 'rehearse');
    await next(page, 3);
    await endRun(page);
    expect(await page.locator('.rail .run').count()).toBe(20);
    expect((await storedRuns(page)).map(({ run }) => run.id)).not.toContain('copy19');
  });

  it('of an older version that was not finished is filed, and a new one begins', async () => {
    const page = await rehearse(browser, MOVABLE_CLOCKS);
    await next(page, 5);
    for (let i = 0; i < 3; i += 1) await moveClocks(page, 8, 8);
    await press(page, 'Escape');
    const texts = await storedTexts(page);
    await reopen(page, 'report');
    for (const [key, text] of Object.entries(texts)) {
      const slot = key.includes('now:rehearse') ? decodeSlot(text) : undefined;
      if (slot === undefined) continue;
      const later = slot.text.replace(/"deckVersion":"[^"]*"/, '"deckVersion":"older"');
      await putText(page, key, encodeSlot({ sequence: slot.sequence + 100, text: later }));
    }
    await reopen(page, 'rehearse');
    const after = await readScreen(page);
    expect(after).toMatchObject({ page: 1, used: 0 });
    expect(after.notices.join()).toContain('讲稿改过了');
    expect((await storedRuns(page)).map(({ run }) => run.deckVersion)).toEqual(['older']);
  });

  it('with one spoilt are still all there but that one', async () => {
    const page = await rehearse(browser);
    await next(page, 3);
    await endRun(page);
    const [only] = await storedRuns(page);
    if (only) await putRun(page, `${only.key}x`, { ...only.run, id: `${only.run.id}x` });
    await putText(page, only?.key ?? '', 'rubbish');
    await reopen(page, 'report');
    expect(await page.locator('.rail .run').count()).toBe(1);
    expect(await page.locator('.rail .note').textContent()).toContain('1次记录已损坏');
  });
});
