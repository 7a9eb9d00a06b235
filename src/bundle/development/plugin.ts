import { join } from 'node:path';
import type { Plugin } from 'vite';
import { CHANGED } from './change.ts';
import { CLIENT_ENTRY, openClient } from './client.ts';
import { type LiveProject, openProject } from './project.ts';

/** Files the office edits outside the folder that Vite watches. */
const EDITED = ['slides', 'assets'];
/** The address of the page's own code after Vite has processed the page. */
const ENTRY = '/main.ts';
/** The style sheet's address in the page's link. The first slide waits for it, so it is prepared along with the document. */
const BEFORE = '/main.css?direct';
/** Vite's own modules that a stage loads, prepared while the browser parses the page. */
const AT_ONCE = ['/develop.ts', '/screens.css'];

/**
 * Serves the deck in the entry page, always from the current files. Changes are sent to the open pages, which replace
 * what changed; an invalid file is reported on the page.
 */
export function liveDocument(root: string): Plugin {
  let project: LiveProject | undefined;
  const client = openClient(root);
  const folders = EDITED.map((name) => join(root, name));
  return {
    name: 'live-document',
    apply: 'serve',
    configureServer: (server) => {
      const opened = openProject(root, (news) => {
        if (news.kind === 'change') server.ws.send(CHANGED, news.change);
        else server.ws.send({ type: 'full-reload' });
      });
      project = opened;
      server.watcher.add(folders);
      server.middlewares.use(client.answer);
      void server.warmupRequest(BEFORE);
    },
    closeBundle: () => project?.close(),
    transformIndexHtml: {
      // After Vite's own plugins, which would parse the whole document for nothing.
      order: 'post',
      handler: async (entry, { server }) => {
        const page = entry.replace(ENTRY, CLIENT_ENTRY);
        const html = (await project?.page(page)) ?? page;
        for (const path of AT_ONCE) void server?.warmupRequest(path);
        return html;
      },
    },
    async hotUpdate({ file, server }) {
      if (this.environment.name !== 'client' || project === undefined) return undefined;
      if (folders.some((folder) => file.startsWith(folder))) {
        await project.renew();
        return [];
      }
      if (file.endsWith('.css')) return undefined;
      const [isShown, isRun] = await Promise.all([project.isMadeOf(file), client.isMadeOf(file)]);
      if (isRun) client.renew();
      if (isShown) await project.restart();
      else if (isRun) server.ws.send({ type: 'full-reload' });
      return isShown || isRun ? [] : undefined;
    },
  };
}
