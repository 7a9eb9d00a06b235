import { plainText, type Span, type Text } from '../deck/index.ts';
import { sentenceEnds } from '../facts/index.ts';
import { CUE_WORDS } from '../script/cue.ts';
import { type Html, html } from './html.ts';
import { renderSpan } from './text.ts';

/** The speaker's text: paragraphs of sentences, with a cue where the speaker presses "next". */
export function renderNotes(notes: Text, terms: readonly string[]): Html {
  return html`${paragraphsOf(notes).map(
    (spans) => html`<p>${sentencesOf(spans).map((sentence) => renderSentence(sentence, terms))}</p>`,
  )}`;
}

function renderSentence(sentence: readonly Span[], terms: readonly string[]): Html {
  const [first] = sentence;
  if (sentence.length === 1 && first?.kind === 'click') return html`<span class="cue">${CUE_WORDS}</span>`;
  return html`<span class="s">${sentence.map((span) =>
    span.kind === 'click'
      ? html`<span class="cue">${CUE_WORDS}</span>`
      : renderSpan(span, terms, (words) => words),
  )}</span>`;
}

/** A blank line or a hand-made break begins a paragraph. */
function paragraphsOf(text: Text): readonly (readonly Span[])[] {
  const paragraphs: Span[][] = [[]];
  for (const span of text.spans) {
    const lines = span.kind === 'literal' ? span.text.split('\n') : [undefined];
    for (const [i, line] of lines.entries()) {
      if (i > 0) paragraphs.push([]);
      const piece = line === undefined ? span : ({ kind: 'literal', text: line } as const);
      if (line?.trim() !== '') paragraphs.at(-1)?.push(piece);
    }
  }
  return paragraphs.filter((spans) => spans.length > 0);
}

/** A click before a sentence is an item of its own; one within a sentence stays there. */
function sentencesOf(spans: readonly Span[]): readonly (readonly Span[])[] {
  const ends = new Set(sentenceEnds(plainText({ spans })));
  const sentences: Span[][] = [];
  let open: Span[] = [];
  let offset = 0;
  const close = () => {
    if (open.length > 0) sentences.push(open);
    open = [];
  };
  for (const span of spans) {
    for (const piece of cutAt(span, offset, ends)) {
      open.push(piece);
      offset += plainText({ spans: [piece] }).length;
      if (piece.kind === 'click' ? open.length === 1 : ends.has(offset)) close();
    }
  }
  close();
  return sentences;
}

/** Words in the pieces that the ends of sentences make of them; a figure stays whole. */
function cutAt(span: Span, offset: number, ends: ReadonlySet<number>): readonly Span[] {
  if (span.kind === 'click' || span.kind === 'figure') return [span];
  const cuts = [...ends].map((end) => end - offset).filter((at) => at > 0 && at < span.text.length);
  return [...cuts, span.text.length].map((to, i) => ({
    ...span,
    text: span.text.slice(cuts[i - 1] ?? 0, to),
  }));
}
