import { describe, expect, it } from 'vitest';
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
