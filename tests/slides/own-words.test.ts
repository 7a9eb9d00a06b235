import { expect, test } from 'vitest';
import { sharedRuns } from './own-words.ts';

const SOURCE = '走访困难职工家\n庭，送去米、面和油，帮助解决实际困难35件。';

test('a copied sentence is found across line breaks and other punctuation', () => {
  expect(sharedRuns('我们走访困难职工家庭送去米面和油。', SOURCE, [], 12)).toEqual([
    { run: '走访困难职工家庭送去米面和油', length: 14 },
  ]);
});

test('a run one character too short is let pass', () => {
  expect(sharedRuns('走访困难职工家庭，看望他们', SOURCE, [], 9)).toEqual([]);
  expect(sharedRuns('走访困难职工家庭，看望他们', SOURCE, [], 8)).toHaveLength(1);
});

test('a name that must be carried over parts the run it stands in', () => {
  expect(sharedRuns('走访困难职工家庭，送去米面', SOURCE, ['困难职工'], 7)).toEqual([]);
});

test('a longer name goes before the name it holds', () => {
  expect(sharedRuns('困难职工家庭', SOURCE, ['困难', '困难职工家庭'], 2)).toEqual([]);
});

test('a figure ends a run', () => {
  expect(sharedRuns('解决实际困难35件', SOURCE, [], 7)).toEqual([]);
});
