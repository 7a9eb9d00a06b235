import { checkRolls, type Deck, NAMES } from '../deck/index.ts';
import { type Problem, readNamesFile } from '../facts/index.ts';
import { readText } from './read-text.ts';

/** The deck with the names that the office has filled in; the file may be missing. */
export async function withNames(
  root: string,
  deck: Deck,
): Promise<{ readonly deck: Deck; readonly problems: readonly Problem[] }> {
  const { text, problems: unreadable } = await readText(root, NAMES);
  if (text === undefined) return { deck, problems: unreadable };
  const { names: file, problems } = readNamesFile(text, NAMES);
  if (file === undefined) return { deck, problems };
  const rolls = new Map(Object.entries(file.names));
  const filled = new Map([...rolls].filter(([, roll]) => roll.length > 0));
  return { deck: { ...deck, rolls: filled }, problems: checkRolls(rolls, deck.book) };
}
