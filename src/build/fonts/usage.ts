import type { Face, FaceUse } from './face.ts';
import { INTERFACE, type Passage } from './passages.ts';

const ASCII = Array.from({ length: 95 }, (_, i) => String.fromCharCode(0x20 + i)).join('');

/** What every face has, so that a corrected comma or a changed figure needs no thought about fonts. */
export const SAFE_CHARACTERS = `${ASCII}\u00a0\u3000，。、；：？！“”‘’（）《》〈〉「」【】〔〕—–…·％〇＋－−＝×÷`;

/** Marks that views set beside words: pace, steps, stars, relations. */
export const SAFE_SYMBOLS = '▲●▼○◆★☆→←↑↓';

const SERIF: Face = { family: 'serif', weight: 900 };
const sans = (...weights: readonly Face['weight'][]): readonly Face[] =>
  weights.map((weight) => ({ family: 'sans', weight }));

const ALL: readonly Face[] = [...sans(400, 500, 700, 900), SERIF];
const SYMBOL_FACES = sans(400, 700);

/**
 * What stands in these elements is set in these faces and no other; the innermost that is listed decides, and what
 * stands in none of them may be in any face. A face is a tenth of the file, so that most words should stand here.
 * A test in the browser finds a character that is drawn in a face that was cut without it.
 */
const SET_IN: Readonly<Record<string, readonly Face[]>> = {
  [INTERFACE]: sans(400, 700),
  // Long texts
  notes: sans(400),
  data: sans(400),
  contents: sans(400),
  skip: sans(400),
  // Sentences and small words on slides
  cap: sans(400),
  src: sans(400),
  pg: sans(400, 900),
  pages: sans(400),
  note: sans(400),
  pts: sans(400),
  lines: sans(400),
  kicker: sans(500),
  'stat-title': sans(500),
  relay: sans(500),
  full: sans(500),
  tiles: sans(400, 500),
  awards: sans(400),
  names: sans(400),
  fact: sans(400),
  nm: sans(700),
  // Headline and numbers
  hd: sans(900),
  n: sans(700, 900),
  chart: sans(700, 900),
  // Titles and terms
  panel: [SERIF],
  sheet: [SERIF],
  pillars: [SERIF],
  stations: [SERIF, ...sans(400)],
  name: [SERIF],
  seal: [SERIF],
  title: [SERIF],
  sub: [SERIF],
  no: [SERIF],
  stops: [SERIF],
  org: [SERIF],
  genre: [SERIF],
  lead: [SERIF],
  lintel: [SERIF],
  plinth: [SERIF],
  node: [SERIF],
  term: [SERIF],
  end: [SERIF],
};
/** Within those, what is figures and what is strong stands in bold besides. */
const BOLD = new Set(['v', 'b', 'th', 'strong', 'now']);

/** The faces that the texts of a document and of the views' code need. */
export function usageOf(passages: readonly Passage[]): readonly FaceUse[] {
  const safe = ALL.map((face) => ({ ...face, text: SAFE_CHARACTERS }));
  const symbols = SYMBOL_FACES.map((face) => ({ ...face, text: SAFE_SYMBOLS }));
  const words = passages.flatMap(({ within, where, text }) =>
    facesOf(within).map((face) => ({ ...face, text, where })),
  );
  return [...safe, ...symbols, ...words];
}

function facesOf(within: readonly string[]): readonly Face[] {
  const name = within.find((one) => Object.hasOwn(SET_IN, one));
  if (name === undefined) return ALL;
  const inner = within.slice(0, within.indexOf(name));
  return [...(SET_IN[name] ?? ALL), ...(inner.some((one) => BOLD.has(one)) ? sans(700) : [])];
}
