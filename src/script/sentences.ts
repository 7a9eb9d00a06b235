import { sentenceEnds } from '../facts/index.ts';
import type { Script, ScriptPiece } from './script.ts';
import { spokenSyllables } from './syllables.ts';

/** Words of a sentence, or a click between them. */
export type SentencePiece = Exclude<ScriptPiece, { kind: 'break' }>;

/** One sentence of the notes: what the prompter shows on a line and the console marks as current. */
export interface Sentence {
  readonly text: string;
  /** The same words in stretches, with the clicks that fall before or inside them. */
  readonly pieces: readonly SentencePiece[];
  /** From 0 within the slide. */
  readonly paragraph: number;
  /** Clicks of the slide that are due before the first word. */
  readonly step: number;
  /** Syllables as read aloud. */
  readonly syllables: number;
}

type TextPiece = Extract<ScriptPiece, { kind: 'text' }>;

/** The sentences of a script. Joined they are the script; a click after the last mark opens the next sentence. */
export function sentences(script: Script): readonly Sentence[] {
  let step = 0;
  return splitParagraphs(script).flatMap((pieces, paragraph) =>
    splitPieces(pieces).map((own) => {
      const firstWord = own.findIndex((piece) => piece.kind === 'text');
      const before = step + (firstWord < 0 ? own.length : firstWord);
      step += own.filter((piece) => piece.kind === 'click').length;
      const text = own.map((piece) => (piece.kind === 'text' ? piece.text : '')).join('');
      return { text, pieces: own, paragraph, step: before, syllables: spokenSyllables(text) };
    }),
  );
}

function splitParagraphs(script: Script): readonly (readonly SentencePiece[])[] {
  const paragraphs: SentencePiece[][] = [[]];
  for (const piece of script) {
    if (piece.kind === 'break') paragraphs.push([]);
    else paragraphs.at(-1)?.push(piece);
  }
  return paragraphs.filter((pieces) => pieces.length > 0);
}

function splitPieces(pieces: readonly SentencePiece[]): readonly (readonly SentencePiece[])[] {
  const text = pieces.map((piece) => (piece.kind === 'text' ? piece.text : '')).join('');
  const ends = sentenceEnds(text);
  const groups: SentencePiece[][] = ends.map(() => []);
  const last = ends.length - 1;
  let offset = 0;
  let group = 0;
  for (const piece of pieces) {
    if (piece.kind === 'click') {
      groups[group]?.push(piece);
      continue;
    }
    for (const cut of cutAt(piece, offset, ends)) {
      groups[group]?.push(cut.piece);
      if (cut.ends && group < last) group += 1;
    }
    offset += piece.text.length;
  }
  return groups;
}

/** The stretches of a piece between the sentence ends that fall into it. */
function cutAt(piece: TextPiece, offset: number, ends: readonly number[]) {
  const length = piece.text.length;
  const inside = ends.map((end) => end - offset).filter((end) => end > 0 && end <= length);
  const stops = inside.at(-1) === length ? inside : [...inside, length];
  return stops.map((stop, i) => ({
    piece: { ...piece, text: piece.text.slice(stops[i - 1] ?? 0, stop) },
    ends: inside.includes(stop),
  }));
}
