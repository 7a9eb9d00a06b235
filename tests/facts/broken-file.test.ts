import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  formatPlace,
  formatProblems,
  loadFacts,
  type Problem,
  ProblemsError,
  readFacts,
} from '../../src/facts/index.ts';

const GOOD = readFileSync('tests/fixtures/union-report/assets/facts.json', 'utf8');

interface Json {
  [key: string]: Json;
}

/** A good file with something changed in it. */
function changed(change: (file: Json) => void): string {
  const file = JSON.parse(GOOD) as Json;
  change(file);
  return JSON.stringify(file, null, 2);
}

function places(problems: readonly Problem[]): readonly string[] {
  return problems.map((problem) => formatPlace(problem.where).replace('assets/facts.json · ', ''));
}

const set = (target: Json | undefined, values: object) => Object.assign(target ?? {}, values);

/** What is wrong, how the file got so, the place, what the message must say. */
const BROKEN: readonly (readonly [string, (file: Json) => void, string, RegExp])[] = [
  [
    'unknown key in an entry',
    (f) => set(f.facts?.pandemic?.fund, { cuonts: 'x' }),
    'pandemic.fund.cuonts',
    /不认识.*改成 counts/s,
  ],
  ['unknown key at the top', (f) => set(f, { relation: [] }), 'relation', /不认识.*改成 relations/s],
  ['unknown key in the report', (f) => set(f.report, { titel: 'x' }), 'report.titel', /改成 title/],
  ['missing field', (f) => delete f.facts?.pandemic?.fund?.counts, 'pandemic.fund.counts', /缺这一项/],
  ['missing find', (f) => delete f.facts?.rights?.contracts?.find, 'rights.contracts.find', /缺这一项/],
  ['missing report', (f) => delete f.report, 'report', /缺这一项/],
  ['missing relations', (f) => delete f.relations, 'relations', /缺这一项/],
  [
    'a number instead of words',
    (f) => set(f.facts?.pandemic?.fund, { says: 51.5 }),
    'pandemic.fund.says',
    /写成了数字 “51.5”/,
  ],
  [
    'a list instead of words',
    (f) => set(f.facts?.pandemic?.fund, { counts: [] }),
    'pandemic.fund.counts',
    /写成了列表/,
  ],
  ['null instead of an entry', (f) => set(f.facts?.pandemic, { fund: null }), 'pandemic.fund', /空值/],
  ['words instead of a group', (f) => set(f.facts, { outlook: 'x' }), 'outlook', /写成了文字/],
  [
    'unreadable quantity',
    (f) => set(f.facts?.pandemic?.fund, { says: '近51.5万多元' }),
    'pandemic.fund.says',
    /概数词/,
  ],
  [
    'quantity without a unit',
    (f) => set(f.facts?.pandemic?.fund, { says: '51.5万' }),
    'pandemic.fund.says',
    /没有单位.*补上单位/s,
  ],
  [
    'the same find twice',
    (f) => set(f.facts?.pandemic?.medics, { find: '专项资金51.5万元' }),
    'pandemic.fund.find',
    /与 pandemic\.medics 的 find 相同/,
  ],
  [
    'find without the figure',
    (f) => set(f.facts?.pandemic?.fund, { find: '专项资金' }),
    'pandemic.fund.find',
    /没有完整的/,
  ],
  [
    'find with half the figure',
    (f) => set(f.facts?.rights?.jobFirms, { says: '00家' }),
    'rights.jobFirms.says',
    /0开头/,
  ],
  [
    'find too long',
    (f) => set(f.facts?.pandemic?.fund, { find: '累计下拨疫情防控慰问专项资金51.5万元' }),
    'pandemic.fund.find',
    /太长/,
  ],
  [
    'prints without a note',
    (f) => set(f.facts?.pandemic?.fund, { prints: '51.5万元' }),
    'pandemic.fund.note',
    /没有 note/,
  ],
  [
    'broken relation',
    (f) => set(f.facts?.pandemic?.medicsFund, { says: '19.6万元', find: '5000元达19.6万元' }),
    'relations 第1条',
    /不成立.*195000元.*196000元/s,
  ],
  [
    'relation with an unknown name',
    (f) => set(f, { relations: ['pandemic.fnud = pandemic.fund'] }),
    'relations 第1条',
    /没有 “pandemic\.fnud”.*改成 pandemic\.fund/s,
  ],
  [
    'relation with an award',
    (f) => set(f, { relations: ['guidance.recital = pandemic.fund'] }),
    'relations 第1条',
    /是荣誉，没有数量/,
  ],
  [
    'relation of two units',
    (f) => set(f, { relations: ['pandemic.medics + pandemic.fund = pandemic.fund'] }),
    'relations 第1条',
    /pandemic\.medics（人）.*pandemic\.fund（元）/,
  ],
  [
    'relation that cannot be told',
    (f) => set(f, { relations: ['guidance.leaflets < rights.lawLeaflets'] }),
    'relations 第1条',
    /大小无法断定/,
  ],
  [
    'relation that is no relation',
    (f) => set(f, { relations: ['toString'] }),
    'relations 第1条',
    /没有比较符号/,
  ],
  [
    'relation to what every object has',
    (f) => set(f, { relations: ['pandemic.toString = constructor.name'] }),
    'relations 第1条',
    /没有 “pandemic\.toString”/,
  ],
  [
    'unknown level',
    (f) => set(f.facts?.guidance?.recital, { level: '扬洲' }),
    'guidance.recital.level',
    /没有 “扬洲” 这个级别.*改成 扬州/s,
  ],
  [
    'unknown status',
    (f) => set(f.facts?.guidance?.recital, { status: '获奖' }),
    'guidance.recital.status',
    /“获奖” 不合要求/,
  ],
  [
    'unknown scale',
    (f) => set(f.facts?.rights?.hardshipFund, { scale: '千' }),
    'rights.hardshipFund.scale',
    /不合要求/,
  ],
  [
    'formula with an unknown name',
    (f) => set(f.facts?.rights?.hardshipFund, { formula: 'rights.hardshipMony' }),
    'rights.hardshipFund.formula',
    /改成 rights\.hardshipMoney/,
  ],
  [
    'formula below zero',
    (f) => set(f.facts?.grassroots?.otherUnions, { formula: 'privateUnions − newUnions' }),
    'grassroots.otherUnions.formula',
    /不是正数/,
  ],
  [
    'formula that goes in a circle',
    (f) => set(f.facts?.rights?.hardshipFund, { formula: 'hardshipFund' }),
    'rights.hardshipFund.formula',
    /绕回了自己/,
  ],
  [
    'formula over a threshold',
    (f) => set(f.facts?.grassroots?.otherUnions, { formula: 'rights.bargainingSize + pandemic.medics' }),
    'grassroots.otherUnions.formula',
    /门槛/,
  ],
  [
    'a level twice',
    (f) => set(f, { levels: ['全国', '省', '省', '扬州', '高邮'] }),
    'levels 第3条',
    /与第2条相同/,
  ],
  ['a term twice', (f) => set(f, { terms: ['产改', '产改'] }), 'terms 第2条', /与第1条相同/],
  ['an empty term', (f) => set(f, { terms: [''] }), 'terms 第1条', /空的文字/],
  [
    'zero-width character',
    (f) => set(f.facts?.pandemic?.fund, { counts: '专项\u200b资金' }),
    'pandemic.fund.counts',
    /U\+200B/,
  ],
  ['turned direction of writing', (f) => set(f, { terms: ['甲\u202e乙'] }), 'terms 第1条', /U\+202E/],
  ['lone surrogate', (f) => set(f.report, { title: '回眸\ud800' }), 'report.title', /U\+D800/],
  [
    'words over two lines',
    (f) => set(f.facts?.pandemic?.fund, { note: '一\n二' }),
    'pandemic.fund.note',
    /U\+000A/,
  ],
  ['a name with a hyphen', (f) => set(f.facts, { 'part-one': {} }), 'part-one', /不能用/],
  [
    'a name in capitals',
    (f) => set(f.facts?.pandemic, { Fund: { says: '3人', counts: '数', find: '3人' } }),
    'pandemic.Fund',
    /不能用.*小写英文字母/s,
  ],
];

describe('a wrong facts file', () => {
  test.each(BROKEN)('%s', (_what, change, place, message) => {
    const { book, problems } = readFacts(changed(change));
    expect(book).toBeUndefined();
    const found = problems.find(
      (problem) =>
        formatPlace(problem.where)
          .replace('assets/facts.json · ', '')
          .replaceAll('“', '')
          .replaceAll('”', '') === place,
    );
    expect(found, `places: ${places(problems).join(' | ')}`).toBeDefined();
    expect(`${found?.what}\n${found?.expected}\n${found?.remedy}`).toMatch(message);
    for (const part of [found?.what, found?.expected, found?.remedy])
      expect(part).not.toMatch(/^\s*$|undefined|\[object/);
  });

  test('tells everything that is wrong at once', () => {
    const text = changed((file) => {
      set(file.facts?.pandemic?.fund, { says: '51.5万', cuonts: 'x' });
      delete file.facts?.guidance?.leaflets?.counts;
      set(file.facts?.rights?.contracts, { find: '工资集体协议书442份' });
      set(file.facts?.guidance?.recital, { level: '市' });
      set(file, {
        terms: ['甲', '甲'],
        relations: ['rights.jobs = rights.jobFirms + rights.jobFirms', 'a ='],
      });
    });
    expect(places(readFacts(text).problems)).toEqual([
      'pandemic.fund.cuonts',
      'guidance.leaflets.counts',
      'pandemic.fund.says',
      'rights.wageAgreements.find',
      'guidance.recital.level',
      'terms 第2条',
      'relations 第1条',
      'relations 第2条',
    ]);
  });

  test('a fact that is wrong itself is told once, not again at each place that uses it', () => {
    const text = changed((file) => set(file.facts?.grassroots?.newUnions, { says: '109', find: '109' }));
    expect(places(readFacts(text).problems)).toEqual(['grassroots.newUnions.says']);
  });

  test('a name that cannot be shown turns up in no message as it is', () => {
    const text = changed((file) => {
      set(file.facts, { '\u0000': { books: { says: '3册', counts: '书', find: '3册' } } });
      set(file, { relations: ['a.books = pandemic.fund'] });
    });
    const { problems } = readFacts(text);
    expect(places(problems)).toEqual(['“[U+0000]”', 'relations 第1条']);
    expect(formatProblems(problems)).not.toContain('\u0000');
  });

  test('a circle of two is told once, with its way', () => {
    const text = changed((file) => {
      set(file.facts?.rights?.hardshipFund, { formula: 'essayPrizes' });
      set(file.facts?.rights?.essayPrizes, { formula: 'hardshipFund' });
      set(file, { relations: [] });
    });
    const { problems } = readFacts(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.what).toMatch(/rights\.\w+ → rights\.\w+ → rights\.\w+/);
  });

  test('an import of it throws all its problems', () => {
    const file = { facts: { library: { books: { says: '3', counts: '书', find: '3' } } } };
    expect(() => loadFacts(file)).toThrow(ProblemsError);
  });

  test('a long list of problems is cut and counted', () => {
    const terms = Array.from({ length: 300 }, () => '甲');
    const { problems } = readFacts(changed((file) => set(file, { terms })));
    expect(problems).toHaveLength(101);
    expect(problems.at(-1)?.what).toContain('还有 199 处');
  });
});

test('a byte order mark and Windows line ends are taken as they come', () => {
  expect(readFacts(`\uFEFF${GOOD.replaceAll('\n', '\r\n')}`)).toEqual(readFacts(GOOD));
});
