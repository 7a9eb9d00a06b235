import { linesUnderTitle } from '../../document/paper/heads.ts';
import type { HandoutSource, MeetingSource, SlideSource } from '../../document/read/slides.ts';
import { CUE } from '../../script/cue.ts';
import { make } from '../../ui/element.ts';
import { breakAtWords, LONGEST_KEPT } from '../../ui/phrases.ts';
import { copyOf, loosenTerms } from './elements.ts';
import { pour } from './flow/pour.ts';
import { markBookmark, type NewSheet, type PrintedSheet } from './sheet.ts';

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
      if (row.cue || row.words.childNodes.length > 0)
        rows.push({ ...row, words: loosenTerms(breakAtWords(row.words), LONGEST_KEPT.aloud) });
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

/** The speaker's text as it is read at the lectern; no sentence goes over a page. */
export function scriptPages(
  { slides, meeting }: HandoutSource,
  newSheet: NewSheet,
  host: HTMLElement,
): readonly PrintedSheet[] {
  const blocks = slides.flatMap((slide, i) => slideBlocks(slide, i === slides.length - 1));
  return pour([...titleBlocks(meeting, meeting.source), ...blocks], newSheet, host);
}

/** The title of a document and, as far as it is known, who reports and when. */
export function titleBlocks(meeting: MeetingSource, title: string): readonly HTMLElement[] {
  return [
    make('h1', { class: 'title' }, title),
    ...linesUnderTitle(meeting).map((words) => make('p', { class: 'under-title' }, words)),
  ];
}

function slideBlocks(slide: SlideSource, last: boolean): readonly HTMLElement[] {
  const blocks = slide.notes.map((paragraph) => {
    const block = loosenTerms(
      breakAtWords(make('p', { class: 'speech' }, copyOf(paragraph))),
      LONGEST_KEPT.aloud,
    );
    // A salutation stays with what it leads to.
    if (block.textContent?.trim().endsWith('：')) block.dataset.keep = '';
    block.dataset.wholeSentences = '';
    for (const cue of block.querySelectorAll('.cue')) cue.textContent = CUE;
    return block;
  });
  const [first] = blocks;
  if (first) {
    first.prepend(make('span', { class: 'page-mark' }, String(slide.page)));
    markBookmark(first, slide);
    if (slide.first && slide.page > 1) first.dataset.newPage = '';
  }
  // Inside the last sentence, so that the cue is never alone on the next page.
  const end = blocks.at(-1)?.querySelector('.s:last-of-type') ?? blocks.at(-1);
  if (!last && end) endWithTurn(end);
  return blocks;
}

/**
 * Adds the cue to turn the page, on one line with the sign before it, which no line begins with. By the style sheet, for a
 * sign that joins words (U+2060) would be printed, and searches would have to have it.
 */
function endWithTurn(sentence: Element): void {
  const sign = sentence.lastChild;
  const before = sign instanceof Text ? sign.splitText(Math.max(0, sign.length - 1)) : sign;
  const kept = make('span', { class: 'turned' }, ...(before ? [before] : []));
  kept.append(make('b', { class: 'turn' }, '【翻页】'));
  sentence.append(kept);
}
