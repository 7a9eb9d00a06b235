// Node 20 does not read TypeScript; Vite, which is here anyway, does.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));
const commands = fileURLToPath(new URL('./commands.ts', import.meta.url));

const { module } = await runnerImport(commands, { root, configFile: false, logLevel: 'error' });
process.exitCode = await module.runCommand(process.argv.slice(2), {
  root,
  env: process.env,
  print: (line) => console.error(line),
});
