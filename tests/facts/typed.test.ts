import { expect, test } from 'vitest';
import { f } from '../fixtures/tiny-deck.ts';

test('a misspelt fact does not compile', () => {
  // @ts-expect-error bouhgt is no fact; at run time a stand-in takes its place, for the check of the slides to find
  expect(f.books.bouhgt.says).toBe('？');
  // @ts-expect-error an award has no quantity
  expect(f.honours.reader.quantity).toBeUndefined();
  // @ts-expect-error a stated quantity has no formula
  expect(f.books.bought.formula).toBeUndefined();
});
