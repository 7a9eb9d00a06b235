import { loosenTerms } from './dom.ts';

/** A stretch of the speaker's text; `cue` says that the speaker clicks before it. */
export interface SpeechRow {
  readonly cue: boolean;
  readonly words: DocumentFragment;
}

/** The paragraphs of the notes, broken once more where the speaker clicks, so that every cue begins a line. */
export function speechRows(paragraphs: readonly HTMLElement[]): readonly SpeechRow[] {
  return paragraphs.flatMap((paragraph) => {
    const rows: SpeechRow[] = [];
    let row: SpeechRow = { cue: false, words: document.createDocumentFragment() };
    const close = () => {
      if (row.cue || row.words.childNodes.length > 0) rows.push({ ...row, words: loosenTerms(row.words) });
    };
    for (const node of paragraph.childNodes) {
      if (node instanceof Element && node.matches('.cue')) {
        close();
        row = { cue: true, words: document.createDocumentFragment() };
      } else row.words.append(node.cloneNode(true));
    }
    close();
    return rows;
  });
}
