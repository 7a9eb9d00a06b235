import { createCanvas } from '@napi-rs/canvas';
import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A page as a printer is given it: one number a pixel, its lowest byte red, then green and blue. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint32Array;
}

/** Pixels a point: the strokes of the smallest letters that must be read are wider than a pixel. */
export const SCALE = 2;

/** What paints letters; all else that a page does paints what lies under them. */
const LETTERS = new Set([
  OPS.showText,
  OPS.showSpacedText,
  OPS.nextLineShowText,
  OPS.nextLineSetSpacingShowText,
]);

/** Draws a page in memory, once as it is and once without its letters, so that what lies under them can be seen. */
export async function drawPage(
  page: PDFPageProxy,
): Promise<{ readonly whole: Raster; readonly bare: Raster }> {
  const { fnArray } = await page.getOperatorList();
  return {
    whole: await draw(page, () => true),
    bare: await draw(page, (at) => !LETTERS.has(fnArray[at] ?? 0)),
  };
}

async function draw(page: PDFPageProxy, operationsFilter: (at: number) => boolean): Promise<Raster> {
  const viewport = page.getViewport({ scale: SCALE });
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  // Not a browser's canvas: what it lacks, drawing does not need.
  await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport, operationsFilter }).promise;
  const data = canvas.data();
  // The bytes are the canvas's own and go with it: they are copied.
  const pixels = new Uint32Array(new Uint32Array(data.buffer, data.byteOffset, data.length / 4));
  return { width: canvas.width, height: canvas.height, pixels };
}
