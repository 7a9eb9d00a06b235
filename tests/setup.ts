/**
 * Runs before every file of unit tests, and of the full matrices. Chart.js asks once, as it is loaded, whether there is a
 * window, and keeps what that has for frames: it is loaded where there is none, whichever file of a process comes first.
 */
import 'chart.js';
import { afterAll, afterEach, vi } from 'vitest';
import { drawTheSame } from './trials.ts';

drawTheSame();

// The files of a process have one global object: what a test puts there is there for that test alone.
afterEach(() => {
  vi.unstubAllGlobals();
});

afterAll(() => {
  const left = ['window', 'document'].filter((name) => name in globalThis);
  if (left.length > 0) throw new Error(`Left to the files that come next in this process: ${left.join()}`);
});
