import { join } from 'node:path';
import type { InlineConfig, PluginOption } from 'vite';
import { siteOf } from './common-config.ts';
import { deckFaces } from './fonts/deck-faces.ts';
import { PRINT_FOLDERS } from './fonts/print-folders.ts';
import { inlineScripts } from './inline-scripts.ts';
import { oneFile } from './one-file.ts';
import { revealParts } from './reveal-parts.ts';

/** The one file that is made, in `dist/`. */
export const DECK_FILE = 'deck.html';

/** Where the code of the views begins that the hall sees. */
const HALL_ENTRIES = ['src/main.ts', 'src/views/start/page.ts', 'src/views/stage/index.ts'];

/** How the file is built from the project in `root`; `document` writes the deck's HTML into the entry page. */
export function deckBuild(root: string, document: PluginOption): InlineConfig {
  return {
    ...siteOf(root),
    plugins: [
      revealParts(),
      inlineScripts(),
      document,
      inlineScripts('post'),
      oneFile({
        fileName: DECK_FILE,
        faces: deckFaces({ root, hallEntries: HALL_ENTRIES, printFolders: PRINT_FOLDERS }),
      }),
    ],
    build: {
      outDir: join(root, 'dist'),
      emptyOutDir: false,
      target: 'chrome109',
      // Whoever looks at the source of the page is to read it.
      minify: false,
      cssMinify: false,
      // Chart.js's unused scales are held together only by property reads; without those they leave the bundle.
      rolldownOptions: { treeshake: { propertyReadSideEffects: false } },
    },
  };
}
