import type { Problem } from '../../facts/index.ts';
import type { HandoutHandle } from '../../views/handout/index.ts';
import { loadPdf } from '../pdf-file.ts';
import { checkPdf } from './check.ts';
import { hasFills, readLooks } from './looks/check.ts';
import { openPdf } from './open-pdf.ts';
import { readPdf } from './read-back.ts';

/** What was found in a finished PDF. */
export interface Inspection {
  /** Where it falls short of the pages it was printed from. */
  readonly problems: readonly Problem[];
  /** Rules of PDF/A-2a and PDF/UA-1 that it breaks: it may be kept, and may not say that it is either. */
  readonly archive: readonly string[];
}

/** Reads a PDF back and draws it. */
export async function inspectPdf(bytes: Uint8Array, handle: HandoutHandle): Promise<Inspection> {
  const [open, file] = await Promise.all([openPdf(bytes), loadPdf(bytes)]);
  const reading = readPdf(bytes, open, file);
  const looks = await readLooks(open, file, { fills: hasFills(handle.id) });
  return { problems: checkPdf(reading, looks, handle), archive: reading.archive };
}
