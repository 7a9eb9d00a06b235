import { normaliseText } from '../../facts/index.ts';
import type { DeckFact, DeckSentence } from './deck-text.ts';

/** What a fact counts and what it says, side by side: as a table has it, where no sentence is around. */
export function labelOf({ id, counts, says, quantity, pages }: DeckFact): DeckSentence {
  const label = normaliseText(counts);
  const text = label + normaliseText(says);
  const [page = 0] = [...pages.screen, ...pages.notes, ...pages.report];
  const figure = { start: label.length, end: text.length, fact: id };
  return { where: 'facts', page, text, figures: quantity === undefined ? [] : [figure] };
}
