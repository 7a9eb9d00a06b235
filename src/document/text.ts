import { figureRuns, type Span, type Text } from '../deck/index.ts';
import type { AnyFact, Run } from '../facts/index.ts';
import { type Html, type HtmlInsert, html } from './html.ts';

type FigureSpan = Extract<Span, { kind: 'figure' }>;

/** A text with its figures and terms kept in one piece; every figure says in `data-fact` which fact it is. */
export function renderText(text: Text, terms: readonly string[]): Html {
  return html`${text.spans.map((span) => renderSpan(span, terms, (words) => words))}`;
}

const QUOTES: Readonly<Record<string, number>> = { '“': 1, '《': 1, '（': 1, '”': -1, '》': -1, '）': -1 };
const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * A headline as a text. Where it has to be broken it breaks after a mark outside quotes; in the narrow zone of a wide
 * stage each clause begins a line, and may be broken between words (class `w`).
 */
export function renderHeadline(text: Text, terms: readonly string[]): Html {
  const write = (words: string) => {
    // What is listed is broken after its marks only.
    if (words.includes('、'))
      return words.split(/(?<=、)/).map((part, i) => html`${i > 0 && html`<wbr>`}${part}`);
    return [...WORDS.segment(words)].map(({ segment, isWordLike, index }) => {
      const last = index + segment.length === words.length;
      if (isWordLike !== true || (segment.length === 1 && index > 0 && !last)) return segment;
      const before = (segment.length > 1 || index === 0) && html`<wbr class="w">`;
      return html`${before}${segment}${last && html`<wbr class="w">`}`;
    });
  };
  const clauses = clausesOf(text).map(
    (clause) =>
      html`<span class="clause">${clause.spans.map((span) => renderSpan(span, terms, write))}</span>`,
  );
  return html`${clauses.map((clause, i) => html`${i > 0 && html`<wbr>`}${clause}`)}`;
}

/** The text cut after each comma, colon and semicolon that stands outside quotes. */
function clausesOf(text: Text): readonly Text[] {
  const clauses: Span[][] = [[]];
  let depth = 0;
  for (const span of text.spans) {
    let words = '';
    const put = (rest: Span) => clauses[clauses.length - 1]?.push(rest);
    if (span.kind !== 'literal') put(span);
    else {
      for (const char of span.text) {
        words += char;
        depth += QUOTES[char] ?? 0;
        if (depth !== 0 || !'，：；'.includes(char)) continue;
        put({ ...span, text: words });
        clauses.push([]);
        words = '';
      }
      if (words !== '') put({ ...span, text: words });
    }
  }
  return clauses.filter((spans) => spans.length > 0).map((spans) => ({ ...text, spans }));
}

/** One span; `write` sets the stretches between the terms. */
export function renderSpan(span: Span, terms: readonly string[], write: (words: string) => HtmlInsert): Html {
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

/** A fact in a sentence: 146万<em>多</em>元; an award stands there by its name. */
export function renderValue(fact: AnyFact): Html {
  return renderFigureSpan({ kind: 'figure', fact, short: false });
}

function renderFigureSpan(span: FigureSpan): Html {
  return html`<span class="v k" data-fact="${span.fact.id}">${figureRuns(span).map(renderRun)}</span>`;
}

function renderRun(run: Run): Html {
  return run.kind === 'qualifier' ? html`<em>${run.text}</em>` : html`${run.text}`;
}

const RUN_TAGS = {
  digits: (text: string) => (/\d/.test(text) ? html`<b>${text}</b>` : html`<b class="han">${text}</b>`),
  unit: (text: string) => html`<i>${text}</i>`,
  qualifier: (text: string) => html`<em>${text}</em>`,
} as const satisfies Record<Run['kind'], (text: string) => Html>;

/** A fact as a large number: digits, unit and qualifier each in their own size, in the order of the print. */
export function renderNumber(fact: Exclude<AnyFact, { kind: 'award' }>, look: '' | 'red' = ''): Html {
  const runs = fact.quantity.runs.map((run) => RUN_TAGS[run.kind](run.text));
  return html`<span class="${look === '' ? 'n' : `n ${look}`}" data-fact="${fact.id}">${runs}</span>`;
}

function keepTerms(words: string, terms: readonly string[], write: (words: string) => HtmlInsert) {
  return splitAtTerms(words, terms).map((part) =>
    part.term ? html`<span class="k">${write(part.text)}</span>` : html`${write(part.text)}`,
  );
}

/** `words` in pieces, the listed terms apart; where two terms overlap the longer one wins. */
export function splitAtTerms(
  words: string,
  terms: readonly string[],
): readonly { readonly text: string; readonly term: boolean }[] {
  const listed = terms.filter((term) => term !== '').sort((a, b) => b.length - a.length);
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
