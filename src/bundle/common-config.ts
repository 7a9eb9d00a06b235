import { join } from 'node:path';
import type { InlineConfig } from 'vite';

/** What building and development have in common: where the page begins, and how styles are read. */
export function siteOf(root: string): InlineConfig {
  return {
    root: join(root, 'src'),
    publicDir: false,
    // Writes nested rules out, which Chromium 109 does not read.
    css: { transformer: 'lightningcss' },
  };
}
