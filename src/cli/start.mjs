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
  const { module, close } = await openModules(root, `${root}${file}`, { keep: true });
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
