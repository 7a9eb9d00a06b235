import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { DeckSource } from '../deck/index.ts';
import { type Problem, ProblemsError, problemsOf, SLIDES } from '../facts/index.ts';
import { guarded, NeverReady } from './guarded.ts';
import { openModules, type SharedModules } from './modules.mjs';
import { readNamed, readText } from './read-text.ts';

const ORDER = 'slides/index.ts';

/** The running order as the slide modules give it. */
export interface SlidesReading {
  readonly source: DeckSource | undefined;
  readonly problems: readonly Problem[];
  /** A module uses what is not there, or not as it is: a compiler can say where. */
  readonly mistyped?: true;
}

/** Runs the modules as their files are now. */
async function loadSlides(root: string, shared: SharedModules | undefined): Promise<SlidesModule> {
  const path = join(root, ORDER);
  try {
    const { module, close } = await guarded(() => openModules<SlidesModule>(root, path, { shared }));
    await close();
    return module;
  } catch (error) {
    if (error instanceof NeverReady) throw new ProblemsError([await waitIn(root)]);
    const unreadable = await unreadableIn(root);
    if (unreadable.length > 0) throw new ProblemsError(unreadable);
    return loadOneByOne(root, path);
  }
}

/** Takes longer, but a fault is reported for the module that it is in, and for the line as it was written. */
async function loadOneByOne(root: string, path: string): Promise<SlidesModule> {
  const { runnerImport } = await import('vite');
  process.setSourceMapsEnabled(true);
  try {
    const options = { configFile: false, logLevel: 'error', root } as const;
    return (await guarded(() => runnerImport<SlidesModule>(path, options))).module;
  } catch (error) {
    // The lines are looked up when the stack is first read.
    if (error instanceof Error) void error.stack;
    throw error;
  } finally {
    process.setSourceMapsEnabled(false);
  }
}

interface SlidesModule {
  readonly deck: DeckSource;
}

/**
 * Runs the slide modules as they are now; a slip in one is reported with its place. `shared`: modules of the program
 * that are already loaded.
 */
export async function importSlides(root: string, shared?: SharedModules): Promise<SlidesReading> {
  try {
    const { deck } = await loadSlides(root, shared);
    return { source: deck, problems: [] };
  } catch (error) {
    const misspelt = await misspellingOf(error, root);
    if (misspelt !== undefined) return { source: undefined, problems: [misspelt] };
    // A module that is not there the compiler names with its line, too.
    const mistyped =
      error instanceof Error &&
      (['TypeError', 'ReferenceError', 'SyntaxError'].includes(error.name) || NOT_FOUND.test(error.message));
    return {
      source: undefined,
      problems: problemsOf(error) ?? [slipOf(error, root)],
      ...(mistyped && { mistyped }),
    };
  }
}

/** Modules that are not there or no text, saved in another encoding for instance: the bundler refuses them and names no file. */
async function unreadableIn(root: string): Promise<readonly Problem[]> {
  const { problems: noOrder } = await readNamed(root, ORDER);
  if (noOrder.length > 0) return noOrder;
  const readings = await Promise.all((await modulesIn(root)).map((file) => readText(root, file)));
  return readings.flatMap(({ problems }) => problems);
}

async function modulesIn(root: string): Promise<readonly string[]> {
  const names = await readdir(join(root, SLIDES), { recursive: true }).catch(() => []);
  return names
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => `${SLIDES}/${name}`);
}

/** Where a module waits for ever: no stack tells it, but slides have no other `await`. */
async function waitIn(root: string): Promise<Problem> {
  let where: Problem['where'] = { file: SLIDES };
  for (const file of (await modulesIn(root)).toReversed()) {
    const lines = (await readText(root, file)).text?.split('\n') ?? [];
    const line = lines.findIndex((words) => /\bawait\b/.test(words)) + 1;
    if (line > 0) where = { file, line };
  }
  return {
    where,
    what: '幻灯模块读不完：它用 await 等一个不会有的结果',
    expected: '只写幻灯的模块，不用 await',
    remedy: '撤回这里刚改过的地方；是自己写的代码，请写它的人改',
  };
}

/** As the bundler and the development server say it. */
const NOT_FOUND = /Failed to load url|Could not resolve|Cannot find module/i;

/** The module of the slides that a message or a stack names first, and the line in it. */
const PLACE = /(?<path>[^\s('"[]*\/slides\/[^\s:)'"\]]+\.ts)(?::(?<line>\d+):(?<column>\d+))?/;

function slipOf(error: unknown, root: string): Problem {
  const { name, message, stack = '' } = error instanceof Error ? error : { name: '', message: String(error) };
  const { path, line, column } = PLACE.exec(`${message}\n${stack}`)?.groups ?? {};
  const file = path === undefined ? SLIDES : relative(root, path.replace(/^file:\/\//, ''));
  const where = line === undefined ? { file } : { file, line: Number(line), column: Number(column) };
  const said = message.split('\n').find((each) => each.trim() !== '') ?? '原因不明';
  if (name === 'SyntaxError' || NOT_FOUND.test(message))
    return {
      where,
      what: `幻灯模块读不进来：${said}`,
      expected: '写法正确的 TypeScript 模块，引用的名字都存在',
      remedy: '运行 npm run types，它会列出写错的名字和所在的行',
    };
  return {
    where,
    what: `幻灯模块运行到这里出错：${said}`,
    expected: '只写幻灯的模块，或者能运行的代码',
    remedy: '撤回这里刚改过的地方；是自己写的代码，请写它的人改',
  };
}

/** The first place at which a module cannot be parsed, according to the bundler. */
async function misspellingOf(error: unknown, root: string): Promise<Problem | undefined> {
  const faults = error instanceof Error && 'errors' in error ? error.errors : undefined;
  const fault: unknown = Array.isArray(faults) ? faults[0] : undefined;
  // A file that cannot be read at all has no place in it.
  if (!(fault instanceof Error) || !('loc' in fault) || !fault.loc) return undefined;
  const { file, line, column } = fault.loc as { file: string; line: number; column: number };
  // The message goes on with a picture of the lines; in colour, which belongs on no page.
  const [said = ''] = stripVTControlCharacters(fault.message).split('\n');
  const text = await readFile(file, 'utf8').catch(() => '');
  const before = (text.split('\n')[line - 1] ?? '').slice(0, column);
  return {
    where: { file: relative(root, file), line, column: column + 1 },
    ...(/\bsay\s*$/.test(before)
      ? {
          what: 'say 后面用了普通引号',
          expected: '每段文字写成 say`……`',
          remedy: '引号改成反引号 `，两头都改',
        }
      : {
          what: `这一行或上一行写错了：${inWords(said.replace(/^\[\w+\]\s*/, ''))}`,
          expected: '写法正确的 TypeScript 模块',
          remedy: '看这一行和上一行：是否缺逗号、缺反引号 ` 或括号没有配对',
        }),
  };
}

const SIGNS: Readonly<Record<string, string>> = {
  string: '普通引号里的文字',
  identifier: '一个名字',
  EOF: '文件的末尾',
};

/** What the parser says, in the office's words where it is what is met in slides. */
function inWords(said: string): string {
  const { wanted, found } = /^Expected (?<wanted>.+?) but found (?<found>.+?)\.?$/.exec(said)?.groups ?? {};
  if (wanted !== undefined && found !== undefined)
    return `这里该有 ${wanted.replaceAll(' or ', ' 或 ')}，却是${SIGNS[found] ?? ` ${found}`}`;
  if (/^Unterminated template/i.test(said)) return '反引号没有配对';
  if (/^Unterminated string/i.test(said)) return '引号没有配对';
  return said;
}
