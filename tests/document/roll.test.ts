import { describe, expect, it } from 'vitest';
import { piecesOf } from '../../src/bundle/parsed-page.ts';
import { checkAll, proveDigits } from '../../src/deck/check/index.ts';
import { figuresOf } from '../../src/deck/index.ts';
import { againOf } from '../../src/document/data/again.ts';
import { factsData } from '../../src/document/data/facts.ts';
import { tableCells } from '../../src/document/index.ts';
import { proofGroups } from '../../src/document/paper/proof-rows.ts';
import { renderRoll } from '../../src/document/roll.ts';
import { body, deck, ROLLS } from '../fixtures/named-deck.ts';
import { deck as unnamed, body as unnamedBody } from '../fixtures/union-report/deck.ts';

const sectionOf = (html: string, id: string) =>
  new RegExp(`<section class="slide [^"]*" id="${id}".*?</section>`, 's').exec(html)?.[0] ?? '';
const slide = (id: string) => deck.slides.find((placed) => placed.id === id) ?? deck.slides[0];
const marksIn = (html: string) =>
  html
    .match(/<span class="um .*?<\/span>/gs)
    ?.join('')
    .match(/<i>/g)?.length ?? 0;
const count = (rolls: readonly (readonly string[])[]) => rolls.flat().length;

describe('names in columns', () => {
  it('space two characters to three, and give a long name the columns it needs', () => {
    expect(String(renderRoll(['张伟', '李秀英', '买买提·吐尔逊', '王芳']))).toBe(
      '<ul class="roll few col-3 by-2"><li class="two">张伟</li><li class="one">李秀英</li><li class="wide-2">买买提·吐尔逊</li><li class="two">王芳</li></ul>',
    );
  });
});

describe('filled in', () => {
  it.each([
    [
      'achievement.models',
      [
        'achievement.yangzhouModels',
        'achievement.yangzhouMedals',
        'achievement.vanguards',
        'achievement.provinceMedal',
      ],
    ],
    [
      'rights.women',
      ['rights.firstPrizes', 'rights.secondPrizes', 'rights.thirdPrizes', 'rights.meritPrizes'],
    ],
  ] as const)('on %s each mark becomes a name', (id, facts) => {
    const section = sectionOf(body, id);
    const rolls = facts.map((fact) => ROLLS[fact]);
    for (const name of rolls.flat()) expect(section).toContain(`">${name}</li>`);
    expect(marksIn(section)).toBe(marksIn(sectionOf(unnamedBody, id)) - count(rolls));
  });

  it('the curtain, the pages of the wall and its table have them', () => {
    expect(
      /<div class="curtain.*?<div class="field.*?<\/div>/s.exec(sectionOf(body, 'achievement.pilot'))?.[0],
    ).toContain('<li class="two">张伟</li>');
    const wall = sectionOf(body, 'closing.honours');
    expect(wall).toContain('<li class="two">张伟</li>');
    // One holder in the place of the number.
    expect(wall).toMatch(
      /<li class="held"><b[^>]*>[^/]*<span[^>]*>“五一”<\/span>劳动奖章<\/b><span>马文军|马文军<\/span><\/li>/,
    );
  });

  it('the tables have them behind the number, and a sum those of its parts', () => {
    const figures = deck.slides.flatMap(({ slide }) => figuresOf(slide));
    const cells = figures.flatMap((figure) => tableCells(figure, deck).rows.flat());
    expect(cells).toContain('3名：高峰、林小燕、郭大鹏（抗疫先进）');
    const wall = cells.filter((cell) => cell.startsWith('11名：'));
    expect(wall.at(-1)).toBe(
      '11名：何静、罗丽、宋雨桐、梁燕、唐小雅、许诺、韩梅梅、冯丽、曹颖、彭思远、萧红',
    );
  });

  it('the honours that prints set again have them', () => {
    const placed = slide('closing.honours');
    const words = JSON.stringify(placed && againOf(placed, deck).honours);
    expect(words).toContain('（高峰、林小燕、郭大鹏）');
  });

  it('the proof sheet has them', () => {
    const rows = proofGroups(factsData(deck, undefined)).flatMap((group) => group.rows);
    expect(rows.find(({ counts }) => counts === '省“工人先锋号”')?.note).toContain(
      '名单：甲公司运检班组、乙公司第3抢修队',
    );
  });

  it('a digit in the name of a body has its origin', () => {
    const { problems } = checkAll({
      book: deck.book,
      deck,
      source: undefined,
      pieces: piecesOf(body),
      problems: [],
    });
    expect(problems.filter(({ where }) => where.file === '生成的文档')).toEqual([]);
    // Without the names it would be a number of the report's.
    expect(proveDigits(piecesOf(body), deck.book).problems.length).toBeGreaterThan(0);
  });
});

describe('photographs', () => {
  it('are where there is a place, each with its words', () => {
    const models = sectionOf(body, 'achievement.models');
    // On the page of the name and in the band that it becomes.
    expect(models.match(/alt="吴战宇在颁奖现场"/g)).toHaveLength(2);
    expect(sectionOf(body, 'closing.honours').match(/<img class="photo"/g)).toHaveLength(2);
    expect(sectionOf(body, 'pandemic.funds')).toMatch(
      /<header class="hd [^"]*">.*alt="第3批物资装车"><\/header>/s,
    );
    expect(body.match(/<img class="photo"/g)).toHaveLength(2 + 2 + 1 + 3);
  });

  it('of the honoured stand in the written report, the highest level first', () => {
    const list = /<ul class="portraits">.*?<\/ul>/s.exec(body)?.[0] ?? '';
    expect([...list.matchAll(/<b>(.*?)<\/b><span[^>]*>(.*?)<\/span>/g)].map(([, ...words]) => words)).toEqual(
      [
        ['吴战宇', '全国劳模'],
        ['马文军', '省“五一”劳动奖章'],
        ['王芳', '扬州劳模、先进工作者'],
      ],
    );
  });
});

it('blank, nothing is another', () => {
  const blank = { ...unnamed, rolls: new Map(), portraits: new Map() };
  expect(unnamed.rolls.size).toBe(0);
  expect(factsData(blank, undefined)).toEqual(factsData(unnamed, undefined));
  expect(unnamedBody).not.toMatch(/class="(?:roll|photo|portraits)/);
});
