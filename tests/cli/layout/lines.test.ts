import { expect, test } from 'vitest';
import { checkOrphans } from '../../../src/cli/layout/checks/lines.ts';
import type { SeenSlide } from '../../../src/cli/layout/slide.ts';

const torn = (lines: readonly (number | string)[], isHeadline = false) => {
  const words = lines.map((line) => (typeof line === 'number' ? '话'.repeat(line) : line));
  const paragraph = { block: { matches: () => isHeadline }, words: words.join(''), lines: words };
  const floor = { lastLine: 4, headlineLine: 4 };
  return checkOrphans({ paragraphs: [paragraph], floor } as unknown as SeenSlide).length === 1;
};

test.each([
  ['a last line of three', [8, 3], true],
  ['a last line of four', [8, 4], false],
  ['a first line of one before a long one', [1, 8], true],
  ['one character in the midst', [8, 1, 8], true],
  ['a word before more', [2, 9], true],
  ['a word over a name', ['省', '“五一巾帼标兵”'], false],
  ['a word over the title of a work', ['推送', '《为你歌唱》'], false],
  ['a label in halves', [2, 2], false],
  ['a label in halves but for one', [3, 4], false],
  ['a label in halves, the longer one first', [4, 3], false],
  ['a label with a rest', [5, 3], true],
  ['a label in thirds', [3, 3, 3], false],
  ['a label that grows by two', [2, 4], true],
  ['one line', [2], false],
])('%s is torn or not', (_what, lines, wanted) => {
  expect(torn(lines)).toBe(wanted);
});

test('of a headline every line counts in full', () => {
  expect([torn([3, 4], true), torn([4, 4], true)]).toEqual([true, false]);
});
