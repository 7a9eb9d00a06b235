import { join, resolve } from 'node:path';
import { HANDOUT_IDS, HANDOUTS, type HandoutId, isHandoutId } from '../document/paper/layouts.ts';
import { type Problem, ProblemsError } from '../facts/index.ts';
import { type OpenBrowser, withBrowser } from './browser/index.ts';
import { type Command, type Effects, readArguments, usageError } from './command.ts';
import { freshDeckFile } from './deck-file.ts';
import { checkPdf } from './pdf/check.ts';
import { finishPdf } from './pdf/finish.ts';
import { readLooks } from './pdf/looks/check.ts';
import { withPdf } from './pdf/open-pdf.ts';
import { printHandout, type RawPrint } from './pdf/print.ts';
import { readPdf } from './pdf/read-back.ts';
import { makeTextFaces, type TextFace } from './pdf/text-face.ts';
import { openFolder, writeChecked } from './pdf/write.ts';

export interface HandoutOptions {
  /** In the order of the table, each once. */
  readonly ids: readonly HandoutId[];
  /** Folder for the PDFs, relative to the project; undefined for the usual one. */
  readonly out: string | undefined;
}

/** What can be asked for, a line each. */
export const HANDOUT_LINES = [
  '种类（不写就是全部）：',
  ...HANDOUT_IDS.map((id) => `  ${id.padEnd(13)}${HANDOUTS[id].name}：${HANDOUTS[id].use}`),
  '例：npm run handouts -- 3up notes --out D:/会议材料',
];

/** What the command line asks of the handouts. @throws CliError (usage) that quotes what was not understood */
export function parseHandoutOptions(argv: readonly string[]): HandoutOptions {
  const { values, positionals } = readArguments(argv, { out: { type: 'string' } }, { words: true });
  const unknown = positionals.filter((text) => !isHandoutId(text));
  if (unknown.length > 0)
    throw usageError(`没有“${unknown.join('、')}”这种讲义`, `${HANDOUT_IDS.join('、')} 之一或几个`);
  if (values.out?.trim() === '') throw usageError('--out 后面没有写文件夹', '--out 文件夹');
  return {
    ids: HANDOUT_IDS.filter((id) => positionals.length === 0 || positionals.includes(id)),
    out: values.out,
  };
}

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
