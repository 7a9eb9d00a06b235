import type { ClassName } from '../../document/schema.ts';
import { FACES, type Face, type FaceUse, SAFE_SYMBOLS } from './face.ts';
import { DATA, HALL, INTERFACE, type Passage, PRINT } from './passages.ts';

const ASCII = Array.from({ length: 95 }, (_, i) => String.fromCharCode(0x20 + i)).join('');

/** What every face has, so that a corrected comma or a changed figure needs no thought about fonts. */
export const SAFE_CHARACTERS = `${ASCII}\u00a0\u3000，。、；：？！“”‘’（）《》〈〉「」【】〔〕—–…·％〇＋－−＝×÷`;

const serif: readonly Face[] = [{ family: 'serif', weight: 900 }];
const sans = (...weights: readonly Face['weight'][]): readonly Face[] =>
  weights.map((weight) => ({ family: 'sans', weight }));

const SYMBOL_FACES = sans(400, 700);

/**
 * The text of these elements is set in these faces and no other. A key names an element, or one within others
 * (outermost first); the innermost element that ends a key decides, and among its keys the longest. Text that matches
 * no key may be in any face; a face is a tenth of the file, so most words should match one. A browser test finds
 * characters drawn in a face that was cut without them.
 */
const SET_IN: Readonly<Partial<Record<ClassName | `${ClassName} ${string}`, readonly Face[]>>> = {
  // Long texts
  notes: sans(400),
  origins: sans(400),
  data: sans(400),
  'data thead': sans(400, 700),
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
  remark: sans(400),
  whom: sans(400),
  // Until what comes beside it, it has the room and the face of a term.
  'l-sheets remark': [...serif, ...sans(400)],
  series: sans(400),
  by: sans(400),
  did: sans(400),
  // Of what has the page until the next takes it, it is a term; what is said to it is not.
  'turn cap': [...serif, ...sans(400)],
  'few cap': [...serif, ...sans(400)],
  // Over a page of notes it is bold.
  kicker: sans(400, 700),
  'stat-title': sans(400),
  // Of cards under a line over the whole width it is a term.
  'right stat-title': [...serif, ...sans(400)],
  // So is the title of a table under two crowds.
  'l-matrix stat-title': [...serif, ...sans(400)],
  session: sans(400),
  meta: sans(400),
  relay: sans(400),
  full: sans(400),
  cols: sans(700),
  tiles: sans(400),
  'tiles b': sans(700),
  awards: sans(400),
  'awards b': sans(400, 700),
  // The single honour of the highest level is a board.
  'awards top b': serif,
  'prizes b': serif,
  names: sans(400),
  'names b': sans(700),
  fact: sans(400),
  'fact b': sans(700),
  outlets: serif,
  leg: sans(400),
  total: sans(400),
  'total strong': serif,
  nm: sans(700),
  lv: serif,
  chip: sans(700),
  mx: sans(700),
  sum: sans(700),
  // Headline and numbers
  hd: sans(900),
  n: sans(700, 900),
  chart: sans(400),
  'chart digits': sans(900),
  'chart unit': sans(700),
  'chart qualifier': sans(700),
  cnt: sans(400, 900),
  tag: sans(400, 900),
  // Titles and terms
  panel: serif,
  copy: serif,
  each: serif,
  board: serif,
  words: serif,
  pillars: serif,
  stations: [...serif, ...sans(400)],
  'under who': serif,
  'l-poster under': serif,
  before: serif,
  'terms head': serif,
  // In a caption on paper they are set as any other headline.
  'l-cover clause': [...serif, ...sans(900)],
  'words clause': [...serif, ...sans(900)],
  'name-band who': serif,
  'name-band award': serif,
  level: serif,
  plate: serif,
  leaflet: serif,
  'front-page': serif,
  'sheets caption': serif,
  'leaf caption': serif,
  'works h3': serif,
  'did h3': serif,
  // The plain document has them in bold.
  'did b': [...serif, ...sans(700)],
  quotes: serif,
  'fork h3': serif,
  ways: [...serif, ...sans(700)],
  'ways small': sans(400),
  // Names that tables have as well: they need one face less.
  roll: sans(400),
  photo: sans(400),
  'curtain roll': serif,
  // One body's honours are set large, those of several in rows.
  honours: [...serif, ...sans(400, 700)],
  'honours counted span': [...serif, ...sans(400, 700, 900)],
  name: serif,
  seal: serif,
  title: serif,
  sub: serif,
  no: serif,
  stops: serif,
  org: serif,
  genre: serif,
  lead: serif,
  lintel: serif,
  'lintel small': sans(700),
  plinth: serif,
  node: serif,
  term: serif,
  end: serif,
};
/** Words of the views' own code, by who sees them. */
const IN_CODE: Readonly<Record<string, readonly Face[]>> = {
  [HALL]: sans(400, 700),
  // The speaker's own screens: what they set in bold and no slide does, the system's font draws.
  [INTERFACE]: sans(400),
  [PRINT]: sans(400, 700),
  [DATA]: sans(400),
};
const RULES = Object.entries({ ...IN_CODE, ...SET_IN }).map(([key, faces]) => ({
  path: key.split(' ').toReversed(),
  faces,
}));

/** Within those, figures and strong words are also set in bold. */
const BOLD = new Set(['v', 'b', 'strong', 'now']);
/** What waits for paper: of the report headings and names are bold, its figures are not. */
const PAPER = 'template';
const BOLD_ON_PAPER = new Set(['b']);

/** The faces that the texts of a document and of the views' code need. */
export function usageOf(passages: readonly Passage[]): readonly FaceUse[] {
  const safe = FACES.map((face) => ({ ...face, text: SAFE_CHARACTERS }));
  const symbols = SYMBOL_FACES.map((face) => ({ ...face, text: SAFE_SYMBOLS }));
  const words = passages.flatMap(({ within, where, text }) =>
    facesOf(within).map((face) => ({ ...face, text, where })),
  );
  return [...safe, ...symbols, ...words];
}

/** What no key fits: its words go into every face. */
export function unplaced(passages: readonly Passage[]): readonly Passage[] {
  return passages.filter(({ within }) => ruledFaces(within) === undefined);
}

function facesOf(within: readonly string[]): readonly Face[] {
  return ruledFaces(within) ?? FACES;
}

function ruledFaces(within: readonly string[]): readonly Face[] | undefined {
  for (const [at, name] of within.entries()) {
    const rules = RULES.filter(({ path }) => path[0] === name && holds(path, within.slice(at)));
    const rule = rules.toSorted((a, b) => b.path.length - a.path.length)[0];
    if (rule === undefined) continue;
    const bold = within.includes(PAPER) ? BOLD_ON_PAPER : BOLD;
    const isBold = within.slice(0, at).some((one) => bold.has(one));
    return [...rule.faces, ...(isBold ? sans(700) : [])];
  }
  return undefined;
}

/** Whether the names of `path` occur in `within` in the same order, possibly with others between them. */
function holds(path: readonly string[], within: readonly string[]): boolean {
  let at = 0;
  for (const name of within) if (name === path[at]) at += 1;
  return at === path.length;
}
