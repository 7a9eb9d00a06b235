import { type Deck, factsOnScreen, formatFigure } from '../../../../deck/index.ts';
import type { AnyFact } from '../../../../facts/index.ts';
import type { Fault } from './slide.ts';

/** Figures that a slide shows and the file does not say on that slide, in full or without their unit; an honour is named in the words of the slide. */
export function missingFigures(deck: Deck, said: ReadonlyMap<number, string>): readonly Fault[] {
  return deck.slides.flatMap(({ page, slide }) => {
    const words = plain(said.get(page) ?? '');
    return factsOnScreen(slide)
      .filter((fact) => fact.kind !== 'award')
      .map(formsOf)
      .filter((forms) => !forms.some((form) => words.includes(plain(form))))
      .map(
        ([form = '']): Fault => ({
          page,
          what: `没有“${form}”`,
          expected: '页面上的每个数字都在文件里，写法照原文',
        }),
      );
  });
}

function formsOf(fact: AnyFact): readonly string[] {
  return [false, true].map((short) => formatFigure({ kind: 'figure', fact, short }));
}

/** Lines are broken by hand in the file, never within a figure. */
const plain = (text: string) => text.replaceAll('\n', '');
