import { createCanvas, type Image, loadImage } from '@napi-rs/canvas';
import type { Page } from 'playwright-core';
import type { HandoutHandle } from '../views/handout/index.ts';
import type { PrintRoom } from './pdf/print.ts';

/** Width of the picture in pixels: what a telephone shows without scaling it down. */
const WIDTH = 1080;
/** WeChat makes higher pictures so coarse that words cannot be read; they are cut between two slides. */
const HIGHEST = 15_000;

/** The long picture in as many files as it takes, from the top. */
export interface LongPicture {
  readonly files: readonly { readonly png: Uint8Array; readonly height: number }[];
  readonly handle: HandoutHandle;
  /** The words of its pieces, without blanks. */
  readonly text: string;
}

/** Draws the slides one below the other with what is to be read to each. @throws CliError (failed) */
export function drawLongPicture(room: PrintRoom): Promise<LongPicture> {
  const draw = async (page: Page, handle: HandoutHandle): Promise<LongPicture> => {
    const text = await page.evaluate(() => {
      // It would cover what is scrolled under it.
      document.querySelector('.print-bar')?.remove();
      return [...document.querySelectorAll('.sheet .body')].map((body) => body.textContent).join('');
    });
    const pieces: Image[] = [];
    for (const sheet of await page.locator('.sheet').all())
      pieces.push(await loadImage(await sheet.screenshot({ type: 'png', animations: 'disabled' })));
    const files = groupsOf(
      pieces.map(({ height }) => height),
      HIGHEST,
    ).map(([from, to]) => join(pieces.slice(from, to)));
    return { files: await Promise.all(files), handle, text: text.replace(/\s+/g, '') };
  };
  return room.withPrint('long', draw, { width: WIDTH, height: 900 });
}

/** Which pieces, from one up to, not including, the other, go into each picture no higher than `highest`. */
export function groupsOf(
  heights: readonly number[],
  highest: number,
): readonly (readonly [from: number, to: number])[] {
  const groups: [number, number][] = [];
  let height = 0;
  heights.forEach((own, i) => {
    const last = groups.at(-1);
    height += own;
    if (last !== undefined && height <= highest) last[1] = i + 1;
    else {
      groups.push([i, i + 1]);
      height = own;
    }
  });
  return groups;
}

async function join(pieces: readonly Image[]): Promise<LongPicture['files'][number]> {
  const height = pieces.reduce((sum, piece) => sum + piece.height, 0);
  const canvas = createCanvas(WIDTH, height);
  const g = canvas.getContext('2d');
  let y = 0;
  for (const piece of pieces) {
    g.drawImage(piece, 0, y);
    y += piece.height;
  }
  return { png: await canvas.encode('png'), height };
}
