import { loadDeck } from '../../bundle/load.ts';
import type { Deck } from '../../deck/index.ts';
import type { Problem } from '../../facts/index.ts';
import { checkPptx } from '../../office/write/pptx/check.ts';
import { writePptx } from '../../office/write/pptx/write.ts';
import type { MeasuredSlides } from './measure.ts';

/** Measured slides of the project in `root`; `file` is how messages call what is made. */
export interface PptxOrder extends MeasuredSlides {
  readonly root: string;
  readonly file: string;
}

/** The file, and what its check has found. */
export interface MadePptx {
  readonly bytes: Uint8Array;
  readonly slides: number;
  readonly problems: readonly Problem[];
}

/** Reads the deck and makes the PPTX of its measured slides. @throws ProblemsError where the deck has faults */
export async function makePptx({ root, file, ...measured }: PptxOrder): Promise<MadePptx> {
  return makePptxOf((await loadDeck(root)).deck, measured, file);
}

/** Makes the PPTX of a deck's measured slides. */
export async function makePptxOf(deck: Deck, measured: MeasuredSlides, file: string): Promise<MadePptx> {
  const bytes = writePptx({ deck, ...measured });
  return { bytes, slides: deck.slides.length, problems: await checkPptx(bytes, { deck, file }) };
}
