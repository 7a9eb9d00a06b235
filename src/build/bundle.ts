import { build, createLogger, mergeConfig, type PluginOption, type Rolldown } from 'vite';
import { ProblemsError, problemsOf } from '../facts/index.ts';
import { DECK_FILE, deckBuild } from './config.ts';
import { deckDocument } from './document.ts';

/**
 * The finished file of the project in `root` as text; nothing is written.
 * @throws ProblemsError for what is wrong in the office's files, Error with the bundler's words for a fault in the code
 */
export async function bundleDeck(root: string, document: PluginOption = deckDocument(root)): Promise<string> {
  const logger = createLogger('warn');
  // What stops the build is thrown besides, and told by whoever catches it.
  logger.error = () => undefined;
  const own = { configFile: false, customLogger: logger, logLevel: 'warn', build: { write: false } } as const;
  const bundle = await build(mergeConfig(deckBuild(root, document), own)).catch((error: unknown) => {
    throw asProblems(error) ?? error;
  });
  return textOf(bundle as Rolldown.RolldownOutput);
}

/** The bundler wraps what a plugin throws, together with whatever else went wrong. */
function asProblems(error: unknown): ProblemsError | undefined {
  const wrapped = error instanceof Error && 'errors' in error ? error.errors : undefined;
  const causes: readonly unknown[] = Array.isArray(wrapped) ? wrapped : [error];
  const problems = causes.flatMap((cause) => problemsOf(cause) ?? []);
  return problems.length === 0 ? undefined : new ProblemsError(problems);
}

function textOf({ output }: Rolldown.RolldownOutput): string {
  const file = output.find(({ fileName }) => fileName === DECK_FILE);
  if (file?.type !== 'asset') throw new Error(`The build has no ${DECK_FILE}`);
  return typeof file.source === 'string' ? file.source : new TextDecoder().decode(file.source);
}
