import { figureRuns, plainText, type Span, type Text } from '../deck/index.ts';
import type { AnyFact, QuantityRun } from '../facts/index.ts';
import { type Html, type HtmlInsert, html } from './html.ts';
import { renderWords, type WordStretch } from './words.ts';

type FigureSpan = Extract<Span, { kind: 'figure' }>;

/** A text with its figures and terms kept in one piece; every figure says in `data-fact` which fact it is. */
export function renderText(text: Text, terms: readonly string[]): Html {
  return html`${text.spans.map((span) => renderSpan(span, terms, (words) => words))}`;
}

const BREAK = html`<wbr>`;

/** The text as it is on a slide: a line that has to be broken breaks between two words. */
export function renderPhrases({ spans }: Text, terms: readonly string[]): Html {
  return renderStretches(spans, terms, (words, stretch) => renderWords(words, BREAK, stretch));
}

/** Spans whose words between the terms are set by `write`, which receives their place in the line. */
export function renderStretches(
  spans: readonly Span[],
  terms: readonly string[],
  write: (words: string, stretch: WordStretch) => HtmlInsert,
): Html {
  return html`${spans.map((span, i) =>
    renderSpan(span, terms, (words, { begins, ends, term }) =>
      term
        ? words
        : write(words, {
            begins: begins && i === 0,
            ends: ends && endsBefore(plainText({ spans: spans.slice(i + 1) })),
          }),
    ),
  )}`;
}

/** A break between Han and digits would take away the small space that sets them apart. */
function endsBefore(next: string): boolean {
  return next === '' || next.charCodeAt(0) < 0x2000;
}

/** Sets a stretch of words between the terms, or a term. */
export type WriteWords = (words: string, at: WordStretch & { readonly term: boolean }) => HtmlInsert;

/** One span; `write` sets its words. */
export function renderSpan(span: Span, terms: readonly string[], write: WriteWords): Html {
  switch (span.kind) {
    case 'literal':
      return html`${span.text
        .split('\n')
        .map((line, i) => [i > 0 && html`<br>`, keepTerms(line, terms, write)])}`;
    case 'strong':
      return html`<b>${keepTerms(span.text, terms, write)}</b>`;
    case 'figure':
      return renderFigureSpan(span);
    case 'click':
      return html``;
    default:
      return span satisfies never;
  }
}

/** A fact in a sentence: 146万<em>多</em>元; an award appears by its name. */
export function renderValue(fact: AnyFact): Html {
  return renderFigureSpan({ kind: 'figure', fact, short: false });
}

function renderFigureSpan(span: FigureSpan): Html {
  return html`<span class="v k" data-fact="${span.fact.id}">${figureRuns(span).map(renderRun)}</span>`;
}

function renderRun(run: QuantityRun): Html {
  return run.kind === 'qualifier' ? html`<em>${run.text}</em>` : html`${run.text}`;
}

const RUN_TAGS = {
  digits: (text: string) => (/\d/.test(text) ? html`<b>${text}</b>` : html`<b class="han">${text}</b>`),
  unit: (text: string) => html`<i>${text}</i>`,
  qualifier: (text: string) => html`<em>${text}</em>`,
} as const satisfies Record<QuantityRun['kind'], (text: string) => Html>;

/** A fact as a large number: digits, unit and qualifier each in their own size, in the order of the print. */
export function renderNumber(fact: Exclude<AnyFact, { kind: 'award' }>, look = ''): Html {
  const runs = fact.quantity.runs.map((run) => RUN_TAGS[run.kind](run.text));
  return html`<span class="${look === '' ? 'n' : `n ${look}`}" data-fact="${fact.id}">${runs}</span>`;
}

function keepTerms(words: string, terms: readonly string[], write: WriteWords) {
  const parts = splitAtTerms(words, terms);
  return parts.map(({ text, term }, i) => {
    const [quote, rest] = term ? splitAtQuote(text) : ['', text];
    const written = write(rest, { term, begins: i === 0, ends: endsBefore(parts[i + 1]?.text ?? '') });
    // Side by side two quotes touch, and browsers break no line between them.
    const before = quote !== '' && parts[i - 1]?.term && BREAK;
    return term ? html`${before}${quote}<span class="k">${written}</span>` : html`${written}`;
  });
}

/**
 * Only a quote outside the span is set flush where it begins a line; browsers break no line after it. A name with
 * digits stays whole: what checks the document knows the digits by it.
 */
function splitAtQuote(term: string): readonly [quote: string, rest: string] {
  const quote = /^[“《（]+(?!.*\d)/.exec(term)?.[0] ?? '';
  return [quote, term.slice(quote.length)];
}

/** `words` in pieces, the listed terms apart; where two terms overlap the longer one wins. */
export function splitAtTerms(
  words: string,
  terms: readonly string[],
): readonly { readonly text: string; readonly term: boolean }[] {
  // Most texts have none of them, or one or two.
  const listed = terms
    .filter((term) => term !== '' && words.includes(term))
    .sort((a, b) => b.length - a.length);
  const pieces: { text: string; term: boolean }[] = [];
  let loose = '';
  for (let at = 0; at < words.length; ) {
    const term = listed.find((candidate) => words.startsWith(candidate, at));
    if (term === undefined) {
      loose += words[at];
      at += 1;
      continue;
    }
    if (loose !== '') pieces.push({ text: loose, term: false });
    loose = '';
    pieces.push({ text: term, term: true });
    at += term.length;
  }
  return loose === '' ? pieces : [...pieces, { text: loose, term: false }];
}
