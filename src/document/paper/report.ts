import {
  type Deck,
  type Figure,
  figuresOf,
  fullHeading,
  type PlacedPart,
  type PlacedSlide,
  passageMark,
  type Slide,
} from '../../deck/index.ts';
import { type Html, html, wordsOf } from '../html.ts';
import { keyOfMarks } from '../summary.ts';
import { renderNumber, renderText } from '../text.ts';

/**
 * The report as running text: a heading for each numbered part, a paragraph for each slide that has one, and the captions
 * of its charts. The honours have a table of their own.
 */
export function renderReport(deck: Deck): Html {
  const { terms } = deck.book;
  const parts = deck.parts.map((part) => {
    const slides = deck.slides.filter((placed) => placed.part.id === part.id && placed.slide.report);
    return html`${slides.length > 0 && renderHeading(part)}${slides.map((placed, i) => renderPassage(placed, i, terms))}`;
  });
  return html`<article class="report">${parts}</article>`;
}

function renderHeading(part: PlacedPart): Html {
  return html`${part.numeral !== undefined && html`<h2><b>${fullHeading(part)}</b></h2>`}`;
}

function renderPassage({ id, slide, part }: PlacedSlide, index: number, terms: readonly string[]): Html {
  const { report } = slide;
  if (report === undefined) return html``;
  const head =
    report.head && html`<b class="head">${passageMark(part, index)}${renderText(report.head, terms)}。</b>`;
  return html`<p data-slide="${id}">${head}${renderText(report.text, terms)}</p>${
    isDrawn(slide) &&
    html`<figure data-slide="${id}">${drawnFigures(slide).map((figure) => html`<figcaption>${renderCaption(figure, terms)}</figcaption>`)}</figure>`
  }`;
}

const DRAWN: readonly Figure['kind'][] = [
  ...([
    'bars',
    'composition',
    'share',
    'units',
    'field',
    'trend',
    'change',
    'grouped',
    'target',
    'rank',
  ] as const),
];

/** Whether a slide has a figure whose geometry says more than its table: a chart, or marks that can be counted. */
function isDrawn(slide: Slide): boolean {
  return figuresOf(slide).some(({ kind }) => DRAWN.includes(kind));
}

/** The figures of a slide that the report draws; a rate only beside another figure. */
export function drawnFigures(slide: Slide): readonly Figure[] {
  return isDrawn(slide) ? figuresOf(slide).filter(({ kind }) => DRAWN.includes(kind) || kind === 'rate') : [];
}

/** The caption of a drawing: of marks it says all that a table would. */
function renderCaption(figure: Figure, terms: readonly string[]): Html {
  const { title } = figure;
  if (figure.kind !== 'field') return renderText(title, terms);
  return html`${renderText(title, terms)}：${renderNumber(figure.whole.fact)}（${keyOfMarks(figure)}）`;
}

/** The same as plain text. */
export function captionWords(figure: Figure): string {
  return wordsOf(renderCaption(figure, []));
}
