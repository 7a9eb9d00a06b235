import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkCoverage, draftFacts } from '../../../src/deck/check/index.ts';
import { checkSource, factsIn, joinSource, readFacts } from '../../../src/facts/index.ts';

const TEXT = readFileSync('tests/fixtures/red-cross.txt', 'utf8');
const draft = draftFacts(TEXT);
const { book, problems } = readFacts(JSON.stringify(draft.file));

test('a draft of a report with about 150 figures is a facts file that can be used at once', () => {
  expect(problems).toEqual([]);
  expect(draft.figures).toBeGreaterThan(140);
  expect(Object.keys(draft.file.facts)).toHaveLength(10);
});

test('at most ten of its figures need mending: not taken in, not found once, or with nothing that they count', () => {
  if (book === undefined) throw new Error('no book');
  const source = joinSource(TEXT);
  const { places, problems: lost } = checkSource(book, source);
  const loose = checkCoverage(book, source, places, 'source').problems;
  const unnamed = factsIn(book).filter((fact) => /请填/.test(fact.counts) || fact.counts.length < 2);
  const all = [...draft.open, ...lost, ...loose, ...unnamed];
  expect(all.length).toBeLessThanOrEqual(10);
});

test('the same report gives the same draft, an empty one an empty draft', () => {
  expect(draftFacts(TEXT)).toEqual(draft);
  expect(draftFacts('').figures).toBe(0);
  expect(readFacts(JSON.stringify(draftFacts('某会2021年工作报告').file)).problems).toEqual([]);
});
