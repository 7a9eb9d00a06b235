import { getDocument, type PDFPageProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Touch, touchesOf } from './fills.ts';
import { contrastAt, type Run, runOf } from './letters.ts';
import { type Drawings, openEasel } from './raster.ts';

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
  // pdf.js takes the bytes away with it.
  const task = getDocument({ data: bytes.slice(), verbosity: VerbosityLevel.ERRORS });
  try {
    const pdf = await task.promise;
    const draw = openEasel(await pdf.getPage(1));
    const pages: PageLooks[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      pages.push(await readPage(page, await draw(page)));
    }
    return { pages };
  } finally {
    await task.destroy();
  }
}

async function readPage(page: PDFPageProxy, { whole, bare }: Drawings): Promise<PageLooks> {
  const [, bottom = 0, , top = 0] = page.view;
  const { items } = await page.getTextContent({ disableNormalization: true });
  const runs = items.flatMap((item) =>
    'str' in item && item.str.trim() !== '' ? [runOf(item, top - bottom)] : [],
  );
  return {
    runs: runs.map((run) => ({ ...run, contrast: contrastAt(run, whole, bare) })),
    touches: touchesOf(bare),
  };
}
