import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { openThread, type Thread } from '../bundle/threads/thread.ts';
import { NO_PASSAGES } from '../document/paper/heads.ts';
import { HANDOUT_IDS, HANDOUTS, type HandoutId, isHandoutId } from '../document/paper/layouts.ts';
import { type Problem, ProblemsError } from '../facts/index.ts';
import { withBrowser } from './browser/index.ts';
import { type Command, type Effects, readArguments, usageError } from './command.ts';
import { freshDeckFile } from './deck-file.ts';
import { CliError } from './exit.ts';
import { mustFit } from './layout/must-fit.ts';
import type { MadePptx, PptxOrder } from './office/make-pptx.ts';
import { captureSlides, WIDTHS } from './office/measure.ts';
import { parsePageList, requirePages } from './page-list.ts';
import type { FinishedPrint, FinishOrder } from './pdf/finish-print.ts';
import { isPaper, PAPERS, type PaperName } from './pdf/papers.ts';
import { openPrintRoom, type Printing, type PrintRoom } from './pdf/print.ts';
import { makeTextFaces } from './pdf/text-face.ts';
import { openFolder, writeChecked } from './pdf/write.ts';

export interface HandoutOptions {
  /** In the order of the table, each once. */
  readonly ids: readonly HandoutId[];
  /** Folder for the PDFs, relative to the project; undefined for the usual one. */
  readonly out: string | undefined;
  readonly paper: PaperName;
  /** Pages of the deck from 1; undefined for all. */
  readonly pages: readonly number[] | undefined;
  /** Beside each print one to be folded. */
  readonly booklet: boolean;
  /** Print slides whose words do not fit, too. */
  readonly force: boolean;
  /** Read each PDF back before it is saved. */
  readonly check: boolean;
  /** The deck as PPTX as well. */
  readonly pptx: boolean;
}

/** What can be asked for, a line each. */
export const HANDOUT_LINES = [
  '种类（不写就是全部）：',
  ...HANDOUT_IDS.map((id) => `  ${id.padEnd(13)}${HANDOUTS[id].name}：${HANDOUTS[id].use}`),
  '--out 文件夹　放在别处',
  '--paper a3　缩放到 A3（letter 是美国信纸）；检查按 A4 做',
  '--pages 3-7　只要幻灯片的这几页',
  '--booklet　A4 的讲义另存小册子：双面打印（短边翻转），A4 对折成 A5；加 --paper a3 是 A3 对折成 A4',
  '--pptx　另存一份 PPTX（deck.pptx），同 npm run pptx 做的一样，省一次启动浏览器',
  '--no-check　不看版面，不回读检查，快一些',
  '--force　有的页放不下也照样打印',
  '例：npm run handouts -- 3up notes --out D:/会议材料',
];

const OPTIONS = {
  out: { type: 'string' },
  paper: { type: 'string' },
  pages: { type: 'string' },
  booklet: { type: 'boolean' },
  'no-check': { type: 'boolean' },
  pptx: { type: 'boolean' },
  force: { type: 'boolean' },
} as const;

function parsePaper(text: string): PaperName {
  const name = text.toLowerCase();
  if (isPaper(name)) return name;
  throw usageError(`--paper 写成了“${text}”`, `${Object.keys(PAPERS).join('、')} 之一`);
}

/** What the command line asks of the handouts. @throws CliError (usage) that quotes what was not understood */
export function parseHandoutOptions(argv: readonly string[]): HandoutOptions {
  const { values, positionals } = readArguments(argv, OPTIONS, { words: true });
  const unknown = positionals.filter((text) => !isHandoutId(text));
  if (unknown.length > 0)
    throw usageError(`没有“${unknown.join('、')}”这种讲义`, `${HANDOUT_IDS.join('、')} 之一或几个`);
  if (values.pptx && values.pages !== undefined)
    throw usageError('--pptx 是整份幻灯片，不能只要几页', '--pptx 和 --pages 分两次做');
  if (values.out?.trim() === '') throw usageError('--out 后面没有写文件夹', '--out 文件夹');
  return {
    ids: HANDOUT_IDS.filter((id) => positionals.length === 0 || positionals.includes(id)),
    out: values.out,
    paper: parsePaper(values.paper ?? 'a4'),
    pages: values.pages === undefined ? undefined : parsePageList('--pages', values.pages),
    booklet: values.booklet === true,
    check: values['no-check'] !== true,
    force: values.force === true,
    pptx: values.pptx === true,
  };
}

const USUAL_OUT = 'dist/handouts';
const PPTX = 'deck.pptx';
const CHECKED = '检查通过';
const UNCHECKED = '没有检查';

/** Writes the handouts as PDFs, each checked by reading it back. */
export const handouts: Command = {
  takes: '[种类 …] [--out 文件夹] [--paper a3] [--pages 3-7] [--booklet] [--pptx] [--no-check] [--force]',
  details: HANDOUT_LINES,
  main: async (argv, effects) => {
    const options = parseHandoutOptions(argv);
    const out = resolve(effects.root, options.out ?? USUAL_OUT);
    await openFolder(out);
    const start = performance.now();
    const finisher = openThread<FinishOrder, FinishedPrint>(new URL('./pdf/finisher.mjs', import.meta.url));
    const made = await printAll({ finisher, out, options }, effects).finally(() => finisher.close());
    report(made, `用时 ${seconds(start)} 秒，在 ${out}`, effects);
  },
};

/** How many slides a built deck has. */
function pagesIn(html: string): number {
  return Math.max(
    0,
    ...[...html.matchAll(/<section [^>]*?data-page="(\d+)"/g)].map(([, page]) => Number(page)),
  );
}

/** The built deck, which has the pages that are asked for, and the faces of its prints. */
async function readDeckFile({ pages }: HandoutOptions, effects: Effects) {
  const file = await freshDeckFile(effects);
  if (pages) requirePages(pages, pagesIn(await readFile(file, 'utf8')));
  return { file, faces: await makeTextFaces(effects.root, file) };
}

/** Prints what is asked for. */
async function printAll(
  shop: Pick<Workshop, 'finisher' | 'out' | 'options'>,
  effects: Effects,
): Promise<readonly Made[]> {
  const { ids, pages, check, force } = shop.options;
  // While the browser starts.
  const reading = readDeckFile(shop.options, effects);
  reading.catch(() => undefined);
  return withBrowser(async (browser) => {
    const { file, faces } = await reading;
    // Looked at beside the first prints; nothing is saved before it is known.
    const fit = check && !force ? mustFit({ browser, file, pages }, effects.root) : Promise.resolve();
    fit.catch(() => undefined);
    const room = openPrintRoom(browser, file, faces, pages);
    try {
      return await makeAll(ids, { ...shop, room, fit }, effects);
    } finally {
      await room.close();
    }
  });
}

interface Workshop {
  readonly room: PrintRoom;
  readonly finisher: Thread<FinishOrder, FinishedPrint>;
  /** Fails where a slide does not hold its words. */
  readonly fit: Promise<void>;
  readonly out: string;
  readonly options: HandoutOptions;
}

/** What became of one file. */
interface Made {
  readonly file: string;
  readonly problems: readonly Problem[];
  /** Why it could not be printed or saved. */
  readonly failure?: CliError;
}

/** While the browser lays out the next print, those before are finished and checked; one that fails stops no other. */
async function makeAll(
  ids: readonly HandoutId[],
  workshop: Workshop,
  effects: Effects,
): Promise<readonly Made[]> {
  const made: Promise<readonly Made[]>[] = [];
  if (workshop.options.pptx) made.push((await startPptx(workshop, effects)).made);
  let misfit = false;
  for (const id of ids) {
    const printed = await print(id, workshop, effects);
    const some = 'bytes' in printed ? keep(printed, workshop, effects) : Promise.resolve(printed);
    some.catch(() => {
      misfit = true;
    });
    made.push(some);
    if (misfit) break;
  }
  return (await Promise.all(made)).flat();
}

/** The deck as PPTX: its slides are taken in the window of the prints, all else is done in a thread of its own. */
async function startPptx(
  workshop: Workshop,
  effects: Effects,
): Promise<{ readonly made: Promise<readonly Made[]> }> {
  try {
    const captured = await workshop.room.withPrint('slides', captureSlides);
    const order = { captured, width: WIDTHS['16x9'], root: effects.root, file: PPTX };
    return { made: keepPptx(order, workshop, effects) };
  } catch (error) {
    return { made: Promise.resolve([failed(PPTX, '可编辑的幻灯片', error, effects)]) };
  }
}

async function keepPptx(order: PptxOrder, workshop: Workshop, effects: Effects): Promise<readonly Made[]> {
  const maker = openThread<PptxOrder, MadePptx>(new URL('./office/pptx-maker.mjs', import.meta.url));
  const { bytes, slides, problems } = await maker.ask(order).finally(() => maker.close());
  const says = `可编辑的幻灯片，${slides} 页`;
  if (problems.length > 0) return [rejected(PPTX, says, problems, effects)];
  return [await save({ file: PPTX, says, bytes, checked: CHECKED }, workshop, effects)];
}

/** What the browser makes of it: a print that is to be finished, a picture whole. */
async function print(
  id: HandoutId,
  workshop: Workshop,
  effects: Effects,
): Promise<Printing | readonly Made[]> {
  try {
    return HANDOUTS[id].paper === 'picture'
      ? await makePicture(id, workshop, effects)
      : await workshop.room.print(id);
  } catch (error) {
    return [failed(fileOf(id), HANDOUTS[id].name, error, effects)];
  }
}

/** Makes a PDF of a print; where its check finds something an older file stays as it was. */
async function keep(
  { handle, bytes }: Printing,
  workshop: Workshop,
  effects: Effects,
): Promise<readonly Made[]> {
  const { id, pages, hasPassages } = handle;
  const { paper, check, booklet } = workshop.options;
  const { name } = HANDOUTS[id];
  try {
    const finished = await workshop.finisher.ask({ handle, bytes: await bytes, paper, check, booklet });
    const { problems, unclaimed } = finished;
    const claim = unclaimed.length === 0 ? '，PDF/A-2a、PDF/UA-1' : '';
    const checked = check ? `${CHECKED}${claim}` : UNCHECKED;
    const says = `${name}，${pages} 页`;
    if (problems.length > 0) return [rejected(fileOf(id), says, problems, effects)];
    const made = [await save({ file: fileOf(id), says, bytes: finished.pdf, checked }, workshop, effects)];
    for (const rule of unclaimed) effects.print(`    不标 PDF/A、PDF/UA：${rule}`);
    if (id === 'report' && !hasPassages) effects.print(`    ${NO_PASSAGES}`);
    if (finished.booklet === undefined) return made;
    const folded = {
      file: `${id}-booklet.pdf`,
      says: `${name}，小册子`,
      bytes: finished.booklet,
      checked: check ? `单页${CHECKED}，拼版没有回读` : UNCHECKED,
    };
    return [...made, await save(folded, workshop, effects)];
  } catch (error) {
    return [failed(fileOf(id), name, error, effects)];
  }
}

/** A file that is made and may be saved. */
interface Ready {
  readonly file: string;
  /** What it is, for the list. */
  readonly says: string;
  readonly bytes: Uint8Array;
  /** What was checked, for the list, with what the file says of itself that archives ask for. */
  readonly checked: string;
}

/** Saves a file and tells of it. */
async function save(
  { file, says, bytes, checked }: Ready,
  { fit, out }: Workshop,
  effects: Effects,
): Promise<Made> {
  await fit;
  try {
    await writeChecked(join(out, file), bytes);
  } catch (error) {
    return failed(file, says, error, effects);
  }
  const size = Math.round(bytes.length / 1000);
  effects.print(`  ${file}  ${says}，${size} kB，${checked}`);
  return { file, problems: [] };
}

/** A file that is not saved for what its check found. */
function rejected(file: string, says: string, problems: readonly Problem[], { print }: Effects): Made {
  print(`  ${file}  ${says}，没有通过检查，未保存`);
  return { file, problems };
}

/** Writes the long picture, in more than one file where it is too high for one. */
async function makePicture(id: HandoutId, workshop: Workshop, effects: Effects): Promise<readonly Made[]> {
  // A library for pictures and one for PDFs, which the other prints do without here.
  const [{ drawLongPicture }, { checkPicture }] = await Promise.all([
    import('./long-picture.ts'),
    import('./pdf/check.ts'),
  ]);
  const picture = await drawLongPicture(workshop.room);
  const { check } = workshop.options;
  const problems = check ? checkPicture(picture) : [];
  const { name } = HANDOUTS[id];
  if (problems.length > 0) return [rejected(fileOf(id), name, problems, effects)];
  const { files } = picture;
  const made: Made[] = [];
  for (const [i, { png, height }] of files.entries()) {
    const file = files.length === 1 ? fileOf(id) : `${id}-${i + 1}.png`;
    const says = `${name}，高 ${height} 像素`;
    const ready = { file, says, bytes: png, checked: check ? CHECKED : UNCHECKED };
    made.push(await save(ready, workshop, effects));
  }
  return made;
}

/** A file that the browser or the disk refused. @throws whatever is no such refusal */
function failed(file: string, says: string, error: unknown, { print }: Effects): Made {
  if (!(error instanceof CliError)) throw error;
  print(`  ${file}  ${says}，没有存成`);
  return { file, problems: [], failure: error };
}

/** Reports what was made; what was not is named, and decides the exit code. @throws CliError | ProblemsError */
function report(made: readonly Made[], ending: string, { print }: Effects): void {
  const wrong = made.filter(({ problems }) => problems.length > 0);
  const refused = made.flatMap(({ failure }) => failure ?? []);
  print(`${made.length - wrong.length - refused.length} 份讲义存好，${ending}`);
  const names = made
    .filter(({ problems, failure }) => problems.length > 0 || failure)
    .map(({ file }) => file);
  if (names.length > 0) print(`没有存成的 ${names.length} 份：${names.join('、')}`);
  if (wrong.length > 0) {
    for (const { message } of refused) print(message);
    throw new ProblemsError(wrong.flatMap(({ problems }) => problems));
  }
  if (refused.length > 0) throw new CliError('failed', refused.map(({ message }) => message).join('\n'));
}

function fileOf(id: HandoutId): string {
  return HANDOUTS[id].paper === 'picture' ? `${id}.png` : `${id}.pdf`;
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(1);
}
