import { expect, test } from 'vitest';
import { checkOrphans } from '../../../src/cli/layout/checks/lines.ts';
import type { SeenSlide } from '../../../src/cli/layout/slide.ts';

const torn = (lines: readonly number[], isHeadline = false) => {
  const paragraph = { block: { matches: () => isHeadline }, words: '话', lines };
  const floor = { lastLine: 4, headlineLine: 4 };
  return checkOrphans({ paragraphs: [paragraph], floor } as unknown as SeenSlide).length === 1;
};

test.each([
  ['a last line of three', [8, 3], true],
  ['a last line of four', [8, 4], false],
  ['a first line of one before a long one', [1, 8], true],
  ['one character in the midst', [8, 1, 8], true],
  ['a word before a long name', [2, 9], false],
  ['a label in halves', [2, 2], false],
  ['a label that grows by two', [2, 4], false],
  ['one line', [2], false],
])('%s is torn or not', (_what, lines, wanted) => {
  expect(torn(lines)).toBe(wanted);
});

test('of a headline every line counts in full', () => {
  expect([torn([3, 4], true), torn([4, 4], true)]).toEqual([true, false]);
});
