import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { THEME } from '../../facts/index.ts';
import { lastChange, writeWhole } from '../files.ts';

/** The slides of a built deck that have not been looked at as they are now, and the way to remember that they have. */
export interface Seen {
  /** Their pages, from 1. */
  readonly unseen: readonly number[];
  /** Remembers the slides on these pages: they hold their words. */
  keep(pages: readonly number[]): Promise<void>;
}

/** May be deleted at any time. */
const KEPT = 'node_modules/.cache/deck-layout.json';
/** What decides on a slide's look besides what stands in the deck: the office's faces, and the look itself. */
const OUTSIDE = [THEME, 'assets/fonts', 'src/cli/layout'];
/** Enough for several decks in several states. */
const MOST = 2_000;

/**
 * What has been seen of the built deck `html` in `root`. A slide counts as the same while its own elements, the styles
 * and the program are; the faces' bytes change with every new character, and are left out.
 */
export async function readSeen(html: string, root: string): Promise<Seen> {
  const path = join(root, KEPT);
  const kept = await readKept(path);
  const keys = keysOf(html, await Promise.all(OUTSIDE.map((name) => lastChange([join(root, name)]))));
  return {
    unseen: [...keys].flatMap(([page, key]) => (kept.includes(key) ? [] : [page])),
    keep: async (pages) => {
      const now = pages.flatMap((page) => keys.get(page) ?? []);
      const all = [...new Set([...now, ...(await readKept(path))])];
      await writeWhole(path, JSON.stringify(all.slice(0, MOST)));
    },
  };
}

/** None where the file is not there, or is no longer what was written. */
async function readKept(path: string): Promise<readonly string[]> {
  try {
    const kept: unknown = JSON.parse(await readFile(path, 'utf8'));
    return Array.isArray(kept) ? kept.map(String) : [];
  } catch {
    return [];
  }
}

const SLIDE = /<section [^>]*?data-page="(\d+)"[\s\S]*?<\/section>/g;
const STYLE_OR_PROGRAM = /<(style|script)(?![^>]*application\/json)[^>]*>[\s\S]*?<\/\1>/g;
const FACE = /@font-face\s*\{[^}]*\}/g;

function keysOf(html: string, outside: readonly number[]): ReadonlyMap<number, string> {
  const around = createHash('sha256').update(JSON.stringify(outside));
  for (const [text] of html.matchAll(STYLE_OR_PROGRAM)) around.update(text.replace(FACE, ''));
  const base = around.digest('hex');
  return new Map(
    [...html.matchAll(SLIDE)].map(([text, page]) => [
      Number(page),
      createHash('sha256').update(base).update(text).digest('base64url').slice(0, 24),
    ]),
  );
}
