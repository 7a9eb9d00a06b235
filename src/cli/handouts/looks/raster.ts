import { PDFArray, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { createCanvas } from '@napi-rs/canvas';
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A page as a printer is given it: one number a pixel, its lowest byte red, then green and blue. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint32Array;
}

/** Pixels a point: the strokes of the smallest letters that must be read are wider than a pixel. */
export const SCALE = 2;

/** Draws a page in memory. */
export async function drawPage(page: PDFPageProxy): Promise<Raster> {
  const viewport = page.getViewport({ scale: SCALE });
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  // Not a browser's canvas: what it lacks, drawing does not need.
  await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport }).promise;
  const { data, width, height } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  return { width, height, pixels: new Uint32Array(data.buffer, data.byteOffset, data.length / 4) };
}

/** The same PDF with all its letters invisible: what lies under them can be seen. */
export async function withoutLetters(bytes: Uint8Array): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  // Text rendering mode 3 holds for everything that the page draws from here on.
  const invisible = pdf.context.register(pdf.context.stream('3 Tr\n'));
  for (const { node } of pdf.getPages()) {
    const contents = node.get(PDFName.of('Contents'));
    if (contents instanceof PDFArray) contents.insert(0, invisible);
    else if (contents) node.set(PDFName.of('Contents'), pdf.context.obj([invisible, contents]));
  }
  return pdf.save({ addDefaultPage: false, updateFieldAppearances: false, useObjectStreams: false });
}
