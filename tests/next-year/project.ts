import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommand } from '../../src/cli/commands.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** An emblem for a body that has none of its own. */
export const EMBLEM =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle cx="4" cy="4" r="4"/></svg>';

/** A copy of the project in a folder of its own, with the packages of this one. */
export interface ProjectCopy {
  readonly root: string;
  write(file: string, text: string | Uint8Array): Promise<void>;
  /** Empties a folder. */
  clear(folder: string): Promise<void>;
  /** Runs a command; its exit code and all that it printed. */
  run(...argv: readonly string[]): Promise<{ readonly exit: number; readonly printed: string }>;
  remove(): Promise<void>;
}

/** What an office has of the project. */
const OWN = [
  'src',
  'slides',
  'assets',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
];
/** What is made, or is not the project's. */
const LEFT = ['node_modules', 'dist', '.git'];

/** The files that an office has, or (`whole`) the tests and all that they read as well. */
export async function copyProject({ whole = false } = {}): Promise<ProjectCopy> {
  const root = await mkdtemp(join(tmpdir(), 'deck-'));
  const names = whole ? (await readdir(ROOT)).filter((name) => !LEFT.includes(name)) : OWN;
  await Promise.all(names.map((name) => cp(join(ROOT, name), join(root, name), { recursive: true })));
  // Of this report only, as is the list of its names.
  for (const file of ['source.txt', 'names.json']) await rm(join(root, 'assets', file), { force: true });
  await symlink(join(ROOT, 'node_modules'), join(root, 'node_modules'));
  return {
    root,
    write: async (file, text) => {
      await mkdir(dirname(join(root, file)), { recursive: true });
      await writeFile(join(root, file), text);
    },
    clear: async (folder) => {
      const names = await readdir(join(root, folder));
      await Promise.all(names.map((name) => rm(join(root, folder, name), { recursive: true })));
    },
    run: async (...argv) => {
      const lines: string[] = [];
      const exit = await runCommand(argv, { root, env: {}, print: (line) => lines.push(line) });
      return { exit, printed: lines.join('\n') };
    },
    remove: () => rm(root, { recursive: true, force: true }),
  };
}

/** The bodies that the tests have, by folder. */
type BodyName = 'other-body' | 'union-report';

/** The files of another body, as its office would have edited them by the README alone. */
export interface Body {
  readonly facts: string;
  readonly meeting: string;
  /** The body's own colours, where it has some. */
  readonly theme: string | undefined;
  /** The report's own text, where it is at hand. */
  readonly source: string | undefined;
  readonly slides: ReadonlyMap<string, string>;
}

const FIXTURES = join(ROOT, 'tests/fixtures');

/** A body by its folder; by itself a water authority with ten parts. It imports from where it stands, hence the shorter way to `src`. */
export async function readBody(name: BodyName = 'other-body'): Promise<Body> {
  const folder = join(FIXTURES, name);
  const read = (file: string) => readFile(join(folder, file), 'utf8');
  const readIfThere = (file: string) => (existsSync(join(folder, file)) ? read(file) : undefined);
  const names = await readdir(join(folder, 'slides'));
  const slides = await Promise.all(
    names.map(
      async (file) =>
        [file, (await read(`slides/${file}`)).replaceAll('../../../../src/', '../src/')] as const,
    ),
  );
  return {
    facts: await read('assets/facts.json'),
    meeting: await read('assets/meeting.json'),
    theme: await readIfThere('assets/theme.json'),
    source: await readIfThere('assets/source.txt'),
    slides: new Map(slides),
  };
}

/** The project with the deck of the other body in place of its own. */
export async function copyBody(name: BodyName = 'other-body', { whole = false } = {}): Promise<ProjectCopy> {
  const [project, { facts, meeting, theme, source, slides }] = await Promise.all([
    copyProject({ whole }),
    readBody(name),
  ]);
  await project.clear('slides');
  await project.write('assets/facts.json', facts);
  await project.write('assets/meeting.json', meeting);
  if (theme !== undefined) await project.write('assets/theme.json', theme);
  if (source !== undefined) await project.write('assets/source.txt', source);
  for (const [file, text] of slides) await project.write(`slides/${file}`, text);
  return project;
}

/** Every file under `src`, by path. */
export async function readSources(root = ROOT): Promise<ReadonlyMap<string, string>> {
  const names = await readdir(join(root, 'src'), { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const texts = await Promise.all(
    files.map(async (path) => [path.slice(root.length), await readFile(path, 'utf8')] as const),
  );
  return new Map(texts.map(([path, text]) => [path.replace(/^\/+/, ''), text]));
}
