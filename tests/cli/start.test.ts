import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'deck-start-'));
  await cp(join(ROOT, 'src'), join(root, 'src'), { recursive: true });
  await cp(join(ROOT, 'package.json'), join(root, 'package.json'));
  await mkdir(join(root, 'node_modules'));
  for (const name of await readdir(join(ROOT, 'node_modules')))
    if (name !== '.cache') await symlink(join(ROOT, 'node_modules', name), join(root, 'node_modules', name));
  // Whoever may write everywhere cannot write there either.
  await writeFile(join(root, 'node_modules/.cache'), '');
});
afterAll(() => rm(root, { recursive: true, force: true }));

it('a program that cannot write where it is bundled says so in words, and with code 4', async () => {
  const told = await new Promise<{ code: number; printed: string }>((done) => {
    const run = execFile(process.execPath, ['src/cli/run.mjs', 'check'], { cwd: root }, (_, out, printed) =>
      done({ code: run.exitCode ?? 0, printed: out + printed }),
    );
  });
  expect(told.printed).toMatch(/^× 程序写不进自己的文件夹（ENOTDIR）\n {2}→ node_modules\/\.cache\//);
  expect(told.printed).toContain('改法：');
  expect(told.printed).not.toMatch(/^\s+at /m);
  expect(told.code).toBe(4);
});
