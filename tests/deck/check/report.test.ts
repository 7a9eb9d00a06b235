import { describe, expect, test } from 'vitest';
import { piecesOf } from '../../../src/bundle/parsed-page.ts';
import { renderLoaded } from '../../../src/bundle/render.ts';
import {
  checkAll,
  checkCoverage,
  checkUsage,
  checkWords,
  formatReport,
  readUsage,
  recordPlaces,
} from '../../../src/deck/check/index.ts';
import { bars, say } from '../../../src/deck/index.ts';
import { type AnyFact, checkSource, formatPlace, joinSource, readFacts } from '../../../src/facts/index.ts';
import { bookOf, deckOf, FACTS, TEXT } from './book.ts';

const book = bookOf();
const fact = (key: string) => book.groups.a?.[key] as AnyFact;
const joined = (text: string) => joinSource(text, [{ title: '第一件事办得好' }]);
const coverage = (text: string) => {
  const source = joined(text);
  return checkCoverage(book, source, checkSource(book, source).places, 'assets/source.txt');
};

describe('figures of the report', () => {
  test('all of them have a fact or a name, over line breaks too', () => {
    const { figures, named, problems } = coverage(TEXT);
    expect(problems).toEqual([]);
    expect([figures, named]).toEqual([8, 3]);
  });

  test.each([
    ['另有83人', '83人'],
    ['另有三百人', '三百人'],
    ['另有１２家', '12家'],
    ['又办“1+3”工程', '1+3'],
    ['党员占八成', '八成'],
    ['同比下降3.2%', '同比下降3.2%'],
    ['排名全省第二', '排名全省第二'],
  ])('%s is told', (more, figure) => {
    const [problem] = coverage(`${TEXT}${more}。`).problems;
    expect(problem?.what).toContain(`“${figure}”`);
    expect(problem?.where).toMatchObject({ file: 'assets/source.txt', line: 5, words: '第一部分第6句' });
  });

  test('two facts for one figure are told', () => {
    const twice = bookOf({
      ...FACTS,
      facts: { a: { ...FACTS.facts.a, again: { says: '16场', counts: '又一条', find: '举办培训16场' } } },
    });
    const source = joined(TEXT);
    const { problems } = checkCoverage(twice, source, checkSource(twice, source).places, 'x');
    expect(problems.map((each) => each.what)).toEqual(['a.again 与 a.courses 指的是报告里同一处']);
  });
});

describe('words around facts', () => {
  const wrong = (notes: ReturnType<typeof say>) =>
    checkWords(deckOf(book, { notes }).deck).map((each) => each.what);

  test.each([
    ['近 before a figure', say`参加职工近${fact('people')}`],
    ['次 after 人', say`参加${fact('people')}次`],
    ['以上 after a figure', say`培训${fact('courses')}以上`],
    ['an application called nothing', say`示范点${fact('entry')}`],
    ['a hand-written count', say`慰问职工三十二名`],
  ])('%s is told', (_, notes) => expect(wrong(notes)).toHaveLength(1));

  test.each([
    ['附近', say`附近${fact('people')}`],
    ['an application called so', say`申报示范点${fact('entry')}`],
    ['a small count in the notes', say`三件事，先说${fact('courses')}`],
  ])('%s is right', (_, notes) => expect(wrong(notes)).toEqual([]));
});

test('a figure that a word changes is told where it is written, not once more where the document shows it', () => {
  const figure = bars({
    title: say`近${fact('firms')}线上培训`,
    items: [{ label: say`线上`, fact: fact('half') as never }],
  });
  const { deck } = deckOf(book, { figure, claim: [], headline: say`线上培训` } as never);
  const pieces = piecesOf(renderLoaded({ deck, source: undefined }).body);
  const told = (of: typeof deck | undefined) =>
    checkAll({ book, deck: of, source: undefined, pieces, problems: [] }).problems.filter(({ what }) =>
      what.includes('近20多家'),
    );
  expect(told(deck).map(({ where }) => where.path?.at(-1))).toEqual(['title']);
  expect(told(undefined).length).toBeGreaterThan(0);
});

describe('headlines', () => {
  const wrong = (headline: ReturnType<typeof say>) =>
    checkWords(deckOf(book, { headline, claim: [] }).deck).map((each) => each.what);

  test('a count must be the count of something on the slide, by a claim', () => {
    expect(checkWords(deckOf(book).deck)).toEqual([]);
    expect(wrong(say`两类培训`)).toEqual(['标题里的“两类培训”是计数的说法，没有写明数的是哪一列']);
    expect(wrong(say`五类培训`)).toEqual(['标题说“五类培训”，这一页上数不出 5 个']);
  });

  test('a figure must stand below it', () => {
    expect(wrong(say`走访${fact('firms')}`)).toEqual([]);
    expect(wrong(say`参加${fact('people')}`)[0]).toContain('3万人');
  });
});

describe('use of facts', () => {
  test('unused facts are told, those behind a derived one and those with a reason are not', () => {
    const told = checkUsage(readUsage(deckOf(book).deck)).map((each) => formatPlace(each.where));
    expect(told).toEqual(['people', 'entry', 'prize'].map((key) => `assets/facts.json · a.${key}`));
  });

  test('a reason on a fact that is used after all is told', () => {
    const firms = { ...FACTS.facts.a.firms, offSlide: '从略' };
    const off = bookOf({ ...FACTS, facts: { a: { ...FACTS.facts.a, firms } } });
    expect(checkUsage(readUsage(deckOf(off).deck))[0]?.what).toBe('写着“从略”，第1页却用了它');
  });
});

describe('the report of the check', () => {
  const { deck } = deckOf(book);

  test('says what could not be looked at', () => {
    const text = formatReport(checkAll({ book, deck, source: undefined, pieces: [], problems: [] }));
    expect(text).toContain('没有报告原文，以下没有核对');
    expect(text).not.toContain('全部通过');
  });

  test('tells everything at once, and what is still to do', () => {
    const source = joined(`${TEXT}另有83人。`);
    const found = checkSource(book, source);
    const text = formatReport(
      checkAll({ book, deck, source: { file: 'x.txt', joined: source, ...found }, pieces: [], problems: [] }),
    );
    expect(text).toContain('会议资料待填：届次、地点、报告人、会徽');
    expect(text.match(/^×.*→?/gm)?.length).toBeGreaterThan(3);
    expect(text).toContain('9场＝16场－7场');
    expect(text).toMatch(/× .*83.*\n {2}→ x\.txt:5 · 第一部分第6句\n {4}应为：.*\n {4}改法：/);
  });

  test('tells where the report contradicts itself, with both places', () => {
    const source = joined(`${TEXT}提出意见54条，采纳60条。`);
    const found = checkSource(book, source);
    const text = formatReport(
      checkAll({ book, deck, source: { file: 'x.txt', joined: source, ...found }, pieces: [], problems: [] }),
    );
    expect(text).toContain('报告里互相对不上的 1 处');
    expect(text).toMatch(/？ 第一部分第6句“提出意见54条”、第一部分第6句“采纳60条”：54条 当中有 60条/);
  });

  test('a year before the report’s own is still to be looked at', () => {
    const old = deckOf(book, { notes: say`2019年${fact('firms')}` }).deck;
    expect(checkAll({ book, deck: old, source: undefined, pieces: [], problems: [] }).todo.join()).toContain(
      '2019年',
    );
  });
});

describe('places in the report', () => {
  test('are written beside the phrase, and again change nothing', () => {
    const text = JSON.stringify(FACTS, undefined, 2);
    const { places } = checkSource(book, joined(TEXT));
    const once = recordPlaces(text, book, places);
    const { book: read, problems } = readFacts(once);
    expect(problems).toEqual([]);
    expect(read?.groups.a?.people).toMatchObject({ at: '第一部分第1句' });
    expect(read?.groups.a?.prize).toMatchObject({ at: '第一部分第5句' });
    expect(Object.keys(JSON.parse(once).facts.a.people)).toEqual(['says', 'counts', 'find', 'at']);
    if (read) expect(recordPlaces(once, read, places)).toBe(once);
  });
});
