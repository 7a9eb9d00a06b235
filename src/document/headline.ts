import { emWidth, type Span, type Text, widthOf } from '../deck/index.ts';
import { type Html, html, unsafe, wordsOf } from './html.ts';
import { renderPhrases, renderStretches } from './text.ts';
import { renderWords, type WordStretch } from './words.ts';

const QUOTES: Readonly<Record<string, number>> = { '“': 1, '《': 1, '（': 1, '”': -1, '》': -1, '）': -1 };
const BETWEEN_WORDS = html`<wbr class="w">`;

/**
 * A headline as a text. It breaks after a mark outside quotes; in the narrow zone of a wide stage each clause begins a
 * line and may be broken between words (class `w`).
 */
export function renderHeadline(text: Text, terms: readonly string[]): Html {
  const clauses = writtenClauses(text, terms);
  return html`${clauses.map((clause, i) => html`${i > 0 && html`<wbr>`}<span class="clause">${clause}</span>`)}`;
}

function writtenClauses(text: Text, terms: readonly string[]): readonly Html[] {
  const write = (words: string, stretch: WordStretch) => {
    // What is listed is broken after its marks only.
    if (words.includes('、'))
      return words.split(/(?<=、)/).map((part, i) => html`${i > 0 && html`<wbr>`}${part}`);
    return renderWords(words, BETWEEN_WORDS, stretch);
  };
  return clausesOf(text).map(({ spans }) => renderStretches(spans, terms, write));
}

/** Wider than a narrow zone, in em: it is broken anyway. */
const LONG_CLAUSE = 14;

/** A sentence of several clauses: one that finds no room on a line begins the next. */
export function renderSentence(text: Text, terms: readonly string[]): Html {
  const clauses = clausesOf(text);
  // Where the author ends the lines they are his.
  const ended = text.spans.some((span) => span.kind === 'literal' && span.text.includes('\n'));
  if (ended || clauses.length < 2) return renderPhrases(text, terms);
  return html`${clauses.map((clause) =>
    emWidth(clause) > LONG_CLAUSE
      ? renderPhrases(clause, terms)
      : html`<span class="clause">${renderPhrases(clause, terms)}</span>`,
  )}`;
}

/** The clause that needs the most room, for the narrow zone of a wide stage. */
export function longestClause(text: Text): Text {
  return clausesOf(text).reduce((long, clause) => (emWidth(clause) > emWidth(long) ? clause : long));
}

/** A line of a headline has at least so many characters. */
const LEAST_LINE = 4;

/** A headline in a narrow column, each clause on one line or two: how wide it is in em, and how many lines it has. */
export function stackedHeadline(text: Text, terms: readonly string[]): { width: number; lines: number } {
  const clauses = writtenClauses(text, terms).map((clause) => {
    const pieces = piecesOf(clause);
    const width = lineWidth(pieces);
    return { width, least: halvedWidth(pieces) ?? width };
  });
  const width = Math.max(...clauses.map(({ least }) => least));
  return { width, lines: clauses.reduce((sum, clause) => sum + (clause.width > width ? 2 : 1), 0) };
}

/** The width of two lines as equal as may be; undefined for what is listed, and where one would be too short. */
function halvedWidth(pieces: readonly string[]): number | undefined {
  if (pieces.some((piece) => piece.includes('、'))) return undefined;
  const halves = pieces.slice(1).map((_, i) => {
    const lines = [pieces.slice(0, i + 1), pieces.slice(i + 1)];
    return { lines, width: Math.max(...lines.map(lineWidth)) };
  });
  const [best] = halves.toSorted((a, b) => a.width - b.width);
  return best?.lines.every((line) => line.join('').length >= LEAST_LINE) ? best.width : undefined;
}

/** In em: what browsers put between a Chinese character and a digit or letter beside it (`text-autospace`). */
const BETWEEN_SCRIPTS = 0.125;

function lineWidth(pieces: readonly string[]): number {
  const line = pieces.join('');
  const meetings = line.match(/(?<=\p{sc=Han})(?=[\w%])|(?<=[\w%])(?=\p{sc=Han})/gu) ?? [];
  return widthOf(line) + BETWEEN_SCRIPTS * meetings.length;
}

/** The words of a clause in pieces between which a line may end, as it is written. */
function piecesOf(clause: Html): readonly string[] {
  return `${clause}`.split(/<wbr[^>]*>/).map((piece) => wordsOf(unsafe(piece)));
}

/** The text cut after each comma, colon and semicolon outside quotes. */
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
