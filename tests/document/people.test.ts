import { expect, test } from 'vitest';
import { figuresOf } from '../../src/deck/index.ts';
import { body, deck } from '../fixtures/union-report/deck.ts';

test('people beside money have their dots: as many as the message is about, hundreds of them', () => {
  const people = deck.slides
    .flatMap(({ slide }) => figuresOf(slide))
    .flatMap((figure) => (figure.kind === 'bars' ? figure.items : []))
    .flatMap((item) => item.people ?? []);
  expect(Math.max(...people.map(({ fact }) => Number(fact.quantity.value)))).toBeGreaterThan(600);
  const dotted = [...body.matchAll(/class="dots field" data-marks="([^"]+)"/g)].map(([, id]) => id);
  expect(dotted.sort()).toEqual(people.map(({ fact }) => fact.id).sort());
});
