import { join } from 'node:path';
import { MEETING, type Problem } from '../facts/index.ts';
import { faultOfRaster, faultOfSvg, type PictureFault } from './picture-faults.ts';
import { readPicture } from './read-picture.ts';

/** How a picture of each kind begins, whatever its name ends with. */
const KINDS = [
  { type: 'image/png', begins: /^\x89PNG\r\n/ },
  { type: 'image/jpeg', begins: /^\xff\xd8\xff/ },
  { type: 'image/webp', begins: /^RIFF[\s\S]{4}WEBP/ },
  { type: 'image/gif', begins: /^GIF8/ },
  {
    type: 'image/svg+xml',
    begins:
      /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*(?:<!doctype svg[^>]*>\s*)?<(?:svg:)?svg[\s>]/i,
  },
] as const;
/** A larger one would take the room of the slides: the file has to stay small enough to open at once. */
const MOST_BYTES = 100_000;
const SIZE = { most: MOST_BYTES, smaller: '把图片缩小到 600 像素见方以内再存' };

const MISSING: PictureFault = ['没有这个图片文件', '把图片放进 assets/，或把 emblem 留空 ""'];

/** The emblem as the page takes it, or why it cannot; both are missing where none is named. */
export interface EmblemReading {
  /** The picture itself as a `data:` address, so that the deck stays one file. */
  readonly address: string | undefined;
  readonly problems: readonly Problem[];
}

/** Reads the picture that the meeting file names, which lies beside that file. */
export async function readEmblem(root: string, name: string): Promise<EmblemReading> {
  if (name === '') return { address: undefined, problems: [] };
  const { bytes, fault: unread } = await readPicture(join(root, 'assets', name), SIZE);
  if (bytes === undefined) return wrong(name, ...(unread ?? MISSING));
  const begin = bytes.subarray(0, 2000).toString('latin1');
  const kind = KINDS.find(({ begins }) => begins.test(begin));
  if (kind === undefined) {
    return wrong(name, '它不是 PNG、JPEG、SVG、WebP 或 GIF 图片', '用看图软件另存为 PNG，不要只改文件名');
  }
  const fault = kind.type === 'image/svg+xml' ? faultOfSvg(bytes) : await faultOfRaster(bytes);
  if (fault !== undefined) return wrong(name, ...fault);
  return { address: `data:${kind.type};base64,${bytes.toString('base64')}`, problems: [] };
}

function wrong(name: string, what: string, remedy: string): EmblemReading {
  const expected = `会徽图片，PNG、JPEG、SVG、WebP 或 GIF，不超过 ${MOST_BYTES / 1000} kB，放在 assets/`;
  const problem = {
    where: { file: MEETING, path: ['emblem'], words: `assets/${name}` },
    what,
    expected,
    remedy,
  };
  return { address: undefined, problems: [problem] };
}
