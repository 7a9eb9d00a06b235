import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { folderCache } from './cache.ts';
import { formatFaces, makeFaces } from './make.ts';
import { HALL, INTERFACE, type Passage, readPassages } from './passages.ts';
import { usageOf } from './usage.ts';

export interface DeckFontsOptions {
  /** The project's folder; cut fonts are kept in its `node_modules/.cache`. */
  readonly root: string;
  /** Folders, relative to `root`, whose scripts and styles put words of their own where the hall sees them. */
  readonly hallFolders: readonly string[];
  /** The same for words that only the speaker's own screens show, or paper, whose prints bring faces of their own. */
  readonly interfaceFolders: readonly string[];
}

/** Where the faces go: late in the body, so that the first slide is painted before megabytes of fonts are read. */
const PLACE = '<!--deck:faces-->';
const CODE = /\.(?:ts|css)$/;
/** Comments that begin their line: a string may hold what begins one. */
const COMMENTS = /^\s*(?:\/\*[\s\S]*?\*\/|\/\/.*$)/gm;

/**
 * Writes the deck's faces into the entry page, cut to the characters of the page and of the views' code,
 * at the comment `deck:faces` or at the end of the head.
 */
export function deckFonts({ root, hallFolders, interfaceFolders }: DeckFontsOptions): Plugin {
  const cache = folderCache(join(root, 'node_modules/.cache/deck-fonts'));
  return {
    name: 'deck-fonts',
    transformIndexHtml: {
      order: 'post',
      handler: async (page, { server }) => {
        const passages = [
          ...readPassages(page),
          ...(await readCode(root, hallFolders, HALL)),
          ...(await readCode(root, interfaceFolders, INTERFACE)),
        ];
        const format = server === undefined ? 'woff2' : 'truetype';
        const files = await makeFaces(usageOf(passages), { cache, format });
        const style = `<style>${formatFaces(files)}</style>`;
        return page.includes(PLACE)
          ? page.replace(PLACE, () => style)
          : page.replace('</head>', () => `${style}</head>`);
      },
    },
  };
}

/** Of code only what is not ASCII can be meant for reading. */
async function readCode(
  root: string,
  folders: readonly string[],
  seen: typeof HALL | typeof INTERFACE,
): Promise<readonly Passage[]> {
  const lists = await Promise.all(
    folders.map(async (folder) => {
      const names = await readdir(join(root, folder), { recursive: true });
      return names.filter((name) => CODE.test(name)).map((name) => join(folder, name));
    }),
  );
  return Promise.all(
    lists.flat().map(async (where) => {
      const code = await readFile(join(root, where), 'utf8');
      return {
        where,
        within: [seen],
        text: code.replace(COMMENTS, '').replace(/[^\u0080-\u{10ffff}]+/gu, ' '),
      };
    }),
  );
}
