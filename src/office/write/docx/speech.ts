import { Bookmark, Paragraph, TextRun } from 'docx';
import { type Deck, fullHeading, type PlacedPart, type PlacedSlide } from '../../../deck/index.ts';
import { linesUnderTitle } from '../../../document/paper/heads.ts';
import { END_MARK, pageCue, partMark, slideMark } from '../../word-bookmarks.ts';
import type { PageFormat } from './format.ts';
import { faceOf, packDocument } from './frame.ts';
import { runsOf } from './text.ts';

/** The speaker's manuscript: the notes slide by slide under the headings of the parts, marked where to turn. */
export function writeSpeech(deck: Deck, format: PageFormat): Promise<Uint8Array> {
  const { book, slides } = deck;
  const body = slides.flatMap((placed) => [
    ...(placed.opener ? [headingOf(placed.part)] : []),
    ...paragraphsOf(placed, format),
  ]);
  // Text added at the very end belongs to the last slide; text after this mark to none.
  const end = new Paragraph({ children: [new Bookmark({ id: END_MARK, children: [] })] });
  return packDocument(
    [...titleOf(deck, format), ...body, end],
    { title: `${book.report.title}（讲稿）`, author: book.report.organisation },
    format,
  );
}

/** Title, and below it what is known of the meeting. */
export function titleOf({ book, meeting }: Deck, { fonts }: PageFormat): readonly Paragraph[] {
  const line = (run: TextRun) => new Paragraph({ style: 'OfficialTitle', children: [run] });
  const under = linesUnderTitle(meeting).map((text) =>
    line(new TextRun({ text, font: faceOf(fonts.subheading), size: 32 })),
  );
  return [line(new TextRun(book.report.title)), ...under, new Paragraph({ text: '' })];
}

/** 一、… in the face of headings. */
export function headingOf(part: PlacedPart): Paragraph {
  return new Paragraph({
    style: 'OfficialHeading',
    children: [new Bookmark({ id: partMark(part.id), children: [new TextRun(fullHeading(part))] })],
  });
}

function paragraphsOf({ id, page, slide }: PlacedSlide, { fonts }: PageFormat): readonly Paragraph[] {
  const cue = new TextRun({ text: pageCue(page), font: faceOf(fonts.subheading), bold: true });
  return runsOf(slide.notes, id, fonts.subheading).map((runs, i) => {
    const begin =
      i > 0 ? [] : [new Bookmark({ id: slideMark(id), children: [] }), ...(page > 1 ? [cue] : [])];
    return new Paragraph({ style: 'OfficialBody', children: [...begin, ...runs] });
  });
}
