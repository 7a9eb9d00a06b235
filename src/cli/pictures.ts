import { readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { film } from './animation/film.ts';
import { openStage, showSlide, type WindowSize, withBrowser, withPage } from './browser/index.ts';
import { type Command, type Effects, readArguments, usageError } from './command.ts';
import { freshDeckFile } from './deck-file.ts';
import { CliError } from './exit.ts';
import { writeEach } from './files.ts';
import { parsePageList, requirePages } from './page-list.ts';
import { openFolder } from './pdf/write.ts';

export interface PictureOptions {
  /** Of the picture, in pixels. */
  readonly size: WindowSize;
  /** Pages from 1, in the order asked for; undefined for all. */
  readonly only: readonly number[] | undefined;
  /** Folder for the pictures, relative to the project; undefined for the usual one. */
  readonly out: string | undefined;
  /** The one page that is asked for is filmed, from its entry to its last step. */
  readonly film: boolean;
}

const OPTIONS = {
  size: { type: 'string' },
  only: { type: 'string' },
  out: { type: 'string' },
  film: { type: 'boolean' },
} as const;
const SIZE = /^([1-9]\d{2,4})[x×*]([1-9]\d{2,4})$/i;

/** What the command line asks of the pictures. @throws CliError (usage) that quotes what was not understood */
export function parsePictureOptions(argv: readonly string[]): PictureOptions {
  const { size, only, out, film = false } = readArguments(argv, OPTIONS).values;
  const pages = only === undefined ? undefined : parsePageList('--only', only);
  if (film && pages?.length !== 1)
    throw usageError('--film 没有写明是哪一页', '连同 --only 写一个页码，例如 --film --only 15');
  return { size: parseSize(size ?? '1920x1080'), only: pages, out, film };
}

function parseSize(text: string): WindowSize {
  const [, width, height] = SIZE.exec(text) ?? [];
  if (width !== undefined && height !== undefined) return { width: Number(width), height: Number(height) };
  throw usageError(`--size 写成了“${text}”`, '宽x高，单位是像素，例如 1920x1080');
}

const USUAL_OUT = 'dist/pictures';
const OURS = /^\d{2,}-.*\.png$/;

/** Writes one PNG of each slide in its end state, or a film of one. */
export const pictures: Command = {
  takes: '[--size 1920x1080] [--only 3-7,12] [--out 文件夹] [--film]',
  details: [
    '--size 宽x高　图片的像素；1440x1080 是 4:3，3840x1080 是超宽屏',
    '--only 页码　只要这几页，如 3-7,12',
    '--out 文件夹　放在别处',
    '--film　把 --only 写的那一页从进入到最后一步存成动画（WebP）',
  ],
  main: async (argv, effects) => {
    const options = parsePictureOptions(argv);
    const out = resolve(effects.root, options.out ?? USUAL_OUT);
    await openFolder(out);
    const file = await freshDeckFile(effects);
    const shots = await withBrowser((browser) =>
      withPage(browser, options.size, async (page) => {
        if (options.film) await page.clock.install();
        const total = await openStage(page, file, options.film ? '' : '&motion=off');
        if (options.film) return shootFilm(page, options, { out, total }, effects);
        return shootAll(page, pagesOf(options, total), { out, total }, effects);
      }),
    );
    // A slide that was renamed would leave its old picture; another's folder is not ours to tidy.
    if (options.only === undefined && options.out === undefined) await removeOthers(out, shots);
    report(shots, options, { out }, effects);
  },
};

/** What became of one picture. */
interface Shot {
  readonly name: string;
  /** Why it could not be saved. */
  readonly refused: CliError | undefined;
}

/** Where pictures are saved, and of how many slides they are. */
interface Album {
  readonly out: string;
  readonly total: number;
}

/** Saves a picture and tells of it; one that the system refuses stops no other. */
async function save(name: string, picture: Uint8Array, { out }: Album, { print }: Effects): Promise<Shot> {
  const { refused } = await writeEach([[join(out, name), picture]]);
  print(`  ${name}${refused ? '，没有存成' : ''}`);
  return { name, refused };
}

/** Reports what was saved, and names what was not. @throws CliError (failed) where something was not */
function report(
  shots: readonly Shot[],
  { film, size }: PictureOptions,
  { out }: Pick<Album, 'out'>,
  { print }: Effects,
): void {
  const lost = shots.filter(({ refused }) => refused);
  const [noun, measure] = film ? ['个动画', '个'] : ['张图片', '张'];
  print(`${shots.length - lost.length} ${noun}，${size.width}×${size.height}，在 ${out}`);
  if (lost.length === 0) return;
  print(`没有存成的 ${lost.length} ${measure}：${lost.map(({ name }) => name).join('、')}`);
  throw new CliError('failed', lost.map(({ refused }) => refused?.message).join('\n'));
}

function pagesOf({ only }: PictureOptions, total: number): readonly number[] {
  requirePages(only ?? [], total);
  return only ?? Array.from({ length: total }, (_, i) => i + 1);
}

async function shootAll(
  page: Page,
  pages: readonly number[],
  album: Album,
  effects: Effects,
): Promise<readonly Shot[]> {
  const shots: Shot[] = [];
  for (const number of pages) {
    const id = await showWhole(page, number);
    const picture = await page.screenshot({ type: 'png', animations: 'disabled' });
    shots.push(await save(pictureName(number, id, album.total), picture, album, effects));
  }
  return shots;
}

async function shootFilm(
  page: Page,
  options: PictureOptions,
  album: Album,
  effects: Effects,
): Promise<readonly Shot[]> {
  const [number = 1] = pagesOf(options, album.total);
  const name = pictureName(number, await showWhole(page, number), album.total).replace(/png$/, 'webp');
  return [await save(name, await film(page, number, options.size), album, effects)];
}

/** The slide's id, once it is shown with all its steps. */
async function showWhole(page: Page, number: number): Promise<string> {
  await showSlide(page, number, 'end');
  return page.evaluate((shown) => document.querySelector(`[data-page="${shown}"]`)?.id ?? '', number);
}

/** `06-pandemic-fund.png`: sorts by page, and says which slide it is. */
export function pictureName(page: number, id: string, total: number): string {
  const number = String(page).padStart(Math.max(2, String(total).length), '0');
  const slide = id.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
  return slide === '' ? `${number}.png` : `${number}-${slide}.png`;
}

async function removeOthers(folder: string, shots: readonly Shot[]): Promise<void> {
  const kept = shots.map(({ name }) => name);
  const old = (await readdir(folder)).filter((name) => OURS.test(name) && !kept.includes(name));
  await Promise.all(old.map((name) => rm(join(folder, name))));
}
