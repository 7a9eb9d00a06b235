import type { CDPSession, Page } from 'playwright-core';
import { type Heap, readHeap } from '../browser/index.ts';

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
export async function heapOf({ page, session }: Subject): Promise<Heap> {
  await page.waitForTimeout(WRITTEN);
  return readHeap(session);
}

/**
 * The heap at several times, in MB, and by how many per cent it grew from the first to the last. The growth is that of
 * the data: the code that the engine makes of what runs often is no leak, though it is told.
 */
export function compareHeaps(heaps: readonly Heap[]): { readonly told: string; readonly growth: number } {
  const row = (kind: keyof Heap) => heaps.map((one) => (one[kind] / 1_000_000).toFixed(2)).join(' → ');
  const growth = ((heaps.at(-1)?.data ?? 0) / (heaps[0]?.data ?? 0) - 1) * 100;
  return {
    told: `内存 ${row('data')} MB（${growth.toFixed(1)}%），连同引擎编译的代码 ${row('heap')} MB`,
    growth,
  };
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
