import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Effects } from './command.ts';
import { CliError } from './exit.ts';
import { lastChange } from './files.ts';

const FILE = 'dist/deck.html';
/** What the built file is made from. */
const SOURCES = ['src', 'slides', 'assets', 'vite.config.ts', 'package-lock.json'];

/** The path of the built file, built anew if a source is newer. @throws CliError (problems) if the build fails */
export async function freshDeckFile({ root, print }: Effects): Promise<string> {
  const file = join(root, FILE);
  const [built, changed] = await Promise.all([
    lastChange([file]),
    lastChange(SOURCES.map((name) => join(root, name))),
  ]);
  if (built > changed) return file;
  print(built === 0 ? `还没有 ${FILE}，先生成` : `${FILE} 比源文件旧，重新生成`);
  await build(root);
  if ((await lastChange([file])) === 0) throw new CliError('problems', `× 生成之后没有 ${FILE}`);
  return file;
}

/** In a process of its own, so that it is the same build as `npm run build` and prints the same. */
async function build(root: string): Promise<void> {
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js');
  const code = await new Promise<number | null>((resolve, reject) => {
    const child = spawn(process.execPath, [vite, 'build'], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new CliError('problems', '× 生成失败，原因见上；改好后再来');
}
