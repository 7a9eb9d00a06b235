import type { Span } from '../../deck/index.ts';
import { CUE } from '../../script/cue.ts';
import { align } from '../compare/align.ts';
import { type DraftFigure, isCountedByHand, readFigures } from '../compare/figures.ts';

/** A piece of a template: words, or an expression by its code. */
export type TemplatePiece = { readonly text: string } | { readonly code: string };

/** What an expression of the notes prints. */
export interface Insert {
  readonly code: string;
  readonly prints: string;
  readonly kind: Span['kind'];
}

/** Notes as a module writes them: words and expressions in turn, the first words before the first expression. */
export interface Template {
  readonly words: readonly string[];
  readonly inserts: readonly Insert[];
}

/** A figure that the draft has otherwise; it was not taken. */
export interface FigureChange {
  /** As the deck prints it; undefined for one that it does not know. */
  readonly deck: string | undefined;
  /** As the draft has it; undefined where it was left out. */
  readonly draft: string | undefined;
  /** `kept`: the words are taken, the figure stays as it is; `gone`: left out with its words; `refused`: nothing is taken. */
  readonly what: 'kept' | 'gone' | 'refused';
}

export interface Rewriting {
  readonly pieces: readonly TemplatePiece[];
  readonly changes: readonly FigureChange[];
}

interface Token {
  readonly kind: 'char' | 'figure' | 'click';
  readonly text: string;
  /** Of the template: which expression it is. */
  readonly insert?: number;
}

/** The name of another slide's figure in this module, undefined where the module has no name for it. */
export type NameOf = (printed: string) => string | undefined;

/**
 * The notes with the words of a draft: each figure keeps the expression that it comes from, whatever the draft has in its
 * place, and each click its place, even where the draft has lost its mark.
 */
export function rewriteNotes(
  { words, inserts }: Template,
  draft: string,
  terms: readonly string[],
  nameOf: NameOf,
): Rewriting {
  const old = oldTokens(words, inserts);
  const now = newTokens(draft, inserts, terms);
  const pieces: TemplatePiece[] = [];
  const changes: FigureChange[] = [];
  const cues = new Cues(inserts, now.filter(({ kind }) => kind === 'click').length);
  for (const [i, j] of align(old, now, COSTS)) {
    const [mine, theirs] = [i === undefined ? undefined : old[i], j === undefined ? undefined : now[j]];
    const insert = mine?.insert === undefined ? undefined : inserts[mine.insert];
    if (insert?.kind === 'click' || theirs?.kind === 'click') {
      pieces.push(...cues.take(insert !== undefined, theirs !== undefined));
      continue;
    }
    const taken = takeToken(insert, theirs, nameOf);
    if (taken.piece !== undefined) pieces.push(taken.piece);
    if (taken.change !== undefined) changes.push(taken.change);
  }
  // A figure that was moved within the notes is gone from its old place only.
  const left = (code: string) => pieces.filter((piece) => 'code' in piece && piece.code === code).length;
  const isMoved = (printed: string | undefined) => {
    const own = inserts.filter(({ prints }) => prints === printed);
    return own.every(({ code }) => left(code) >= own.length);
  };
  const real = changes.filter(({ what, deck }) => what !== 'gone' || !isMoved(deck));
  return { pieces: joinWords(pieces), changes: real };
}

/** A slide has as many clicks as steps: marks are taken where the draft has them, a lost one is put back, one too many dropped. */
class Cues {
  readonly #code: string;
  readonly #count: number;
  readonly #lost: boolean;
  #placed = 0;

  constructor(inserts: readonly Insert[], inDraft: number) {
    const clicks = inserts.filter(({ kind }) => kind === 'click');
    this.#code = clicks[0]?.code ?? '';
    this.#count = clicks.length;
    this.#lost = inDraft < clicks.length;
  }

  take(inDeck: boolean, inDraft: boolean): readonly TemplatePiece[] {
    const wanted = this.#lost ? inDeck : inDraft;
    if (!wanted || this.#placed >= this.#count) return [];
    this.#placed += 1;
    return [{ code: this.#code }];
  }
}

function takeToken(
  insert: Insert | undefined,
  theirs: Token | undefined,
  nameOf: NameOf,
): { readonly piece?: TemplatePiece; readonly change?: FigureChange } {
  if (insert === undefined) {
    if (theirs === undefined) return {};
    if (theirs.kind === 'char') return { piece: { text: theirs.text } };
    const code = nameOf(theirs.text);
    if (code !== undefined) return { piece: { code } };
    return { change: { deck: undefined, draft: theirs.text, what: 'refused' } };
  }
  if (theirs === undefined) return { change: { deck: insert.prints, draft: undefined, what: 'gone' } };
  const piece = { code: insert.code };
  if (theirs.text === insert.prints) return { piece };
  return { piece, change: { deck: insert.prints, draft: theirs.text, what: 'kept' } };
}

const COSTS = {
  pair: (mine: Token, theirs: Token) => {
    if (mine.kind !== theirs.kind) return Number.POSITIVE_INFINITY;
    if (mine.text === theirs.text) return 0;
    return mine.kind === 'figure' ? 0.9 : 1.9;
  },
  alone: (one: Token) => (one.kind === 'char' ? 1 : 1.2),
};

function oldTokens(words: readonly string[], inserts: readonly Insert[]): readonly Token[] {
  return words.flatMap((text, i): readonly Token[] => {
    const insert = inserts[i];
    if (insert === undefined) return charsOf(text);
    const kind = insert.kind === 'click' ? 'click' : 'figure';
    return [...charsOf(text), { kind, text: insert.prints, insert: i }];
  });
}

/** The draft's figures are those that the deck has in these notes, word for word, and whatever else is a number. */
function newTokens(draft: string, inserts: readonly Insert[], terms: readonly string[]): readonly Token[] {
  const printed = inserts.filter(({ kind }) => kind !== 'click').map(({ prints }) => prints);
  const figures = readFigures(draft, terms)
    .map((figure) => narrow(figure, printed))
    .filter((figure) => printed.includes(figure.text) || isFact(figure));
  const honours = findAll(
    draft,
    printed.filter((text) => readFigures(text, []).length === 0),
  );
  const stops = [...figures, ...honours].sort((a, b) => a.start - b.start);
  const tokens: Token[] = [];
  let at = 0;
  for (const { start, end, text } of stops) {
    if (start < at) continue;
    tokens.push(...plainTokens(draft.slice(at, start)), { kind: 'figure', text });
    at = end;
  }
  return [...tokens, ...plainTokens(draft.slice(at))];
}

/** 每人5000元 is read in one; in the notes 每人 are words and 5000元 is the figure. */
function narrow(figure: DraftFigure, printed: readonly string[]): DraftFigure {
  const { start, end, text } = figure;
  const inside = printed.find(
    (one) => text.endsWith(one) && !/[\d近约超逾不上]/.test(text.slice(0, -one.length)),
  );
  const cut =
    inside === undefined
      ? (/^(?:每[^\d近约超逾]*|[人户]均)(?=[\d近约超逾])/u.exec(text)?.[0].length ?? 0)
      : text.length - inside.length;
  return { ...figure, start: start + cut, end, text: text.slice(cut) };
}

/** In notes, 做了三件事 counts as words; a number in digits never does. */
function isFact(figure: DraftFigure): boolean {
  return /\d/.test(figure.text) || (figure.quantity !== undefined && !isCountedByHand(figure));
}

function findAll(text: string, parts: readonly string[]) {
  return [...new Set(parts)].flatMap((part) =>
    [...text.matchAll(new RegExp(part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'), 'gu'))].map(({ index }) => ({
      start: index,
      end: index + part.length,
      text: part,
    })),
  );
}

function plainTokens(text: string): readonly Token[] {
  return text
    .split(CUE)
    .flatMap((piece, i): readonly Token[] => [
      ...(i > 0 ? [{ kind: 'click', text: CUE } as const] : []),
      ...charsOf(piece),
    ]);
}

const charsOf = (text: string): readonly Token[] => [...text].map((char) => ({ kind: 'char', text: char }));

function joinWords(pieces: readonly TemplatePiece[]): readonly TemplatePiece[] {
  const joined: TemplatePiece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if ('text' in piece && last !== undefined && 'text' in last)
      joined.splice(-1, 1, { text: last.text + piece.text });
    else joined.push(piece);
  }
  return joined;
}

/** The template literal of pieces, without its tag. */
export function formatTemplate(pieces: readonly TemplatePiece[]): string {
  const body = pieces.map((piece) =>
    'code' in piece ? `\${${piece.code}}` : piece.text.replace(/[\\`]|\$(?=\{)/g, '\\$&'),
  );
  return `\`${body.join('')}\``;
}
