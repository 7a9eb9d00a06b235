import { parseArgs } from 'node:util';
import type { Size } from './browser/index.ts';
import { CliError } from './exit.ts';

export interface PictureOptions {
  /** Of the picture, in pixels. */
  readonly size: Size;
  /** Pages from 1, in the order asked for; undefined for all. */
  readonly only: readonly number[] | undefined;
  /** Folder for the pictures, relative to the project; undefined for the usual one. */
  readonly out: string | undefined;
}

const USAGE = `  用法：npm run pictures -- [--size 1920x1080] [--only 6,13] [--out dist/pictures]`;
const SIZE = /^([1-9]\d{2,4})[x×*]([1-9]\d{2,4})$/i;
const PAGES = /^[1-9]\d*(?:[,，][1-9]\d*)*$/;

/** What the command line asks of the pictures. @throws CliError (usage) that quotes what was not understood */
export function parsePictureOptions(argv: readonly string[]): PictureOptions {
  const { size, only, out } = readValues(argv);
  return {
    size: parseSize(size ?? '1920x1080'),
    only: only === undefined ? undefined : parsePages(only),
    out,
  };
}

function readValues(argv: readonly string[]) {
  try {
    const options = { size: { type: 'string' }, only: { type: 'string' }, out: { type: 'string' } } as const;
    return parseArgs({ args: [...argv], options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    throw usage(`参数写错了：${argv.join(' ')}`, '只有 --size、--only、--out，每个后面写一个值', error);
  }
}

function parseSize(text: string): Size {
  const [, width, height] = SIZE.exec(text) ?? [];
  if (width !== undefined && height !== undefined) return { width: Number(width), height: Number(height) };
  throw usage(`--size 写成了“${text}”`, '宽x高，单位是像素，例如 1920x1080');
}

function parsePages(text: string): readonly number[] {
  if (PAGES.test(text)) return [...new Set(text.split(/[,，]/).map(Number))];
  throw usage(`--only 写成了“${text}”`, '页码，从 1 起，用逗号隔开，例如 6,13');
}

function usage(what: string, expected: string, cause?: unknown): CliError {
  return new CliError('usage', `× ${what}\n  应为：${expected}\n${USAGE}`, { cause });
}
