import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openModules } from '../../src/bundle/modules.mjs';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'deck-modules-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** As a hand would have saved it so many seconds ago. */
async function save(name: string, text: string, secondsAgo: number): Promise<void> {
  await writeFile(join(root, name), text);
  const at = Date.now() / 1000 - secondsAgo;
  await utimes(join(root, name), at, at);
}

const open = async () => {
  const { module, shared } = await openModules<{ readonly words: string }>(root, join(root, 'a.ts'), {
    keep: true,
  });
  return { words: module.words, address: shared.get(join(root, 'a.ts')) };
};

describe('a bundle that is kept', () => {
  it('is taken again until a file of it is saved', async () => {
    await save('a.ts', "import { b } from './b.ts'; export const words: string = b + '!';", 60);
    await save('b.ts', "export const b = 'one';", 60);
    const first = await open();
    expect(first.words).toBe('one!');
    expect(await open()).toEqual(first);
    await save('b.ts', "export const b = 'two';", 30);
    const second = await open();
    expect(second.words).toBe('two!');
    expect(second.address).not.toBe(first.address);
    expect((await open()).address).toBe(second.address);
  });

  it('is not kept where a file was saved while it was read', async () => {
    await save('b.ts', "export const b = 'six';", -60);
    const first = await open();
    expect(first.words).toBe('six!');
    expect((await open()).address).not.toBe(first.address);
  });
});
