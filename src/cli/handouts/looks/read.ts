import type { OpenPage, OpenPdf } from '../open-pdf.ts';
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

/** Draws every page of a PDF and measures its letters and its fills. */
export async function readLooks({ pages: [first, ...rest] }: OpenPdf): Promise<PdfLooks> {
  if (first === undefined) return { pages: [] };
  const draw = openEasel(first.page);
  const pages: PageLooks[] = [];
  for (const one of [first, ...rest]) pages.push(readPage(one, await draw(one.page)));
  return { pages };
}

function readPage({ page, text }: OpenPage, { whole, bare }: Drawings): PageLooks {
  const [, bottom = 0, , top = 0] = page.view;
  const runs = text.filter(({ str }) => str.trim() !== '').map((item) => runOf(item, top - bottom));
  return {
    runs: runs.map((run) => ({ ...run, contrast: contrastAt(run, whole, bare) })),
    touches: touchesOf(bare),
  };
}
