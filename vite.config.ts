import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { deckDevelopment } from './src/bundle/development/config.ts';

/** For `npm start`; the file is built by `src/bundle/bundle.ts`. */
export default defineConfig(deckDevelopment(fileURLToPath(new URL('.', import.meta.url))));
