import { lookAtStage, movesBetween } from './state.ts';
import { growthOf, heapOf, type Outcome, type Subject } from './trial.ts';

const MOST_GROWTH = 10;

/** Lets hours pass on a clock of its own; the page must stand where it stood, and its storage must not fill. */
export async function tryHours({ page, session }: Subject, hours: number): Promise<Outcome> {
  const look = async () => ({
    heap: await heapOf(session),
    stored: await page.evaluate(() => Object.values(localStorage).join('').length),
    at: await lookAtStage(page),
  });
  await page.clock.install();
  await page.reload();
  await page.waitForSelector('html[data-ready="stage"]');
  await page.clock.runFor(60_000);
  const before = await look();
  for (let minute = 0; minute < hours * 60; minute += 10) await page.clock.runFor(600_000);
  const after = await look();
  const growth = growthOf(before.heap, after.heap);
  return {
    figures: `过了 ${hours} 小时，内存 ${growth.toFixed(1)}%，存储 ${before.stored} → ${after.stored} 字`,
    faults: [
      ...movesBetween(before.at, after.at),
      ...(growth > MOST_GROWTH ? [`内存多了 ${growth.toFixed(1)}%，应在 ${MOST_GROWTH}% 以内`] : []),
      ...(after.stored > before.stored * 1.5 ? [`存储长到 ${after.stored} 字`] : []),
    ],
  };
}
