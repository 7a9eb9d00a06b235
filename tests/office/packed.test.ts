import { expect, it } from 'vitest';
import { renderLoaded } from '../../src/bundle/render.ts';
import type { Deck } from '../../src/deck/index.ts';
import { factsData } from '../../src/document/data/facts.ts';
import { factsById } from '../../src/document/read/blocks.ts';
import { sectionsOf } from '../../src/document/read/slides.ts';
import { readSaid, readWritten } from '../../src/document/read/spoken.ts';
import { deckText } from '../../src/office/compare/deck-text.ts';
import { type Elsewhere, packDeckText, unpackDeckText } from '../../src/office/compare/packed.ts';
import { openDom } from '../dom.ts';
import { figuresDeck } from '../fixtures/figures-deck.ts';
import { tinyDeck } from '../fixtures/tiny-deck.ts';

/** What a deck's document has of its words besides those that are packed. */
function documentOf(deck: Deck): Elsewhere {
  const page = openDom({ html: renderLoaded({ deck, source: undefined }).body, url: 'file:///D:/deck.html' });
  for (const rest of page.querySelectorAll('.slides > noscript')) rest.replaceWith(...rest.childNodes);
  const slides = sectionsOf(page.body);
  return {
    facts: factsById(factsData(deck, undefined)),
    running: (where, number) => (where === 'notes' ? readSaid : readWritten)(slides[number - 1] ?? null),
  };
}

it.each([
  ['sample', tinyDeck, ['notes', 'report']],
  ['figures', figuresDeck, ['notes']],
])(
  'the words of a deck (%s) come out of the file as they went in, and take much less room there',
  (_, deck, where) => {
    const text = deckText(deck);
    const packed = JSON.stringify(packDeckText(text));
    const whereRunning = new Set(text.sentences.flatMap(({ where, running }) => (running ? [where] : [])));
    expect(whereRunning).toEqual(new Set(where));
    expect(unpackDeckText(JSON.parse(packed), documentOf(deck))).toEqual(JSON.parse(JSON.stringify(text)));
    expect(packed.length).toBeLessThan(JSON.stringify(text).length * 0.7);
  },
);

it('words of a file whose facts or running texts are not there are refused', () => {
  const packed = packDeckText(deckText(tinyDeck));
  const whole = documentOf(tinyDeck);
  expect(() => unpackDeckText(packed, { ...whole, facts: new Map() })).toThrow('文件里没有');
  expect(() => unpackDeckText(packed, { ...whole, running: () => '' })).toThrow('页的正文；请重新生成');
});
