import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { layoutsIn, renderLayouts } from './layouts.ts';

const layouts = layoutsIn(readFileSync('src/deck/slide.ts', 'utf8'));

describe('docs/layouts.md', () => {
  it('is what the types say (npm run docs)', () => {
    expect(layouts.length).toBeGreaterThan(15);
    expect(readFileSync('docs/layouts.md', 'utf8')).toBe(renderLayouts(layouts));
  });

  it('has a picture of every layout', () => {
    const missing = layouts.filter(({ layout }) => !existsSync(`docs/pictures/layouts/${layout}.webp`));
    expect(missing.map(({ layout }) => layout)).toEqual([]);
  });
});
