import { basename, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { readProject } from '../bundle/load.ts';
import type { Deck } from '../deck/index.ts';
import { ProblemsError } from '../facts/index.ts';
import { loadDraft } from '../office/compare/load.ts';
import { openWorkbook } from '../office/read/read.ts';
import { Unreadable } from '../office/read/unreadable.ts';
import type { SheetReading } from '../office/read/xlsx.ts';
import { type Command, type Effects, readArguments, usageError } from './command.ts';
import { CliError } from './exit.ts';
import { writeWhole } from './files.ts';
import { readGiven } from './given.ts';
import { readPdfDraft } from './pdf/draft.ts';
import { takeAnswers } from './take/answers.ts';
import { takeNotes } from './take/notes.ts';
import { formatPatch } from './take/patch.ts';
import { takeSeconds } from './take/seconds.ts';
import type { Taking } from './take/taking.ts';

const OPTIONS = {
  'dry-run': { type: 'boolean' },
  patch: { type: 'string' },
  yes: { type: 'boolean' },
} as const;

/** Takes what came back from the office into the project: words into the notes, times into the slides. */
export const take: Command = {
  takes: '文件 [--dry-run] [--patch 文件] [--yes]',
  details: [
    '讲稿.docx　改过的句子写回幻灯模块的讲稿；数字一律不动，列出来由人定',
    '排练.json　各页时间改为几次排练的中位数',
    '表.xlsx　部门报的结果记进 assets/facts.json 的 signed；数字一律不动',
    '--dry-run　只列出来，不写',
    '--patch 文件　不写进项目，写成一个补丁文件',
    '--yes　不再问，直接写',
  ],
  main: async (argv, effects) => {
    const { values, positionals } = readArguments(argv, OPTIONS, { words: true });
    const [name] = positionals;
    if (name === undefined || positionals.length > 1) throw usageError('要写一个文件', '收回来的那个文件');
    const { deck, problems } = await readProject(effects.root);
    if (deck === undefined || problems.length > 0) throw new ProblemsError(problems);
    const taking = await readTaking(name, deck, effects.root);
    effects.print(taking.told.join('\n'));
    if (values['dry-run'] !== true && taking.files.length > 0)
      await keep(taking, { patch: values.patch, yes: values.yes === true }, effects);
    if (taking.open) throw new CliError('unchecked', '？ 有的没有收，见上面；改好后再收一次');
  },
};

async function readTaking(name: string, deck: Deck, root: string): Promise<Taking> {
  const bytes = await readGiven(root, name);
  if (/\.json$/i.test(name)) return takeSeconds(bytes.toString('utf8'), deck, root);
  if (/\.xlsx$/i.test(name)) return takeAnswers(await readSheets(name, bytes), deck, root);
  const { draft } = await loadDraft(basename(name), bytes, readPdfDraft);
  if ('reason' in draft)
    throw new CliError('problems', `× ${name}：${draft.reason}\n  改法：${draft.remedy}`);
  return takeNotes(draft, deck, root);
}

/** @throws CliError for a workbook that cannot be read */
async function readSheets(name: string, bytes: Uint8Array): Promise<readonly SheetReading[]> {
  try {
    return await openWorkbook(bytes);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    throw new CliError('problems', `× ${name}：${error.message}\n  改法：${error.remedy}`, { cause: error });
  }
}

async function keep(
  { files }: Taking,
  { patch, yes }: { readonly patch: string | undefined; readonly yes: boolean },
  { root, print }: Effects,
): Promise<void> {
  if (patch !== undefined) {
    await writeWhole(resolve(root, patch), files.map(formatPatch).join(''));
    return print(`补丁：${patch}（在项目文件夹里 git apply 或 patch -p1）`);
  }
  if (!yes && !(await agree(`写进 ${files.map(({ file }) => file).join('、')}？（y/n）`)))
    throw new CliError('unchecked', '没有写');
  for (const { file, after } of files) await writeWhole(resolve(root, file), after);
  print(`已写进 ${files.map(({ file }) => file).join('、')}；npm run check 再核对一遍`);
}

/** One question, answered at the keyboard; without a keyboard the answer is no. */
async function agree(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) return false;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^(?:y|yes|是|好|同意)$/i.test((await terminal.question(question)).trim());
  } finally {
    terminal.close();
  }
}
