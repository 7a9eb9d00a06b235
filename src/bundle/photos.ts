import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Deck, holdsPhoto, type Photo, type Portrait } from '../deck/index.ts';
import { NAMES, type NamesData, nearestName, type PhotoEntry, type Problem } from '../facts/index.ts';
import { folderCache } from './fonts/cache.ts';
import { faultOfSvg, type PictureFault } from './picture-faults.ts';
import { readPicture } from './read-picture.ts';

const FOLDER = 'assets/photos';
const MOST_BYTES = 1_000_000;
const SIZE = { most: MOST_BYTES, smaller: '用看图软件把长边缩到 2000 像素左右再存' };
/** All pictures of a deck are upright, so that a row of them is even: width and height in pixels. */
const LARGE = [810, 1080] as const;
const SMALL = [300, 400] as const;
/** What is left of a smaller one after the crop is seen as squares in the hall. */
const LEAST_WIDTH = 300;

/** The pictures of a names file, and what is wrong with them. */
export interface PhotosReading extends Pick<Deck, 'portraits' | 'photos'> {
  readonly problems: readonly Problem[];
}

type Path = readonly PropertyKey[];
type Finding = Omit<Problem, 'where'>;

/** Reads, crops and scales every photograph that the names file names; a blank file name is a slot without one. */
export async function readPhotos(
  root: string,
  { names, photos }: NamesData,
  deck: Deck,
): Promise<PhotosReading> {
  const problems: Problem[] = [];
  const read = async (photo: PhotoEntry | undefined, path: Path): Promise<Portrait | undefined> => {
    if (photo === undefined || photo.file === '') return undefined;
    const { portrait, wrong } = await readPhoto(root, photo);
    if (wrong !== undefined)
      problems.push({ where: { file: NAMES, path: [...path, wrong.field] }, ...wrong.finding });
    return portrait;
  };
  const portraits = new Map<string, readonly (Portrait | undefined)[]>();
  for (const [id, list] of names) {
    const own = await Promise.all(list.map(({ photo }, i) => read(photo, ['names', id, i, 'photo'])));
    if (own.some((portrait) => portrait !== undefined)) portraits.set(id, own);
  }
  const ofSlides = new Map<string, Photo>();
  for (const [id, photo] of photos) {
    const wrong = checkSlide(id, deck);
    if (wrong !== undefined) problems.push({ where: { file: NAMES, path: ['photos', id] }, ...wrong });
    const own = await read(photo, ['photos', id]);
    if (own !== undefined) ofSlides.set(id, own.large);
  }
  return { portraits, photos: ofSlides, problems };
}

/** A photograph needs a slide, and a place on it. */
function checkSlide(id: string, { slides }: Deck): Finding | undefined {
  const placed = slides.find((each) => each.id === id);
  if (placed === undefined) {
    const near = nearestName(
      id,
      slides.map((each) => each.id),
    );
    return {
      what: `没有“${id}”这一页`,
      expected: '幻灯的 id，写成 部分.页',
      remedy: near === undefined ? '改对 id，或删去这一项' : `改成 ${near}，或删去这一项`,
    };
  }
  const { layout } = placed.slide;
  if (holdsPhoto(layout)) return undefined;
  return {
    what: `第${placed.page}页（${id}）的版式 ${layout} 没有放照片的地方`,
    expected: '有正文的页；封面、目录、结束页、人物和荣誉墙除外',
    remedy: '删去这一项，或把照片放到别的页；人的照片写在 names 里这个人的名字上',
  };
}

type Wrong = { readonly field: 'file' | 'alt'; readonly finding: Finding };
type Read = { readonly portrait?: Portrait; readonly wrong?: Wrong };

async function readPhoto(root: string, { file, alt, focus = MIDDLE }: PhotoEntry): Promise<Read> {
  if (alt.trim() === '') return { wrong: { field: 'alt', finding: NO_WORDS } };
  const { bytes, fault } = await readPicture(join(root, FOLDER, file), SIZE);
  if (bytes === undefined)
    return {
      wrong: { field: 'file', finding: fault ? spoilt(file, fault) : await missing(root, file) },
    };
  const drawn = isDrawing(bytes) ? faultOfSvg(bytes) : undefined;
  if (drawn !== undefined) return { wrong: { field: 'file', finding: spoilt(file, drawn) } };
  const cache = folderCache(join(root, 'node_modules/.cache/deck-photos'));
  const key = `${EDITION} ${bytes.toString('base64')} ${focus.join()}`;
  try {
    const make = (size: readonly [number, number]) =>
      cache(`${key} ${size.join()}`, async () => {
        // A library of some megabytes, for decks that have photographs.
        const { cropPhoto } = await import('./crop-photo.ts');
        return cropPhoto(bytes, { focus, size, least: LEAST_WIDTH });
      });
    const [large, small] = await Promise.all([make(LARGE), make(SMALL)]);
    return { portrait: { large: photoOf(large, alt), small: photoOf(small, alt) } };
  } catch (error) {
    return { wrong: { field: 'file', finding: unreadable(file, error) } };
  }
}

/** An SVG, whatever its name: text with its element near the beginning. */
function isDrawing(bytes: Buffer): boolean {
  return /^\s*<[\s\S]*?svg[\s>]/.test(bytes.toString('utf8', 0, 2000).replace(/^\ufeff/, ''));
}

/** Faces are over the middle. */
const MIDDLE: [number, number] = [50, 40];
/** A different way of making them makes a different picture. */
const EDITION = 'photo 2';

function photoOf(bytes: Buffer, alt: string): Photo {
  return { address: `data:image/webp;base64,${bytes.toString('base64')}`, alt };
}

const EXPECTED = `JPEG、PNG、WebP、AVIF 或 SVG 图片，不超过 ${MOST_BYTES / 1_000_000} MB，放在 ${FOLDER}/`;

const NO_WORDS: Finding = {
  what: '照片没有文字说明',
  expected: 'alt 写照片上是什么人、什么场面，如“吴战宇在颁奖现场”',
  remedy: '补上 alt；没有照片就把 file 留空 ""',
};

async function missing(root: string, file: string): Promise<Finding> {
  const there = await readdir(join(root, FOLDER)).catch(() => []);
  const near = nearestName(file, there);
  return {
    what: `${FOLDER}/ 里没有 ${file}`,
    expected: EXPECTED,
    remedy: near === undefined ? '把照片放进去，或把 file 留空 ""' : `改成 ${near}，或把 file 留空 ""`,
  };
}

function spoilt(file: string, [what, remedy]: PictureFault): Finding {
  return { what: `${file}：${what}`, expected: EXPECTED, remedy };
}

function unreadable(file: string, error: unknown): Finding {
  const what = error instanceof Error ? error.message : String(error);
  return { what: `${file} ${what}`, expected: EXPECTED, remedy: '用看图软件另存为 JPEG，不要只改文件名' };
}
