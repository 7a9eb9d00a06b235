import { lookAtStage, movesBetween } from './state.ts';
import { compareHeaps, heapOf, type Outcome, type Subject } from './trial.ts';

/** From the end of the first hour to that of the last (%). */
const MOST_GROWTH = 5;

/** Lets hours pass on a clock of its own; the page must stand where it stood, and neither heap nor storage may fill. */
export async function tryHours(subject: Subject, hours: number): Promise<Outcome> {
  const { page } = subject;
  const stored = () => page.evaluate(() => Object.values(localStorage).join('').length);
  await page.clock.install();
  await page.reload();
  await page.waitForSelector('html[data-ready="stage"]');
  await page.clock.runFor(60_000);
  const before = { stored: await stored(), at: await lookAtStage(page) };
  const heaps: number[] = [];
  for (let hour = 1; hour <= hours; hour++) {
    for (let minute = 0; minute < 60; minute += 10) await page.clock.runFor(600_000);
    heaps.push(await heapOf(subject));
  }
  const after = { stored: await stored(), at: await lookAtStage(page) };
  const { told, growth } = compareHeaps(heaps);
  return {
    figures: `过了${hours}小时，${told}，存储${before.stored} → ${after.stored}字`,
    faults: [
      ...movesBetween(before.at, after.at),
      ...(growth > MOST_GROWTH ? [`内存多了${growth.toFixed(1)}%，应在${MOST_GROWTH}% 以内`] : []),
      ...(after.stored > before.stored * 1.5 ? [`存储长到${after.stored}字`] : []),
    ],
  };
}
