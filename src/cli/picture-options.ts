import { readArguments, usageError } from './arguments.ts';
import type { Size } from './browser/index.ts';

export interface PictureOptions {
  /** Of the picture, in pixels. */
  readonly size: Size;
  /** Pages from 1, in the order asked for; undefined for all. */
  readonly only: readonly number[] | undefined;
  /** Folder for the pictures, relative to the project; undefined for the usual one. */
  readonly out: string | undefined;
}

const OPTIONS = { size: { type: 'string' }, only: { type: 'string' }, out: { type: 'string' } } as const;
const SIZE = /^([1-9]\d{2,4})[x×*]([1-9]\d{2,4})$/i;
const PAGES = /^[1-9]\d*(?:[,，][1-9]\d*)*$/;

/** What the command line asks of the pictures. @throws CliError (usage) that quotes what was not understood */
export function parsePictureOptions(argv: readonly string[]): PictureOptions {
  const { size, only, out } = readArguments(argv, OPTIONS).values;
  return {
    size: parseSize(size ?? '1920x1080'),
    only: only === undefined ? undefined : parsePages(only),
    out,
  };
}

function parseSize(text: string): Size {
  const [, width, height] = SIZE.exec(text) ?? [];
  if (width !== undefined && height !== undefined) return { width: Number(width), height: Number(height) };
  throw usageError(`--size 写成了“${text}”`, '宽x高，单位是像素，例如 1920x1080');
}

function parsePages(text: string): readonly number[] {
  if (PAGES.test(text)) return [...new Set(text.split(/[,，]/).map(Number))];
  throw usageError(`--only 写成了“${text}”`, '页码，从 1 起，用逗号隔开，例如 6,13');
}
