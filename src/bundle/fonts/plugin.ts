import { join, relative } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { folderCache } from './cache.ts';
import { formatFaces, makeFaces } from './make.ts';
import { projectFaces } from './own.ts';
import { HALL, INTERFACE, type Passage, readPassages, wordsOfCode } from './passages.ts';
import { putFaces } from './put-faces.ts';
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

/**
 * Writes the deck's faces into the entry page, cut to the characters of the page and of the views' code.
 */
export function deckFonts({ root, hallEntries }: DeckFontsOptions): Plugin {
  const cache = folderCache(join(root, 'node_modules/.cache/deck-fonts'));
  return {
    name: 'deck-fonts',
    transformIndexHtml: {
      order: 'post',
      handler: async (page, { bundle = {} }) => {
        const passages = [...readPassages(page), ...readBundle(bundle, root, hallEntries)];
        const faces = await projectFaces(root, cache);
        const files = await makeFaces(usageOf(passages), { cache, format: 'woff2', ...faces });
        return putFaces(page, formatFaces(files));
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
