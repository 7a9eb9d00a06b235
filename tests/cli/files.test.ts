import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { lastChange, writeEach, writeWhole } from '../../src/cli/files.ts';

const folder = mkdtempSync(join(tmpdir(), 'deck-files-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('writes a file into a folder that was not there, and leaves nothing beside it', async () => {
  await writeWhole(join(folder, 'new/a.png'), 'one');
  await writeWhole(join(folder, 'new/a.png'), 'two');
  expect(readFileSync(join(folder, 'new/a.png'), 'utf8')).toBe('two');
  expect(readdirSync(join(folder, 'new'))).toEqual(['a.png']);
});

it('leaves nothing beside a place that cannot be written', async () => {
  mkdirSync(join(folder, 'taken/a.png/full'), { recursive: true });
  await expect(writeWhole(join(folder, 'taken/a.png'), 'x')).rejects.toMatchObject({
    exit: 4,
    message: expect.stringContaining(join(folder, 'taken/a.png')),
  });
  expect(readdirSync(join(folder, 'taken'))).toEqual(['a.png']);
});

it('names the file that stands where a folder should be', async () => {
  writeFileSync(join(folder, 'dist'), '');
  await expect(writeWhole(join(folder, 'dist/deck.html'), 'x')).rejects.toThrow(
    `文件夹不能写入：有同名的文件挡着\n  → ${join(folder, 'dist')}\n`,
  );
});

it('finds the newest change however deep, and none where there is nothing', async () => {
  mkdirSync(join(folder, 'src/deep'), { recursive: true });
  writeFileSync(join(folder, 'src/deep/a.ts'), '');
  const later = new Date('2040-01-01T00:00:00Z');
  utimesSync(join(folder, 'src/deep/a.ts'), later, later);
  expect(await lastChange([join(folder, 'src')])).toBe(later.getTime());
  expect(await lastChange([join(folder, 'gone')])).toBe(0);
});

it('one file that is refused stops no other, and is told by name with exit code 4', async () => {
  mkdirSync(join(folder, 'some/b.csv'), { recursive: true });
  const files = ['a.pdf', 'b.csv', 'c.xlsx'].map((name) => [join(folder, 'some', name), name] as const);
  const { paths, refused } = await writeEach(files);
  expect(paths).toEqual([join(folder, 'some/a.pdf'), join(folder, 'some/c.xlsx')]);
  expect(readFileSync(join(folder, 'some/c.xlsx'), 'utf8')).toBe('c.xlsx');
  expect(refused).toMatchObject({ exit: 4, message: expect.stringContaining(join(folder, 'some/b.csv')) });
  expect((await writeEach([])).refused).toBeUndefined();
});

it.skipIf(!existsSync('/dev/full'))(
  'names a file that the disk has no room for; the one before stays, and nothing is beside it',
  async () => {
    const path = join(folder, 'full/deck.html');
    await writeWhole(path, 'before');
    symlinkSync('/dev/full', join(folder, `full/.deck.html.${process.pid}`));
    await expect(writeWhole(path, 'after')).rejects.toThrow(`× 不能写入：磁盘满了\n  → ${path}\n`);
    expect(readFileSync(path, 'utf8')).toBe('before');
    expect(readdirSync(join(folder, 'full'))).toEqual(['deck.html']);
  },
);
