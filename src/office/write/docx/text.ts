import { Bookmark, type ParagraphChild, TextRun } from 'docx';
import { formatFigure, type Span, type Text } from '../../../deck/index.ts';
import { CUE } from '../../../script/cue.ts';
import { figureMark } from '../../word-bookmarks.ts';
import { faceOf } from './frame.ts';

/** The runs of a text, a list a paragraph; each figure in a bookmark of its own. */
export function runsOf(text: Text, slide: string, cueFace: string): readonly (readonly ParagraphChild[])[] {
  const paragraphs: ParagraphChild[][] = [[]];
  let figures = 0;
  for (const span of text.spans) {
    if (span.kind === 'figure') {
      const mark = figureMark(slide, figures);
      figures += 1;
      paragraphs.at(-1)?.push(new Bookmark({ id: mark, children: [new TextRun(formatFigure(span))] }));
      continue;
    }
    for (const [i, line] of linesOf(span).entries()) {
      if (i > 0) paragraphs.push([]);
      if (line !== '') paragraphs.at(-1)?.push(runOf(span, line, cueFace));
    }
  }
  return paragraphs.filter((runs) => runs.length > 0);
}

function linesOf(span: Exclude<Span, { kind: 'figure' }>): readonly string[] {
  return span.kind === 'click' ? [CUE] : span.text.split('\n').map((line) => line.trim());
}

function runOf(span: Span, text: string, cueFace: string): TextRun {
  if (span.kind === 'click') return new TextRun({ text, font: faceOf(cueFace), bold: true });
  return new TextRun({ text, bold: span.kind === 'strong' });
}
