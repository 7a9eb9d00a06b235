import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { InlineConfig } from 'vite';
import { siteOf } from '../common-config.ts';
import { inlineScripts } from '../inline-scripts.ts';
import { liveDocument } from './plugin.ts';

/** How the project in `root` is shown while it is worked on. */
export function deckDevelopment(root: string): InlineConfig {
  return {
    ...siteOf(root),
    plugins: [inlineScripts(), liveDocument(root), inlineScripts('post')],
    server: {
      fs: { allow: [root, realpathSync(join(root, 'node_modules'))] },
      // The page's own code is bundled apart (client.ts).
      preTransformRequests: false,
    },
    optimizeDeps: { noDiscovery: true },
  };
}
