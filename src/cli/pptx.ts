import { relative, resolve } from 'node:path';
import type { Page as BrowserPage } from 'playwright-core';
import { loadDeck } from '../bundle/load.ts';
import { ProblemsError } from '../facts/index.ts';
import { withBrowser, withPage } from './browser/index.ts';
import { type Command, type Effects, readArguments, usageError } from './command.ts';
import { freshDeckFile } from './deck-file.ts';
import { writeWhole } from './files.ts';
import { makePptxOf } from './office/make-pptx.ts';
import { captureSlides, type MeasuredSlides, measureSlides, WIDTHS } from './office/measure.ts';
import { openHandout } from './pdf/print.ts';

const USUAL_OUT = 'dist/deck.pptx';
type Shape = keyof typeof WIDTHS;

/** Writes the deck for a venue that takes nothing else: text as text, charts that can be edited, steps, notes. */
export const pptx: Command = {
  takes: '[--size 16x9|4x3] [--out 文件]',
  details: [
    '--size 16x9 或 4x3　幻灯片的比例，不写就是 16x9',
    '--out 文件　存成别的文件，例如 D:/会议材料/报告.pptx',
  ],
  main: async (argv, effects) => {
    const { shape, out } = parsePptxOptions(argv);
    const file = resolve(effects.root, out);
    const deckFile = await freshDeckFile(effects);
    const start = performance.now();
    const [{ deck }, measured] = await Promise.all([loadDeck(effects.root), layOut(deckFile, WIDTHS[shape])]);
    const { bytes, slides, problems } = await makePptxOf(deck, measured, relative(effects.root, file));
    if (problems.length > 0) throw new ProblemsError(problems);
    await writeWhole(file, bytes);
    tell(effects, { file, bytes, slides, ms: performance.now() - start });
  },
};

/** What the command line asks. @throws CliError (usage) that quotes what was not understood */
function parsePptxOptions(argv: readonly string[]): { readonly shape: Shape; readonly out: string } {
  const { size = '16x9', out = USUAL_OUT } = readArguments(argv, {
    size: { type: 'string' },
    out: { type: 'string' },
  }).values;
  const shape = size.replace(/[×:*]/, 'x');
  if (!isShape(shape)) throw usageError(`--size 写成了“${size}”`, '16x9 或 4x3');
  if (!/\.pptx$/i.test(out)) throw usageError(`--out 写成了“${out}”`, '以 .pptx 结尾的文件名');
  return { shape, out };
}

const isShape = (text: string): text is Shape => Object.hasOwn(WIDTHS, text);

/** The slides laid out on a stage of `width` px. */
function layOut(deckFile: string, width: number): Promise<MeasuredSlides> {
  return withBrowser((browser) =>
    withPage(browser, { width: 1300, height: 900 }, async (page) => {
      await openHandout(page, deckFile, 'slides');
      if (width !== WIDTHS['16x9']) await reshape(page, width);
      return measureSlides(await captureSlides(page), width);
    }),
  );
}

/** The slides of the print on a stage of another shape, composed again by the same style sheet. */
async function reshape(page: BrowserPage, width: number): Promise<void> {
  await page.evaluate(async (to) => {
    const { dataset, style } = document.documentElement;
    dataset.profile = '4x3';
    style.setProperty('--W', `${to}px`);
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  }, width);
}

function tell(
  { print }: Effects,
  {
    file,
    bytes,
    slides,
    ms,
  }: { readonly file: string; readonly bytes: Uint8Array; readonly slides: number; readonly ms: number },
): void {
  print(`${slides} 页，${Math.round(bytes.length / 1000)} kB，用时 ${(ms / 1000).toFixed(1)} 秒，在 ${file}`);
}
