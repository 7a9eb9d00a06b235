import type { CDPSession, Page } from 'playwright-core';

/** The stage of the built file on a fresh page, and the browser's own line to it. */
export interface Subject {
  readonly page: Page;
  readonly session: CDPSession;
}

/** What a trial found: figures in words, and what is wrong. */
export interface Outcome {
  readonly figures: string;
  readonly faults: readonly string[];
}

/** What was written to the disk must have arrived there before the heap is measured (ms). */
const WRITTEN = 3000;

/** The heap with the garbage collected, in bytes. */
export async function heapOf({ page, session }: Subject): Promise<number> {
  await page.waitForTimeout(WRITTEN);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}

/** 4.25 of 4250000 bytes. */
export function formatMegabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(2);
}

/** By how many per cent `after` is more than `before`. */
export function growthOf(before: number, after: number): number {
  return (after / before - 1) * 100;
}

/** By how many px the slide stands out of its window. */
export function slideOutside(page: Page): Promise<number> {
  return page.evaluate(async () => {
    await new Promise((drawn) => requestAnimationFrame(drawn));
    const box = document.querySelector('.slides > section.present')?.getBoundingClientRect();
    if (box === undefined) return Number.POSITIVE_INFINITY;
    return Math.round(Math.max(-box.left, -box.top, box.right - innerWidth, box.bottom - innerHeight));
  });
}
