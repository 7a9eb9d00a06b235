import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { deckBuild } from './src/bundle/config.ts';
import { deckDocument } from './src/bundle/document.ts';

const root = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig(deckBuild(root, deckDocument(root)));
