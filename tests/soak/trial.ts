import type { CDPSession, Page } from 'playwright-core';
import { readHeap } from '../../src/cli/browser/index.ts';

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

/** What the stage holds with the garbage collected. */
export async function heapOf({ page, session }: Subject): Promise<number> {
  await page.waitForTimeout(WRITTEN);
  return readHeap(session);
}

/** The heap at several times, in MB, and by how many per cent it grew from the first to the last. */
export function compareHeaps(heaps: readonly number[]): { readonly told: string; readonly growth: number } {
  const growth = ((heaps.at(-1) ?? 0) / (heaps[0] ?? 0) - 1) * 100;
  const row = heaps.map((heap) => (heap / 1_000_000).toFixed(2)).join(' → ');
  return { told: `内存${row} MB（${growth.toFixed(1)}%）`, growth };
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
