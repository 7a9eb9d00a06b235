import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { openModules } from './modules.mjs';
import type { RenderedDocument } from './render.ts';
import { writeInto } from './write-into.ts';

const RENDER = fileURLToPath(new URL('./render.ts', import.meta.url));

/** Writes the deck's HTML into the entry page; a build stops with all that is wrong with it. */
export function deckDocument(root: string): Plugin {
  return {
    name: 'deck-document',
    transformIndexHtml: {
      // After Vite, which would parse all of it and has nothing to do in it.
      order: 'post',
      handler: async (page) => writeInto(page, await renderOnce(root)),
    },
  };
}

/** With all modules from the beginning. */
async function renderOnce(root: string): Promise<RenderedDocument> {
  const { module, close } = await openModules<typeof import('./render.ts')>(root, RENDER);
  try {
    return await module.renderProject(root);
  } finally {
    await close();
  }
}
