import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { KEPT, stateOf } from '../modules.mjs';
import type { PageParts } from './change.ts';

/** What the page is read from besides the program: as it was when a session ended it mostly is when the next one begins. */
const FOLDERS = ['slides', 'assets'];
/** The first changes with every package that is installed; a theme's colours are worked out from the second. */
const FILES = ['node_modules/.package-lock.json', 'src/document/styles/tokens.css'];

/** A page as it was read last. */
export interface KeptPage {
  /** The entry page that it was written into. */
  readonly entry: string;
  readonly html: string;
  readonly parts: PageParts;
}

/** As it stands in a file. */
interface Kept extends Omit<KeptPage, 'parts'> {
  /** What the program was made of, and how all files were. */
  readonly program: readonly string[];
  readonly of: string;
  readonly head: string;
  readonly faces: string;
  readonly slides: readonly (readonly [string, string])[];
  readonly blocks: readonly (readonly [string, string])[];
}

/** The page of the project in `root` that was kept, where nothing that it was read from has been saved since. */
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

/** Keeps a page that was read from `since` (ms since 1970) on, by a program made of `program`. */
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
