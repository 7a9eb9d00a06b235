import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { KEPT, stateOf } from '../modules.mjs';
import type { PageParts } from './change.ts';

/** What the page is made from besides the program; it rarely changes between two sessions, so the last page is kept. */
const FOLDERS = ['slides', 'assets'];
/** Further inputs: the first changes with every installed package, the second determines a theme's colours. */
const FILES = ['node_modules/.package-lock.json', 'src/document/styles/tokens.css'];

/** The page as it was last read. */
export interface KeptPage {
  /** The entry page that it was written into. */
  readonly entry: string;
  readonly html: string;
  readonly parts: PageParts;
}

/** The form in which it is stored. */
interface Kept extends Omit<KeptPage, 'parts'> {
  /** The program's sources, and the state of all files. */
  readonly program: readonly string[];
  readonly of: string;
  readonly head: string;
  readonly faces: string;
  readonly slides: readonly (readonly [string, string])[];
  readonly blocks: readonly (readonly [string, string])[];
}

/** The kept page of the project in `root`, if none of its sources has been saved since. */
export async function readKeptPage(root: string): Promise<KeptPage | undefined> {
  const kept = await readFile(fileOf(root), 'utf8').then<Kept, undefined>(JSON.parse, () => undefined);
  if (kept === undefined || kept.of !== (await stateNow(root, kept.program))) return undefined;
  const { entry, html, head, faces, slides, blocks } = kept;
  return {
    entry,
    html,
    parts: { faces, document: { head, slides: new Map(slides), blocks: new Map(blocks) } },
  };
}

/** Stores a page whose reading began at `since` (ms since 1970), made by a program built from `program`. */
export async function keepPage(
  root: string,
  { entry, html, parts: { document, faces } }: KeptPage,
  { program, since }: { readonly program: readonly string[]; readonly since: number },
): Promise<void> {
  const of = await stateNow(root, program, since);
  if (of === undefined) return;
  const { head, slides, blocks } = document;
  const kept: Kept = {
    ...{ entry, html, program, of, head, faces },
    slides: [...slides],
    blocks: [...blocks],
  };
  const file = fileOf(root);
  await mkdir(join(root, KEPT), { recursive: true });
  await writeFile(`${file}.${process.pid}`, JSON.stringify(kept));
  await rename(`${file}.${process.pid}`, file);
}

function fileOf(root: string): string {
  return join(root, KEPT, `page-${createHash('sha256').update(root).digest('hex').slice(0, 16)}.json`);
}

async function stateNow(
  root: string,
  program: readonly string[],
  before?: number,
): Promise<string | undefined> {
  const lists = await Promise.all(FOLDERS.map((folder) => filesIn(join(root, folder))));
  const files = [...program, ...lists.flat(), ...FILES.map((file) => join(root, file))];
  const state = await stateOf(files, before);
  return state && createHash('sha256').update(`${files.join()} ${state}`).digest('hex');
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = found.filter((one) => one.isFile());
  return files.map(({ parentPath, name }) => join(parentPath, name)).sort();
}
