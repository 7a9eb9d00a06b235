import { appendicesOf, Numbering } from '../../document/paper/heads.ts';
import type { HandoutSource, SlideSource } from '../../document/read/slides.ts';
import { make } from '../../ui/element.ts';
import { codeOf } from './cover.ts';
import { copyOf, loosenTerms, withoutBreaks } from './elements.ts';
import { pour } from './flow/pour.ts';
import { type InkFigure, inkFigures } from './ink-figure.ts';
import { titleBlocks } from './script.ts';
import { markBookmark, type NewSheet, type PrintedSheet } from './sheet.ts';

/** The report in writing: running text, each figure with its table, the honours, what is to be known of the data. */
export function reportPages(
  source: HandoutSource,
  newSheet: NewSheet,
  host: HTMLElement,
): readonly PrintedSheet[] {
  const slides = new Map(source.slides.map((slide) => [slide.id, slide]));
  const numbering = new Numbering();
  const text = [...source.report.children].flatMap((child) => {
    const block = loosenTerms(child.cloneNode(true) as HTMLElement);
    const slide = slides.get(block.dataset.slide ?? '');
    if (block.matches('h2')) block.dataset.keep = '';
    if (!slide) return block;
    if (!block.matches('figure')) return [passage(block, slide), ...photoBlocks(slide)];
    const captions = [...block.querySelectorAll('figcaption')];
    return inkFigures(slide.section).flatMap((figure, i) => figureBlocks(figure, captions[i], numbering));
  });
  const blocks = [
    ...titleBlocks(source.meeting, source.meeting.source),
    ...text,
    ...appendices(source),
    ...codeOf(source.slides[0], source.meeting),
  ];
  return pour(blocks, newSheet, host);
}

function passage(block: HTMLElement, slide: SlideSource): HTMLElement {
  markBookmark(block, slide);
  const head = block.querySelector('.head')?.textContent;
  if (head) block.dataset.bookmark = head.replace(/。$/, '');
  return block;
}

/** The photograph of a slide, with what is to be seen on it. */
function photoBlocks({ section }: SlideSource): readonly HTMLElement[] {
  const photo = section.querySelector<HTMLImageElement>('.hd > .photo')?.cloneNode() as
    | HTMLImageElement
    | undefined;
  return photo === undefined
    ? []
    : [make('figure', { class: 'of-slide' }, photo, make('figcaption', {}, photo.alt))];
}

/** A figure of a slide, redrawn for the page, followed by its values as a table if its caption does not say them. */
function figureBlocks(
  { drawing, table }: InkFigure,
  caption: HTMLElement | undefined,
  numbering: Numbering,
): readonly HTMLElement[] {
  caption?.prepend(numbering.next('图'));
  const drawn = make('figure', { class: 'numbered' }, drawing, caption && withoutBreaks(caption));
  if (table === undefined) return [drawn];
  return [drawn, make('figure', { class: 'numbered' }, numbered(table, numbering.next('表')))];
}

function numbered(table: HTMLTableElement, number: string): HTMLTableElement {
  withoutBreaks(table).classList.add('three-line');
  table.caption?.prepend(number);
  return table;
}

/** What stands behind the report, each under its heading. */
function appendices({ slides, portraits, remarks }: HandoutSource): readonly HTMLElement[] {
  const all = appendicesOf({
    honours: slides.flatMap(honourTable),
    portraits: portraitBlocks(portraits),
    remarks: remarkBlocks(remarks),
  });
  return all.flatMap(({ heading, blocks }) => [headingOf(heading), ...blocks]);
}

/** The honours of a wall as a table that may go over pages. */
function honourTable({ section, tables: [table] }: SlideSource): readonly HTMLElement[] {
  if (!table || !section.matches('.l-wall')) return [];
  withoutBreaks(table).classList.add('three-line', 'breakable');
  return [table];
}

/** So many photographs in a row. */
const ABREAST = 5;

/** The honoured with their photographs, a row a block, so that no page ends within one. */
function portraitBlocks(portraits: readonly HTMLElement[]): readonly HTMLElement[] {
  return Array.from({ length: Math.ceil(portraits.length / ABREAST) }, (_, i) => {
    const row = portraits.slice(i * ABREAST, (i + 1) * ABREAST);
    return make('figure', { class: 'portraits' }, make('ul', {}, ...row.map((one) => one.cloneNode(true))));
  });
}

/** The words of a remark, its figures still facts. */
function makeWords(remark: HTMLElement): readonly Node[] {
  return [...copyOf(remark).childNodes];
}

function remarkBlocks(remarks: readonly HTMLElement[]): readonly HTMLElement[] {
  return remarks.map((remark, i) => make('p', { class: 'remark' }, `（${i + 1}）`, ...makeWords(remark)));
}

function headingOf(words: string): HTMLElement {
  const heading = make('h2', { class: 'appendix' }, words);
  heading.dataset.keep = '';
  heading.dataset.bookmarkPart = words;
  return heading;
}
