import { convert } from 'fontverter';

let last: Promise<unknown> = Promise.resolve();

/**
 * The same font packed as WOFF2 or unpacked, one after the other: the converter hands out its own memory,
 * which a second conversion started in the meantime would overwrite.
 */
export function repackFont(font: Buffer, format: 'sfnt' | 'woff2'): Promise<Buffer> {
  const next = last.then(() => convert(font, format));
  last = next.catch(() => undefined);
  return next;
}
