import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openFolder, writeChecked } from '../../../src/cli/pdf/write.ts';

describe('a file that is read back before it gets its name', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'handouts-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  test('is there whole, in the place of an older one, and nothing else', async () => {
    const path = join(folder, 'notes.pdf');
    await writeFile(path, 'old');
    await writeChecked(path, Buffer.from('new'));
    expect(await readFile(path, 'utf8')).toBe('new');
    expect(await readdir(folder)).toEqual(['notes.pdf']);
  });

  test('a folder that is a file is told by name, with exit code 4', async () => {
    const path = join(folder, 'taken');
    await writeFile(path, '');
    await expect(openFolder(path)).rejects.toThrow(expect.objectContaining({ exit: 4 }));
    await expect(openFolder(path)).rejects.toThrow(path);
  });

  test('a place taken by a folder is told in words, and nothing is left beside it', async () => {
    const path = join(folder, 'notes.pdf');
    await mkdir(path);
    const writing = writeChecked(path, Buffer.from('new'));
    await expect(writing).rejects.toThrow('不能写入：要写文件的地方是一个文件夹');
    expect(await readdir(folder)).toEqual(['notes.pdf']);
  });

  test('a folder within folders is made', async () => {
    const path = join(folder, 'a', 'b');
    await openFolder(path);
    expect(await readdir(path)).toEqual([]);
  });
});
