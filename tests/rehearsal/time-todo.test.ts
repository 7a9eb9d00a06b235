import { expect, test } from 'vitest';
import { timeTodo } from '../../src/rehearsal/time-todo.ts';
import { tinyDeck } from '../fixtures/tiny-deck.ts';

/** The small deck with one slide of so many seconds, and what its meeting gives. */
const deckOf = (seconds: number, minutes: number | undefined) => {
  const [first] = tinyDeck.slides;
  if (first === undefined) throw new Error('The small deck has no slide');
  const slides = [{ ...first, slide: { ...first.slide, seconds } }];
  return { ...tinyDeck, meeting: { ...tinyDeck.meeting, minutes }, slides };
};

test.each([
  [1200, undefined],
  [1200, 20],
  [1320, 20],
  [1080, 20],
])('%i seconds are right where the meeting gives %s minutes', (seconds, minutes) => {
  expect(timeTodo(deckOf(seconds, minutes))).toBeUndefined();
});

test.each([
  [1321, /照讲稿要讲22分1秒，会议给 20 分钟.*长了2分1秒：删减/],
  [1079, /照讲稿要讲17分59秒，会议给 20 分钟.*短了2分1秒：补充/],
])('%i seconds are told where it gives 20 minutes', (seconds, words) => {
  expect(timeTodo(deckOf(seconds, 20))).toMatch(words);
});
