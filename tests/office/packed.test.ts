import { expect, it } from 'vitest';
import { factsData } from '../../src/document/data/facts.ts';
import { factsById } from '../../src/document/read/blocks.ts';
import { deckText } from '../../src/office/compare/deck-text.ts';
import { packDeckText, unpackDeckText } from '../../src/office/compare/packed.ts';
import { tinyDeck } from '../fixtures/tiny-deck.ts';

it('a deck’s words come out of the file as they went in, and take much less room there', () => {
  const text = deckText(tinyDeck);
  const packed = JSON.stringify(packDeckText(text));
  const data = factsById(factsData(tinyDeck, undefined));
  expect(unpackDeckText(JSON.parse(packed), data)).toEqual(JSON.parse(JSON.stringify(text)));
  expect(packed.length).toBeLessThan(JSON.stringify(text).length * 0.7);
});

it('words of a file whose facts are not there are refused', () => {
  expect(() => unpackDeckText(packDeckText(deckText(tinyDeck)), new Map())).toThrow('文件里没有');
});
