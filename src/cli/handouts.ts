import { join, resolve } from 'node:path';
import { type Problem, ProblemsError } from '../facts/index.ts';
import { HANDOUTS, type HandoutId } from '../print/index.ts';
import { type OpenBrowser, withBrowser } from './browser/index.ts';
import type { Command, Effects } from './command.ts';
import { freshDeckFile } from './deck-file.ts';
import { checkPdf } from './handouts/check.ts';
import { finishPdf } from './handouts/finish.ts';
import { readLooks } from './handouts/looks/index.ts';
import { withPdf } from './handouts/open-pdf.ts';
import { HANDOUT_LINES, parseHandoutOptions } from './handouts/options.ts';
import { printHandout, type RawPrint } from './handouts/print.ts';
import { readPdf } from './handouts/read-back.ts';
import { makeTextFaces, type TextFace } from './handouts/text-face.ts';
import { openFolder, writeChecked } from './handouts/write.ts';

const USUAL_OUT = 'dist/handouts';

/** Writes the handouts as PDFs, each checked by reading it back. */
export const handouts: Command = {
  summary: '把讲义存成 PDF，放在 dist/handouts/',
  takes: '[种类 …] [--out 文件夹]',
  details: HANDOUT_LINES,
  main: async (argv, effects) => {
    const options = parseHandoutOptions(argv);
    const out = resolve(effects.root, options.out ?? USUAL_OUT);
    await openFolder(out);
    const file = await freshDeckFile(effects);
    const faces = await makeTextFaces(effects.root, file);
    const start = performance.now();
    const problems = await withBrowser((browser) =>
      makeAll(options.ids, { browser, file, faces, out }, effects),
    );
    if (problems.length > 0) throw new ProblemsError(problems);
    effects.print(`${options.ids.length} 份讲义，用时 ${seconds(start)} 秒，在 ${out}`);
  },
};

interface Workshop {
  readonly browser: OpenBrowser;
  readonly file: string;
  readonly faces: readonly TextFace[];
  readonly out: string;
}

/** While the browser lays out one print, the one before is finished and checked. */
async function makeAll(
  [first, ...rest]: readonly HandoutId[],
  workshop: Workshop,
  effects: Effects,
): Promise<readonly Problem[]> {
  const { browser, file, faces } = workshop;
  const print = (id: HandoutId | undefined) => id && printHandout(browser, file, id, faces);
  const problems: Problem[] = [];
  let printed = await print(first);
  for (const id of [...rest, undefined]) {
    if (printed === undefined) break;
    const [next, found] = await Promise.all([print(id), keep(printed, workshop, effects)]);
    problems.push(...found);
    printed = next;
  }
  return problems;
}

/** Makes a PDF of a print; gives what its check found, in which case an older file stays as it was. */
async function keep(
  { bytes, handle }: RawPrint,
  { out }: Workshop,
  { print }: Effects,
): Promise<readonly Problem[]> {
  const { id, pages } = handle;
  const finished = await finishPdf(bytes, handle);
  const problems = await writeChecked(join(out, `${id}.pdf`), finished, (written) =>
    withPdf(written, async (pdf) => checkPdf(await readPdf(pdf), await readLooks(pdf), handle)),
  );
  const size = Math.round(finished.length / 1000);
  const verdict = problems.length > 0 ? '没有通过检查，未保存' : '检查通过';
  print(`  ${id}.pdf  ${HANDOUTS[id].name}，${pages} 页，${size} kB，${verdict}`);
  return problems;
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(1);
}
