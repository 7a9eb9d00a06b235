import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { withBrowser } from '../../src/cli/browser/index.ts';
import type { Command, Effects } from '../../src/cli/command.ts';
import { freshDeckFile } from '../../src/cli/deck-file.ts';
import { writeWhole } from '../../src/cli/files.ts';
import { makeFloor } from './floor.ts';
import { type BenchOptions, parseBenchOptions, SECTIONS, type Section } from './options.ts';
import { formatTable, type Line } from './report.ts';
import { MEASURE } from './sections/index.ts';

const OUT = 'dist/bench';

/** Measures the built file against a floor made of the same words, all in one run; writes a table and JSON. */
export const bench: Command = {
  takes: '[--runs 次数] [项目 …]',
  details: [
    '--runs 次数　每项测几次（不写时各项不同，全部约半小时）',
    `项目（不写就是全部）：${SECTIONS.join(' ')}`,
  ],
  main: async (argv, effects) => {
    const { sections } = parseBenchOptions(argv);
    const file = await freshDeckFile(effects);
    const folder = await mkdtemp(join(tmpdir(), 'deck-bench-'));
    try {
      const floor = join(folder, 'floor.html');
      await writeFile(floor, makeFloor(await readFile(file, 'utf8')));
      const figures: Partial<Record<Section, unknown>> = {};
      const lines: Line[] = [];
      let by = '';
      for (const { name, runs } of sections) {
        effects.print(`  ${name} …`);
        const measured = await withBrowser((browser) => {
          by = `Chromium ${browser.version} (${browser.program.origin}: ${browser.program.path})`;
          return MEASURE[name]({ root: effects.root, browser, file, floor, folder, runs });
        });
        figures[name] = measured.figures;
        lines.push(...measured.lines);
      }
      await write(effects, { lines, figures, sections, by });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

interface Results {
  readonly lines: readonly Line[];
  readonly figures: unknown;
  readonly sections: BenchOptions['sections'];
  /** The browser that was measured in. */
  readonly by: string;
}

async function write({ root, print }: Effects, { lines, figures, sections, by }: Results): Promise<void> {
  const machine = {
    date: new Date().toISOString(),
    browser: by,
    processors: cpus().length,
    load: loadavg(),
    sections,
  };
  const load = loadavg()[0]?.toFixed(1);
  const runs = sections.map((one) => `${one.name} ${one.runs}`).join(', ');
  const where = `Measured on ${machine.date.slice(0, 10)} with \`npm run bench\` in ${by}; ${cpus().length} processors, load ${load}; runs: ${runs}.`;
  const table = `${where}\n\n${formatTable(lines)}`;
  await writeWhole(join(root, OUT, 'bench.md'), `${table}\n`);
  await writeWhole(
    join(root, OUT, 'bench.json'),
    `${JSON.stringify({ ...machine, lines, figures }, undefined, 2)}\n`,
  );
  print(table);
}
