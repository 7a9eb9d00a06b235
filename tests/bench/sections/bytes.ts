import { readFile } from 'node:fs/promises';
import {
  attributeOf,
  elementsOf,
  HIDDEN_TAGS,
  type PageElement,
  rawTextOf,
} from '../../../src/bundle/parsed-page.ts';
import { limit, type Measure } from '../report.ts';

/** The bytes of a file by what they are for. */
export interface Bytes {
  readonly file: number;
  readonly fonts: number;
  readonly styles: number;
  readonly script: number;
  readonly data: number;
  /** The document itself: words and markup. */
  readonly markup: number;
}

/** Counts a built file. */
export function countBytes(html: string): Bytes {
  const of = { fonts: 0, styles: 0, script: 0, data: 0 };
  for (const element of elementsOf(html)) {
    if (!HIDDEN_TAGS.has(element.tagName)) continue;
    const { startOffset, endOffset } = element.sourceCodeLocation ?? { startOffset: 0, endOffset: 0 };
    of[kindOf(element)] += Buffer.byteLength(html.slice(startOffset, endOffset));
  }
  const file = Buffer.byteLength(html);
  return { file, ...of, markup: file - of.fonts - of.styles - of.script - of.data };
}

function kindOf(element: PageElement): Exclude<keyof Bytes, 'file' | 'markup'> {
  const type = attributeOf(element, 'type') ?? '';
  if (element.tagName === 'style') return rawTextOf(element).includes('@font-face') ? 'fonts' : 'styles';
  if (type.endsWith('style')) return 'styles';
  return type.endsWith('json') ? 'data' : 'script';
}

/** Without photographs. */
const MOST_BYTES = 2_000_000;

/** What the built file consists of. */
export const measureBytes: Measure = async ({ file }) => {
  const bytes = countBytes(await readFile(file, 'utf8'));
  const kilobytes = (count: number) => Math.round(count / 100) / 10;
  const lines = Object.entries(bytes).map(([kind, count]) =>
    limit('bytes', kind, kilobytes(count), kind === 'file' ? MOST_BYTES / 1000 : undefined, ' kB'),
  );
  return { lines, figures: bytes };
};
