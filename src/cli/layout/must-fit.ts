import { ProblemsError } from '../../facts/index.ts';
import type { OpenBrowser } from '../browser/index.ts';
import { checkLayout, looks } from './check.ts';
import { placeWords } from './looks.ts';

/** The look that the handouts print. */
const PRINTED = looks().filter(({ stage, theme }) => stage === '16x9' && theme === 'light');

/** @throws ProblemsError where a slide that is to be printed does not hold its words */
export async function mustFit(
  { browser, file, pages }: { browser: OpenBrowser; file: string; pages: readonly number[] | undefined },
  root: string,
): Promise<void> {
  const problems = await checkLayout(browser, file, PRINTED, pages);
  if (problems.length > 0) throw new ProblemsError(await placeWords(problems, root));
}
