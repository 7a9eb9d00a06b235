import { strToU8, type Zippable, zipSync } from 'fflate';

/** One file of a package: `xl/workbook.xml` and its content. */
export interface ZipPart {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** The first day that a zip can record: without a clock in it the same parts give the same bytes. */
const EPOCH = new Date(1980, 0, 1);
/** Packed already; a second pass costs time and saves nothing. */
const PACKED = /\.(?:png|jpe?g|xlsx)$/i;

/** Packs the parts in the order given. OOXML asks for `[Content_Types].xml` first. */
export function writeZip(parts: readonly ZipPart[]): Uint8Array {
  const files: Zippable = {};
  for (const { name, content } of parts) {
    if (Object.hasOwn(files, name)) throw new Error(`Two parts of the name ${name}`);
    const bytes = typeof content === 'string' ? strToU8(content) : content;
    files[name] = [bytes, { level: PACKED.test(name) ? 0 : 6, mtime: EPOCH }];
  }
  return zipSync(files);
}
