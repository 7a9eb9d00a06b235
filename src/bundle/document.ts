import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Plugin, runnerImport } from 'vite';
import { EARLY } from '../document/index.ts';
import { problemsOf } from '../facts/index.ts';
import { renderProblemPage } from './problem-page.ts';
import type { RenderedDocument } from './render.ts';

const RENDER = fileURLToPath(new URL('./render.ts', import.meta.url));
/** A change under one of these makes the document anew. */
const SOURCES = /\/(slides|assets|src\/(facts|deck|script|document|rehearsal|bundle))\//;

/**
 * Writes the deck's HTML into the entry page: at build time once, in development at each request.
 * In development a wrong file is told on the page; a build stops with all its problems.
 */
export function deckDocument(root: string): Plugin {
  let serving = false;
  return {
    name: 'deck-document',
    configResolved: (config) => {
      serving = config.command === 'serve';
    },
    transformIndexHtml: {
      order: 'pre',
      handler: async (page) => {
        try {
          return writeInto(page, await renderAnew(root));
        } catch (error) {
          const problems = problemsOf(error);
          if (problems === undefined || !serving) throw error;
          return renderProblemPage(problems);
        }
      },
    },
    configureServer: (server) => {
      // Vite watches its own root; what the office edits stands beside it.
      server.watcher.add([join(root, 'slides'), join(root, 'assets')]);
    },
    hotUpdate({ file, server }) {
      if (this.environment.name !== 'client' || !SOURCES.test(file)) return undefined;
      server.ws.send({ type: 'full-reload' });
      return [];
    },
  };
}

/** The entry page with the document in it, and with the script that answers the first key where that has its place. */
export function writeInto(page: string, { head, body }: Pick<RenderedDocument, 'head' | 'body'>): string {
  // Functions as replacements: `$&` in a sentence stays what it is.
  return page
    .replace('<!--deck:head-->', () => head)
    .replace('<!--deck:body-->', () =>
      body.replace(EARLY, '<script inline src="./views/stage/early.ts"></script>'),
    );
}

/** Loads the renderer and the slides from their files as they are now, not as they were when Vite started. */
async function renderAnew(root: string): Promise<RenderedDocument> {
  const { module } = await runnerImport<typeof import('./render.ts')>(RENDER, {
    configFile: false,
    logLevel: 'error',
    root,
  });
  return module.renderProject(root);
}
