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

/**
 * What a program can see. Read by a person, 24 of the 176 facts have a `counts` to be written anew: the second of a pair
 * (由…到…, 分别为…和…), a series of years, what a fraction is a part of (占全省), a clause that names its subject sentences before.
 */
test('at most ten of its figures are faulty on their face: not taken in, not found once, or with nothing that they count', () => {
  if (book === undefined) throw new Error('no book');
  const source = joinSource(TEXT);
  const { places, problems: lost } = checkSource(book, source);
  const loose = checkCoverage(book, source, places, 'source').problems;
  const unnamed = factsIn(book).filter((fact) => /请填/.test(fact.counts) || fact.counts.length < 2);
  const all = [...draft.open, ...lost, ...loose, ...unnamed];
  expect(all.length).toBeLessThanOrEqual(10);
});

test('lengths of time and grades are names, and what is counted may begin with a year', () => {
  expect(draft.file.terms).toEqual(expect.arrayContaining(['三年来', '连续三年', '24小时内', '一级师资']));
  const { facts } = draftFacts('某会2021年工作报告\n2021年募集款物3.26亿元，2020年募集款物2.9亿元。').file;
  const counts = Object.values(facts).flatMap((group) => Object.values(group).map((fact) => fact.counts));
  expect(counts).toEqual(['2021年募集款物', '2020年募集款物']);
});

test.each([
  ['药占比由31.2%降至27.8%。', ['31.2% 药占比', '27.8% 药占比降至']],
  [
    '整体通关时间31.6小时，较2017年压缩67.8%。',
    ['31.6小时 整体通关时间', '压缩67.8% 整体通关时间较2017年的增减'],
  ],
  ['完成手术1.6万台，其中三四级手术占比63.2%。', ['1.6万台 完成手术', '63.2% 其中三四级手术占比']],
  ['35岁以下干部占42.3%。', ['42.3% 35岁以下干部']],
  [
    '四、队伍建设\n2个集体获全国海关先进集体，3人获评全国优秀公务员。',
    ['2个 全国海关先进集体（集体） 全国 获评', '3人 全国优秀公务员 全国 获评'],
  ],
])('%s', (report, drafted) => {
  const { facts } = draftFacts(`某局2022年工作报告\n${report}`).file;
  const told = Object.values(facts).flatMap((group) =>
    Object.values(group).map(({ says, counts, level, status }) =>
      [says, counts, level, status].filter((each) => each !== undefined).join(' '),
    ),
  );
  expect(told).toEqual(drafted);
});

test('the same report gives the same draft, an empty one an empty draft', () => {
  expect(draftFacts(TEXT)).toEqual(draft);
  expect(draftFacts('').figures).toBe(0);
  expect(readFacts(JSON.stringify(draftFacts('某会2021年工作报告').file)).problems).toEqual([]);
});
