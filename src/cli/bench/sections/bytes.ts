import { readFile } from 'node:fs/promises';
import { countBytes } from '../bytes.ts';
import { limit } from '../report.ts';
import type { Measure } from '../section.ts';

const MOST_BYTES = 900_000;

/** What the built file consists of. */
export const measureBytes: Measure = async ({ file }) => {
  const bytes = countBytes(await readFile(file, 'utf8'));
  const kilobytes = (count: number) => Math.round(count / 100) / 10;
  const lines = Object.entries(bytes).map(([kind, count]) =>
    limit('bytes', kind, kilobytes(count), kind === 'file' ? MOST_BYTES / 1000 : undefined, ' kB'),
  );
  return { lines, figures: bytes };
};
