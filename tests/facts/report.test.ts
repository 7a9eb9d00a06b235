import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import raw from '../../assets/facts.json';
import { book } from '../../slides/facts.ts';
import {
  type AnyFact,
  checkSource,
  factsIn,
  joinSource,
  readFacts,
  readMeeting,
} from '../../src/facts/index.ts';
import { isThisYear } from '../slides/this-year.ts';

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

/** A fact of that report by its id. */
function fact(id: string): AnyFact {
  const found = facts.find((one) => one.id === id);
  if (found === undefined) throw new Error(`No fact ${id}`);
  return found;
}

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

  test('an award is conferred, at a level', () => {
    for (const one of facts.filter((each) => each.kind === 'award')) {
      expect([one.id, one.status, one.level === undefined]).toEqual([one.id, '获评', false]);
    }
  });
});

describe.runIf(isThisYear)('the report of 2020', () => {
  test('the derived facts come out as worked by hand', () => {
    expect(fact('grassroots.otherUnions')).toMatchObject({
      says: '26家',
      from: ['grassroots.newUnions', 'grassroots.privateUnions'],
    });
    expect(fact('discipline.otherAudits').says).toBe('9家');
    expect(fact('rights.essayPrizes').says).toBe('11名');
    const [derived, stated] = [fact('rights.hardshipFund'), fact('rights.hardshipMoney')];
    expect(derived.says).toBe('5.7万元');
    expect('quantity' in derived && 'quantity' in stated && derived.quantity.value).toBe(
      'quantity' in stated && stated.quantity.value,
    );
  });

  test('applications and shortlists are not awards, and what the city gave is of the city', () => {
    expect(fact('achievement.provinceEntries').status).toBe('申报');
    expect(fact('achievement.provinceShortlist').status).toBe('入围');
    expect(fact('guidance.civilCity').level).toBe('高邮');
  });

  test('mended slips are noted', () => {
    const mended = facts.filter((each) => each.kind === 'stated' && each.prints !== undefined);
    expect(mended.map(({ id }) => id)).toEqual(['guidance.civilWorkers', 'rights.mutualPatients']);
    for (const each of [...mended, fact('grassroots.kindergartenMembers')])
      expect(each.note).toMatch(/报告印作/);
  });
});

const present = existsSync(SOURCE);
const why = present ? '' : '（没有报告原文 ../shared/source/review-2020.txt，未核对）';

describe.runIf(isThisYear && present)(`the facts against the report${why}`, () => {
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
