import {
  BorderStyle,
  type FileChild,
  ImageRun,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Photo } from '../../../deck/index.ts';
import type { Honoured } from '../../../document/paper/paper.ts';
import type { PageFormat } from './format.ts';
import { faceOf } from './frame.ts';

/** The photographs of a deck as JPEG, which every word processor reads. */
export type JpegPhotos = ReadonlyMap<Photo, Uint8Array>;

/** Upright, three to four. */
const shape = (width: number) => ({ width, height: Math.round((width * 4) / 3) });
/** In CSS pixels: of a slide, and of the honoured side by side. */
const OF_SLIDE = shape(170);
const OF_HONOURED = shape(98);
const ABREAST = 5;

/** A photograph in the middle of its line above what is to be seen on it; nothing where there is none. */
export function photoOf(photo: Photo | undefined, photos: JpegPhotos): readonly Paragraph[] {
  if (photo === undefined) return [];
  const caption = new Paragraph({ style: 'OfficialCaption', keepNext: false, text: photo.alt });
  return [...pictureOf(photo, photos, OF_SLIDE), caption];
}

function pictureOf(photo: Photo, photos: JpegPhotos, size: typeof OF_SLIDE): readonly Paragraph[] {
  const data = photos.get(photo);
  if (data === undefined) return [];
  const altText = { name: photo.alt, title: photo.alt, description: photo.alt };
  const run = new ImageRun({ type: 'jpg', data, transformation: size, altText });
  return [new Paragraph({ style: 'OfficialPicture', children: [run] })];
}

/** The honoured side by side, each with name and honour under the photograph. */
export function portraitTable(
  honoured: readonly Honoured[],
  photos: JpegPhotos,
  { fonts }: PageFormat,
): readonly FileChild[] {
  if (honoured.length === 0) return [];
  const rows = Array.from({ length: Math.ceil(honoured.length / ABREAST) }, (_, row) => {
    const cells = Array.from({ length: ABREAST }, (_, i) => honoured[row * ABREAST + i]);
    return new TableRow({
      cantSplit: true,
      children: cells.map((one) => cellOf(one ? linesOf(one, photos, faceOf(fonts.heading)) : [])),
    });
  });
  return [new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, borders: NO_LINES, rows })];
}

function linesOf(
  { photo, name, honour }: Honoured,
  photos: JpegPhotos,
  font: ReturnType<typeof faceOf>,
): readonly Paragraph[] {
  const line = (run: TextRun) =>
    new Paragraph({ style: 'OfficialCell', alignment: 'center', children: [run] });
  return [
    ...pictureOf(photo, photos, OF_HONOURED),
    line(new TextRun({ text: name, font })),
    line(new TextRun(honour)),
  ];
}

function cellOf(children: readonly Paragraph[]): TableCell {
  return new TableCell({
    width: { size: 100 / ABREAST, type: WidthType.PERCENTAGE },
    margins: { top: 60, bottom: 60, left: 40, right: 40 },
    children: children.length > 0 ? [...children] : [new Paragraph({ style: 'OfficialCell' })],
  });
}

const NONE = { style: BorderStyle.NONE, size: 0 } as const;
const NO_LINES = {
  ...{ top: NONE, bottom: NONE, left: NONE, right: NONE },
  ...{ insideHorizontal: NONE, insideVertical: NONE },
};
