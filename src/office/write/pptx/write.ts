import type { Palette } from '../../../charts/index.ts';
import type { Deck, PlacedSlide, Text } from '../../../deck/index.ts';
import { formatFigure, plainText } from '../../../deck/index.ts';
import { CUE } from '../../../script/cue.ts';
import { element, type Xml } from '../xml.ts';
import { makeChart } from './chart.ts';
import { renderLayout, renderMaster, renderNotes, renderNotesMaster, renderTheme } from './frame.ts';
import { parseColour } from './looks.ts';
import type { Page } from './page.ts';
import { PACKAGE, type PartRelation, Parts, TYPE } from './parts.ts';
import { renderPresentation } from './presentation.ts';
import type { NativeChart, Picture } from './shapes.ts';
import { renderSlide } from './slide.ts';
import { shapesOf } from './slide-shapes.ts';

/** A deck and how its slides are laid out. */
export interface Slideshow {
  readonly deck: Deck;
  /** In the order of the deck. */
  readonly pages: readonly Page[];
  readonly palette: Palette;
}

/** The deck as the bytes of a .pptx file: text as text, charts with their workbooks, tables, notes, steps, sections. */
export function writePptx({ deck, pages, palette }: Slideshow): Uint8Array {
  const parts = new Parts();
  const [first] = pages;
  if (first === undefined) throw new Error('A deck without slides cannot be written');
  addFrame(parts, palette, first.width);
  addSlides(parts, { deck, pages, palette });
  parts.add('ppt/presentation.xml', renderPresentation(deck, first.width), kind('presentation.main'), [
    ['slideMaster', 'slideMasters/slideMaster1.xml'],
    ['notesMaster', 'notesMasters/notesMaster1.xml'],
    ['theme', 'theme/theme1.xml'],
    ...deck.slides.map(({ page }) => ['slide', `slides/slide${page}.xml`] as const),
  ]);
  parts.add(
    'docProps/core.xml',
    coreProperties(deck),
    'application/vnd.openxmlformats-package.core-properties+xml',
  );
  return parts.finish();
}

/** The type of a part of a presentation. */
const kind = (name: string) => `${TYPE}.presentationml.${name}+xml`;

/** Theme, master, layout, and the master of the notes. */
function addFrame(parts: Parts, palette: Palette, width: number): void {
  const theme = renderTheme({
    ink: hexOf(palette.ink),
    paper: hexOf(palette.paper),
    first: hexOf(palette.c1),
    second: hexOf(palette.c2),
    ornament: hexOf(palette.goldText),
    rule: '8C8177',
  });
  parts.add('ppt/theme/theme1.xml', theme, `${TYPE}.theme+xml`);
  parts.add('ppt/theme/theme2.xml', theme, `${TYPE}.theme+xml`);
  parts.add(
    'ppt/slideMasters/slideMaster1.xml',
    renderMaster(hexOf(palette.paper), width),
    kind('slideMaster'),
    [
      ['slideLayout', '../slideLayouts/slideLayout1.xml'],
      ['theme', '../theme/theme1.xml'],
    ],
  );
  parts.add('ppt/slideLayouts/slideLayout1.xml', renderLayout(width), kind('slideLayout'), [
    ['slideMaster', '../slideMasters/slideMaster1.xml'],
  ]);
  parts.add('ppt/notesMasters/notesMaster1.xml', renderNotesMaster(), kind('notesMaster'), [
    ['theme', '../theme/theme2.xml'],
  ]);
}

function addSlides(parts: Parts, { deck, pages, palette }: Slideshow): void {
  const byId = new Map(pages.map((page) => [page.id, page]));
  let charts = 0;
  let pictures = 0;
  for (const placed of deck.slides) {
    const page = byId.get(placed.id);
    if (page === undefined) throw new Error(`The slide ${placed.id} was not laid out`);
    const number = placed.page;
    const relations: PartRelation[] = [
      ['slideLayout', '../slideLayouts/slideLayout1.xml'],
      ['notesSlide', `../notesSlides/notesSlide${number}.xml`],
    ];
    const relate = (shape: NativeChart | Picture) => {
      const target =
        shape.kind === 'chart'
          ? addChart(parts, ++charts, shape, palette)
          : addPicture(parts, ++pictures, shape);
      relations.push([shape.kind === 'chart' ? 'chart' : 'image', target]);
      return `rId${relations.length}`;
    };
    const content = {
      headline: plainText(placed.slide.headline),
      width: page.width,
      ground: groundOf(page, palette),
      shapes: shapesOf(page),
    };
    parts.add(
      `ppt/slides/slide${number}.xml`,
      renderSlide(content, { palette, relate }),
      kind('slide'),
      relations,
    );
    addNotes(parts, placed);
  }
}

function addNotes(parts: Parts, { page, slide }: PlacedSlide): void {
  parts.add(`ppt/notesSlides/notesSlide${page}.xml`, renderNotes(notesOf(slide.notes)), kind('notesSlide'), [
    ['notesMaster', '../notesMasters/notesMaster1.xml'],
    ['slide', `../slides/slide${page}.xml`],
  ]);
}

/** The speaker's text by paragraphs, with a cue where "next" is pressed. */
function notesOf({ spans }: Text): readonly string[] {
  const text = spans.map((span) =>
    span.kind === 'click' ? CUE : span.kind === 'figure' ? formatFigure(span) : span.text,
  );
  return text
    .join('')
    .split('\n')
    .filter((line) => line.trim() !== '');
}

function addChart(parts: Parts, number: number, shape: NativeChart, palette: Palette): string {
  const { xml, workbook } = makeChart(shape, palette);
  const book = `book${number}.xlsx`;
  parts.addFile(`ppt/embeddings/${book}`, workbook);
  parts.add(`ppt/charts/chart${number}.xml`, xml, `${TYPE}.drawingml.chart+xml`, [
    ['package', `../embeddings/${book}`],
  ]);
  return `../charts/chart${number}.xml`;
}

function addPicture(parts: Parts, number: number, { png }: Picture): string {
  parts.addFile(`ppt/media/picture${number}.png`, png);
  return `../media/picture${number}.png`;
}

/** The ground of the slide itself. */
function groundOf({ boxes: [slide] }: Page, palette: Palette): string {
  return (slide && parseColour(slide.style['background-color'])?.hex) ?? hexOf(palette.paper);
}

function hexOf(css: string): string {
  return /^#[\da-f]{6}$/i.test(css) ? css.slice(1).toUpperCase() : (parseColour(css)?.hex ?? '000000');
}

/** Without a date: the same deck gives the same bytes. */
function coreProperties({ title, book, meeting }: Deck): Xml {
  const said = (text: string) => (text === '' ? undefined : text);
  return element(
    'cp:coreProperties',
    {
      'xmlns:cp': `${PACKAGE}/metadata/core-properties`,
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    element('dc:title', {}, `${book.report.organisation}　${title}`),
    element('dc:subject', {}, said(meeting.session) ?? book.report.title),
    element('dc:creator', {}, book.report.organisation),
    element('dc:language', {}, 'zh-CN'),
  );
}
