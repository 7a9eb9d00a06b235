import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { deckBuild } from './src/build/config.ts';
import { deckDocument } from './src/build/document.ts';

const root = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig(deckBuild(root, deckDocument(root)));
