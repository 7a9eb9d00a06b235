import { readFile } from 'node:fs/promises';
import { tokenize } from '../../../src/bundle/tokens.ts';
import { limit, type Measure } from '../report.ts';

/** The bytes of a file by what they are for. */
export interface Bytes {
  readonly file: number;
  readonly fonts: number;
  readonly styles: number;
  /** The packed script, with the templates and the styles of the screens that travel in it. */
  readonly script: number;
  readonly data: number;
  /** The document itself: words and markup. */
  readonly markup: number;
}

/** Counts a built file. */
export function countBytes(html: string): Bytes {
  const of = { fonts: 0, styles: 0, script: 0, data: 0 };
  for (const token of tokenize(html)) {
    if (token.kind !== 'open' || token.content === undefined) continue;
    const bytes = Buffer.byteLength(html.slice(token.start, token.end));
    if (token.name === 'style') of[token.content.includes('@font-face') ? 'fonts' : 'styles'] += bytes;
    else of[(token.attributes.get('type') ?? '').endsWith('json') ? 'data' : 'script'] += bytes;
  }
  const file = Buffer.byteLength(html);
  return { file, ...of, markup: file - of.fonts - of.styles - of.script - of.data };
}

const MOST_BYTES = 900_000;

/** What the built file consists of. */
export const measureBytes: Measure = async ({ file }) => {
  const bytes = countBytes(await readFile(file, 'utf8'));
  const kilobytes = (count: number) => Math.round(count / 100) / 10;
  const lines = Object.entries(bytes).map(([kind, count]) =>
    limit('bytes', kind, kilobytes(count), kind === 'file' ? MOST_BYTES / 1000 : undefined, ' kB'),
  );
  return { lines, figures: bytes };
};
