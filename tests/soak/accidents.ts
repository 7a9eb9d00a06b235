import { lookAtStage, movesBetween } from './state.ts';
import type { Outcome, Subject } from './trial.ts';

/** The time in which the browser has its graphics process back, and the pages have drawn themselves again (ms). */
const DRAWN_AGAIN = 1500;

/** Kills the browser's graphics process; the slide must be drawn again by itself, as it was. */
export async function tryWithoutGraphics({ page }: Subject): Promise<Outcome> {
  const look = async () => ({
    at: await lookAtStage(page),
    picture: await page.screenshot({ animations: 'disabled' }),
  });
  const before = await look();
  const browser = page.context().browser();
  if (browser === null) return { figures: '没有浏览器', faults: ['没有浏览器，没有试成'] };
  const session = await browser.newBrowserCDPSession();
  const refused = await session.send('Browser.crashGpuProcess').then(
    () => [],
    (error: unknown) => [`显卡进程没有关成：${String(error)}`],
  );
  await page.waitForTimeout(DRAWN_AGAIN);
  const after = await look();
  const same = before.picture.equals(after.picture);
  return {
    figures: `关掉显卡进程，画面${same ? '一点不差' : '变了'}`,
    faults: [...refused, ...(same ? [] : ['画面和原来不一样']), ...movesBetween(before.at, after.at)],
  };
}

/** Opens the same file once more beside it; each must go its own way, and the first must keep its place afterwards. */
export async function trySecondTab({ page }: Subject): Promise<Outcome> {
  const before = await lookAtStage(page);
  const other = await page.context().newPage();
  await other.goto(page.url().replace(/#.*/, ''));
  await other.waitForSelector('html[data-ready="stage"]');
  const opened = await lookAtStage(other);
  await other.keyboard.press('End');
  const moved = await lookAtStage(other);
  const beside = await lookAtStage(page);
  await other.goto('about:blank');
  await other.close();
  // A page of a driven browser has the focus for good; one that is looked at again is told so.
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  const after = await lookAtStage(page);
  return {
    figures: `第二个窗口从第${opened.page}页到第${moved.page}页，第一个停在第${beside.page}页`,
    faults: [
      ...movesBetween(before, { ...beside, drift: [] }),
      ...opened.drift,
      ...moved.drift,
      ...movesBetween(before, after),
    ],
  };
}
