import { describe, expect, it } from 'vitest';
import { say } from '../../src/deck/index.ts';
import { stackedHeadline } from '../../src/document/headline.ts';
import { curtainTitleOf, headlineOf, wordsOf } from '../../src/document/read/headline.ts';
import { openDom } from '../dom.ts';

const slide = (html: string) =>
  openDom({ html: `<section>${html}</section>` }).querySelector('section') ?? expect.unreachable();
const curtain = (more = '') => `<div class="curtain${more}"><h1>第一部分</h1></div>`;

describe('the headline of a slide', () => {
  it("is its own, not that of its part's curtain", () => {
    expect(headlineOf(slide(`${curtain()}<h2>三件事</h2>`))?.textContent).toBe('三件事');
    expect(headlineOf(slide('<h1>报告</h1>'))?.textContent).toBe('报告');
    expect(headlineOf(slide(curtain()))).toBeUndefined();
  });

  it('is the title of the part as long as its curtain is before the slide', () => {
    expect(curtainTitleOf(slide(`${curtain()}<h2>三件事</h2>`))?.textContent).toBe('第一部分');
    expect(curtainTitleOf(slide(`${curtain(' visible')}<h2>三件事</h2>`))).toBeUndefined();
    expect(curtainTitleOf(slide('<h2>三件事</h2>'))).toBeUndefined();
  });

  it('is read in one line; of nothing it is nothing', () => {
    expect(wordsOf(slide('  三件\n  事 '))).toBe('三件 事');
    expect(wordsOf(undefined)).toBe('');
  });
});

describe('a headline in a narrow column', () => {
  it.each([
    [
      'has two lines a clause, as equal as its words allow',
      say`三类宣讲活动中，职工大讲堂场次最多`,
      [],
      5,
      4,
    ],
    ['keeps a short clause on one line', say`竞赛重心在基层：基层工会最多，市级居次`, [], 8, 3],
    ['has no line of less than four characters', say`工会送温暖`, [], 5, 1],
    ['does not break what is listed', say`建小组、发倡议、送慰问`, [], 11, 1],
    ['does not break a term', say`职工大讲堂场次最多`, ['职工大讲堂场次'], 9, 1],
  ] as const)('%s', (_, text, terms, width, lines) => {
    expect(stackedHeadline(text, terms)).toEqual({ width, lines });
  });
});
