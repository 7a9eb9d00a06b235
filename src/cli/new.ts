import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { draftFacts, openLines } from '../deck/draft/draft.ts';
import { type Command, type Effects, readArguments, usageError } from './command.ts';
import { CliError } from './exit.ts';
import { writeWhole } from './files.ts';
import { type Begun, type NewDeck, newDeckFiles } from './new/files.ts';

/** The files of a project apart from its slides and assets; one that this project does not have is skipped. */
const PROGRAM = [
  'src',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
  'biome.json',
  'docs',
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
    const report = options.report && (await readReport(resolve(effects.root, options.report)));
    await copyProgram(effects.root, folder);
    await withoutTests(folder);
    const begun = report ? begunFrom(report) : undefined;
    const files = newDeckFiles(options.deck, begun);
    for (const [name, text] of Object.entries(files)) await writeWhole(join(folder, name), text);
    if (report) await writeWhole(join(folder, 'assets/source.txt'), report);
    tell(effects, folder, begun);
  },
};

interface NewOptions {
  readonly folder: string;
  readonly deck: NewDeck;
  readonly report: string | undefined;
}

/** What the command line asks. @throws CliError (usage) */
export function parseNewOptions(argv: readonly string[]): NewOptions {
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
    if (text === '' || text.length > 60) throw usageError(`没有写 --${name}`, `--${name} ${example}`);
    return text;
  };
  return {
    folder,
    deck: { organisation: said('body', '临江市档案馆'), title: said('title', '2024年工作报告') },
    report: values.report,
  };
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

async function readReport(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined)
    throw new CliError(
      'problems',
      `× 没有 ${basename(file)} 这个文件\n  → ${dirname(file)}\n    应为：报告全文，纯文本（UTF-8）\n    改法：改对文件名，或先不写 --report`,
    );
  return text;
}

/** Pictures in the README, of the deck that is here; those of the layouts are of any. */
const OWN_PICTURE = /[\\/]docs[\\/]pictures[\\/][^\\/]+\.\w+$/;

async function copyProgram(root: string, folder: string): Promise<void> {
  await mkdir(join(folder, 'assets'), { recursive: true });
  const copy = async (name: string) =>
    cp(join(root, name), join(folder, name), {
      recursive: true,
      filter: (source) => !OWN_PICTURE.test(source),
    }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    });
  await Promise.all([...PROGRAM, ...ASSETS.map((name) => `assets/${name}`)].map(copy));
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
