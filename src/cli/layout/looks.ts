import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { placeInFiles } from '../../bundle/place-in-files.ts';
import { spotAt } from '../../bundle/spot.ts';
import type { Deck } from '../../deck/index.ts';
import { formatProblems, type Problem, ProblemsError } from '../../facts/index.ts';
import { type OpenBrowser, withBrowser } from '../browser/index.ts';
import { type Effects, usageError } from '../command.ts';
import { freshDeckFile } from '../deck-file.ts';
import { CliError, EXIT } from '../exit.ts';
import { parsePageList } from '../page-list.ts';
import { checkLayout, looks, measureLooks } from './check.ts';
import type { LayoutProblem } from './problems.ts';
import { readSeen } from './seen.ts';

/**
 * Looks at the slides in every composition and theme, and says whether at the whole deck; without a browser that is said
 * and left. @throws CliError where the words of a slide do not fit
 */
export async function checkLooks(
  effects: Effects,
  deck: Deck | undefined,
  only?: string,
): Promise<'whole' | 'part' | 'nothing'> {
  const pages = only === undefined || deck === undefined ? undefined : pagesAsked(only, deck);
  const which = pages === undefined ? '每一页' : `第 ${pages.join('、')} 页`;
  effects.print(`看版面：${which}，四种画面，三种配色${pages === undefined ? '（一两分钟）' : ''}`);
  try {
    const file = await freshDeckFile(effects);
    const found = await withBrowser((browser) => checkLayout(browser, file, undefined, pages));
    if (found.length > 0) effects.print(formatProblems(await placeWords(found, effects.root)));
    else effects.print('√ 版面');
    if (found.length === 0) return pages === undefined ? 'whole' : 'part';
  } catch (error) {
    if (!(error instanceof CliError) || error.exit !== EXIT.noBrowser) throw error;
    effects.print(`？ 没有看版面\n${error.message}`);
    return 'nothing';
  }
  throw new CliError('problems', '× 版面没有通过');
}

/** With file and line: of the words themselves where the slide's module or the office has written them, else of the slide. */
export async function placeWords(
  problems: readonly LayoutProblem[],
  root: string,
): Promise<readonly Problem[]> {
  const placed = await placeInFiles(problems, root);
  return Promise.all(
    placed.map(async (problem, i) => {
      const { file, line } = problem.where;
      if (line === undefined) return problem;
      const code = await readFile(join(root, file), 'utf8').catch(() => '');
      const seen = problems[i]?.seen ?? '';
      const at = lineOfWords(code, line, seen);
      if (at === undefined) return (await atOffice(problem, seen, root)) ?? problem;
      return { ...problem, where: { ...problem.where, line: at } };
    }),
  );
}

/** The files whose words the office fills in, and what it can do where one of them has no room. */
const OFFICE: Readonly<Record<string, string>> = {
  'assets/names.json': '写规范的简称；整份名单排不下的先空着 []，页上只写数',
  'assets/meeting.json': '把这一项写短一些，或用规范的简称',
};

/** The same problem at the words that the office has written. */
async function atOffice(problem: Problem, seen: string, root: string): Promise<Problem | undefined> {
  const words = seen.replace(/…$/, '');
  if (words === '') return undefined;
  for (const [file, remedy] of Object.entries(OFFICE)) {
    const text = await readFile(join(root, file), 'utf8').catch(() => '');
    const at = text.indexOf(`"${words}`);
    if (at < 0) continue;
    const { words: page } = problem.where;
    return { ...problem, where: { file, ...spotAt(text, at), ...(page && { words: page }) }, remedy };
  }
  return undefined;
}

/** The line of the longest stretch of the words within the slide that begins on line `from`. */
function lineOfWords(code: string, from: number, words: string): number | undefined {
  const lines = code.split('\n').slice(from);
  const end = lines.findIndex((line) => /\bslide\(\{/.test(line));
  const own = end < 0 ? lines : lines.slice(0, end);
  const pieces = words.split(/[\d\s/.…]+/).filter((piece) => piece.length > 1);
  const [longest] = pieces.toSorted((a, b) => b.length - a.length);
  const at = longest === undefined ? -1 : own.findIndex((line) => line.includes(longest));
  return at < 0 ? undefined : from + at + 1;
}

/**
 * The pages that are asked for: page numbers and ranges (`7`, `S07`, `3-5`) or names of slides (`works.invest`, or
 * `invest` alone), with commas between them. @throws CliError (usage) that quotes what was not understood
 */
function pagesAsked(text: string, { slides }: Deck): readonly number[] {
  const pages = text.split(/[,，]/).flatMap((word) => {
    const named = slides.filter(({ id, slide }) => id === word || slide.id === word).map(({ page }) => page);
    return named.length > 0 ? named : parsePageList('--only', word.replace(/^[sS]0*(?=[1-9])/, ''));
  });
  const beyond = pages.filter((page) => page > slides.length);
  if (beyond.length > 0)
    throw usageError(`没有第 ${beyond.join('、')} 页`, `1 到 ${slides.length} 之间的页码，或幻灯的 id`);
  return [...new Set(pages)].sort((a, b) => a - b);
}

/** Looks at a deck before it takes the place of the last one; without a browser that is said and left. @throws ProblemsError */
export async function lookBefore(file: string, { root, print }: Effects): Promise<void> {
  const { unseen } = await readSeen(await readFile(file, 'utf8'), root);
  if (unseen.length === 0) return;
  try {
    await withBrowser((browser) => mustFit({ browser, file, pages: undefined }, root));
  } catch (error) {
    if (!(error instanceof CliError) || error.exit !== EXIT.noBrowser) throw error;
    print(`？ 没有看版面\n${error.message}`);
  }
}

/** The look that the handouts print, and that a deck has to stand before it is copied. */
const PRINTED = looks().filter(({ stage, theme }) => stage === '16x9' && theme === 'light');

/**
 * Looks at those of the pages that nobody has looked at as they are now.
 * @throws ProblemsError where a slide that is to be printed does not hold its words
 */
export async function mustFit(
  { browser, file, pages }: { browser: OpenBrowser; file: string; pages: readonly number[] | undefined },
  root: string,
): Promise<void> {
  const seen = await readSeen(await readFile(file, 'utf8'), root);
  const wanted = seen.unseen.filter((page) => pages?.includes(page) ?? true);
  if (wanted.length === 0) return;
  const problems = await measureLooks(browser, file, PRINTED, wanted);
  if (problems.length > 0) throw new ProblemsError(await placeWords(problems, root));
  await seen.keep(wanted);
}
