import { describe, expect, it } from 'vitest';
import { writeEarlier } from '../../src/cli/facts/write-earlier.ts';
import { pairWithLast, readFacts, yearOfTitle } from '../../src/facts/index.ts';

const FILE = 'assets/facts.json';

function fileOf(year: number, entries: Record<string, object>): string {
  const report = { title: `${year}年工作总结`, organisation: '某市水务局' };
  return JSON.stringify(
    { report, levels: [], terms: [], relations: [], facts: { supply: entries } },
    null,
    2,
  );
}

const fact = (says: string, counts: string, more: object = {}) => ({
  says,
  counts,
  find: `${counts}${says}`,
  ...more,
});

function pair(now: Record<string, object>, then: Record<string, object>) {
  const { book, problems } = readFacts(fileOf(2022, then));
  if (book === undefined) throw new Error(JSON.stringify(problems));
  return pairWithLast(fileOf(2023, now), { last: book, year: 2022, file: FILE });
}

describe('a fact beside its namesake of last year', () => {
  it.each([
    ['new', fact('109家', '用户'), fact('83家', '用户')],
    ['new', fact('109家', '用户', { was: { says: '71家', year: 2021 } }), fact('83家', '用户')],
    ['kept', fact('109家', '用户', { was: { says: '83家', year: 2022 } }), fact('83家', '用户')],
    ['other', fact('109家', '用户', { was: { says: '84家', year: 2022 } }), fact('83家', '用户')],
    ['unit', fact('109户', '用户'), fact('83家', '用户')],
    ['unit', fact('第2位', '排名'), fact('2位', '排名')],
    ['unit', fact('200元', '补助', { per: '户' }), fact('180元', '补助')],
    ['counts', fact('109家', '签约用户'), fact('83家', '用户')],
  ])('%s', (state, now, then) => {
    expect(pair({ a: now }, { a: then }).years?.pairings.map((each) => each.state)).toEqual([state]);
  });

  it('without a partner is gone, or new; a derived one that took its name is neither', () => {
    const { years } = pair(
      { a: fact('9家', '甲'), now: fact('5家', '乙'), sum: { formula: 'a + now', counts: '合计' } },
      { a: fact('8家', '甲'), past: fact('4家', '丙'), sum: fact('12家', '合计') },
    );
    expect(years?.fresh.map(({ id }) => id)).toEqual(['supply.now']);
    expect(years?.gone.map(({ id }) => id)).toEqual(['supply.past']);
  });

  it('is paired before its own growth can be worked out', () => {
    const { years, problems } = pair(
      { a: fact('9家', '甲'), rise: { formula: 'growth(a)', counts: '甲的增长' } },
      { a: fact('8家', '甲') },
    );
    expect(problems).toEqual([]);
    expect(years?.pairings).toHaveLength(1);
  });

  it('that cannot be read is told with its place', () => {
    const { years, problems } = pair({ a: fact('很多', '甲') }, { a: fact('8家', '甲') });
    expect(years).toBeUndefined();
    expect(problems[0]?.where).toMatchObject({ file: FILE });
  });
});

describe('last year’s number in the file', () => {
  const write = (text: string, then: Record<string, object>) => {
    const { book } = readFacts(fileOf(2022, then));
    if (book === undefined) throw new Error('wrong fixture');
    const { years } = pairWithLast(text, { last: book, year: 2022, file: FILE });
    return writeEarlier(text, years?.pairings.filter(({ state }) => state === 'new') ?? [], 2022);
  };
  const then = { a: fact('83家', '用户') };
  const around = (entry: string, newline = '\n') =>
    `{${newline}  "facts": {${newline}    "supply": {${newline}      "a": ${entry}${newline}    }${newline}  }${newline}}${newline}`;

  it.each([
    [
      'on one line',
      around('{ "says": "109家", "counts": "用户", "find": "用户109家" }'),
      around(
        '{ "says": "109家", "was": { "says": "83家", "year": 2022 }, "counts": "用户", "find": "用户109家" }',
      ),
    ],
    [
      'on lines of their own',
      around('{\n        "counts": "用户",\n        "says": "109家",\n        "find": "用户109家"\n      }'),
      around(
        '{\n        "counts": "用户",\n        "says": "109家",\n        "was": { "says": "83家", "year": 2022 },\n        "find": "用户109家"\n      }',
      ),
    ],
    [
      'as Windows writes them',
      `\uFEFF${around('{\r\n\t"says": "109家",\r\n\t"counts": "用户", "find": "用户109家" }', '\r\n')}`,
      `\uFEFF${around('{\r\n\t"says": "109家",\r\n\t"was": { "says": "83家", "year": 2022 },\r\n\t"counts": "用户", "find": "用户109家" }', '\r\n')}`,
    ],
    [
      'in place of an older one',
      around(
        '{ "says": "109家", "counts": "用户", "find": "用户109家", "was": { "says": "71家", "year": 2021, "find": "71家" } }',
      ),
      around(
        '{ "says": "109家", "counts": "用户", "find": "用户109家", "was": { "says": "83家", "year": 2022 } }',
      ),
    ],
  ])('%s', (_, before, after) => {
    expect(write(before, then)).toBe(after);
    expect(write(after, then)).toBe(after);
  });
});

describe('the year of a report', () => {
  it.each([
    ['澜川市水务局2023年工作总结', 2023],
    ['二〇一九年工作回顾', 2019],
    ['二○一九年工作回顾', 2019],
    ['工作回顾', undefined],
    ['2018—2019年工作总结', undefined],
    ['第12023号报告', undefined],
  ])('%s', (title, year) => expect(yearOfTitle(title)).toBe(year));
});

describe('a growth that the report prints', () => {
  const problemsOf = (now: string, was: string, says: string) =>
    readFacts(
      fileOf(2023, {
        a: fact(now, '甲', { was: { says: was, year: 2022 } }),
        rise: fact(says, '甲比上年', { of: 'supply.a' }),
      }),
    ).problems.map(({ what }) => what);

  it.each([
    ['109家', '83家', '增长31.3%'],
    ['109家', '83家', '增长三成多'],
    ['109家', '83家', '增加26家'],
    ['83家', '109家', '下降23.9%'],
    // Worked out from what was not yet rounded: 1.249 ÷ 1.151 to 1.349 ÷ 1.051.
    ['1.3亿元', '1.2亿元', '增长8.7%'],
    ['28.4%', '26.8%', '提高1.6个百分点'],
    ['20家', '10家', '翻一番'],
    ['30家', '10家', '增长2倍'],
    ['83家', '83家', '持平'],
  ])('%s after %s may be %s', (now, was, says) => expect(problemsOf(now, was, says)).toEqual([]));

  it.each([
    ['109家', '83家', '增长32.3%'],
    ['109家', '83家', '下降31.3%'],
    ['109家', '83家', '增加27家'],
    ['1.3亿元', '1.2亿元', '增长28%'],
    ['28.4%', '26.8%', '提高2.6个百分点'],
    ['109家', '83家', '持平'],
    ['109家', '83家', '提高1.6个百分点'],
  ])('%s after %s is not %s', (now, was, says) => expect(problemsOf(now, was, says)).toHaveLength(1));

  it('needs a fact with last year’s number', () => {
    const of = (id: string) =>
      readFacts(fileOf(2023, { a: fact('9家', '甲'), rise: fact('增长5%', '增长', { of: id }) })).problems;
    expect(of('supply.a')[0]?.what).toContain('没有写 was');
    expect(of('supply.b')[0]?.what).toContain('不是报告所印的数');
  });
});
