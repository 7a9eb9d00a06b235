import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { importSlides } from '../../build/index.ts';
import { HANDOUT_IDS } from '../../print/index.ts';
import type { OpenBrowser } from '../browser/index.ts';
import { CliError } from '../exit.ts';
import { makeTextFaces } from '../handouts/text-face.ts';
import { countBytes } from './bytes.ts';
import { makeFloor } from './floor.ts';
import { buildGrown } from './grow.ts';
import { preparePrint } from './handouts.ts';
import { type Memory, measurePasses, measurePlain } from './memory.ts';
import { type Motion, measureMotion } from './motion.ts';
import type { Section } from './options.ts';
import { compare, formatSpread, type Line, limit } from './report.ts';
import { startDeck, startFloor } from './startup.ts';
import { interleave, spreadOf } from './stats.ts';

/** What every section measures with. */
export interface Workbench {
  readonly root: string;
  readonly browser: OpenBrowser;
  /** The built file. */
  readonly file: string;
  /** The floor page made of the same words. */
  readonly floor: string;
  /** For files that are needed only while it measures. */
  readonly folder: string;
  readonly runs: number;
}

/** Lines for the table, and the figures behind them for the JSON. */
export interface Measured {
  readonly lines: readonly Line[];
  readonly figures: unknown;
}

const SLOW = 4;
const PASSES = 20;
const MOST_BYTES = 900_000;

/** How each section is measured. */
export const MEASURE: Readonly<Record<Section, (bench: Workbench) => Promise<Measured>>> = {
  build: measureBuild,
  bytes: measureBytes,
  startup: measureStartup,
  motion: measureFigures,
  memory: measureMemory,
  handouts: measureHandouts,
  growth: measureGrowth,
};

async function measureBuild({ root, runs }: Workbench): Promise<Measured> {
  const run = join(root, 'src/cli/run.mjs');
  const build = async () => {
    const start = performance.now();
    await promisify(execFile)(process.execPath, [run, 'build'], { cwd: root });
    return performance.now() - start;
  };
  const times = spreadOf((await interleave({ build }, runs)).build);
  const line = {
    section: 'build',
    what: '`npm run build`, ms',
    value: formatSpread(times),
    factor: '',
    target: '',
  };
  return { lines: [line], figures: times };
}

async function measureBytes({ file }: Workbench): Promise<Measured> {
  const bytes = countBytes(await readFile(file, 'utf8'));
  const kilobytes = (count: number) => Math.round(count / 100) / 10;
  const lines = Object.entries(bytes).map(([kind, count]) =>
    limit('bytes', kind, kilobytes(count), kind === 'file' ? MOST_BYTES / 1000 : undefined, ' kB'),
  );
  return { lines, figures: bytes };
}

async function measureStartup({ browser, file, floor, runs }: Workbench): Promise<Measured> {
  const results = await interleave(
    {
      floor1: () => startFloor(browser, floor, 1),
      deck1: () => startDeck(browser, file, 1),
      floor4: () => startFloor(browser, floor, SLOW),
      deck4: () => startDeck(browser, file, SLOW),
    },
    runs,
  );
  const pair = (slow: 1 | 4, of: 'firstPaint' | 'firstKey') =>
    [
      spreadOf(results[`deck${slow}`].map((one) => one[of])),
      spreadOf(results[`floor${slow}`].map((one) => one[of])),
    ] as const;
  const requests = Math.max(...results.deck1.map((one) => one.requests));
  const lines = [
    compare('start, deck / floor, ms', 'first paint, CPU 1×', pair(1, 'firstPaint'), undefined),
    compare('start, deck / floor, ms', 'first paint, CPU 4× slower', pair(4, 'firstPaint'), 1.25),
    compare('start, deck / floor, ms', 'first key answered, CPU 1×', pair(1, 'firstKey'), undefined),
    compare('start, deck / floor, ms', 'first key answered, CPU 4× slower', pair(4, 'firstKey'), 1.5),
    limit('start, deck / floor, ms', 'requests', requests, 0),
  ];
  return { lines, figures: results };
}

async function measureFigures({ browser, file, runs }: Workbench): Promise<Measured> {
  const { all } = await interleave({ all: () => measureMotion(browser, file, SLOW) }, runs);
  const first = all[0] ?? [];
  const section = 'motion, CPU 4× slower';
  const medianOf = (press: number, of: (motion: Motion) => number | undefined) =>
    spreadOf(all.flatMap((motions) => of(motions[press] as Motion) ?? []));
  const lines = first.flatMap((motion, press): readonly Line[] => {
    if (!motion.charts && !motion.slide.includes('cards')) return [];
    const longest = medianOf(press, (one) => one.longest);
    const frames = medianOf(press, (one) => one.frames);
    const delay = motion.charts
      ? `; key → chart ${formatSpread(medianOf(press, (one) => one.firstChart))} ms`
      : '';
    return [
      {
        section,
        what: `${motion.slide}: frames; longest, ms`,
        value: `${frames.median}; ${formatSpread(longest)}${delay}`,
        factor: '',
        target: `${longest.median <= 50 ? '✓' : '✗'} ≤ 50 ms`,
      },
    ];
  });
  return { lines, figures: all };
}

interface Held {
  readonly plain?: Memory;
  readonly passes?: { readonly first: Memory; readonly last: Memory };
}

async function measureMemory({ browser, file, floor, runs }: Workbench): Promise<Measured> {
  const results = await interleave(
    {
      floor: async (): Promise<Held> => ({ plain: await measurePlain(browser, floor) }),
      deck: async (): Promise<Held> => ({ passes: await measurePasses(browser, file, PASSES) }),
    },
    runs,
  );
  const megabytes = (values: readonly (number | undefined)[]) =>
    spreadOf(values.flatMap((value) => (value === undefined ? [] : value / 1e6)));
  const passes = results.deck.flatMap(({ passes }) => passes ?? []);
  const plain = results.floor.flatMap(({ plain }) => plain ?? []);
  const first = megabytes(passes.map((one) => one.first.heap));
  const last = megabytes(passes.map((one) => one.last.heap));
  const lines = [compare('memory, MB', `heap after ${PASSES} passes / after one`, [last, first], 1.05)];
  if (passes.every((one) => one.last.renderer !== undefined)) {
    const held = megabytes(passes.map((one) => one.last.renderer));
    lines.push(
      compare(
        'memory, MB',
        `renderer after ${PASSES} passes / floor page`,
        [held, megabytes(plain.map((one) => one.renderer))],
        3,
      ),
    );
  }
  return { lines, figures: results };
}

async function measureHandouts({ root, browser, file, folder, runs }: Workbench): Promise<Measured> {
  const faces = await makeTextFaces(root, file);
  const lines: Line[] = [];
  const figures: unknown[] = [];
  for (const id of HANDOUT_IDS) {
    const print = await preparePrint(browser, file, id, faces, folder);
    const { make, bare } = await interleave({ bare: print.bare, make: print.make }, runs);
    const perPage = (times: readonly number[]) => spreadOf(times.map((time) => time / print.pages));
    lines.push(
      compare(
        'handouts, ms a page, made / bare print',
        `${id}, ${print.pages} pages`,
        [perPage(make), perPage(bare)],
        1.5,
      ),
    );
    figures.push({ id, pages: print.pages, make, bare });
  }
  return { lines, figures };
}

/** How many times as long as it is. */
const TIMES = [1, 10, 40] as const;

async function measureGrowth({ root, browser, folder, runs }: Workbench): Promise<Measured> {
  const { source } = await importSlides(root);
  if (source === undefined) throw new CliError('problems', '× 幻灯模块读不进来：npm run check 会说明原因');
  const cases = await Promise.all(
    TIMES.map(async (times) => ({ times, file: '', build: 0, bytes: 0, charts: 0 })),
  );
  for (const one of cases) {
    const start = performance.now();
    one.file = await buildGrown(root, source, one.times, join(folder, `grown-${one.times}`));
    one.build = performance.now() - start;
    const html = await readFile(one.file, 'utf8');
    one.bytes = Buffer.byteLength(html);
    one.charts = html.split('data-chart=').length - 1;
    await writeFile(join(folder, `floor-${one.times}.html`), makeFloor(html));
  }
  const measured = await interleave(
    Object.fromEntries(
      cases.map(({ times, file }) => [
        times,
        async () => ({
          start: await startDeck(browser, file, SLOW),
          floor: await startFloor(browser, join(folder, `floor-${times}.html`), SLOW),
        }),
      ]),
    ),
    runs,
  );
  const memory: Record<number, number> = {};
  const lines: Line[] = [];
  const [base] = cases;
  const startOf = (times: number, of: 'firstPaint' | 'firstKey') =>
    spreadOf((measured[times] ?? []).map(({ start }) => start[of]));
  for (const one of cases) {
    const { last } = await measurePasses(browser, one.file, 1);
    const plain = await measurePlain(browser, join(folder, `floor-${one.times}.html`));
    memory[one.times] = last.heap;
    const slides = source.parts.flatMap((part) => part.slides).length * one.times;
    const section = `${slides} slides, ${one.charts} charts`;
    const factor = (
      value: number,
      to: number,
      most: number | undefined,
    ): Pick<Line, 'factor' | 'target'> => ({
      factor: `×${(value / to).toFixed(2)}`,
      target: most === undefined ? '' : `${value / to <= most ? '✓' : '✗'} ≤ ×${most}`,
    });
    const linear = one.times === 1 ? undefined : one.times;
    lines.push(
      {
        section,
        what: 'bytes, kB',
        value: String(Math.round(one.bytes / 1000)),
        ...factor(one.bytes, base?.bytes ?? 1, linear),
      },
      {
        section,
        what: 'build, ms',
        value: String(Math.round(one.build)),
        ...factor(one.build, base?.build ?? 1, linear),
      },
      compare(
        section,
        'first paint / 26 slides, CPU 4× slower, ms',
        [startOf(one.times, 'firstPaint'), startOf(1, 'firstPaint')],
        2,
      ),
      compare(
        section,
        'first key / 26 slides, CPU 4× slower, ms',
        [startOf(one.times, 'firstKey'), startOf(1, 'firstKey')],
        one.times,
      ),
      {
        section,
        what: 'heap after a pass, MB',
        value: (last.heap / 1e6).toFixed(1),
        ...factor(last.heap, memory[1] ?? last.heap, linear),
      },
    );
    if (last.renderer !== undefined && plain.renderer !== undefined) {
      lines.push({
        section,
        what: 'renderer after a pass / floor page of the same words, MB',
        value: `${Math.round(last.renderer / 1e6)} / ${Math.round(plain.renderer / 1e6)}`,
        ...factor(last.renderer, plain.renderer, 3),
      });
    }
  }
  return { lines, figures: { cases, measured } };
}
