import { describe, expect, test } from 'vitest';
import { formatPlace, readFacts } from '../../src/facts/index.ts';

function places(text: string): readonly string[] {
  return readFacts(text).problems.map((problem) => formatPlace(problem.where));
}

describe('a facts file that is no JSON', () => {
  test.each([
    ['a comma too many', '{\n  "terms": [\n    "甲",\n  ]\n}', 'assets/facts.json:4:3'],
    ['a comma too few', '{\n  "terms": []\n  "levels": []\n}', 'assets/facts.json:3:3'],
    ['a quote left open', '{\n  "terms": ["甲]\n}', 'assets/facts.json:2:'],
    ['a comment', '{\n  // x\n}', 'assets/facts.json:2:3'],
    ['nothing', '', 'assets/facts.json:1:1'],
    ['words', '你好', 'assets/facts.json:1:1'],
    ['a brace left open', '{ "a": {', 'assets/facts.json:1:'],
    ['two values', '{} {}', 'assets/facts.json:1:4'],
    [
      'the same name twice',
      '{\n  "facts": { "a": { "b": {},\n "b": {} } }\n}',
      'assets/facts.json:3:2 · a.b',
    ],
    ['__proto__', '{\n  "facts": { "__proto__": {} }\n}', 'assets/facts.json:2:14 · __proto__'],
    ['constructor', '{ "facts": { "a": { "constructor": {} } } }', 'assets/facts.json:1:21 · a.constructor'],
    ['deep nesting', '['.repeat(100_000), 'assets/facts.json'],
    ['ten million brackets', '[{'.repeat(5_000_000), 'assets/facts.json'],
    ['a text too long', `{"terms":["${'甲'.repeat(2_000_000)}"]}`, 'assets/facts.json'],
    ['an open text of a million characters', `{"terms":["${'甲"\\'.repeat(300_000)}`, 'assets/facts.json'],
  ])('%s', (_what, text, place) => {
    const { book, problems } = readFacts(text);
    expect(book).toBeUndefined();
    expect(problems.length).toBeGreaterThan(0);
    expect(places(text).some((where) => where.startsWith(place))).toBe(true);
    for (const problem of problems) expect(problem.remedy).not.toBe('');
  });

  test.each([
    ['{\n "a": {\n  "says": “51.6万元”,\n  "counts": "x"\n }\n}', 3],
    ['{\n “a”: 1,\n "b": 2\n}', 2],
    ['{\n "a": [“x”, "y"],\n "b": 2\n}', 2],
    ['{\n "a": “x",\n "b": "y"\n}', 2],
    ['{\n "a": "x"，\n "b": 1\n}', 2],
    ['{\n "a"： "x",\n "b": 1\n}', 2],
  ])('a Chinese sign in place of one of JSON is told once: %s', (text, line) => {
    const told = readFacts(text).problems.map(({ where, what }) => [where.line, what]);
    expect(told).toEqual([[line, '不是正确的 JSON：用了中文的引号、逗号或冒号']]);
  });

  test.each(['', ' ', '\n\n', '\ufeff'])('an empty file is called so: %j', (text) => {
    expect(readFacts(text).problems.map(({ what }) => what)).toEqual(['文件是空的']);
  });

  test('several slips are told in one go', () => {
    const text = '{\n "a": 1,\n "a": 2\n "b": 3,\n}';
    expect(places(text)).toEqual([
      'assets/facts.json:3:2 · a',
      'assets/facts.json:4:2',
      'assets/facts.json:5:1',
    ]);
  });

  test.each(['null', '[]', '3', '"x"', 'true', '{}'])('%s is JSON but no facts file', (text) => {
    const { book, problems } = readFacts(text);
    expect(book).toBeUndefined();
    expect(problems.length).toBeGreaterThan(0);
  });
});
