import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { SAMPLE_HEADLINE } from '../deck/index.ts';
import type { Effects } from './command.ts';
import { lastChange, writeWhole } from './files.ts';

const FILE = 'dist/deck.html';
/** What the built file is made from. */
const SOURCES = ['src', 'slides', 'assets', 'package-lock.json'];

/** The path of the built file, rebuilt if a source is newer. @throws ProblemsError if the build fails */
export async function freshDeckFile(effects: Effects): Promise<string> {
  const { root, print } = effects;
  const file = join(root, FILE);
  const [built, changed] = await Promise.all([
    lastChange([file]),
    lastChange(SOURCES.map((name) => join(root, name))),
  ]);
  if (built > changed) return file;
  print(built === 0 ? `还没有 ${FILE}，先生成` : `${FILE} 比源文件旧，重新生成`);
  await buildDeckFile(effects);
  return file;
}

/** Where the file stands while it is looked at. */
const LOOKED_AT = 'dist/deck.new.html';

/**
 * Builds the file and puts it in its place whole; where that fails, or `look` finds something, an older one stays.
 * @throws ProblemsError
 */
export async function buildDeckFile(
  { root, print }: Effects,
  look?: (file: string) => Promise<void>,
): Promise<void> {
  const start = performance.now();
  const { bundleDeck } = await import('../bundle/bundle.ts');
  const bytes = Buffer.from(await bundleDeck(root));
  if (look !== undefined) {
    const file = join(root, LOOKED_AT);
    await writeWhole(file, bytes);
    await look(file).finally(() => rm(file, { force: true }));
  }
  await writeWhole(join(root, FILE), bytes);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  print(`${FILE}　${Math.round(bytes.length / 1000)} kB，用时 ${seconds} 秒`);
  if (bytes.includes(SAMPLE_HEADLINE)) print('· 还有示例页没有改：npm run check 说是哪一页');
}
