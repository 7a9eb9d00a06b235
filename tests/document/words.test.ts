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

  it('ends an unknown word after 的, 等 and their like, and takes nothing of it for the word before', () => {
    expect(broken`举办快递员等技能竞赛`).toBe('举办|快递员等|技能竞赛');
    expect(broken`竞赛征集的安全隐患`).toBe('竞赛|征集的|安全隐患');
    expect(broken`召开党建暨作风建设会议`).toBe('召开|党建暨|作风|建设会议');
    expect(broken`幼儿园工会吸纳会员`).toBe('幼儿园|工会|吸纳会员');
    expect(broken`全年推送3个短视频`).toBe('全年|推送3个|短视频');
  });

  it('gives 省, 新, 高 and their like to the word after an unknown one', () => {
    expect(broken`牵头推进产改省试点工作`).toBe('牵头|推进|产改省试点工作');
    expect(broken`为推进高邮高质量发展`).toBe('为推进|高邮|高质量发展');
    expect(broken`开通新媒体平台`).toBe('开通|新媒体平台');
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

  it('keeps a number with the whole of its unit', () => {
    expect(broken`归还51.5万元分两路`).toBe('归还51.5万元|分两路');
    expect(broken`补助金146万多元已经发放`).toBe('补助金146万多元|已经发放');
    expect(broken`培训2000多人次职工代表`).toBe('培训2000多人次|职工代表');
    expect(broken`走访20多家企业`).toBe('走访20多家企业');
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
