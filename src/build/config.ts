import { join } from 'node:path';
import type { InlineConfig, PluginOption } from 'vite';
import { deckFonts } from './fonts.ts';
import { oneFile } from './one-file.ts';

/** The one file that is made, in `dist/`. */
export const DECK_FILE = 'deck.html';

/** The folders whose code has words of its own to show, by who sees them; a test finds one that is not listed. */
export const WORDS_IN = {
  hallFolders: ['src/stage', 'src/keys', 'src/start', 'src/source-panel', 'src/styles'],
  interfaceFolders: [
    'src/test-card',
    'src/speaker',
    'src/session',
    'src/rehearsal',
    'src/handout',
    'src/print',
    'src/proof',
    'src/figures',
  ],
} as const;

/** How the file is built from the project in `root`; `document` writes the deck's HTML into the entry page. */
export function deckBuild(root: string, document: PluginOption): InlineConfig {
  return {
    root: join(root, 'src'),
    publicDir: false,
    plugins: [document, deckFonts({ root, ...WORDS_IN }), oneFile({ fileName: DECK_FILE, pack: true })],
    server: { fs: { allow: [root] } },
    build: {
      outDir: join(root, 'dist'),
      emptyOutDir: false,
      target: 'chrome109',
      // Chart.js's unused scales hang together by property reads alone; without them they leave the bundle.
      rolldownOptions: { treeshake: { propertyReadSideEffects: false } },
    },
  };
}
