import { type Problem, quote, whereOfSlide } from '../../facts/index.ts';
import type { Deck } from '../deck.ts';
import { plainText } from '../text.ts';
import { textsOf } from '../walk.ts';

/** Marks that part the words inside a slogan or a title. */
const INNER = /[，、；：！？—]+(?=.)/gu;
const QUOTED = /^[“《].*[”》]$/u;

/**
 * Slogans and titles among the terms whose words stand on a slide without the marks between them: a line broken by hand
 * looks like a pause, and on paper the words run together. What the `report` prints so is right as it is.
 */
export function checkMarks({ book, slides }: Deck, report = ''): readonly Problem[] {
  const slogans = book.terms.filter((term) => QUOTED.test(term)).map((term) => term.slice(1, -1));
  const bare = slogans
    .map((whole) => ({ whole, run: whole.replace(INNER, '') }))
    .filter(({ whole, run }) => run !== whole && !report.includes(run));
  return slides.flatMap(({ id, slide }) =>
    textsOf(slide).flatMap(({ path, text }) => {
      const words = plainText(text);
      return bare
        .filter(({ run }) => words.includes(run))
        .map(({ whole, run }) => ({
          where: whereOfSlide(id, path),
          what: `${quote(run)} 少了中间的标点`,
          expected: `固定表述连标点一字不差：${quote(whole)}`,
          remedy: '补上标点；换行的地方也要写，竖写时一行末尾的逗号、顿号不显示',
        }));
    }),
  );
}
