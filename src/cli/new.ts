import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { draftFacts, openLines } from '../deck/draft/draft.ts';
import { HEADLINE_EM, widthOf } from '../deck/index.ts';
import { invisibleIn, SOURCE } from '../facts/index.ts';
import { type Command, type Effects, readArguments, usageError } from './command.ts';
import { CliError, refusal } from './exit.ts';
import { writeWhole } from './files.ts';
import { readGivenText } from './given.ts';
import { type Begun, type NewDeck, newDeckFiles, titlesOf } from './new/files.ts';

/**
 * The files of a project apart from its slides and assets; one that this project does not have is skipped. Of the
 * documents those that help with any report: the others tell of this one, or of tests that are not copied.
 */
const PROGRAM = [
  'src',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
  'biome.json',
  'docs/archive.md',
  'docs/glossary.md',
  'docs/layouts.md',
  'docs/pictures/layouts',
  'docs/quantities.md',
  'docs/words.md',
  'LICENSE',
  '.gitignore',
  '.nvmrc',
];
/** Of the assets what belongs to no report: schemas and the fonts. */
const ASSETS = [
  'facts.schema.json',
  'meeting.schema.json',
  'names.schema.json',
  'theme.schema.json',
  'fonts',
];

/** Makes the project of another body, with a deck that works from the first command on. */
export const newDeck: Command = {
  takes: '文件夹 --body 单位 --title 报告名称 [--report 报告.txt]',
  details: [
    '文件夹　放在哪里，例如 ../本单位2023；不能是已有内容的文件夹',
    '--body 单位　报告是哪个单位的，例如 临江市档案馆',
    '--title 报告名称　例如 2024年工作报告',
    '--report 报告.txt　报告全文（UTF-8），存成 assets/source.txt；可以以后再放',
  ],
  main: async (argv, effects) => {
    const options = parseNewOptions(argv);
    const folder = resolve(effects.root, options.folder);
    await mustBeFree(folder, effects);
    const report = options.report && (await readGivenText(effects.root, options.report));
    const begun = report ? begunFrom(report) : undefined;
    const files = { ...newDeckFiles(options.deck, begun), ...(report && { [SOURCE]: report }) };
    try {
      await copyProgram(effects.root, folder);
      await withoutTests(folder);
      for (const [name, text] of Object.entries(files)) await writeWhole(join(folder, name), text);
    } catch (error) {
      await empty(folder);
      throw error instanceof CliError ? error : refusal('没有做成', folder, error);
    }
    tell(effects, folder, begun);
  },
};

interface NewOptions {
  readonly folder: string;
  readonly deck: NewDeck;
  readonly report: string | undefined;
}

/** What the command line asks. @throws CliError (usage) */
function parseNewOptions(argv: readonly string[]): NewOptions {
  const options = {
    body: { type: 'string' },
    title: { type: 'string' },
    report: { type: 'string' },
  } as const;
  const { values, positionals } = readArguments(argv, options, { words: true });
  const [folder = '', ...more] = positionals;
  if (folder === '' || more.length > 0) throw usageError('要写一个新文件夹', '例如 ../本单位2023');
  const said = (name: 'body' | 'title', example: string) => {
    const text = values[name]?.trim() ?? '';
    if (text === '') throw usageError(`没有写 --${name}`, `--${name} ${example}`);
    return text;
  };
  const deck = { organisation: said('body', '临江市档案馆'), title: said('title', '2024年工作报告') };
  mustSuit(deck);
  return { folder, deck, report: values.report };
}

/** The facts file takes no longer name of a report. */
const LONGEST_NAME = 60;

/** Names that the check would refuse in the files that are made of them. @throws CliError (usage) */
function mustSuit(deck: NewDeck): void {
  for (const [option, text] of [
    ['--body', deck.organisation],
    ['--title', deck.title],
  ] as const) {
    const hidden = invisibleIn(text);
    if (hidden !== undefined) throw usageError(`${option} 里有看不见的字符 ${hidden}`, '一行文字，重新输入');
  }
  const { whole, short } = titlesOf(deck);
  if (whole.length > LONGEST_NAME)
    throw usageError(`--body 和 --title 连起来有 ${whole.length} 个字`, `不超过 ${LONGEST_NAME} 个字`);
  if (short === '') throw usageError('--title 只写了单位', '报告名称，如 2024年工作报告');
  const width = widthOf(short);
  if (width > HEADLINE_EM)
    throw usageError(`--title 有 ${width} 个字宽`, `不超过 ${HEADLINE_EM} 个字宽，封面放得下一行`);
}

async function mustBeFree(folder: string, { root }: Effects): Promise<void> {
  if (!relative(root, folder).startsWith('..'))
    throw usageError(`${folder} 在这个项目里面`, '放在项目外面的文件夹');
  const inside = await readdir(folder).catch(() => []);
  if (inside.length > 0)
    throw new CliError(
      'problems',
      `× ${folder} 里已经有文件\n    应为：新的或空的文件夹\n    改法：换一个名字`,
    );
}

/** Half a project is none: the folder is as empty as it was. */
async function empty(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  await Promise.all(names.map((name) => rm(join(folder, name), { recursive: true, force: true })));
}

async function copyProgram(root: string, folder: string): Promise<void> {
  await mkdir(join(folder, 'assets'), { recursive: true });
  const copy = async (name: string) =>
    cp(join(root, name), join(folder, name), { recursive: true }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    });
  // All have ended before the first that was refused is told: what is still being copied could not be taken away.
  const copied = await Promise.allSettled([...PROGRAM, ...ASSETS.map((name) => `assets/${name}`)].map(copy));
  for (const one of copied) if (one.status === 'rejected') throw one.reason;
}

/** The facts and the headings that the report's own text gives. */
function begunFrom(report: string): Begun {
  const { file, parts, open } = draftFacts(report);
  return { ...file, parts, open };
}

/** Of the project's own commands those stay that work without its tests. */
async function withoutTests(folder: string): Promise<void> {
  const path = join(folder, 'package.json');
  const { scripts, ...rest } = JSON.parse(await readFile(path, 'utf8')) as {
    scripts: Record<string, string>;
  };
  const own = Object.entries(scripts).filter(
    ([, command]) => !/tests\/|vitest|depcruise|npm test/.test(command),
  );
  const test = 'npm run types && npm run build && npm run check -- --numbers';
  const kept = { ...rest, scripts: { ...Object.fromEntries(own), test } };
  await writeFile(path, `${JSON.stringify(kept, undefined, 2)}\n`);
}

function tell({ print }: Effects, folder: string, begun: Begun | undefined): void {
  print(
    [
      `做好了：${folder}`,
      '接着：',
      `  cd ${folder}`,
      '  npm ci && npm start　　看到封面、每部分的过渡页和一页示例、结束页',
      begun !== undefined
        ? '  assets/facts.json 里是照报告起草的事实：says、find 照抄，counts、level、status 是猜的，逐条看过'
        : '  把报告存成 assets/source.txt，再运行 npm run check -- --draft 起草 assets/facts.json',
      ...openLines(begun?.open ?? [], '  '),
      '  一个部分一个文件，在 slides/ 里；次序在 slides/index.ts。数字和标题改好一处，就运行 npm run check -- --numbers',
    ].join('\n'),
  );
}
