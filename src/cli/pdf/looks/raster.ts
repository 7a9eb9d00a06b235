import { memoryOf, type Pdfium, withDocument, withMemory, withPage } from '../pdfium.ts';

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
 * Draws every page of a PDF whose pages are of one size, for `look` to look at it: each drawing takes the place of the
 * one before. Sheets of megabytes made anew for every page keep the collector busier than the drawing.
 */
export function drawPages<Found>(
  bytes: Uint8Array,
  look: (drawing: Raster, index: number) => Found,
): Promise<readonly Found[]> {
  return withDocument(bytes, (document, pdfium) => {
    const count = pdfium.FPDF_GetPageCount(document);
    const [width, height] = withPage(pdfium, document, 0, (page) => [
      pdfium.FPDF_GetPageWidthF(page),
      pdfium.FPDF_GetPageHeightF(page),
    ]);
    const scale = WIDTH / width;
    const sheet = { width: WIDTH, height: Math.ceil(height * scale), scale };
    return withSheet(pdfium, sheet, (draw) =>
      Array.from({ length: count }, (_, i) => look(withPage(pdfium, document, i, draw), i)),
    );
  });
}

/** Red first, and alpha that nothing sees. */
const [BGRA, RED_FIRST, PAPER] = [4, 0x10, 0xffffffff];

function withSheet<Found>(
  pdfium: Pdfium,
  { width, height, scale }: Omit<Raster, 'pixels'>,
  use: (draw: (page: number) => Raster) => Found,
): Found {
  const bitmap = pdfium.FPDFBitmap_CreateEx(width, height, BGRA, 0, 0);
  const pixels = new Uint32Array(width * height);
  const draw = (page: number): Raster => {
    pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, PAPER);
    withMemory(pdfium, 40, (at) => {
      memoryOf(pdfium).HEAPF32.set([scale, 0, 0, scale, 0, 0, 0, 0, width, height], at / 4);
      pdfium.FPDF_RenderPageBitmapWithMatrix(bitmap, page, at, at + 24, RED_FIRST);
    });
    const from = pdfium.FPDFBitmap_GetBuffer(bitmap);
    pixels.set(new Uint32Array(memoryOf(pdfium).HEAPU8.buffer, from, pixels.length));
    return { width, height, scale, pixels };
  };
  try {
    return use(draw);
  } finally {
    pdfium.FPDFBitmap_Destroy(bitmap);
  }
}
