import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { folderCache, latestCache } from './cache.ts';
import { formatFaces, makeFaces } from './make.ts';
import { projectFaces } from './own.ts';
import { HALL, INTERFACE, type Passage, readPassages, wordsOfCode } from './passages.ts';
import { usageOf } from './usage.ts';

export interface DeckFontsOptions {
  /** The project's folder; cut fonts are kept in its `node_modules/.cache`. */
  readonly root: string;
  /**
   * The modules that a view begins with which the hall sees, relative to `root`. Words of theirs and of all they load at
   * once may be in bold before the hall; the speaker's own screens do without, and paper brings faces of its own.
   */
  readonly hallEntries: readonly string[];
}

/** Where the faces go: late in the body, so that the first slide is painted before megabytes of fonts are read. */
const PLACE = '<!--deck:faces-->';

/**
 * Writes the deck's faces into the entry page, cut to the characters of the page and of the views' code,
 * at the comment `deck:faces` or at the end of the head.
 */
export function deckFonts({ root, hallEntries }: DeckFontsOptions): Plugin {
  const cache = folderCache(join(root, 'node_modules/.cache/deck-fonts'));
  const latest = latestCache(cache);
  return {
    name: 'deck-fonts',
    transformIndexHtml: {
      order: 'post',
      handler: async (page, { bundle }) => {
        const code = bundle === undefined ? await readSources(root) : readBundle(bundle, root, hallEntries);
        const tools = {
          ...(bundle === undefined
            ? ({ cache: latest, format: 'truetype' } as const)
            : ({ cache, format: 'woff2' } as const)),
          ...(await projectFaces(root, cache)),
        };
        const files = await makeFaces(usageOf([...readPassages(page), ...code]), tools);
        const style = `<style>${formatFaces(files)}</style>`;
        return page.includes(PLACE)
          ? page.replace(PLACE, () => style)
          : page.replace('</head>', () => `${style}</head>`);
      },
    },
  };
}

/** What reads a report knows signs that it may hold and no view shows. */
const READERS = /^src\/(?:facts|office)\//;

/** The words of what is in the file, module by module. */
function readBundle(
  bundle: Rolldown.OutputBundle,
  root: string,
  hallEntries: readonly string[],
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
        Object.entries(modules).map(([id, { code }]) => ({
          where: relative(root, id),
          within: [hall.has(fileName) ? HALL : INTERFACE],
          text: wordsOfCode(code ?? ''),
        })),
      )
      .filter(({ where }) => !READERS.test(where)),
    ...styles.map((style) => ({
      where: style.fileName,
      within: [HALL],
      text: wordsOfCode(style.type === 'asset' ? String(style.source) : ''),
    })),
  ];
}

/** In development nothing is bundled: whatever stands in the code may be shown. */
async function readSources(root: string): Promise<readonly Passage[]> {
  const names = await readdir(join(root, 'src'), { recursive: true });
  const files = names
    .filter((name) => /\.(?:ts|css)$/.test(name))
    .map((name) => join('src', name))
    .filter((name) => !READERS.test(name));
  return Promise.all(
    files.map(async (where) => ({
      where,
      within: [HALL],
      text: wordsOfCode(await readFile(join(root, where), 'utf8')),
    })),
  );
}
