import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { registerables } from 'chart.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundleDeck } from '../../src/bundle/bundle.ts';
import { elementsOf, rawTextOf } from '../../src/bundle/parsed-page.ts';
import { countBytes } from '../bench/sections/bytes.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

let html = '';
let code = '';
beforeAll(async () => {
  html = await bundleDeck(ROOT);
  const scripts = elementsOf(html).filter(({ tagName }) => tagName === 'script');
  code = scripts.map(rawTextOf).join('\n');
});

describe('the finished file', () => {
  it('has the parts of Chart.js that are drawn with, and no other', () => {
    const painting = readFileSync(join(ROOT, 'src/charts/painting.ts'), 'utf8');
    const registered = [...painting.matchAll(/Chart\.register\(([^)]*)\)/g)];
    const used = registered.flatMap(([, names = '']) => names.split(/,\s*/));
    const parts = registerables.flatMap((group) => Object.entries(group as Record<string, { id: string }>));
    const there = parts.filter(([, { id }]) => new RegExp(`\\bid\\s*[=:]\\s*[\`"']${id}[\`"']`).test(code));
    // Besides those of Chart.js the deck has chart parts of its own.
    const names = new Set(parts.map(([name]) => name));
    const theirs = used.filter((name) => names.has(name));
    expect(there.map(([name]) => name).sort()).toEqual(theirs.sort());
  });

  it('spends at most 600 kB on fonts', () => {
    expect(countBytes(html).fonts).toBeGreaterThan(100_000);
    expect(countBytes(html).fonts).toBeLessThanOrEqual(600_000);
  });
});
