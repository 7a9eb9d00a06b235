import { checkDeck, type Deck, type DeckSource, NO_EMBLEM, placeSlides } from '../deck/index.ts';
import {
  checkSource,
  FACTS,
  type FactBook,
  type Heading,
  type JoinedSource,
  joinSource,
  MEETING,
  type Problem,
  ProblemsError,
  readFacts,
  readMeeting,
  SLIDES,
  SOURCE,
  type SourcePlace,
} from '../facts/index.ts';
import { readEmblem } from './emblem.ts';
import type { SharedModules } from './modules.mjs';
import { withNames } from './names.ts';
import { placeInFiles } from './place-in-files.ts';
import { readNamed, readText } from './read-text.ts';
import { typeProblems } from './slide-types.ts';
import { importSlides } from './slides.ts';
import { readTheme, type Theme } from './theme/read.ts';

/** The report's text and the place of each fact in it. */
export interface FoundSource {
  /** The file it was read from, as the messages name it. */
  readonly file: string;
  readonly joined: JoinedSource;
  readonly places: ReadonlyMap<string, SourcePlace>;
}

/** A deck and the files it was made from. */
export interface LoadedDeck {
  readonly deck: Deck;
  readonly source: FoundSource | undefined;
  readonly theme: Theme;
}

/** As much of a project as can be read, and everything that is wrong with it. */
export interface ProjectReading {
  readonly book: FactBook | undefined;
  readonly deck: Deck | undefined;
  /** The deck passes its own checks, so that a document can be made of it. */
  readonly sound: boolean;
  readonly source: FoundSource | undefined;
  /** The report is there and cannot be read; a problem says why. */
  readonly unread: boolean;
  readonly theme: Theme;
  readonly problems: readonly Problem[];
}

/**
 * Reads, checks and numbers the deck of the project in `root`.
 * @throws ProblemsError with everything that is wrong; nothing is built from a wrong file.
 */
export async function loadDeck(root: string, shared?: SharedModules): Promise<LoadedDeck> {
  const { deck, problems, ...rest } = await readProject(root, undefined, shared);
  if (deck === undefined || problems.length > 0) throw new ProblemsError(problems);
  return { ...rest, deck };
}

/**
 * Reads a project without giving up at the first fault. `sourceFile` is looked into in place of the usual file; a
 * file that was asked for and is not there is a problem, the usual one may be missing.
 */
export async function readProject(
  root: string,
  sourceFile?: string,
  shared?: SharedModules,
): Promise<ProjectReading> {
  const [reading, { theme, problems: wrongTheme }] = await Promise.all([
    readFiles(root, sourceFile, shared),
    readTheme(root),
  ]);
  const problems = await placeInFiles([...reading.problems, ...wrongTheme], root);
  return { ...reading, sound: reading.sound && wrongTheme.length === 0, theme, problems };
}

async function readFiles(
  root: string,
  sourceFile: string | undefined,
  shared: SharedModules | undefined,
): Promise<Omit<ProjectReading, 'theme'>> {
  const [facts, meeting] = await Promise.all([readNamed(root, FACTS), readNamed(root, MEETING)]);
  const { book, problems: wrongFacts } = facts.text === undefined ? NO_BOOK : readBook(facts.text);
  const { problems: wrongMeeting } =
    meeting.text === undefined ? { problems: [] } : readMeeting(meeting.text, MEETING);
  const wrong = [...facts.problems, ...meeting.problems, ...wrongFacts, ...wrongMeeting];
  // The slides import both files: they can be read only when these are right.
  if (book === undefined || wrong.length > 0) {
    return { book, deck: undefined, sound: false, source: undefined, unread: false, problems: wrong };
  }
  const slides = await importSlides(root, shared);
  const { deck: plain, problems: wrongDeck } = slides.source ? placeAndCheck(slides.source) : NO_DECK;
  if (plain === undefined) {
    // Whatever else would be found only follows from slides that cannot be read.
    const typed = slides.source !== undefined || slides.mistyped ? await typeProblems(root) : [];
    const problems = typed.length > 0 ? typed : [...slides.problems, ...wrongDeck];
    return { book, deck: undefined, sound: false, source: undefined, unread: false, problems };
  }
  const { deck: marked, problems: wrongEmblem } = await withEmblem(root, plain);
  const { deck, problems: wrongNames } = await withNames(root, marked);
  const wrongSlides = [...wrongDeck, ...wrongEmblem, ...wrongNames];
  const found = await findSource(root, book, deck, sourceFile);
  return {
    book,
    deck,
    sound: wrongSlides.length === 0,
    source: found.source,
    unread: found.source === undefined && found.problems.length > 0,
    problems: [...wrongSlides, ...found.problems],
  };
}

/** In development the facts stay, mostly, while a slide is saved again and again. */
let lastBook: { readonly text: string; readonly reading: ReturnType<typeof readFacts> } | undefined;

function readBook(text: string): ReturnType<typeof readFacts> {
  if (lastBook?.text !== text) lastBook = { text, reading: readFacts(text, FACTS) };
  return lastBook.reading;
}

const NO_BOOK = { book: undefined, problems: [] };
const NO_DECK: { deck: Deck | undefined; problems: readonly Problem[] } = { deck: undefined, problems: [] };

/** The deck with its emblem as the picture itself, in place of the name of a file. */
async function withEmblem(root: string, deck: Deck) {
  const { emblem } = deck.meeting;
  const { address = '', problems } = await readEmblem(root, emblem === NO_EMBLEM ? '' : emblem);
  if (emblem === NO_EMBLEM) return { deck, problems };
  return { deck: { ...deck, meeting: { ...deck.meeting, emblem: address } }, problems };
}

/** A slide that does not even have its type makes the checks themselves fail; that is reported, not thrown. */
function placeAndCheck(source: DeckSource): { deck: Deck | undefined; problems: readonly Problem[] } {
  try {
    const deck = placeSlides(source);
    return { deck, problems: checkDeck(source, deck) };
  } catch {
    return {
      deck: undefined,
      problems: [
        {
          where: { file: SLIDES },
          what: '有一页的写法不合规格，无法核对',
          expected: '每段文字写成 say`……`，每一页该有的项目齐全',
          remedy: '运行 npm run types，它会列出写错的文件和行',
        },
      ],
    };
  }
}

async function findSource(root: string, book: FactBook, deck: Deck | undefined, asked?: string) {
  const file = asked ?? SOURCE;
  const { text, problems: unreadable } =
    asked === undefined ? await readText(root, file) : await readNamed(root, file);
  if (text === undefined) return { source: undefined, problems: unreadable };
  // One message in place of one for each fact that is not found in it.
  if (text.replace(/^\uFEFF/, '').trim() === '') return { source: undefined, problems: [emptySource(file)] };
  const joined = joinSource(text, headingsOf(deck));
  const { places, problems } = checkSource(book, joined);
  return { source: { file, joined, places }, problems };
}

function emptySource(file: string): Problem {
  return {
    where: { file },
    what: '报告原文是空的',
    expected: '报告全文，UTF-8 编码的文本',
    remedy: '把报告全文粘进去存好；还没有报告，就先删去这个文件',
  };
}

/** The parts begin in the report with their titles, which the slides carry over exactly. */
function headingsOf(deck: Deck | undefined): readonly Heading[] {
  return deck?.parts.filter((part) => part.numeral !== undefined) ?? [];
}
