import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { bundleDeck } from '../../../src/bundle/bundle.ts';
import type { LoadedDeck } from '../../../src/bundle/load.ts';
import { renderLoaded, writeInto } from '../../../src/bundle/render.ts';
import { importSlides } from '../../../src/bundle/slides.ts';
import { CliError } from '../../../src/cli/exit.ts';
import { type DeckSource, type Part, placeSlides } from '../../../src/deck/index.ts';
import { makeFloor } from '../floor.ts';
import { compare, type Line, type Measure, SLOW, type Workbench } from '../report.ts';
import { interleave, spreadOf } from '../stats.ts';
import { type Memory, MOST_RENDERER, measurePasses, measurePlain } from './memory.ts';
import { type Startup, startDeck } from './startup.ts';

/** The same deck `times` as long: every part has its slides several times, under names of their own. */
export function growSource(source: DeckSource, times: number): DeckSource {
  return { ...source, parts: source.parts.map((part) => growPart(part, times)) };
}

function growPart(part: Part, times: number): Part {
  const copies = Array.from({ length: times }, (_, i) =>
    part.slides.map((slide) => (i === 0 ? slide : { ...slide, id: `${slide.id}-${i + 1}` })),
  );
  return { ...part, slides: copies.flat() };
}

/** Builds a deck of any length as a file of its own in `folder`; its path. */
export async function buildGrown(
  root: string,
  source: DeckSource,
  times: number,
  folder: string,
): Promise<string> {
  const deck = placeSlides(growSource(source, times));
  const file = join(folder, 'deck.html');
  await mkdir(folder, { recursive: true });
  await writeFile(file, await bundleDeck(root, writeDocument(deck)));
  return file;
}

function writeDocument(deck: LoadedDeck['deck']): Plugin {
  return {
    name: 'grown-document',
    transformIndexHtml: {
      // After Vite, which would parse all of it and has nothing to do in it.
      order: 'post',
      handler: (page) => writeInto(page, renderLoaded({ deck, source: undefined })),
    },
  };
}

/** How many times as long as it is. */
const TIMES = [1, 10, 40] as const;

/** A deck as long as that, built. */
interface Grown {
  readonly times: number;
  readonly file: string;
  readonly floor: string;
  readonly slides: number;
  readonly charts: number;
  readonly bytes: number;
  /** ms */
  readonly build: number;
}

/** What it costs to open it and to go through it once. */
interface Cost {
  readonly starts: readonly Startup[];
  readonly memory: Memory;
  readonly plain: Memory;
}

/** The same deck many times as long; every figure against that of the deck as it is. */
export const measureGrowth: Measure = async (bench) => {
  const { source } = await importSlides(bench.root);
  if (source === undefined) throw new CliError('problems', '× 幻灯模块读不进来：npm run check 会说明原因');
  const decks: Grown[] = [];
  for (const times of TIMES) decks.push(await buildTimes(bench, source, times));
  const starts = await interleave(
    Object.fromEntries(decks.map(({ times, file }) => [times, () => startDeck(bench.browser, file, SLOW)])),
    bench.runs,
  );
  const costs = new Map<Grown, Cost>();
  for (const deck of decks) {
    const { first } = await measurePasses(bench.browser, deck.file, { passes: 1 });
    const { first: plain } = await measurePlain(bench.browser, deck.floor, { passes: 1 });
    costs.set(deck, { starts: starts[deck.times] ?? [], memory: first, plain });
  }
  const [base] = decks;
  const baseCost = base && costs.get(base);
  if (base === undefined || baseCost === undefined) return { lines: [], figures: undefined };
  const [, ...longer] = costs;
  const lines = longer.flatMap(([deck, cost]) => formatGrowth(deck, cost, base, baseCost));
  return { lines, figures: [...costs].map(([deck, cost]) => ({ ...deck, ...cost })) };
};

async function buildTimes({ root, folder }: Workbench, source: DeckSource, times: number): Promise<Grown> {
  const start = performance.now();
  const file = await buildGrown(root, source, times, join(folder, `grown-${times}`));
  const build = performance.now() - start;
  const html = await readFile(file, 'utf8');
  const floor = join(folder, `floor-${times}.html`);
  await writeFile(floor, makeFloor(html));
  const slides = source.parts.flatMap((part) => part.slides).length * times;
  const charts = html.split('data-chart=').length - 1;
  return { ...{ times, file, floor, slides, charts, build }, bytes: Buffer.byteLength(html) };
}

function formatGrowth(deck: Grown, cost: Cost, base: Grown, baseCost: Cost): readonly Line[] {
  const section = `${deck.slides} slides, ${deck.charts} charts; / ${base.slides} slides`;
  const once = (what: string, value: number, to: number, digits = 0) =>
    compare(section, what, [spreadOf([value]), spreadOf([to])], deck.times, digits);
  const startOf = ({ starts }: Cost, of: 'firstPaint' | 'firstKey') => spreadOf(starts.map((one) => one[of]));
  const pair = (of: 'firstPaint' | 'firstKey') => [startOf(cost, of), startOf(baseCost, of)] as const;
  const { memory, plain } = cost;
  const lines = [
    once('bytes, kB', deck.bytes / 1000, base.bytes / 1000),
    once('build, ms', deck.build, base.build),
    compare(section, `first paint, CPU ${SLOW}× slower, ms`, pair('firstPaint'), 2),
    compare(section, `first key answered, CPU ${SLOW}× slower, ms`, pair('firstKey'), 1.5),
    once('heap after a pass, MB', memory.heap / 1e6, baseCost.memory.heap / 1e6, 1),
  ];
  if (memory.renderer === undefined || plain.renderer === undefined) return lines;
  const against = [spreadOf([memory.renderer / 1e6]), spreadOf([plain.renderer / 1e6])] as const;
  return [
    ...lines,
    compare(section, 'renderer after a pass / floor page of the same words, MB', against, MOST_RENDERER),
  ];
}
