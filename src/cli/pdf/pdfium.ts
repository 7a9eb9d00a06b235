import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';

/** PDFium, the reader of Chrome, Edge and most telephones; its functions are those of its own headers (fpdfview.h …). */
export type Pdfium = WrappedPdfiumModule;

const require = createRequire(import.meta.url);
let started: Promise<Pdfium> | undefined;

/** The library, started when it is first asked for. */
export function startPdfium(): Promise<Pdfium> {
  started ??= start();
  return started;
}

async function start(): Promise<Pdfium> {
  const wasm = await readFile(require.resolve('@embedpdf/pdfium/pdfium.wasm'));
  const pdfium = await init({ wasmBinary: new Uint8Array(wasm).buffer });
  pdfium.PDFiumExt_Init();
  return pdfium;
}

/** Views of the library's memory, provided by the compiler's runtime and replaced whenever the memory grows. */
interface Memory {
  readonly HEAPU8: Uint8Array<ArrayBuffer>;
  readonly HEAPF32: Float32Array;
  readonly HEAPF64: Float64Array;
  readonly wasmExports: Exports;
  UTF16ToString(at: number): string;
}

/** Functions as compiled, for what is asked of every letter: the wrapped ones make several lists for each call. */
interface Exports
  extends Pick<
    Pdfium,
    | 'FPDFText_GetUnicode'
    | 'FPDFText_IsGenerated'
    | 'FPDFText_GetMatrix'
    | 'FPDFText_GetLooseCharBox'
    | 'FPDFText_GetCharOrigin'
    | 'FPDFText_GetFontSize'
  > {
  malloc(bytes: number): number;
  free(at: number): void;
}

/** The library's functions without their wrapping; true and false are 1 and 0 there. */
export function exportsOf(pdfium: Pdfium): Exports {
  return memoryOf(pdfium).wasmExports;
}

/** The library's current memory; not to be kept across calls into the library. */
export function memoryOf({ pdfium }: Pdfium): Memory {
  return pdfium as unknown as Memory;
}

/** Reasons why PDFium rejects a file (FPDF_GetLastError in fpdfview.h). */
const LOCKED = 4;

/** Opens a document for the time of `use`. @throws Error when it is none, PasswordException when it is locked */
export async function withDocument<Found>(
  bytes: Uint8Array,
  use: (document: number, pdfium: Pdfium) => Found,
): Promise<Found> {
  const pdfium = await startPdfium();
  return withMemory(pdfium, bytes.length, (at) => {
    memoryOf(pdfium).HEAPU8.set(bytes, at);
    const document = pdfium.FPDF_LoadMemDocument(at, bytes.length, '');
    if (document === 0) throw refused(pdfium.FPDF_GetLastError());
    try {
      return use(document, pdfium);
    } finally {
      pdfium.FPDF_CloseDocument(document);
    }
  });
}

function refused(reason: number): Error {
  return Object.assign(new Error(`PDFium does not open it (${reason})`), {
    name: reason === LOCKED ? 'PasswordException' : 'InvalidPDFException',
  });
}

/** Opens a page, counted from 0, for the time of `use`. */
export function withPage<Found>(
  pdfium: Pdfium,
  document: number,
  index: number,
  use: (page: number) => Found,
): Found {
  const page = pdfium.FPDF_LoadPage(document, index);
  if (page === 0) throw new Error(`PDFium does not read page ${index + 1}`);
  try {
    return use(page);
  } finally {
    pdfium.FPDF_ClosePage(page);
  }
}

/** Room for so many bytes in the library's memory for the time of `use`. */
export function withMemory<Found>(pdfium: Pdfium, bytes: number, use: (at: number) => Found): Found {
  const { malloc, free } = memoryOf(pdfium).wasmExports;
  const at = malloc(bytes);
  try {
    return use(at);
  } finally {
    free(at);
  }
}

/** Reads a text that the library writes as UTF-16 into a buffer, returning its length in bytes; empty if there is none. */
export function readText(pdfium: Pdfium, write: (at: number, bytes: number) => number): string {
  const bytes = write(0, 0);
  if (bytes <= 2) return '';
  return withMemory(pdfium, bytes, (at) => {
    write(at, bytes);
    return memoryOf(pdfium).UTF16ToString(at);
  });
}
