import { join, relative } from 'node:path';
import type { Rolldown } from 'vite';
import { readTheme } from '../theme/read.ts';
import { folderCache } from './cache.ts';
import { publishedBy } from './chosen.ts';
import { readEdition } from './edition.ts';
import { type FaceUse, formatFace, PUBLISHED } from './face.ts';
import { HALL, INTERFACE, type Passage, PRINT, readPassages, wordsOfCode } from './passages.ts';
import { usageOf } from './usage.ts';

export interface DeckFacesOptions {
  /** The project's folder; cut fonts are kept in its `node_modules/.cache`. */
  readonly root: string;
  /**
   * The modules that a view begins with which the hall sees, relative to `root`. Words of theirs and of all they load at
   * once may be in bold before the hall; the speaker's own screens do without.
   */
  readonly hallEntries: readonly string[];
  /** The folders of what makes the pages to print, whose headings are bold. */
  readonly printFolders: readonly string[];
}

/** The rules of a page's faces, cut to the characters of the page and of the views' code. */
export type DeckFaces = (page: string, bundle: Rolldown.OutputBundle) => Promise<string>;

/** Cuts the faces of the project in `root`; what was cut for the same characters before is taken from the cache. */
export function deckFaces(options: DeckFacesOptions): DeckFaces {
  const { root } = options;
  const cache = folderCache(join(root, 'node_modules/.cache/deck-fonts'));
  return async (page, bundle) => {
    const usage = usageOf([...readPassages(page), ...readBundle(bundle, options)]);
    const key = await keyOf(root, usage);
    const rules = await cache(key, async () => {
      // Reading and cutting fonts takes large libraries, which most builds do without.
      const [{ projectFaces }, { makeFaces, formatFaces }] = await Promise.all([
        import('./own.ts'),
        import('./make.ts'),
      ]);
      const faces = await projectFaces(root, cache);
      return Buffer.from(formatFaces(await makeFaces(usage, { cache, format: 'woff2', ...faces })));
    });
    return rules.toString();
  };
}

/** All that the rules depend on: the characters of each face, and what they are cut from. */
async function keyOf(root: string, usage: readonly FaceUse[]): Promise<string> {
  const characters = new Map<string, Set<string>>();
  for (const use of usage) {
    const known = characters.get(formatFace(use)) ?? new Set();
    for (const char of use.text) known.add(char);
    characters.set(formatFace(use), known);
  }
  const faces = [...characters].map(([face, known]) => `${face} ${[...known].sort().join('')}`).sort();
  const { theme } = await readTheme(root);
  const published = Object.values({ ...PUBLISHED, ...publishedBy(theme) });
  return JSON.stringify(['faces', await readEdition(root, published), faces]);
}

/** What reads a report knows signs that it may hold and no view shows. */
const READERS = /^src\/(?:facts|office)\//;

/** The words of what is in the file, module by module. */
function readBundle(
  bundle: Rolldown.OutputBundle,
  { root, hallEntries, printFolders }: DeckFacesOptions,
): readonly Passage[] {
  const outputs = Object.values(bundle);
  const chunks = outputs.filter((output) => output.type === 'chunk');
  const hall = new Set<string>();
  const collect = (fileName: string) => {
    if (hall.has(fileName)) return;
    hall.add(fileName);
    for (const other of chunks.find((chunk) => chunk.fileName === fileName)?.imports ?? []) collect(other);
  };
  for (const chunk of chunks)
    if (chunk.moduleIds.some((id) => hallEntries.includes(relative(root, id)))) collect(chunk.fileName);
  const styles = outputs.filter((output) => output.type === 'asset' && output.fileName.endsWith('.css'));
  return [
    ...chunks
      .flatMap(({ fileName, modules }) =>
        Object.entries(modules).map(([id, { code }]) => {
          const where = relative(root, id);
          const seenBy = printFolders.some((folder) => where.startsWith(folder)) ? PRINT : INTERFACE;
          return { where, within: [hall.has(fileName) ? HALL : seenBy], text: wordsOfCode(code ?? '') };
        }),
      )
      .filter(({ where }) => !READERS.test(where)),
    ...styles.map((style) => ({
      where: style.fileName,
      within: [HALL],
      text: wordsOfCode(style.type === 'asset' ? String(style.source) : ''),
    })),
  ];
}
