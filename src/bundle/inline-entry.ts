import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { keepBundle } from './modules.mjs';

const OWN = fileURLToPath(import.meta.url);
/** Where the program stands: what it is made of is kept there. */
const PROGRAM = fileURLToPath(new URL('../..', import.meta.url));

/**
 * A module and all it imports as one script that may stand in a page: plain, without imports and exports. It is kept
 * until one of its files is saved.
 */
export async function inlineEntry(path: string): Promise<string> {
  // Its own file in the list: what is bundled for another purpose has another name.
  const { folder, entries } = await keepBundle(PROGRAM, [path, OWN], () => bundle(path));
  const [, name = ''] = entries.find(([entry]) => entry === path) ?? [];
  return readFile(join(folder, name), 'utf8');
}

async function bundle(path: string) {
  const build = await rolldown({
    input: path,
    platform: 'browser',
    tsconfig: false,
    logLevel: 'silent',
    transform: { target: 'chrome109' },
    treeshake: { propertyReadSideEffects: false },
  });
  try {
    const { output } = await build.generate({ format: 'iife', comments: { jsdoc: false } });
    return { chunks: [output[0]], files: [...(await build.watchFiles), OWN] };
  } finally {
    await build.close();
  }
}
