import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { readProject } from '../bundle/load.ts';
import type { Deck } from '../deck/index.ts';
import { NO_PASSAGES } from '../document/paper/heads.ts';
import { ProblemsError } from '../facts/index.ts';
import { formatFile, GB_9704, mergeFormat, type PageFormat } from '../office/write/docx/format.ts';
import type { JpegPhotos } from '../office/write/docx/photo.ts';
import { type SlidePicture, type SlidePictures, writeReport } from '../office/write/docx/report.ts';
import { writeSpeech } from '../office/write/docx/speech.ts';
import { withBrowser, withPage } from './browser/index.ts';
import { type Command, type Effects, readArguments } from './command.ts';
import { freshDeckFile } from './deck-file.ts';
import { CliError, EXIT } from './exit.ts';
import { writeEach } from './files.ts';

const FORMAT = 'assets/docx.json';
const USUAL_OUT = 'dist/docx';
/** Pictures are printed: so many of their pixels to one of the page, where it has no chart. */
const SHARPNESS = 3;

/** Writes the speech and the report as documents of the office's own kind. */
export const docx: Command = {
  takes: '[--out 文件夹]',
  details: [
    '--out 文件夹　放在别处；平时在 dist/docx/',
    `版式按 GB/T 9704；本地另有规定的，写进 ${FORMAT}（页边距、行距、字体、页码）`,
  ],
  main: async (argv, effects) => {
    const { out = USUAL_OUT } = readArguments(argv, { out: { type: 'string' } }).values;
    const { deck, problems } = await readProject(effects.root);
    if (deck === undefined || problems.length > 0) throw new ProblemsError(problems);
    const format = await readFormat(effects.root);
    const pictures = await takePictures(effects);
    const photos = await jpegsOf(deck);
    const folder = resolve(effects.root, out);
    const files = new Map([
      [join(folder, '讲稿.docx'), await writeSpeech(deck, format)],
      [join(folder, '报告.docx'), await writeReport(deck, format, { drawings: pictures, photos })],
    ]);
    const { paths, refused } = await writeEach(files);
    for (const path of paths) {
      effects.print(`${path}　${Math.round((files.get(path)?.length ?? 0) / 1000)} kB`);
    }
    tellMissing(deck, pictures, effects);
    if (!deck.slides.some(({ slide }) => slide.report)) effects.print(NO_PASSAGES);
    if (refused) throw refused;
  },
};

/** The office's own format, where it has written one down. @throws CliError (problems) */
async function readFormat(root: string): Promise<PageFormat> {
  const text = await readFile(join(root, FORMAT), 'utf8').catch(() => undefined);
  if (text === undefined) return GB_9704;
  try {
    return mergeFormat(formatFile.parse(JSON.parse(text)));
  } catch (error) {
    const expected = `只写与国标不同的项：${Object.keys(GB_9704).join('、')}；长度是毫米，字号是磅`;
    throw new CliError('problems', `× 版式文件写错了\n  → ${FORMAT}\n    应为：${expected}`, {
      cause: error,
    });
  }
}

/** The drawings as the printed report has them; without a browser there are none. */
async function takePictures(effects: Effects): Promise<SlidePictures> {
  const file = await freshDeckFile(effects);
  try {
    return await withBrowser((browser) =>
      withPage(browser, { width: 1300, height: 900 }, async (page) => {
        await page.goto(`${pathToFileURL(file).href}?view=handout&layout=report`);
        await page.waitForSelector('html[data-ready="handout"]');
        return readPictures(page);
      }),
    );
  } catch (error) {
    if (!(error instanceof CliError) || error.exit !== EXIT.noBrowser) throw error;
    return new Map();
  }
}

/** As many pixels to one of the page as the charts have, so that their marks stay as far apart. */
async function sharpnessOf(page: Page): Promise<number> {
  const charts = page.locator('.figure-box canvas.chart');
  if ((await charts.count()) === 0) return SHARPNESS;
  return charts
    .first()
    .evaluate((chart) => (chart as HTMLElement).offsetWidth / chart.getBoundingClientRect().width);
}

/** The drawings on the pages of the printed report. */
export async function readPictures(page: Page): Promise<SlidePictures> {
  const found = new Map<string, SlidePicture[]>();
  const session = await page.context().newCDPSession(page);
  const scale = await sharpnessOf(page);
  for (const box of await page.locator('.figure-box[data-slide]').all()) {
    const id = (await box.getAttribute('data-slide')) ?? '';
    const size = await box.boundingBox();
    if (size === null) continue;
    const clip = { ...size, scale };
    const { data } = await session.send('Page.captureScreenshot', { clip, captureBeyondViewport: true });
    const picture = { png: Buffer.from(data, 'base64'), ...size };
    found.set(id, [...(found.get(id) ?? []), picture]);
  }
  await session.detach();
  return found;
}

/** Word does not read WebP. */
async function jpegsOf({ photos, portraits }: Deck): Promise<JpegPhotos> {
  const small = [...portraits.values()].flat().flatMap((portrait) => portrait?.small ?? []);
  const all = [...photos.values(), ...small];
  if (all.length === 0) return new Map();
  // A library of some megabytes, for decks that have photographs.
  const { asJpeg } = await import('../bundle/crop-photo.ts');
  return new Map(await Promise.all(all.map(async (photo) => [photo, await asJpeg(photo)] as const)));
}

function tellMissing({ slides }: Deck, pictures: SlidePictures, { print }: Effects): void {
  if (pictures.size === 0 && slides.length > 0) print('？ 没有浏览器，报告里只有表，没有图');
}
