import { join } from 'node:path';
import type { Plugin } from 'vite';
import { CHANGED } from './change.ts';
import { CLIENT_ENTRY, openClient } from './client.ts';
import { type LiveProject, openProject } from './project.ts';

/** What the office edits, beside the folder that Vite watches. */
const EDITED = ['slides', 'assets'];
/** As Vite leaves the address of the page's own code. */
const ENTRY = '/main.ts';
/** The style as the page's link asks for it: the first slide waits for it, so it is made while the document is. */
const BEFORE = '/main.css?direct';
/** What a stage loads of Vite's: made while the browser reads the page. */
const AT_ONCE = ['/develop.ts', '/screens.css'];

/**
 * The deck's HTML in the entry page, as the files are at each moment. A saved word is sent to the open pages, which
 * replace what has changed; a wrong file is reported on the page.
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
      // After Vite, which would parse all of it and has nothing to do in it.
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
