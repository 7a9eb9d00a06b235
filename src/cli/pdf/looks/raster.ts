import { memoryOf, type Pdfium, withDocument, withMemory, withPage } from '../pdfium.ts';

/** Linear light for each of the 256 sRGB channel values, 0 to 1. */
const LINEAR = Float64Array.from({ length: 256 }, (_, step) => {
  const part = step / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
});

/** Relative luminance of a pixel, 0 to 1: its brightness when printed in black. */
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

/** A rendered page: one 32-bit number per pixel, red in the lowest byte, then green and blue. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  /** Pixels per point. */
  readonly scale: number;
  readonly pixels: Uint32Array;
}

/**
 * Width of every rendered page in pixels: one and a half times that of A4 in points. Wide pages are rendered at a lower
 * resolution, as their content is larger.
 */
export const WIDTH = 893;

/**
 * Renders every page of a PDF with uniform page size and calls `look` with it. The buffer is reused for each page:
 * allocating megabytes per page costs more in garbage collection than the rendering itself.
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

/** Byte order of the buffer: red first, alpha unused. */
const [BGRA, RED_FIRST, PAPER] = [4, 0x10, 0xffffffff];

function withSheet<Found>(
  pdfium: Pdfium,
  { width, height, scale }: Omit<Raster, 'pixels'>,
  use: (draw: (page: number) => Raster) => Found,
): Found {
  const bitmap = pdfium.FPDFBitmap_CreateEx(width, height, BGRA, 0, 0);
  const draw = (page: number): Raster => {
    pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, PAPER);
    withMemory(pdfium, 40, (at) => {
      memoryOf(pdfium).HEAPF32.set([scale, 0, 0, scale, 0, 0, 0, 0, width, height], at / 4);
      pdfium.FPDF_RenderPageBitmapWithMatrix(bitmap, page, at, at + 24, RED_FIRST);
    });
    const from = pdfium.FPDFBitmap_GetBuffer(bitmap);
    // The library's own memory, for it is not called again before the page has been looked at.
    const pixels = new Uint32Array(memoryOf(pdfium).HEAPU8.buffer, from, width * height);
    return { width, height, scale, pixels };
  };
  try {
    return use(draw);
  } finally {
    pdfium.FPDFBitmap_Destroy(bitmap);
  }
}
