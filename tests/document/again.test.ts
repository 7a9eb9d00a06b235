import { expect, test } from 'vitest';
import { figuresOf, plainText, type Tile } from '../../src/deck/index.ts';
import { againOf } from '../../src/document/data/again.ts';
import { summarise, tableCells } from '../../src/document/index.ts';
import type { Phrase } from '../../src/document/schema.ts';
import { deck } from '../fixtures/union-report/deck.ts';

const words = (phrase: Phrase) =>
  phrase.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');

const walls = deck.slides.flatMap((placed) =>
  figuresOf(placed.slide).flatMap((figure) =>
    figure.kind === 'wall' ? [{ placed, figure, tiles: figure.bands.flatMap(({ tiles }) => tiles) }] : [],
  ),
);
const isCut = ({ full }: Tile) => full !== undefined;

test('a holder that a small board shows cut stands in full in lists, tables and sentences', () => {
  const cut = walls.filter(({ tiles }) => tiles.some(isCut));
  expect(cut).not.toEqual([]);
  for (const { placed, figure, tiles } of cut) {
    const again = againOf(placed, deck);
    const places = [
      JSON.stringify(again),
      JSON.stringify(tableCells(figure, deck)),
      JSON.stringify(summarise(figure)),
    ];
    for (const { full } of tiles) {
      const whole = full?.holder && plainText(full.holder);
      for (const place of places) if (whole) expect(place).toContain(whole);
    }
  }
});

test('an award that has a row under its level has no other', () => {
  const few = walls.filter(({ placed }) => againOf(placed, deck).honours.length === 0);
  expect(few).not.toEqual([]);
  for (const { placed, tiles } of few) {
    const { figures } = againOf(placed, deck);
    const awards = tiles.flatMap(({ facts }) => facts).filter(({ kind }) => kind === 'award');
    for (const { counts, says } of awards)
      expect(figures.filter(({ label, value }) => words(label) === counts && words(value) === says)).toEqual(
        [],
      );
  }
});
