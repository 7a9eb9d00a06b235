import { readFile, stat } from 'node:fs/promises';
import type { PictureFault } from './picture-faults.ts';

/** A picture's bytes, or why there are none; both are missing where there is no file. */
export type PictureReading =
  | { readonly bytes: Buffer; readonly fault?: never }
  | { readonly bytes?: never; readonly fault: PictureFault | undefined };

/** How many bytes a picture may have, and what is done with one that has more. */
export interface PictureSize {
  readonly most: number;
  readonly smaller: string;
}

/** Reads a picture; of one that is too large nothing is read. */
export async function readPicture(path: string, { most, smaller }: PictureSize): Promise<PictureReading> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) return { fault: ['它是一个文件夹，不是图片', '把文件夹移开，放进同名的图片'] };
    if (found.size > most) return { fault: [`图片有 ${formatSize(found.size)}，太大了`, smaller] };
    if (found.size === 0) return { fault: ['图片文件是空的', '重新导出这张图片，或换一张'] };
    return { bytes: await readFile(path) };
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (MISSING.includes(code)) return { fault: undefined };
    return { fault: [`图片打不开（${code}）`, '关掉正在打开它的程序，确认自己能读这个文件'] };
  }
}

const MISSING = ['ENOENT', 'ENOTDIR'];

function formatSize(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${Math.round(bytes / 10_000) / 100} MB`;
}
