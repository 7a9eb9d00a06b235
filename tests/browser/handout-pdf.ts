import { finishPdf } from '../../src/cli/pdf/finish.ts';
import { inspectPdf } from '../../src/cli/pdf/inspect.ts';
import { addTextFaces, type TextFace } from '../../src/cli/pdf/text-face.ts';
import type { HandoutId } from '../../src/document/paper/layouts.ts';
import { DECK, type DeckBrowser } from './open-deck.ts';
import { readWithPdfjs } from './pdfjs.ts';
import { readWithPoppler } from './poppler.ts';

/** A finished PDF, and what its view says of itself. */
export type MadePdf = Awaited<ReturnType<typeof makePdf>>;

/** Prints a handout as the command does; `spoil` runs in the page before it is printed. */
export async function makePdf(
  browser: DeckBrowser,
  faces: readonly TextFace[],
  id: HandoutId,
  spoil?: () => unknown,
) {
  const page = await browser.open({ view: 'start' });
  await page.addInitScript(addTextFaces, faces);
  await page.goto(`file://${DECK}?view=handout&layout=${id}`);
  await page.waitForSelector('html[data-ready="handout"]');
  const handle = await page.evaluate(() => window.deckHandout);
  const spoilt = spoil !== undefined && (await page.evaluate(spoil)) !== false;
  const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
  if (handle === undefined) throw new Error('The view is ready and says nothing of itself');
  return { handle, spoilt, pdf: await finishPdf(bytes, handle) };
}

/** What the self-check finds in it, and the rules of archives that it breaks. */
export async function findingsIn({ handle, pdf }: MadePdf) {
  const { problems, archive } = await inspectPdf(pdf, handle);
  return [...problems, ...archive];
}

/**
 * The figures that other readers of PDFs than the self-check's do not find as they are printed, each with its reader: pdf.js
 * (Firefox, pages that show PDFs), and poppler (Linux desktops) where it is installed.
 */
export async function lostToReaders({ handle, pdf }: MadePdf): Promise<readonly string[]> {
  const readers = { 'pdf.js': await readWithPdfjs(pdf), poppler: await readWithPoppler(pdf) };
  if (readers.poppler === undefined)
    console.warn('pdftotext is not installed: what poppler finds was not looked at');
  return Object.entries(readers).flatMap(([reader, pages]) =>
    (pages ?? []).flatMap((text, i) =>
      (handle.told[i]?.figures ?? [])
        // The name of an award may go over two lines.
        .filter((says) => !(/\d/.test(says) ? text : text.replaceAll('\n', '')).includes(says))
        .map((says) => `${reader}, page ${i + 1}: ${says}`),
    ),
  );
}
