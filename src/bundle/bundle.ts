import { build, createLogger, mergeConfig, type Plugin, type PluginOption, type Rolldown } from 'vite';
import { ProblemsError, problemsOf } from '../facts/index.ts';
import { DECK_FILE, deckBuild } from './config.ts';
import { placeInFiles } from './place-in-files.ts';
import { renderProject, writeInto } from './render.ts';

/** How long each plugin took is no news to the office. */
const UNWRITTEN = { write: false, rolldownOptions: { checks: { bundlerTimings: false } } };

/**
 * The finished file of the project in `root` as text; nothing is written.
 * @throws ProblemsError for what is wrong in the office's files, Error with the bundler's words for a fault in the code
 */
export async function bundleDeck(root: string, document: PluginOption = deckDocument(root)): Promise<string> {
  const logger = createLogger('warn');
  // Whatever stops the build is thrown as well, and reported by the caller.
  logger.error = () => undefined;
  const own = { configFile: false, customLogger: logger, logLevel: 'warn', build: UNWRITTEN } as const;
  try {
    const bundle = await build(mergeConfig(deckBuild(root, document), own));
    return textOf(bundle as Rolldown.RolldownOutput);
  } catch (error) {
    const problems = causesOf(error).flatMap((cause) => problemsOf(cause) ?? []);
    throw problems.length === 0 ? error : new ProblemsError(await placeInFiles(problems, root));
  }
}

/** The bundler wraps what a plugin throws, together with whatever else went wrong. */
function causesOf(error: unknown): readonly unknown[] {
  const causes = error instanceof Error && 'errors' in error ? error.errors : undefined;
  return Array.isArray(causes) ? causes : [error];
}

function textOf({ output }: Rolldown.RolldownOutput): string {
  const file = output.find(({ fileName }) => fileName === DECK_FILE);
  if (file?.type !== 'asset') throw new Error(`The build has no ${DECK_FILE}`);
  return typeof file.source === 'string' ? file.source : new TextDecoder().decode(file.source);
}

/** Writes the deck's HTML into the entry page; a build stops with all that is wrong with it. */
function deckDocument(root: string): Plugin {
  return {
    name: 'deck-document',
    transformIndexHtml: {
      // After Vite, which would parse all of it and has nothing to do in it.
      order: 'post',
      handler: async (page) => writeInto(page, await renderProject(root)),
    },
  };
}
