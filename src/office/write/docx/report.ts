import { Bookmark, type FileChild, ImageRun, Paragraph, TextRun } from 'docx';
import {
  type Deck,
  type Figure,
  figuresOf,
  type PlacedSlide,
  passageMark,
  plainText,
} from '../../../deck/index.ts';
import { DATA_REMARKS, remarkWords, summarise } from '../../../document/index.ts';
import { honouredWithPhoto } from '../../../document/paper/paper.ts';
import { isDrawn } from '../../../document/paper/report.ts';
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
  /** The words under it. */
  readonly title: string;
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
  const walls = deck.slides.flatMap(({ slide }) => figuresOf(slide)).filter(({ kind }) => kind === 'wall');
  const honours = walls.slice(-1).flatMap((wall) => numbered(wall, { deck, format, numbers }));
  const portraits = portraitTable(honouredWithPhoto(deck), photos, format);
  const end = new Paragraph({ children: [new Bookmark({ id: END_MARK, children: [] })] });
  return packDocument(
    [...titleOf(deck, format), ...passages, ...honours, ...portraits, ...remarksIn(deck), end],
    { title: deck.title, author: deck.book.report.organisation },
    format,
  );
}

/** What is to be known of the data, behind the report as on paper. */
function remarksIn(deck: Deck): readonly Paragraph[] {
  const remarks = remarkWords(deck);
  if (remarks.length === 0) return [];
  return [
    new Paragraph({ style: 'OfficialHeading', text: DATA_REMARKS }),
    ...remarks.map((words, i) => new Paragraph({ style: 'OfficialBody', text: `（${i + 1}）${words}` })),
  ];
}

interface Setting {
  readonly deck: Deck;
  readonly format: PageFormat;
  readonly numbers: Numbering;
}

/** 图1, 表1: each kind has its own numbering. */
class Numbering {
  #pictures = 0;
  #tables = 0;

  picture(): string {
    this.#pictures += 1;
    return `图${this.#pictures}`;
  }

  table(): string {
    this.#tables += 1;
    return `表${this.#tables}`;
  }
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
  const figures = isDrawn(slide) ? figuresOf(slide).filter(({ kind }) => kind !== 'cards') : [];
  const pictures = figures.length === 0 ? [] : (setting.drawings.get(id) ?? []);
  const drawn = pictures.flatMap((picture) => drawingOf(picture, figures, setting));
  const photo = photoOf(setting.deck.photos.get(id), setting.photos);
  return [...paragraphs, ...photo, ...drawn, ...figures.flatMap((figure) => numbered(figure, setting))];
}

function drawingOf(
  { png, title, width, height }: SlidePicture,
  figures: readonly Figure[],
  { numbers }: Setting,
): readonly Paragraph[] {
  const scale = Math.min(1, WIDEST / width);
  const name = numbers.picture();
  const own = figures.filter((figure) => plainText(figure.title) === title);
  return [
    new Paragraph({
      style: 'OfficialPicture',
      children: [
        new ImageRun({
          type: 'png',
          data: png,
          transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
          altText: { name, title, description: (own.length > 0 ? own : figures).map(summarise).join('') },
        }),
      ],
    }),
    new Paragraph({ style: 'OfficialCaption', keepNext: false, text: `${name}　${title}` }),
  ];
}

/** A figure's values as a table under its number. */
function numbered(figure: Figure, { deck, format, numbers }: Setting): readonly FileChild[] {
  return [
    new Paragraph({
      style: 'OfficialCaption',
      children: [new TextRun(`${numbers.table()}　${plainText(figure.title)}`)],
    }),
    tableOf(figure, deck, format),
    new Paragraph({
      style: 'OfficialCell',
      text: figure.caution === undefined ? '' : `注：${plainText(figure.caution)}`,
    }),
  ];
}
