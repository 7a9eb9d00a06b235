import { join } from 'node:path';
import type { Plugin } from 'vite';
import { CHANGED } from './change.ts';
import { type LiveProject, openProject } from './project.ts';

/** What the office edits, beside the folder that Vite watches. */
const EDITED = ['slides', 'assets'];
/** The style as the page's link asks for it: the first slide waits for it, so it is made while the document is. */
const BEFORE = '/main.css?direct';
/** What a stage loads: made while the browser reads the page. */
const AT_ONCE = ['/main.ts', '/develop.ts', '/views/stage/index.ts', '/show/index.ts', '/screens.css'];

/**
 * The deck's HTML in the entry page as the files are at each moment. A saved word is sent to the pages that are open, which
 * put in what is another; a wrong file is told on the page.
 */
export function liveDocument(root: string): Plugin {
  let project: LiveProject | undefined;
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
      void server.warmupRequest(BEFORE);
    },
    closeBundle: () => project?.close(),
    transformIndexHtml: {
      // After Vite, which would parse all of it and has nothing to do in it.
      order: 'post',
      handler: async (entry, { server }) => {
        const html = (await project?.page(entry)) ?? entry;
        for (const path of AT_ONCE) void server?.warmupRequest(path);
        return html;
      },
    },
    async hotUpdate({ file }) {
      if (this.environment.name !== 'client' || project === undefined) return undefined;
      if (folders.some((folder) => file.startsWith(folder))) await project.renew();
      else if (!file.endsWith('.css') && (await project.isMadeOf(file))) await project.restart();
      else return undefined;
      return [];
    },
  };
}
