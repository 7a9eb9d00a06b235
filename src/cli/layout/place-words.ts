import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { placeInFiles } from '../../bundle/place-in-files.ts';
import { spotAt } from '../../bundle/spot.ts';
import { MEETING, NAMES, type Problem } from '../../facts/index.ts';
import type { LayoutProblem } from './problems.ts';

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
  [NAMES]: '写规范的简称；整份名单排不下的先空着 []，页上只写数',
  [MEETING]: '把这一项写短一些，或用规范的简称',
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
