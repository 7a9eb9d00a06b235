import type { Problem } from '../../facts/index.ts';
import type { HandoutHandle } from '../../views/handout/index.ts';
import { loadPdf } from '../pdf-file.ts';
import { checkPdf } from './check.ts';
import { hasFills, readLooks } from './looks/check.ts';
import { openPdf } from './open-pdf.ts';
import { readPdf } from './read-back.ts';

/** Findings about a finished PDF. */
export interface Inspection {
  /** Differences from the pages it was printed from. */
  readonly problems: readonly Problem[];
  /** Broken rules of PDF/A-2a and PDF/UA-1: the file is usable but must not claim either. */
  readonly archive: readonly string[];
}

/** Reads a PDF back, draws its pages, and checks both. */
export async function inspectPdf(bytes: Uint8Array, handle: HandoutHandle): Promise<Inspection> {
  const [open, file] = await Promise.all([openPdf(bytes), loadPdf(bytes)]);
  const reading = readPdf(bytes, open, file);
  const looks = await readLooks(open, file, { fills: hasFills(handle.id) });
  return { problems: checkPdf(reading, looks, handle), archive: reading.archive };
}
