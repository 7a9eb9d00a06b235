import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { describe, expect, it } from 'vitest';
import { revealParts, UNUSED } from '../../src/bundle/reveal-parts.ts';

const SOURCES = fileURLToPath(new URL('../js/', import.meta.resolve('reveal.js')));
const WRAPPER = fileURLToPath(new URL('../../src/views/stage/reveal.ts', import.meta.url));

async function bundleStage(): Promise<string> {
  const build = await rolldown({
    input: WRAPPER,
    platform: 'browser',
    tsconfig: false,
    plugins: [revealParts()],
  });
  const { output } = await build.generate({ format: 'esm' });
  await build.close();
  return output[0].code;
}

describe('reveal.js in the deck', () => {
  it.each(UNUSED)('its part “%s” is one that reveal.js still has', (part) => {
    expect(readFileSync(`${SOURCES}reveal.js`, 'utf8')).toContain(`from './controllers/${part}'`);
    expect(() => readFileSync(`${SOURCES}controllers/${part}.js`)).not.toThrow();
  });

  it('has what the stage uses of it, and none of the rest', async () => {
    const code = await bundleStage();
    for (const used of ['fragmentshown', 'slidechanged', 'hashOneBasedIndex', 'hideInactiveCursor'])
      expect(code).toContain(used);
    for (const unused of [
      'jump-to-slide-input',
      'navigate-right',
      'r-overlay-header',
      'scroll-page-content',
      'from "fitty"',
    ])
      expect(code).not.toContain(unused);
  });
});
