import { checkRolls, type Deck } from '../deck/index.ts';
import { NAMES, type Problem, readNamesFile } from '../facts/index.ts';
import { readPhotos } from './photos.ts';
import { readText } from './read-text.ts';

/** The deck with the names and photographs that the office has filled in; the file may be missing. */
export async function withNames(
  root: string,
  deck: Deck,
): Promise<{
  readonly deck: Deck;
  readonly problems: readonly Problem[];
}> {
  const { text, problems: unreadable } = await readText(root, NAMES);
  if (text === undefined) return { deck, problems: unreadable };
  const { names: file, problems } = readNamesFile(text, NAMES);
  if (file === undefined) return { deck, problems };
  const rolls = new Map([...file.names].map(([id, names]) => [id, names.map(({ name }) => name)]));
  const { portraits, photos, problems: wrongPhotos } = await readPhotos(root, file, deck);
  return {
    deck: { ...deck, rolls: filledIn(rolls), portraits, photos },
    problems: [...checkRolls(rolls, deck.book), ...wrongPhotos],
  };
}

/** A blank list counts as missing. */
function filledIn(rolls: Deck['rolls']): Deck['rolls'] {
  return new Map([...rolls].filter(([, roll]) => roll.length > 0));
}
