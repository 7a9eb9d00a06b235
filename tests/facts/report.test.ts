import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import raw from '../../assets/facts.json';
import { achievement, book, discipline, grassroots, pandemic, rights } from '../../slides/facts.ts';
import { checkSource, factsIn, joinSource, readFacts, readMeeting } from '../../src/facts/index.ts';

const SOURCE = new URL('../../../shared/source/review-2020.txt', import.meta.url);
const HEADINGS = [
  '发挥工会组织优势在推进疫情防控和经济社会发展中作出了贡献',
  '加强职工思想引领在全国文明城市创建中汇聚了能量',
  '引领职工建功立业在推进产改省试点工作中走在了前列',
  '树立大抓基层导向在夯实基层基础中激发了活力',
  '紧扣脱贫攻坚在维护职工合法权益中体现了担当',
  '加强自身建设在全面从严治党中锤炼了作风',
];
const facts = factsIn(book);

describe('the facts file of the report', () => {
  test('reads without a problem, and gives the same book as the import', () => {
    const { book: read, problems } = readFacts(readFileSync('assets/facts.json', 'utf8'));
    expect(problems).toEqual([]);
    expect(read).toEqual(book);
  });

  test('the meeting file reads without a problem', () => {
    expect(readMeeting(readFileSync('assets/meeting.json', 'utf8')).problems).toEqual([]);
  });

  test('every entry of the file is a fact of its kind, under its own name', () => {
    const entries = Object.entries(raw.facts).flatMap(([group, members]) =>
      Object.entries(members).map(([key, entry]) => [`${group}.${key}`, entry as object] as const),
    );
    expect(facts.map((fact) => fact.id)).toEqual(entries.map(([id]) => id));
    const kinds = entries.map(([, entry]) =>
      'formula' in entry ? 'derived' : 'award' in entry ? 'award' : 'stated',
    );
    expect(facts.map((fact) => fact.kind)).toEqual(kinds);
  });

  test('the derived facts come out as worked by hand', () => {
    expect(grassroots.otherUnions.says).toBe('26家');
    expect(grassroots.otherUnions.from).toEqual(['grassroots.newUnions', 'grassroots.privateUnions']);
    expect(discipline.otherAudits.says).toBe('9家');
    expect(rights.essayPrizes.says).toBe('11名');
    expect(rights.hardshipFund.says).toBe('5.7万元');
    expect(rights.hardshipFund.quantity.value).toBe(rights.hardshipMoney.quantity.value);
  });

  test('applications and shortlists are not awards, and what the city gave is of the city', () => {
    expect(achievement.provinceEntries.status).toBe('申报');
    expect(achievement.provinceShortlist.status).toBe('入围');
    expect(book.groups.guidance?.civilCity?.level).toBe('高邮');
    for (const fact of facts.filter((each) => each.kind === 'award')) {
      expect([fact.id, fact.status, fact.level === undefined]).toEqual([fact.id, '获评', false]);
    }
  });

  test('mended slips are noted', () => {
    const mended = facts.filter((fact) => fact.kind === 'stated' && fact.prints !== undefined);
    expect(mended.map((fact) => fact.id)).toEqual(['guidance.civilWorkers', 'rights.mutualPatients']);
    for (const fact of [...mended, grassroots.kindergartenMembers]) expect(fact.note).toMatch(/报告印作/);
  });

  test('a misspelt fact does not compile', () => {
    // @ts-expect-error fnud is no fact; at run time a stand-in takes its place, for the check of the slides to find
    expect(pandemic.fnud.says).toBe('？');
    // @ts-expect-error an award has no quantity
    expect(achievement.nationalModel.quantity).toBeUndefined();
    // @ts-expect-error a stated quantity has no formula
    expect(pandemic.fund.formula).toBeUndefined();
  });
});

const present = existsSync(SOURCE);
const why = present ? '' : '（没有报告原文 ../shared/source/review-2020.txt，未核对）';

describe.skipIf(!present)(`the facts against the report${why}`, () => {
  const text = present ? readFileSync(SOURCE, 'utf8') : '';
  const source = joinSource(
    text,
    HEADINGS.map((title) => ({ title })),
  );

  test('each stated fact and award stands there exactly once, its figure whole', () => {
    const { places, problems } = checkSource(book, source);
    expect(problems).toEqual([]);
    expect(places.size).toBe(facts.filter((fact) => fact.kind !== 'derived').length);
  });

  test('each fact stands in the part that its group is named for', () => {
    const groups = ['pandemic', 'guidance', 'achievement', 'grassroots', 'rights', 'discipline'];
    for (const [id, place] of checkSource(book, source).places) {
      expect([id, place.sentence.part]).toEqual([id, groups.indexOf(id.split('.')[0] ?? '') + 1]);
      expect(place.sentence.text).toContain(source.text.slice(place.at, place.at + place.length));
    }
  });

  test('no figure of the report is left without a fact, save those in the listed terms', () => {
    let rest = source.text;
    for (const { at, length } of checkSource(book, source).places.values()) {
      rest = rest.slice(0, at) + '·'.repeat(length) + rest.slice(at + length);
    }
    const longestFirst = [...book.terms].sort((a, b) => b.length - a.length);
    for (const term of longestFirst) rest = rest.replaceAll(term, (found) => '·'.repeat(found.length));
    expect(rest.match(/.{0,6}\d+.{0,6}/gu) ?? []).toEqual([]);
  });

  test('every listed term with a digit of its own is the report’s', () => {
    for (const term of book.terms.filter((each) => /\d/.test(each))) expect(source.text).toContain(term);
  });
});

test.skipIf(present)(`skipped: the report's text is not here${why}`, () => {
  console.warn(`facts are not checked against the source ${why}`);
});
