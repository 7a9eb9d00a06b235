import { describe, expect, test } from 'vitest';
import { checkSource, type FactBook, formatPlace, joinSource, readFacts } from '../../src/facts/index.ts';

const TEXT = `海港区图书馆2031年小结
一年来，新办读书会1
3场，参加近
２千人次。

多读好书
在社区里开花
读者说“真好！”“常来。”我们办了 7 场讲座，受众200多人次。
募得图书120册，价值3.5万元。`;
const HEADINGS = [{ title: '多读好书', subtitle: '在社区里开花' }];

function bookOf(facts: Readonly<Record<string, { says: string; find: string; prints?: string }>>): FactBook {
  const entries = Object.entries(facts).map(([key, fact]) => [key, { counts: '数', note: '注', ...fact }]);
  const file = {
    report: { title: '小结', organisation: '图书馆' },
    levels: [],
    terms: [],
    facts: { library: Object.fromEntries(entries) },
    relations: [],
  };
  const { book, problems } = readFacts(JSON.stringify(file));
  if (book === undefined) throw new Error(JSON.stringify(problems));
  return book;
}

function problemOf(fact: { says: string; find: string; prints?: string }): string {
  const { problems } = checkSource(bookOf({ fact }), joinSource(TEXT, HEADINGS));
  return problems.map((problem) => `${formatPlace(problem.where)} ${problem.what}`).join('\n');
}

describe('a joined source', () => {
  const source = joinSource(TEXT, HEADINGS);

  test('has no breaks, no blanks, and ordinary digits', () => {
    expect(source.text).toContain('读书会13场');
    expect(source.text).toContain('近2千人次');
    expect(source.text).toContain('我们办了7场讲座');
    expect(source.text).not.toMatch(/\s/);
  });

  test('is cut into the sentences of its parts, quoted marks notwithstanding', () => {
    expect(source.sentences.map(({ part, number, text }) => `${part}/${number} ${text}`)).toEqual([
      '0/1 海港区图书馆2031年小结一年来，新办读书会13场，参加近2千人次。',
      '1/1 读者说“真好！”“常来。”我们办了7场讲座，受众200多人次。',
      '1/2 募得图书120册，价值3.5万元。',
    ]);
  });

  test('starts each sentence where it says', () => {
    for (const { start, text } of source.sentences)
      expect(source.text.slice(start, start + text.length)).toBe(text);
  });

  test('reads alike with Windows line ends and a byte order mark', () => {
    expect(joinSource(`\uFEFF${TEXT.replaceAll('\n', '\r\n')}`, HEADINGS)).toEqual(source);
  });
});

describe('a fact in the source', () => {
  test.each([
    [{ says: '13场', find: '读书会13场' }, 0, 1],
    [{ says: '7场', find: '办了７ 场' }, 1, 1],
    [{ says: '近2千人次', find: '参加近2千人次' }, 0, 1],
    [{ says: '200多人次', find: '200多人次' }, 1, 1],
    [{ says: '120本', prints: '120册', find: '图书120册' }, 1, 2],
  ])('%j is found', (fact, part, number) => {
    const { places, problems } = checkSource(bookOf({ fact }), joinSource(TEXT, HEADINGS));
    expect(problems).toEqual([]);
    expect(places.get('library.fact')?.sentence).toMatchObject({ part, number });
  });

  test.each([
    ['missing', { says: '9场', find: '办了9场' }, /找不到/],
    ['the end of a longer number', { says: '3场', find: '3场' }, /完整的 “3场”/],
    ['without its mark', { says: '2千人次', find: '2千人次' }, /完整的 “2千人次”/],
    ['with its unit cut short', { says: '200多人', find: '受众200多人' }, /完整的 “200多人”/],
    ['the decimals of a number', { says: '5万元', find: '5万元' }, /完整的 “5万元”/],
  ])('%s', (_what, fact, expected) => {
    expect(problemOf(fact)).toMatch(expected);
  });

  test.each([
    [{ says: '3场', find: '3场' }, '读书会13场，参加近'],
    [{ says: '5万元', find: '5万元' }, '价值3.5万元。'],
  ])('%j is told with four characters around it', (fact, quoted) => {
    expect(problemOf(fact)).toContain(`报告里这一处是 “${quoted}”，`);
  });

  test('that stands twice is told with its places', () => {
    const twice = `${TEXT}又办了7场讲座。`;
    const { problems } = checkSource(
      bookOf({ fact: { says: '7场', find: '7场讲座' } }),
      joinSource(twice, HEADINGS),
    );
    expect(problems).toHaveLength(1);
    expect(problems[0]?.where).toEqual({
      file: 'assets/facts.json',
      path: ['facts', 'library', 'fact', 'find'],
    });
    expect(problems[0]?.what).toContain('2 次：第一部分第1句、第一部分第3句');
  });
});
