import { describe, expect, test } from 'vitest';
import { checkMarks } from '../../../src/deck/check/marks.ts';
import { say } from '../../../src/deck/index.ts';
import { bookOf, deckOf, FACTS } from './book.ts';

const TERMS = ['“听党话、跟党走”', '“学习——让生活更好！”', '《县志》'];
const book = bookOf({ ...FACTS, terms: [...FACTS.terms, ...TERMS] });

function told(headline: ReturnType<typeof say>, report?: string): readonly string[] {
  return checkMarks(deckOf(book, { headline }).deck, report).map(({ what }) => what);
}

describe('slogans keep the marks between their words', () => {
  test.each([
    ['whole', say`职工“听党话、跟党走”`, []],
    ['broken by hand after its mark', say`职工听党话、\n跟党走`, []],
    ['broken by hand in place of its mark', say`职工听党话\n跟党走`, ['“听党话跟党走” 少了中间的标点']],
    ['run together', say`“学习让生活更好！”`, ['“学习让生活更好！” 少了中间的标点']],
    ['one without marks', say`编写县志`, []],
  ])('%s', (_, headline, expected) => {
    expect(told(headline)).toEqual(expected);
  });

  test('what the report prints without them is right', () => {
    expect(told(say`职工听党话跟党走`, '职工听党话跟党走')).toEqual([]);
  });
});
