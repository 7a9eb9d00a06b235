import { Bookmark, type FileChild, ImageRun, Paragraph, TextRun } from 'docx';
import {
  type Deck,
  type Figure,
  figuresOf,
  type PlacedSlide,
  passageMark,
  plainText,
} from '../../../deck/index.ts';
import { remarkWords, summarise } from '../../../document/index.ts';
import { appendicesOf, Numbering } from '../../../document/paper/heads.ts';
import { honouredWithPhoto } from '../../../document/paper/paper.ts';
import { captionWords, drawnFigures } from '../../../document/paper/report.ts';
import { END_MARK, slideMark } from '../../word-bookmarks.ts';
import type { PageFormat } from './format.ts';
import { faceOf, packDocument } from './frame.ts';
import { type JpegPhotos, photoOf, portraitTable } from './photo.ts';
import { headingOf, titleOf } from './speech.ts';
import { tableOf } from './table.ts';
import { runsOf } from './text.ts';

/** A drawing of a slide, as the printed report has it. */
export interface SlidePicture {
  readonly png: Uint8Array;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** The drawings of each slide, by its id. */
export type SlidePictures = ReadonlyMap<string, readonly SlidePicture[]>;

/** What is to be seen in the report besides its words. */
export interface ReportPictures {
  /** None for a slide of which only the table is written. */
  readonly drawings: SlidePictures;
  readonly photos: JpegPhotos;
}

/** Between the margins of the page, in CSS pixels: 156 mm. */
const WIDEST = 590;

/**
 * The report as a document: a heading for each part, a passage for each slide, each drawing with its values as a table.
 * The photograph of a slide stands behind its passage, those of the honoured behind their honours.
 */
export function writeReport(
  deck: Deck,
  format: PageFormat,
  { drawings, photos }: ReportPictures,
): Promise<Uint8Array> {
  const numbers = new Numbering();
  const passages = deck.parts.flatMap((part) => {
    const slides = deck.slides.filter(
      ({ part: own, slide }) => own.id === part.id && slide.report !== undefined,
    );
    return [
      ...(slides.length > 0 && part.numeral !== undefined ? [headingOf(part)] : []),
      ...slides.flatMap((placed, i) => passageOf(placed, i, { deck, format, drawings, photos, numbers })),
    ];
  });
  const behind = appendicesOf<FileChild>({
    honours: honoursIn(deck, format),
    portraits: portraitTable(honouredWithPhoto(deck), photos, format),
    remarks: remarksIn(deck),
  });
  const appendices = behind.flatMap(({ heading, blocks }) => [appendixHeading(heading, format), ...blocks]);
  const end = new Paragraph({ children: [new Bookmark({ id: END_MARK, children: [] })] });
  return packDocument(
    [...titleOf(deck, format), ...passages, ...appendices, end],
    { title: deck.book.report.title, author: deck.book.report.organisation },
    format,
  );
}

/** A line of the page below what stands above it. */
function appendixHeading(text: string, { pitch }: PageFormat): Paragraph {
  const centred = {
    alignment: 'center',
    indent: { firstLine: 0 },
    spacing: { before: Math.round(pitch * 20) },
  } as const;
  return new Paragraph({ style: 'OfficialHeading', ...centred, text });
}

/** The honours of each wall, under the name of the table. */
function honoursIn(deck: Deck, format: PageFormat): readonly FileChild[] {
  const walls = deck.slides.flatMap(({ slide }) => (slide.layout === 'wall' ? figuresOf(slide) : []));
  return walls.flatMap((wall) => tableUnder(plainText(wall.title), wall, deck, format));
}

/** What is to be known of the data. */
function remarksIn(deck: Deck): readonly Paragraph[] {
  return remarkWords(deck).map(
    (words, i) => new Paragraph({ style: 'OfficialBody', text: `（${i + 1}）${words}` }),
  );
}

interface Setting {
  readonly deck: Deck;
  readonly format: PageFormat;
  readonly numbers: Numbering;
}

function passageOf(
  { id, part, slide }: PlacedSlide,
  index: number,
  setting: Setting & ReportPictures,
): readonly FileChild[] {
  const { report } = slide;
  if (report === undefined) return [];
  const { fonts } = setting.format;
  const head =
    report.head === undefined
      ? []
      : [
          new TextRun({
            text: `${passageMark(part, index)}${plainText(report.head)}。`,
            font: faceOf(fonts.subheading),
            bold: true,
          }),
        ];
  const paragraphs = runsOf(report.text, id, fonts.subheading).map(
    (runs, i) =>
      new Paragraph({
        style: 'OfficialBody',
        children: [...(i === 0 ? [new Bookmark({ id: slideMark(id), children: [] }), ...head] : []), ...runs],
      }),
  );
  const figures = drawnFigures(slide);
  const pictures = setting.drawings.get(id) ?? [];
  const drawn = figures.flatMap((figure, i) => figureBlocks(figure, pictures[i], setting));
  return [...paragraphs, ...photoOf(setting.deck.photos.get(id), setting.photos), ...drawn];
}

/** A figure as a drawing, where there is one, and its values as a table if the drawing does not say them. */
function figureBlocks(
  figure: Figure,
  picture: SlidePicture | undefined,
  { deck, format, numbers }: Setting,
): readonly FileChild[] {
  const drawing = picture && drawingOf(picture, figure, `${numbers.next('图')}${captionWords(figure)}`);
  if (figure.kind === 'field') return drawing ?? [];
  const table = tableUnder(`${numbers.next('表')}${plainText(figure.title)}`, figure, deck, format);
  return [...(drawing ?? []), ...table];
}

function drawingOf(
  { png, width, height }: SlidePicture,
  figure: Figure,
  title: string,
): readonly Paragraph[] {
  const scale = Math.min(1, WIDEST / width);
  const run = new ImageRun({
    type: 'png',
    data: png,
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: { name: title, title, description: summarise(figure) },
  });
  return [
    new Paragraph({ style: 'OfficialPicture', children: [run] }),
    new Paragraph({ style: 'OfficialCaption', keepNext: false, text: title }),
  ];
}

/** A figure's values as a table under its title. */
function tableUnder(title: string, figure: Figure, deck: Deck, format: PageFormat): readonly FileChild[] {
  return [
    new Paragraph({ style: 'OfficialCaption', children: [new TextRun(title)] }),
    tableOf(figure, deck, format),
    new Paragraph({
      style: 'OfficialCell',
      text: figure.caution === undefined ? '' : `注：${plainText(figure.caution)}`,
    }),
  ];
}
