// Node 20 does not read TypeScript; Vite, which is here anyway, does.
import { fileURLToPath } from 'node:url';

const { runnerImport } = await import('vite').catch(() => {
  console.error(
    '× 程序要用的包还没有装好\n    改法：在项目文件夹里运行 npm ci（Node 要 20.19 以上），再来一次',
  );
  process.exit(1);
});

const root = fileURLToPath(new URL('../../', import.meta.url));
const commands = fileURLToPath(new URL('./commands.ts', import.meta.url));

const { module } = await runnerImport(commands, { root, configFile: false, logLevel: 'error' });
process.exitCode = await module.runCommand(process.argv.slice(2), {
  root,
  env: process.env,
  print: (line) => console.error(line),
});
