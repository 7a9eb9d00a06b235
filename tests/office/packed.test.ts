import { expect, it } from 'vitest';
import { deckText } from '../../src/office/compare/deck-text.ts';
import { packDeckText, unpackDeckText } from '../../src/office/compare/packed.ts';
import { tinyDeck } from '../fixtures/tiny-deck.ts';

it('a deck’s words come out of the file as they went in, and take much less room there', () => {
  const text = deckText(tinyDeck);
  const packed = JSON.stringify(packDeckText(text));
  expect(unpackDeckText(JSON.parse(packed))).toEqual(JSON.parse(JSON.stringify(text)));
  expect(packed.length).toBeLessThan(JSON.stringify(text).length * 0.75);
});
