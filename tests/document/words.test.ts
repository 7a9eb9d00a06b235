import { describe, expect, it } from 'vitest';
import { say } from '../../src/deck/index.ts';
import { renderPhrases } from '../../src/document/text.ts';
import { f } from '../fixtures/tiny-deck.ts';

const broken = (...words: Parameters<typeof say>) =>
  String(renderPhrases(say(...words), ['《读者公约》', '2023年'])).replaceAll('<wbr>', '|');

describe('a text on a slide', () => {
  it('may be broken between two words and nowhere within one', () => {
    expect(broken`帮助企业解决物资不足等困难`).toBe('帮助|企业|解决|物资|不足等困难');
  });

  it('keeps a character alone with the word before it, and an unknown word whole', () => {
    expect(broken`市总机关和文化宫全员下沉菱塘`).toBe('市总|机关和|文化宫|全员|下沉菱塘');
  });

  it('keeps 最 and its like with the word that it belongs to', () => {
    expect(broken`弹奏工人阶级最强音！`).toBe('弹奏|工人|阶级|最强音！');
  });

  it('leaves no word of two characters to the last line', () => {
    expect(broken`累计返还经费`).toBe('累计|返还经费');
  });

  it('loses no character, and has no break at the end of a line', () => {
    const words = '面向广大职工发起，动员参与！';
    expect(broken`面向广大职工发起，动员参与！`.replaceAll('|', '')).toBe(words);
    expect(broken`建站点\n再出发`).toBe('建站点<br>再出发');
  });

  it('has none before digits, where it would take away the space between Han and digit, but after a figure', () => {
    expect(broken`外借${f.books.vans}流动书车`).toMatch(/^外借<span.*<\/span>\|流动/);
    expect(broken`全馆2023年`).toBe('全馆<span class="k">2023年</span>');
  });

  it('tears no short thing that is listed', () => {
    expect(broken`科技创新成果、先进操作法、发明专利`).toBe('科技|创新|成果、|先进操作法、|发明专利');
  });

  it('keeps a character alone after a sign with the word that follows', () => {
    expect(broken`征集安全隐患、金点子`).toBe('征集|安全|隐患、|金点子');
  });

  it('has none between a quote and the words in it, nor within a number and its unit', () => {
    expect(broken`开展读者“双争”活动，迎接建馆100周年`).toBe('开展|读者|“双争”|活动，|迎接|建馆100周年');
  });

  it('may be broken before and after a term that begins with a sign of its own width', () => {
    expect(broken`发布《读者公约》全文`).toBe('发布|《<span class="k">读者公约》</span>|全文');
  });
});
