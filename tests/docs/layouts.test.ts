import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { layoutBook, renderLayouts } from './layouts.ts';

const book = layoutBook((file) => readFileSync(file, 'utf8'));
const { layouts, samples } = book;

describe('docs/layouts.md', () => {
  it('is what the types say (npm run docs)', () => {
    expect(layouts.length).toBeGreaterThan(15);
    expect(readFileSync('docs/layouts.md', 'utf8')).toBe(renderLayouts(book));
  });

  it('shows how a slide of every layout is written', () => {
    expect(layouts.filter(({ layout }) => !samples.has(layout))).toEqual([]);
  });

  it('has a picture of every layout', () => {
    const missing = layouts.filter(({ layout }) => !existsSync(`docs/pictures/layouts/${layout}.webp`));
    expect(missing.map(({ layout }) => layout)).toEqual([]);
  });
});
