// Runs npm scripts beside one another: `node tests/beside.mjs types lint`. Each one's output is printed whole as it ends;
// the exit code is that of the first that failed.
import { spawn } from 'node:child_process';

const color = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};

/** Runs one script to its end. @returns its exit code */
function run(name) {
  return new Promise((done) => {
    const started = Date.now();
    const child = spawn('npm', ['run', name], {
      env: { ...process.env, ...color },
      stdio: ['inherit', 'pipe', 'pipe'],
      // npm is a batch file there.
      shell: process.platform === 'win32',
    });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => said.push(part));
    child.on('error', (error) => said.push(Buffer.from(`${error.message}\n`)));
    child.on('close', (code) => {
      process.stdout.write(Buffer.concat(said));
      const seconds = Math.round((Date.now() - started) / 1000);
      console.log(`${code === 0 ? '√' : '×'} npm run ${name}: ${seconds} s\n`);
      done(code ?? 1);
    });
  });
}

let first = 0;
await Promise.all(
  process.argv.slice(2).map(async (name) => {
    const code = await run(name);
    if (first === 0) first = code;
  }),
);
process.exitCode = first;
