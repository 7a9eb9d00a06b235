import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ProjectReading, readProject } from '../bundle/load.ts';
import { piecesOf } from '../bundle/parsed-page.ts';
import { placeInFiles } from '../bundle/place-in-files.ts';
import { readNamed } from '../bundle/read-text.ts';
import { orTellTypes, renderLoaded } from '../bundle/render.ts';
import { typeProblems } from '../bundle/slide-types.ts';
import { checkAll, coverageOf, type Findings, formatReport, recordPlaces } from '../deck/check/index.ts';
import type { Deck } from '../deck/index.ts';
import { FACTS, formatProblems, ProblemsError, readFacts, SOURCE } from '../facts/index.ts';
import { timeTodo } from '../rehearsal/index.ts';
import { type Command, type Effects, readArguments, usageError } from './command.ts';
import { CliError } from './exit.ts';
import { writeWhole } from './files.ts';
import { readGivenText } from './given.ts';

const DRAFT = 'assets/facts.draft.json';
const OPTIONS = {
  source: { type: 'string' },
  record: { type: 'boolean' },
  numbers: { type: 'boolean' },
  draft: { type: 'boolean' },
  only: { type: 'string' },
} as const;

interface CheckOptions {
  /** The report's text, relative to the project; undefined for the usual place. */
  readonly source: string | undefined;
  /** Write into the facts file where in the report each fact is. */
  readonly record: boolean;
  /** Only the numbers, which takes a second or two; the layout is left out. */
  readonly numbers: boolean;
  /** The slides whose layout is checked, as the user names them; undefined for all. */
  readonly only: string | undefined;
  /** Only write a facts file drafted from the report's text. */
  readonly draft: boolean;
}

/** Says of every number whether it can be trusted, and what is still to do. */
export const check: Command = {
  takes: '[--source 报告.txt] [--draft] [--record] [--numbers] [--only 7]',
  details: [
    '--source 报告.txt　报告原文在别处时写明；平时放在 assets/source.txt',
    '--draft　只凭报告原文写出事实的草稿 assets/facts.draft.json，逐条核对后改名为 facts.json',
    '--record　把每个数字在报告的第几部分第几句记进 assets/facts.json',
    '--numbers　只核对数字，不看版面（一两秒）',
    '--only 7　只看这几页的版面：页码（7、3-5、S07）或幻灯的 id，用逗号隔开',
  ],
  main: async (argv, effects) => {
    const options = parseCheckOptions(argv);
    // One that is not there is a fault of the call, not of the report.
    if (options.source !== undefined) await readGivenText(effects.root, options.source);
    if (options.draft) return draft(options, effects);
    if (options.record) await record(options, effects);
    const { findings, deck } = await checkProject(effects.root, options.source);
    effects.print(formatReport(findings, options.numbers ? '' : '接着看版面'));
    const { problems, source } = findings;
    if (problems.length > 0) throw new CliError('problems', `× 核对没有通过`);
    // What brings the browser along is read only where it is looked at.
    const looks = options.numbers ? undefined : await import('./layout/looks.ts');
    const looked = await looks?.checkLooks(effects, deck, options.only);
    if (source === undefined) throw new CliError('unchecked', '？ 缺报告原文，核对不完整');
    if (looked === 'whole') effects.print('全部通过。');
  },
};

/** Reads the project, writes its document as the build does, and checks both. */
async function checkProject(
  root: string,
  sourceFile: string | undefined,
): Promise<{ findings: Findings; deck: Deck | undefined }> {
  const project = await readProject(root, sourceFile);
  // An item that a slide may have, misspelt, is read by nobody: only the compiler misses it. What cannot be read is asked of it anyhow.
  const [mistyped, findings] = await Promise.all([
    project.problems.length === 0 ? typeProblems(root) : [],
    checkRead(root, project),
  ]);
  const problems = findings.problems.length > 0 ? findings.problems : mistyped;
  return { findings: { ...findings, problems }, deck: project.deck };
}

async function checkRead(root: string, project: ProjectReading): Promise<Findings> {
  const { deck, sound } = project;
  // Sentences whose figures differ from the facts would be reported again as unknown ones of the document.
  const coverage = coverageOf(project);
  const source = project.problems.length + (coverage?.loose ?? 0) === 0 ? project.source : undefined;
  const pieces =
    deck !== undefined && sound
      ? piecesOf(await orTellTypes(root, () => renderLoaded({ deck, source }).body))
      : undefined;
  const findings = checkAll({ ...project, pieces }, coverage);
  const time = deck && sound ? timeTodo(deck) : undefined;
  const todo = time === undefined ? findings.todo : [...findings.todo, time];
  return { ...findings, todo, problems: await placeInFiles(findings.problems, root) };
}

async function record({ source: file }: CheckOptions, { root, print }: Effects): Promise<void> {
  const { book, deck, source, problems } = await readProject(root, file);
  // Without the slides nobody knows where a part of the report begins: the places would be wrong.
  if (book === undefined || deck === undefined || source === undefined) {
    if (problems.length > 0) throw new ProblemsError(problems);
    throw usageError('没有报告原文，位置无从记起', '报告放在 assets/source.txt，或用 --source 写明');
  }
  const path = join(root, FACTS);
  const before = await readFile(path, 'utf8');
  const after = recordPlaces(before.replace(/^\uFEFF/, ''), book, source.places);
  if (after !== before) await writeWhole(path, after);
  print(`${FACTS}：记下 ${source.places.size} 条事实在报告里的位置\n`);
}

async function draft({ source }: CheckOptions, { root, print }: Effects): Promise<void> {
  const { text, problems } = await readNamed(root, source ?? SOURCE);
  if (text === undefined) throw new ProblemsError(problems);
  // The dictionary of syllables is read only where keys are made.
  const { draftFacts, openLines } = await import('../deck/draft/draft.ts');
  const { file, figures, open } = draftFacts(text);
  const wrong = readFacts(JSON.stringify(file), DRAFT).problems;
  const facts = Object.values(file.facts).reduce((sum, group) => sum + Object.keys(group).length, 0);
  await writeWhole(join(root, DRAFT), `${JSON.stringify(file, null, 2)}\n`);
  print(`${DRAFT}：报告里的数字 ${figures} 处，写成事实 ${facts} 条，名称、年份 ${file.terms.length} 个`);
  for (const line of openLines(open)) print(line);
  if (wrong.length > 0) print(formatProblems(wrong));
  print('says、find 照原文抄出，counts、level、status 是猜的：逐条看过，把文件改名为 assets/facts.json');
}

/** What the command line asks of the check. @throws CliError (usage) */
export function parseCheckOptions(argv: readonly string[]): CheckOptions {
  const {
    source,
    record = false,
    numbers = false,
    draft = false,
    only,
  } = readArguments(argv, OPTIONS).values;
  return { source, record, numbers, draft, only };
}
