import { createCanvas } from '@napi-rs/canvas';
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Share of the light that each of the 256 steps of a colour gives back (sRGB). */
const LINEAR = Float64Array.from({ length: 256 }, (_, step) => {
  const part = step / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
});

/** Share of the light that a pixel gives back when it is printed in one ink, 0 to 1 (relative luminance). */
function luminanceOf(pixel: number): number {
  const [red = 0, green = 0, blue = 0] = [
    LINEAR[pixel & 255],
    LINEAR[(pixel >>> 8) & 255],
    LINEAR[(pixel >>> 16) & 255],
  ];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Lightness L* of CIELAB, 0 to 100. */
export function lightnessOf(pixel: number): number {
  const y = luminanceOf(pixel);
  return y > 0.008856 ? 116 * Math.cbrt(y) - 16 : 903.3 * y;
}

/** Contrast of two pixels in grey, 1 to 21. */
export function contrastOf(one: number, other: number): number {
  const [a, b] = [luminanceOf(one), luminanceOf(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** A page as a printer is given it: one number a pixel, its lowest byte red, then green and blue. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  /** Pixels a point. */
  readonly scale: number;
  readonly pixels: Uint32Array;
}

/**
 * How wide every page is drawn, in pixels: one and a half times A4 in points. What is large on wide pages is as large in pixels.
 */
export const WIDTH = 893;

/**
 * Draws pages of the size of `first` in memory; each drawing takes the place of the one before. Sheets of megabytes made
 * anew for every page keep the collector busier than the drawing.
 */
export function openEasel(first: PDFPageProxy): (page: PDFPageProxy) => Promise<Raster> {
  const scale = WIDTH / first.getViewport({ scale: 1 }).width;
  const { width, height } = first.getViewport({ scale });
  const canvas = createCanvas(Math.ceil(width), Math.ceil(height));
  const size = { width: canvas.width, height: canvas.height, scale };
  const pixels = new Uint32Array(size.width * size.height);
  return async (page) => {
    const viewport = page.getViewport({ scale });
    // Not a browser's canvas: what it lacks, drawing does not need.
    await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport }).promise;
    const data = canvas.data();
    pixels.set(new Uint32Array(data.buffer, data.byteOffset, pixels.length));
    return { ...size, pixels };
  };
}
