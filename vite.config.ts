import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { deckDocument } from './src/build/document.ts';

const root = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  root: 'src',
  publicDir: false,
  plugins: [deckDocument(root)],
  server: { fs: { allow: [root] } },
  build: {
    outDir: '../dist',
    emptyOutDir: false,
    target: 'chrome109',
    assetsInlineLimit: Number.POSITIVE_INFINITY,
    modulePreload: false,
  },
});
