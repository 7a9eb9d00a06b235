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

test('over people stands what a dot is, over money what it is, and with its own bar what an ellipsis says', () => {
  const [heads = ''] =
    body.match(
      /<figcaption class="stat-title drawing">(?:(?!<\/figcaption>).)*class="legend".*?<\/figcaption>/s,
    ) ?? [];
  expect(heads).toContain('>人：一点一名<');
  const [, before, after, open] =
    /class="ends fragment" data-fragment-index="(\d)">钱：金额<span class="fragment" data-fragment-index="(\d)">，(.*?)</.exec(
      heads,
    ) ?? [];
  expect(open).toBe('省略号示“多”');
  expect(Number(after)).toBeGreaterThan(Number(before));
});
