import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { InlineConfig } from 'vite';
import { siteOf } from '../common-config.ts';
import { inlineScripts } from '../inline-scripts.ts';
import { liveDocument } from './plugin.ts';

/** Vite's configuration for working on the project in `root`. */
export function deckDevelopment(root: string): InlineConfig {
  return {
    ...siteOf(root),
    plugins: [inlineScripts(), liveDocument(root), inlineScripts('post')],
    server: {
      fs: { allow: [root, realpathSync(join(root, 'node_modules'))] },
      // The page's own code is bundled separately (client.ts).
      preTransformRequests: false,
    },
    optimizeDeps: { noDiscovery: true },
  };
}
