import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../facts/index.ts';

const TYPES = { svg: 'image/svg+xml', png: 'image/png' } as const;
/** How a picture of each kind begins. */
const BEGINS = { svg: /^\uFEFF?\s*<(?:\?xml|!doctype svg|!--|svg)/i, png: /^\x89PNG/ } as const;
/** A larger one would take the room of the slides: the file has to stay small enough to open at once. */
const MOST_BYTES = 100_000;

/** The emblem as the page takes it, or why there is none; both are missing where none is named. */
export interface EmblemReading {
  /** The picture itself as a `data:` address, so that the deck stays one file. */
  readonly address: string | undefined;
  readonly problems: readonly Problem[];
}

/** Reads the picture that the meeting file names, which lies beside that file. */
export async function readEmblem(root: string, name: string): Promise<EmblemReading> {
  if (name === '') return { address: undefined, problems: [] };
  const kind = /\.svg$/i.test(name) ? 'svg' : 'png';
  const bytes = await readFile(join(root, 'assets', name)).catch(() => undefined);
  if (bytes === undefined) return wrong(name, '没有这个图片文件', `把图片放进 assets/，或把 emblem 留空 ""`);
  const begin = bytes.subarray(0, 200).toString(kind === 'svg' ? 'utf8' : 'latin1');
  if (!BEGINS[kind].test(begin)) {
    return wrong(name, `它不是 ${kind.toUpperCase()} 图片`, '用看图软件另存为 PNG，不要只改文件名');
  }
  if (bytes.length > MOST_BYTES) {
    return wrong(name, `图片有 ${Math.round(bytes.length / 1000)} kB`, '把图片缩小到 600 像素见方以内再存');
  }
  return { address: `data:${TYPES[kind]};base64,${bytes.toString('base64')}`, problems: [] };
}

function wrong(name: string, what: string, remedy: string): EmblemReading {
  const expected = `会徽图片，SVG 或 PNG，不超过 ${MOST_BYTES / 1000} kB，放在 assets/`;
  const problem = {
    where: { file: 'assets/meeting.json', path: ['emblem'], words: `assets/${name}` },
    what,
    expected,
    remedy,
  };
  return { address: undefined, problems: [problem] };
}
