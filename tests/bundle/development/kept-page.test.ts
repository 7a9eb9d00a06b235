import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type KeptPage, keepPage, readKeptPage } from '../../../src/bundle/development/kept-page.ts';

const PAGE: KeptPage = {
  entry: '<html>',
  html: '<html><section>甲</section>',
  parts: {
    faces: '@font-face{}',
    document: {
      head: '<title>甲</title>',
      slides: new Map([['a', '<section>甲</section>']]),
      blocks: new Map([['paper', '<main>']]),
    },
  },
};
const MINUTE = 60_000;

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'deck-kept-'));
  await save('slides/index.ts', 'a', 2 * MINUTE);
  await save('assets/facts.json', '{}', 2 * MINUTE);
  await save('program.ts', 'p', 2 * MINUTE);
  await save('node_modules/.package-lock.json', '{}', 2 * MINUTE);
  await save('src/document/styles/tokens.css', ':root{}', 2 * MINUTE);
  await keepPage(root, PAGE, { program: [join(root, 'program.ts')], since: Date.now() });
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** As a hand would have saved it so many ms ago. */
async function save(name: string, text: string, ago: number): Promise<void> {
  const path = join(root, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
  const at = (Date.now() - ago) / 1000;
  await utimes(path, at, at);
}

describe('the page that is kept for the next session', () => {
  it('is taken while all is as it was', async () => {
    expect(await readKeptPage(root)).toEqual(PAGE);
  });

  it.each([
    ['a slide that was saved', () => save('slides/index.ts', 'b', MINUTE)],
    ['a file that came', () => save('assets/photos/one.jpg', '', 2 * MINUTE)],
    ['a file that went', () => rm(join(root, 'assets/facts.json'))],
    ['a program that was changed', () => save('program.ts', 'q', MINUTE)],
    ['packages that were installed', () => save('node_modules/.package-lock.json', '{ }', MINUTE)],
  ])('is not taken after %s', async (_, change) => {
    await change();
    expect(await readKeptPage(root)).toBeUndefined();
  });

  it('is not kept where a file was saved while it was read', async () => {
    await save('slides/index.ts', 'b', -MINUTE);
    await keepPage(root, PAGE, { program: [join(root, 'program.ts')], since: Date.now() });
    expect(await readKeptPage(root)).toBeUndefined();
  });
});
