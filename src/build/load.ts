import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { checkDeck, type Deck, type DeckSource, placeSlides } from '../deck/index.ts';
import { ProblemsError, readFacts, readMeeting } from '../facts/index.ts';

/** The files of a project that the deck is made from, besides its slide modules. */
const FACTS = 'assets/facts.json';
const MEETING = 'assets/meeting.json';
const SLIDES = 'slides/index.ts';

/** A deck and the files it was made from. */
export interface LoadedDeck {
  readonly deck: Deck;
  readonly files: readonly string[];
}

/**
 * Reads, checks and numbers the deck of the project in `root`.
 * @throws ProblemsError with everything that is wrong; nothing is built from a wrong file.
 */
export async function loadDeck(root: string): Promise<LoadedDeck> {
  const data = [join(root, FACTS), join(root, MEETING)] as const;
  const [factsText, meetingText] = await Promise.all(data.map((file) => readFile(file, 'utf8')));
  const problems = [
    ...readFacts(factsText ?? '', FACTS).problems,
    ...readMeeting(meetingText ?? '', MEETING).problems,
  ];
  if (problems.length > 0) throw new ProblemsError(problems);

  const { module, dependencies } = await runnerImport<{ deck: DeckSource }>(join(root, SLIDES), {
    configFile: false,
    logLevel: 'error',
    root,
  });
  const deck = placeSlides(module.deck);
  const wrong = checkDeck(module.deck, deck);
  if (wrong.length > 0) throw new ProblemsError(wrong);
  return { deck, files: [...data, ...dependencies] };
}
