import { formatFigure, type Span, type Text } from '../deck/index.ts';

/** One stretch of the speaker's notes as it travels to the screens: words, a place to click, a new paragraph. */
export type ScriptPiece =
  | { readonly kind: 'text'; readonly text: string; readonly bold: boolean }
  | { readonly kind: 'click' }
  | { readonly kind: 'break' };

/** The speaker's notes of one slide. */
export type Script = readonly ScriptPiece[];

/** The notes of a slide as a script: figures with their qualifiers and strong words are bold. */
export function scriptOf(notes: Text): Script {
  return notes.spans.flatMap(piecesOf);
}

/** The words of a script as one line, without clicks and paragraphs. */
export function scriptText(script: Script): string {
  return script.map((piece) => (piece.kind === 'text' ? piece.text : '')).join('');
}

/** How often the speaker clicks in a script. */
export function countClicks(script: Script): number {
  return script.filter((piece) => piece.kind === 'click').length;
}

function piecesOf(span: Span): Script {
  switch (span.kind) {
    case 'click':
      return [{ kind: 'click' }];
    case 'figure':
      return [{ kind: 'text', text: formatFigure(span), bold: true }];
    case 'literal':
    case 'strong':
      return paragraphs(span.text, span.kind === 'strong');
    default:
      return span satisfies never;
  }
}

function paragraphs(text: string, bold: boolean): Script {
  return text.split(/\n+/).flatMap((line, i): Script => {
    const words: Script = line === '' ? [] : [{ kind: 'text', text: line, bold }];
    return i === 0 ? words : [{ kind: 'break' }, ...words];
  });
}
