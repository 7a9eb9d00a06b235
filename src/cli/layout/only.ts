import type { Deck } from '../../deck/index.ts';
import { usageError } from '../command.ts';
import { parsePageList } from '../page-list.ts';

/**
 * The pages that are asked for: page numbers and ranges (`7`, `S07`, `3-5`) or names of slides (`works.invest`, or
 * `invest` alone), with commas between them. @throws CliError (usage) that quotes what was not understood
 */
export function pagesAsked(text: string, { slides }: Deck): readonly number[] {
  const pages = text.split(/[,，]/).flatMap((word) => {
    const named = slides.filter(({ id, slide }) => id === word || slide.id === word).map(({ page }) => page);
    return named.length > 0 ? named : parsePageList('--only', word.replace(/^[sS]0*(?=[1-9])/, ''));
  });
  const beyond = pages.filter((page) => page > slides.length);
  if (beyond.length > 0)
    throw usageError(`没有第 ${beyond.join('、')} 页`, `1 到 ${slides.length} 之间的页码，或幻灯的 id`);
  return [...new Set(pages)].sort((a, b) => a - b);
}
