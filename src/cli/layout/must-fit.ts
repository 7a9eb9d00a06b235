import { readFile } from 'node:fs/promises';
import { ProblemsError } from '../../facts/index.ts';
import type { OpenBrowser } from '../browser/index.ts';
import { readSeen } from './seen.ts';

/**
 * Looks at those of the pages that nobody has looked at as they are now, in the look that the handouts print, and that a
 * deck has to stand before it is copied.
 * @throws ProblemsError where a slide that is to be printed does not hold its words
 */
export async function mustFit(
  { browser, file, pages }: { browser: OpenBrowser; file: string; pages: readonly number[] | undefined },
  root: string,
): Promise<void> {
  const seen = await readSeen(await readFile(file, 'utf8'), root);
  const wanted = seen.unseen.filter((page) => pages?.includes(page) ?? true);
  if (wanted.length === 0) return;
  // Most of the time nothing is to be looked at, and what looks brings large libraries along.
  const [{ looks, measureLooks }, { placeWords }] = await Promise.all([
    import('./check.ts'),
    import('./place-words.ts'),
  ]);
  const printed = looks().filter(({ stage, theme }) => stage === '16x9' && theme === 'light');
  const problems = await measureLooks(browser, file, printed, wanted);
  if (problems.length > 0) throw new ProblemsError(await placeWords(problems, root));
  await seen.keep(wanted);
}
