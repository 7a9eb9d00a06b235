import { readFile } from 'node:fs/promises';
import type { Deck } from '../../deck/index.ts';
import { formatProblems } from '../../facts/index.ts';
import { withBrowser } from '../browser/index.ts';
import type { Effects } from '../command.ts';
import { freshDeckFile } from '../deck-file.ts';
import { CliError, EXIT } from '../exit.ts';
import { parsePageList, requirePages } from '../page-list.ts';
import { checkLayout } from './check.ts';
import { mustFit } from './must-fit.ts';
import { placeWords } from './place-words.ts';
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

/**
 * The pages that are asked for: page numbers and ranges (`7`, `S07`, `3-5`) or names of slides (`works.invest`, or
 * `invest` alone), with commas between them. @throws CliError (usage) that quotes what was not understood
 */
function pagesAsked(text: string, { slides }: Deck): readonly number[] {
  const pages = text.split(/[,，]/).flatMap((word) => {
    const named = slides.filter(({ id, slide }) => id === word || slide.id === word).map(({ page }) => page);
    return named.length > 0 ? named : parsePageList('--only', word.replace(/^[sS]0*(?=[1-9])/, ''));
  });
  requirePages(pages, slides.length, '，或幻灯的 id');
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
