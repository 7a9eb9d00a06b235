import { loadDeck } from '../../bundle/load.ts';
import type { Deck } from '../../deck/index.ts';
import type { Problem } from '../../facts/index.ts';
import { checkPptx } from '../../office/write/pptx/check.ts';
import { writePptx } from '../../office/write/pptx/write.ts';
import { type CapturedSlides, type MeasuredSlides, measureSlides } from './measure.ts';

/** Slides of the project in `root`, for a stage `width` px wide; `file` is how messages call what is made. */
export interface PptxOrder {
  readonly captured: CapturedSlides;
  readonly width: number;
  readonly root: string;
  readonly file: string;
}

/** The file, and what its check has found. */
export interface MadePptx {
  readonly bytes: Uint8Array;
  readonly slides: number;
  readonly problems: readonly Problem[];
}

/** Reads the deck, measures its slides and makes the PPTX of them. @throws ProblemsError where the deck has faults */
export async function makePptx({ captured, width, root, file }: PptxOrder): Promise<MadePptx> {
  const [{ deck }, measured] = await Promise.all([loadDeck(root), measureSlides(captured, width)]);
  return makePptxOf(deck, measured, file);
}

/** Makes the PPTX of a deck's measured slides. */
export async function makePptxOf(deck: Deck, measured: MeasuredSlides, file: string): Promise<MadePptx> {
  const bytes = writePptx({ deck, ...measured });
  return { bytes, slides: deck.slides.length, problems: await checkPptx(bytes, { deck, file }) };
}
