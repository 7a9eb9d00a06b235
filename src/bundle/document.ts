import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin, ViteDevServer } from 'vite';
import { EARLY } from '../document/index.ts';
import { problemsOf } from '../facts/index.ts';
import { openModules } from './modules.mjs';
import { renderProblemPage } from './problem-page.ts';
import type { RenderedDocument } from './render.ts';
import type { LoadModule } from './slides.ts';

const RENDER = fileURLToPath(new URL('./render.ts', import.meta.url));

/**
 * Writes the deck's HTML into the entry page: at build time once, in development at each request.
 * In development a wrong file is told on the page; a build stops with all its problems.
 */
export function deckDocument(root: string): Plugin {
  let server: ViteDevServer | undefined;
  let warm: Promise<unknown> | undefined;
  return {
    name: 'deck-document',
    transformIndexHtml: {
      order: 'pre',
      handler: async (page) => {
        try {
          await warm;
          return writeInto(page, await (server ? renderWithin(server, root) : renderOnce(root)));
        } catch (error) {
          const problems = problemsOf(error);
          if (problems === undefined || server === undefined) throw error;
          return renderProblemPage(problems);
        }
      },
    },
    configureServer: (started) => {
      server = started;
      // Vite watches its own root; what the office edits stands beside it.
      server.watcher.add([join(root, 'slides'), join(root, 'assets')]);
      // The first page is asked for in a moment: the modules are read meanwhile.
      warm = renderWithin(server, root).catch(() => undefined);
    },
    hotUpdate({ file, server: { environments, ws } }) {
      const isRead =
        environments.ssr?.moduleGraph.getModulesByFile(file) ?? file.startsWith(join(root, 'assets'));
      if (this.environment.name !== 'client' || !isRead) return undefined;
      ws.send({ type: 'full-reload' });
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

/** With all modules from the beginning: a build does it once. */
async function renderOnce(root: string): Promise<RenderedDocument> {
  const { module, close } = await openModules<typeof import('./render.ts')>(root, RENDER);
  try {
    return await module.renderProject(root);
  } finally {
    await close();
  }
}

/** With the modules that the server has, those that have changed read anew: a saved word shows at once. */
async function renderWithin(server: ViteDevServer, root: string): Promise<RenderedDocument> {
  const load: LoadModule = async <Module>(path: string) => ({
    module: (await server.ssrLoadModule(path)) as Module,
    files: [],
  });
  const { module } = await load<typeof import('./render.ts')>(RENDER);
  return module.renderProject(root, load);
}
