import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { deckDocument } from './src/build/document.ts';
import { deckFonts } from './src/build/fonts.ts';
import { oneFile } from './src/build/one-file.ts';

const root = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  root: 'src',
  publicDir: false,
  plugins: [
    deckDocument(root),
    deckFonts({
      root,
      hallFolders: [
        'src/stage',
        'src/keys',
        'src/start',
        'src/test-card',
        'src/resume',
        'src/source-panel',
        'src/handout',
        'src/print',
        'src/styles',
      ],
      interfaceFolders: ['src/speaker', 'src/session', 'src/rehearsal'],
    }),
    oneFile({ fileName: 'deck.html', pack: true }),
  ],
  server: { fs: { allow: [root] } },
  build: {
    outDir: '../dist',
    emptyOutDir: false,
    target: 'chrome109',
    // Chart.js's unused scales hang together by property reads alone; without them they leave the bundle.
    rolldownOptions: { treeshake: { propertyReadSideEffects: false } },
  },
});
