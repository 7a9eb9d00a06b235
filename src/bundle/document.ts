import type { Plugin } from 'vite';
import { renderProject } from './render.ts';
import { writeInto } from './write-into.ts';

/** Writes the deck's HTML into the entry page; a build stops with all that is wrong with it. */
export function deckDocument(root: string): Plugin {
  return {
    name: 'deck-document',
    transformIndexHtml: {
      // After Vite, which would parse all of it and has nothing to do in it.
      order: 'post',
      handler: async (page) => writeInto(page, await renderProject(root)),
    },
  };
}
