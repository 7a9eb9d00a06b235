import type { HandoutSource, SlideSource } from '../../document/read/slides.ts';
import { make } from '../../ui/element.ts';
import { setAgain } from './again.ts';
import { copyOf, loosenTerms } from './elements.ts';
import { splitBlock } from './flow/split.ts';
import { type NewSheet, type PrintedSheet, Sheets, slideBox, titleLine } from './sheet.ts';

/**
 * One slide a page for a telephone held upright: the slide, what of it is too small there, and what the written report
 * says to it. Words that have no room go on to further pages, which are added to `host` with the others.
 */
export function phonePages(
  source: HandoutSource,
  newSheet: NewSheet,
  host: HTMLElement,
): readonly PrintedSheet[] {
  return source.slides.flatMap((slide) => {
    const sheets = new Sheets(newSheet, host);
    let sheet = sheets.add(slideBox(slide, 'w96'));
    const words = wordsTo(slide, source);
    sheet.body.append(...words);
    if (tighten(sheet)) return sheets.all;
    for (const block of words) block.remove();
    for (let block of words) {
      sheet.body.append(block);
      for (let rest = restOf(block, sheet); rest !== undefined; rest = restOf(block, sheet)) {
        sheet = sheets.add(titleLine(slide, '续'), rest);
        block = rest;
      }
    }
    return sheets.all;
  });
}

/** Whether all of a page fits, a little too much in smaller type: two lines are not worth a further page. */
function tighten({ element, body }: PrintedSheet): boolean {
  const fits = () =>
    (body.lastElementChild?.getBoundingClientRect().bottom ?? 0) <= body.getBoundingClientRect().bottom;
  if (fits()) return true;
  element.classList.add('tight');
  if (fits()) return true;
  element.classList.remove('tight');
  return false;
}

/** The same one below the other, each as high as it is: pieces of one long picture. */
export function stripPieces(source: HandoutSource, newSheet: NewSheet): readonly PrintedSheet[] {
  return source.slides.map((slide) => {
    const sheet = newSheet();
    sheet.body.append(slideBox(slide, 'w96'), ...wordsTo(slide, source));
    return sheet;
  });
}

/** Headline, figures that no sentence says, and the sentences; without any, all that the slide shows. */
function wordsTo(slide: SlideSource, { report }: HandoutSource): readonly HTMLElement[] {
  const passage = report.querySelector<HTMLElement>(`p[data-slide="${CSS.escape(slide.id)}"]`);
  const words = passage && loosenTerms(make('p', { class: 'passage' }, copyOf(passage)));
  words?.querySelector('.head')?.remove();
  const said = new Set(
    [...(words?.querySelectorAll<HTMLElement>('[data-fact]') ?? [])].map((one) => one.dataset.fact),
  );
  const figures = slide.again.figures.filter(({ value }) =>
    value.some((piece) => typeof piece !== 'string' && !said.has(piece.fact)),
  );
  const again = setAgain(words ? { ...slide, again: { ...slide.again, figures, things: [] } } : slide, {
    rows: Number.POSITIVE_INFINITY,
    things: 7,
  });
  return words ? [again, words] : [again];
}

/** The part of `block` below the page, taken off it: half a paragraph, or all of it. */
function restOf(block: HTMLElement, { body }: PrintedSheet): HTMLElement | undefined {
  const limit = body.getBoundingClientRect().bottom;
  if (block.getBoundingClientRect().bottom <= limit) return undefined;
  const half = splitBlock(block, limit);
  if (half !== undefined) return half;
  // What fills a page alone stays on it: it would go over for ever.
  const [first] = body.children;
  return first?.matches('.title-line') && first.nextElementSibling === block ? undefined : block;
}
