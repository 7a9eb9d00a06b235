import { formatProblems } from '../../facts/index.ts';
import { withBrowser } from '../browser/index.ts';
import type { Effects } from '../command.ts';
import { freshDeckFile } from '../deck-file.ts';
import { CliError, EXIT } from '../exit.ts';
import { checkLayout } from './check.ts';

/** Looks at every slide in every composition and theme; without a browser that is said and left. */
export async function checkLooks(effects: Effects): Promise<void> {
  effects.print('看版面：每一页，四种画面，三种配色（一两分钟）');
  try {
    const file = await freshDeckFile(effects);
    const problems = await withBrowser((browser) => checkLayout(browser, file));
    if (problems.length === 0) return effects.print('√ 版面');
    effects.print(formatProblems(problems));
  } catch (error) {
    if (!(error instanceof CliError) || error.exit !== EXIT.noBrowser) throw error;
    return effects.print(`？ 没有看版面\n${error.message}`);
  }
  throw new CliError('problems', '× 版面没有通过');
}
