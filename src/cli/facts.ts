import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import { readNamed } from '../bundle/read-text.ts';
import {
  FACTS,
  type FactBook,
  type Pairing,
  ProblemsError,
  pairWithLast,
  readFacts,
  type TwoYears,
  yearOfTitle,
} from '../facts/index.ts';
import { type Command, readArguments, usageError } from './command.ts';
import { CliError } from './exit.ts';
import { writeEarlier } from './facts/write-earlier.ts';
import { writeWhole } from './files.ts';
import { readGivenText } from './given.ts';

const OPTIONS = {
  last: { type: 'string' },
  year: { type: 'string' },
  write: { type: 'boolean' },
} as const;

/** Takes last year's numbers in beside this year's. */
export const facts: Command = {
  takes: '--last 去年的facts.json [--year 2019] [--write]',
  details: [
    '--last 文件　去年那一套的 assets/facts.json，或它所在的项目文件夹；按“组.名”与今年的逐条对上',
    '--year 年份　去年报告的名称里没有年份，或不止一个时，写明是哪一年的',
    `--write　给对得上的写下 was（${FACTS}）；不写这一项只列出来，什么也不改`,
  ],
  main: async (argv, { root, print }) => {
    const { last: name, year: asked, write = false } = readArguments(argv, OPTIONS).values;
    if (name === undefined) throw usageError('没有写去年的事实文件', '--last 去年的facts.json');
    const last = await readLast(root, name);
    const { text, problems } = await readNamed(root, FACTS);
    if (text === undefined) throw new ProblemsError(problems);
    const year = yearOf(asked, last, titleOf(text));
    const { years, problems: wrong } = pairWithLast(text, { last, year, file: FACTS });
    if (years === undefined) throw new ProblemsError(wrong);
    print(formatYears(years, last, year));
    const fresh = years.pairings.filter(({ state }) => state === 'new');
    if (fresh.length === 0) return print('没有要写的');
    if (!write)
      return print(
        `还没有写。看过没有错，加上 --write 再来一次，就把这 ${fresh.length} 条的 was 写进 ${FACTS}`,
      );
    // As it is on the disk, byte order mark and all.
    const path = join(root, FACTS);
    await writeWhole(path, writeEarlier(await readFile(path, 'utf8'), fresh, year));
    print(`${FACTS}：写下 ${fresh.length} 条 was。接着运行 npm run check -- --numbers`);
  },
};

/** Last year's facts: a file, or the folder of the project that it belongs to. @throws CliError where there is none, ProblemsError for one with faults */
async function readLast(root: string, name: string): Promise<FactBook> {
  const path = resolve(root, name);
  const folder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  const file = folder ? join(name, FACTS) : name;
  const { book, problems: wrong } = readFacts(await readGivenText(root, file), file);
  if (book === undefined) throw new ProblemsError(wrong);
  return book;
}

/** The title of this year's report, as far as the file can be read: its formulas may wait for what is taken in here. */
function titleOf(text: string): string {
  const root = parseTree(text.replace(/^\uFEFF/, ''));
  const title: unknown = root && findNodeAtLocation(root, ['report', 'title'])?.value;
  return typeof title === 'string' ? title : '';
}

/** Which year last year is. @throws CliError where nobody says so, or it is not before this one */
function yearOf(asked: string | undefined, last: FactBook, title: string): number {
  if (asked !== undefined && !/^(?:19|20|21)\d\d$/.test(asked))
    throw usageError(`--year ${asked} 不是年份`, '四位数的年份，如 2019');
  const year = asked === undefined ? yearOfTitle(last.report.title) : Number(asked);
  if (year === undefined)
    throw usageError(`看不出《${last.report.title}》是哪一年的`, '用 --year 写明，如 --year 2019');
  const now = yearOfTitle(title);
  if (now === undefined || year < now) return year;
  throw new CliError(
    'problems',
    `× 《${last.report.title}》是${year}年的，《${title}》是${now}年的\n  应为：去年的事实文件\n  改法：核对 --last 写的文件；名称里的年份不是报告的年份时，用 --year 写明`,
  );
}

const SECTIONS: readonly (readonly [Pairing['state'], string])[] = [
  ['new', '√ 对上'],
  ['kept', '√ 已经写好'],
  ['other', '× was 写的与去年的文件不同，没有动；照去年的报告核对'],
  ['unit', '？ 单位变了，不能相比，没有写'],
  ['counts', '？ counts 变了，没有写；口径没变的，把两年的 counts 改成一样'],
];

function formatYears({ pairings, gone, fresh }: TwoYears, last: FactBook, year: number): string {
  const paired = SECTIONS.flatMap(([state, title]) =>
    listed(title, pairings.filter((each) => each.state === state).map(formatPairing)),
  );
  return [
    `去年：《${last.report.title}》，${year}年`,
    ...paired,
    ...listed(
      '· 今年新有的',
      fresh.map(({ id, entry }) => `${id}　${entry.counts}　${entry.says}`),
    ),
    ...listed(
      '· 去年有、今年没有的',
      gone.map(({ id, counts, says }) => `${id}　${counts}　${says}`),
    ),
  ].join('\n');
}

function listed(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`${title}：${lines.length} 条`, ...lines.map((line) => `    ${line}`)];
}

function formatPairing({ state, now: { id, entry }, last }: Pairing): string {
  const years = `${last.says} → ${entry.says}`;
  if (state === 'counts') return `${id}　${years}　去年：${last.counts}；今年：${entry.counts}`;
  if (state === 'other')
    return `${id}　${entry.counts}　was 写 ${entry.was?.says ?? ''}，去年的文件是 ${last.says}`;
  return `${id}　${entry.counts}　${years}`;
}
