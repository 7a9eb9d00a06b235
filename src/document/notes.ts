import type { Span, Text } from '../deck/index.ts';
import { type Html, html } from './html.ts';
import { renderSpan } from './text.ts';

/** A sentence with the marks that close it: 。！？ and what follows them within the quotes. */
const SENTENCE = /[^。！？]*[。！？]+[”』》）]*|[^。！？]+$/g;

/** The speaker's text: paragraphs of sentences, with a cue where the speaker presses "next". */
export function renderNotes(notes: Text, terms: readonly string[]): Html {
  return html`${paragraphsOf(notes).map(
    (spans) => html`<p>${sentencesOf(spans).map((sentence) => renderSentence(sentence, terms))}</p>`,
  )}`;
}

function renderSentence(sentence: readonly Span[], terms: readonly string[]): Html {
  const [first] = sentence;
  if (sentence.length === 1 && first?.kind === 'click') return html`<span class="cue">点一下</span>`;
  return html`<span class="s">${sentence.map((span) =>
    span.kind === 'click' ? html`<span class="cue">点一下</span>` : renderSpan(span, terms, (words) => words),
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

/** A click before a sentence stands by itself; one within a sentence stays there. */
function sentencesOf(spans: readonly Span[]): readonly (readonly Span[])[] {
  const sentences: Span[][] = [];
  let open: Span[] = [];
  const close = () => {
    if (open.length > 0) sentences.push(open);
    open = [];
  };
  for (const span of spans) {
    if (span.kind === 'literal') {
      for (const text of span.text.match(SENTENCE) ?? []) {
        open.push({ kind: 'literal', text });
        if (/[。！？][”』》）]*$/.test(text)) close();
      }
      continue;
    }
    open.push(span);
    if (span.kind === 'click' && open.length === 1) close();
  }
  close();
  return sentences;
}
