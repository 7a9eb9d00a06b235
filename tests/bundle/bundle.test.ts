import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { registerables } from 'chart.js';
import type { Plugin } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundleDeck } from '../../src/bundle/bundle.ts';
import { WORDS_IN } from '../../src/bundle/config.ts';
import { deckDocument } from '../../src/bundle/document.ts';
import { elementsOf, rawTextOf } from '../../src/bundle/page.ts';
import { countBytes } from '../bench/sections/bytes.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

let html = '';
let code = '';
/** What is left of each module in the file, without comments, which nobody sees. */
const modules = new Map<string, string>();

const listModules: Plugin = {
  name: 'list-modules',
  generateBundle: (_, bundle) => {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      for (const [id, module] of Object.entries(chunk.modules)) {
        const text = (module.code ?? '').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
        if (/\.ts$/.test(id)) modules.set(relative(ROOT, id), text);
      }
    }
  },
};

beforeAll(async () => {
  html = await bundleDeck(ROOT, [deckDocument(ROOT), listModules]);
  const scripts = elementsOf(html).filter(({ tagName }) => tagName === 'script');
  code = scripts.map(rawTextOf).join('\n');
});

describe('the finished file', () => {
  it('has the parts of Chart.js that are drawn with, and no other', () => {
    const painting = readFileSync(join(ROOT, 'src/charts/painting.ts'), 'utf8');
    const [, used = ''] = /Chart\.register\(([^)]*)\)/.exec(painting) ?? [];
    const parts = registerables.flatMap((group) => Object.entries(group as Record<string, { id: string }>));
    const there = parts.filter(([, { id }]) => new RegExp(`\\bid\\s*[=:]\\s*[\`"']${id}[\`"']`).test(code));
    expect(there.map(([name]) => name).sort()).toEqual(used.split(/,\s*/).sort());
  });

  it('spends at most 600 kB on fonts', () => {
    expect(countBytes(html).fonts).toBeGreaterThan(100_000);
    expect(countBytes(html).fonts).toBeLessThanOrEqual(600_000);
  });
});

describe('the folders that fonts are cut for', () => {
  it('are all those whose code has words of its own in the file', () => {
    const listed: readonly string[] = [...WORDS_IN.hallFolders, ...WORDS_IN.interfaceFolders];
    const speaking = [...modules].filter(([, text]) => /\p{Script=Han}/u.test(text)).map(([file]) => file);
    expect(speaking.filter((file) => !listed.some((folder) => file.startsWith(`${folder}/`)))).toEqual([]);
  });
});
