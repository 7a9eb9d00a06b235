import type { CDPSession } from 'playwright-core';

/**
 * Starts a browser that interprets scripts from the beginning to the end. Left to itself, the engine goes on compiling
 * what runs often for dozens of passes, and its code counts as heap: as much of a page that keeps nothing.
 */
export const INTERPRETED = [
  '--js-flags=--no-opt --no-maglev --no-sparkplug --no-lazy-feedback-allocation',
] as const;

/** Collects the garbage (what a first round frees may free more) and says how much heap is in use, in bytes. */
export async function readHeap(session: Pick<CDPSession, 'send'>): Promise<number> {
  await session.send('HeapProfiler.enable');
  for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}
