import type { Face, FaceUse } from './face.ts';
import type { Passage } from './passages.ts';

const ASCII = Array.from({ length: 95 }, (_, i) => String.fromCharCode(0x20 + i)).join('');

/** What every face has, so that a corrected comma or a changed figure needs no thought about fonts. */
export const SAFE_CHARACTERS = `${ASCII}\u00a0\u3000，。、；：？！“”‘’（）《》〈〉「」【】〔〕—–…·％〇＋－−＝×÷`;

/** Marks that views set beside words: pace, steps, stars, relations. */
export const SAFE_SYMBOLS = '▲●▼○◆★☆→←↑↓';

/** Every weight of the sans, and the one of the serif. */
const FACES: readonly Face[] = [
  { family: 'sans', weight: 400 },
  { family: 'sans', weight: 500 },
  { family: 'sans', weight: 700 },
  { family: 'sans', weight: 900 },
  { family: 'serif', weight: 900 },
];

const NOTES_FACES = FACES.filter(({ family, weight }) => family === 'sans' && weight === 400);
const SYMBOL_FACES = FACES.filter(
  ({ family, weight }) => family === 'sans' && (weight === 400 || weight === 700),
);

/**
 * The usual needs of a document: the slides' and the interface's words may be set in any face,
 * the notes, which are most of the text, only in regular with bold figures.
 */
export function usageOf(passages: readonly Passage[]): readonly FaceUse[] {
  const safe = FACES.map((face) => ({ ...face, text: SAFE_CHARACTERS }));
  const symbols = SYMBOL_FACES.map((face) => ({ ...face, text: SAFE_SYMBOLS }));
  const words = passages.flatMap(({ kind, where, text }) =>
    (kind === 'notes' ? NOTES_FACES : FACES).map((face) => ({ ...face, text, where })),
  );
  return [...safe, ...symbols, ...words];
}
