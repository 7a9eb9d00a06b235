import { join } from 'node:path';
import type { Plugin } from 'vite';
import { inlineEntry } from './inline-entry.ts';
import { escapeScript } from './one-file/escape.ts';

/** `<script inline src="./head.ts"></script>` */
const INLINE = /<script inline src="\.\/([^"]+)"><\/script>/g;

/**
 * Writes small modules into the page as scripts that run in place: what must be done before the first paint, or before
 * the rest of the code is loaded, waits for no module. Rebuilt in development when one of the sources changes. `order`:
 * along with the other plugins, or after everything that Vite itself does with the page.
 */
export function inlineScripts(order: 'pre' | 'post' = 'pre'): Plugin {
  let folder = '';
  const made = new Map<string, Promise<string>>();
  const make = (name: string) => {
    const known = made.get(name) ?? inlineEntry(join(folder, name));
    made.set(name, known);
    return known;
  };
  return {
    name: 'inline-scripts',
    configResolved: (config) => {
      folder = config.root;
    },
    transformIndexHtml: {
      order,
      handler: async (page) => {
        const names = [...page.matchAll(INLINE)].map(([, name = '']) => name);
        const codes = new Map(
          await Promise.all(names.map(async (name) => [name, await make(name)] as const)),
        );
        return page.replace(
          INLINE,
          (_, name: string) => `<script>${escapeScript(codes.get(name) ?? '')}</script>`,
        );
      },
    },
    hotUpdate: ({ file }) => {
      if (file.startsWith(folder) && file.endsWith('.ts')) made.clear();
    },
  };
}
