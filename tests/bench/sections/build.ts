import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { formatSpread, type Measure } from '../report.ts';
import { interleave, spreadOf } from '../stats.ts';

const MOST_MS = 2000;

/** How long a build takes, as a process of its own. */
export const measureBuild: Measure = async ({ root, runs }) => {
  const run = join(root, 'src/cli/run.mjs');
  const build = async () => {
    const start = performance.now();
    await promisify(execFile)(process.execPath, [run, 'build', '--no-check'], { cwd: root });
    return performance.now() - start;
  };
  const times = spreadOf((await interleave({ build }, runs)).build);
  const line = {
    section: 'build',
    what: '`npm run build`, fonts as they were, ms',
    value: formatSpread(times),
    factor: '',
    target: `${times.median <= MOST_MS ? '✓' : '✗'} ≤ ${MOST_MS}`,
  };
  return { lines: [line], figures: times };
};
