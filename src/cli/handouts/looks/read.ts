import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Touch, touchesOf } from './fills.ts';
import { contrastAt, type Run, runOf } from './letters.ts';
import { drawPage, withoutLetters } from './raster.ts';

/** What the pages of a PDF look like when they are drawn. */
export interface PdfLooks {
  readonly pages: readonly PageLooks[];
}

export interface PageLooks {
  /** Every run of letters with its contrast to what lies under it, in grey. */
  readonly runs: readonly (Run & { readonly contrast: number })[];
  readonly touches: readonly Touch[];
}

/** Draws every page of a PDF and measures its letters and its fills. @throws Error when it is no PDF */
export async function readLooks(bytes: Uint8Array): Promise<PdfLooks> {
  const verbosity = VerbosityLevel.ERRORS;
  // pdf.js takes the bytes away with it.
  const whole = getDocument({ data: bytes.slice(), verbosity });
  const bare = getDocument({ data: await withoutLetters(bytes), verbosity });
  try {
    const [withLetters, without] = [await whole.promise, await bare.promise];
    const pages: PageLooks[] = [];
    for (let number = 1; number <= withLetters.numPages; number++) {
      pages.push(await readPage(await withLetters.getPage(number), await without.getPage(number)));
    }
    return { pages };
  } finally {
    await Promise.all([whole.destroy(), bare.destroy()]);
  }
}

type Page = Parameters<typeof drawPage>[0];

async function readPage(page: Page, bare: Page): Promise<PageLooks> {
  const [letters, ground] = [await drawPage(page), await drawPage(bare)];
  const [, bottom = 0, , top = 0] = page.view;
  const { items } = await page.getTextContent({ disableNormalization: true });
  const runs = items.flatMap((item) =>
    'str' in item && item.str.trim() !== '' ? [runOf(item, top - bottom)] : [],
  );
  return {
    runs: runs.map((run) => ({ ...run, contrast: contrastAt(run, letters, ground) })),
    touches: touchesOf(ground),
  };
}
