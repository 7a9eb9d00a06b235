import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openModules } from '../bundle/modules.mjs';

try {
  import.meta.resolve('rolldown');
} catch {
  console.error(
    '× 程序要用的包还没有装好\n    改法：在项目文件夹里运行 npm ci（Node 要 20.19 以上），再来一次',
  );
  process.exit(1);
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs the command that the command line names, out of the list in `file` (from the project's folder). */
export async function start(file) {
  const { module, close } = await openModules(root, `${root}${file}`, { keep: true }).catch(orSayWhy);
  try {
    process.exitCode = await module.runCommand(process.argv.slice(2), {
      root,
      env: process.env,
      print: (line) => console.error(line),
    });
  } finally {
    await close();
  }
}

/** The program is bundled beside its packages before a word of it can be read: what the system refuses there is said here. */
function orSayWhy(error) {
  if (error?.syscall === undefined) throw error;
  console.error(
    `× 程序写不进自己的文件夹（${error.code}）\n  → ${relative(root, error.path ?? '') || 'node_modules'}\n    应为：能读写的项目文件夹，磁盘上有空余\n    改法：清出空间，或把项目文件夹拷到自己能写的磁盘上，再运行一次`,
  );
  process.exit(4);
}
