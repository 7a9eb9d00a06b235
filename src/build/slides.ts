import { join, relative } from 'node:path';
import { runnerImport } from 'vite';
import type { DeckSource } from '../deck/index.ts';
import type { Problem, ProblemsError } from '../facts/index.ts';

const SLIDES = 'slides/index.ts';

/** The running order as the slide modules give it. */
export interface SlidesReading {
  readonly source: DeckSource | undefined;
  /** Absolute paths of the modules. */
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
}

/** Runs the slide modules as they are now; a slip in one is told with its place. */
export async function importSlides(root: string): Promise<SlidesReading> {
  try {
    const { module, dependencies } = await runnerImport<{ deck: DeckSource }>(join(root, SLIDES), {
      configFile: false,
      logLevel: 'error',
      root,
    });
    return { source: module.deck, files: dependencies, problems: [] };
  } catch (error) {
    const problems = problemsOf(error) ?? [slipOf(error, root)];
    return { source: undefined, files: [], problems };
  }
}

/** By name, not by class: the error comes from a module loaded anew. */
function problemsOf(error: unknown): readonly Problem[] | undefined {
  if (!(error instanceof Error) || error.name !== 'ProblemsError') return undefined;
  return (error as ProblemsError).problems;
}

function slipOf(error: unknown, root: string): Problem {
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  const [place] =
    `${message}\n${stack}`.match(/[^\s('"[]*\/slides\/[^\s:)'"\]]+\.ts(?::\d+(?::\d+)?)?/) ?? [];
  return {
    where: place === undefined ? 'slides' : relative(root, place.replace(/^file:\/\//, '')),
    what: `幻灯模块读不进来：${message.split('\n').find((line) => line.trim() !== '') ?? '原因不明'}`,
    expected: '写法正确的 TypeScript 模块，引用的名字都存在',
    remedy: '改正这一处；npm run types 会列出所有写错的名字',
  };
}
