import { describe, expect, test } from 'vitest';
import { factsData } from '../../../src/document/data/facts.ts';
import { renderProof } from '../../../src/document/paper/proof-page.ts';
import { formatDay, type ProofRow } from '../../../src/document/paper/proof-row.ts';
import { proofGroups } from '../../../src/document/paper/proof-rows.ts';
import { factsIn } from '../../../src/facts/index.ts';
import { deck } from '../../fixtures/union-report/deck.ts';

const groups = proofGroups(factsData(deck, undefined));
const rows = groups.flatMap((group) => group.rows);
const row = (says: string) => rows.find((each) => each.says === says) as ProofRow;

describe('the rows of the proof sheet', () => {
  test('hold every fact once, in the order of the file', () => {
    expect(rows.map((each) => each.says)).toEqual(factsIn(deck.book).map((fact) => fact.says));
    expect(rows.map((each) => each.number)).toEqual(rows.map((_, i) => String(i + 1)));
  });

  test('tell where a fact stands, here and in the report', () => {
    expect(row('51.5万元')).toMatchObject({ at: '第一部分第2句', phrase: '专项资金51.5万元' });
    expect(row('51.5万元').pages).toMatch(/^屏讲4、5、6/);
  });

  test('tell both forms of what was restated, how a number was worked out, what was mended and left out', () => {
    expect(row('57000元').note).toBe('屏幕上写作5.7万元');
    expect(row('5.7万元').note).toMatch(/5\.7万元＝57000元/);
    expect(row('26家')).toMatchObject({ found: '计算得出' });
    expect(rows.map((each) => each.note).join()).toMatch(/26家＝109家－83家/);
    expect(row('683名').note).toContain('原文印作“683”');
    expect(row('500多人').note).toContain('吸纳');
    expect(rows.filter((each) => each.note.includes('不上幻灯片'))).toHaveLength(4);
    expect(rows.find((each) => each.counts.startsWith('入围'))?.status).toBe('入围');
  });

  test('say of each fact whether the report was seen to hold it', () => {
    expect(rows.filter((each) => each.found === '√')).toEqual([]);
    const looked = proofGroups(factsData(deck, new Set(['pandemic.fund']))).flatMap((group) => group.rows);
    expect(looked.filter((each) => each.found === '√').map((each) => each.says)).toEqual(['51.5万元']);
  });
});

describe('the sheet as a page', () => {
  const { report } = deck.book;
  const head = { report, meeting: deck.meeting, today: '2021年1月5日', checked: false };

  test('is stamped and dated, and names the blanks of the meeting', () => {
    const page = renderProof(groups, head, '');
    expect(page).toMatch(/送审稿<small>2021年1月5日/);
    expect(page.match(/<b>待填<\/b>/g)).toHaveLength(4);
    expect(page).toContain('没有核对原文');
    expect(renderProof(groups, { ...head, checked: true }, '')).not.toContain('没有核对原文');
    const meeting = { ...deck.meeting, date: '2021年1月20日' };
    expect(renderProof(groups, { ...head, meeting }, '').match(/<b>待填<\/b>/g)).toHaveLength(3);
  });

  test('lists where the report contradicts itself, and says nothing where it does not', () => {
    const doubts = ['第一部分第6句“提出意见54条”、“采纳60条”：部分多于全部'];
    expect(renderProof(groups, { ...head, doubts }, '')).toMatch(
      /互相对不上的 1 处<\/h2>\s*<ol><li>第一部分第6句/,
    );
    for (const none of [head, { ...head, doubts: [] }])
      expect(renderProof(groups, none, '')).not.toContain('互相对不上');
  });

  test('ends no line within a number and its unit, or within a word', () => {
    const one = {
      ...row('26家'),
      says: '提高1.6个百分点',
      counts: '走访慰问困难职工家庭',
      pages: '屏10、24；讲书10',
    };
    const page = renderProof([{ title: '一', rows: [one] }], head, '');
    expect(page).toContain('>提高<wbr>1.6个百分点<');
    const words = /class="counts">(.*?)<\/td>/.exec(page)?.[1]?.split('<wbr>') ?? [];
    expect(words.length).toBeGreaterThan(1);
    expect(words.filter((word) => word.length < 2)).toEqual([]);
    expect(page).toContain('<span>屏10、24；</span><span>讲书10</span>');
  });

  test('has no column in which nothing stands', () => {
    const rows = [{ ...row('26家'), at: '', level: '' }];
    const page = renderProof([{ title: '一', rows }], head, '');
    expect(page).not.toMatch(/报告位置<|级别</);
    expect(page).toContain('指什么<');
  });

  test('lets no text become markup', () => {
    const page = renderProof([{ title: '<b>', rows: [{ ...row('26家'), note: '<img src=x>' }] }], head, '');
    expect(page).not.toMatch(/<img|<b>&|><b><\/th>/);
    expect(page.replaceAll('<wbr>', '')).toContain('&lt;img src=x&gt;');
  });

  test('a day is written without leading zeros', () => {
    expect(formatDay(new Date(2021, 0, 5))).toBe('2021年1月5日');
  });
});
