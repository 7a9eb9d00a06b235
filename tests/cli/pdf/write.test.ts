import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openFolder, writeChecked } from '../../../src/cli/pdf/write.ts';

const FAULT = { where: { file: 'notes.pdf' }, what: '缺页', expected: '26 页', remedy: '重做' };

describe('a file that is checked before it gets its name', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'handouts-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  test('is there, and nothing else, when the check finds nothing', async () => {
    const path = join(folder, 'notes.pdf');
    expect(await writeChecked(path, Buffer.from('new'), async () => [])).toEqual([]);
    expect(await readFile(path, 'utf8')).toBe('new');
    expect(await readdir(folder)).toEqual(['notes.pdf']);
  });

  test('leaves the old one as it was when the check finds a fault', async () => {
    const path = join(folder, 'notes.pdf');
    await writeFile(path, 'old');
    expect(await writeChecked(path, Buffer.from('new'), async () => [FAULT])).toEqual([FAULT]);
    expect(await readFile(path, 'utf8')).toBe('old');
    expect(await readdir(folder)).toEqual(['notes.pdf']);
  });

  test('is checked as it stands on the disk', async () => {
    let seen = '';
    await writeChecked(join(folder, 'notes.pdf'), Buffer.from('on disk'), async (bytes) => {
      seen = Buffer.from(bytes).toString();
      return [];
    });
    expect(seen).toBe('on disk');
  });

  test('leaves nothing half-written when the check itself fails', async () => {
    const failing = writeChecked(join(folder, 'notes.pdf'), Buffer.from('new'), async () => {
      throw new Error('not a PDF');
    });
    await expect(failing).rejects.toThrow('not a PDF');
    expect(await readdir(folder)).toEqual([]);
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
    const writing = writeChecked(path, Buffer.from('new'), async () => []);
    await expect(writing).rejects.toThrow('不能写入：要写文件的地方是一个文件夹');
    expect(await readdir(folder)).toEqual(['notes.pdf']);
  });

  test('a folder within folders is made', async () => {
    const path = join(folder, 'a', 'b');
    await openFolder(path);
    expect(await readdir(path)).toEqual([]);
  });
});
