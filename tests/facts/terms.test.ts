import { expect, test } from 'vitest';
import { checkFacts, isBareFigure } from '../../src/facts/index.ts';

test.each([
  '0.3',
  '10',
  '51.6',
  '51.6万元',
  '45±3人',
  '±0.5%',
  '提高1.2个百分点',
  '下降1.5个百分点至38.2%',
  '共12家',
  '近百名',
  '八个',
  '24小时内',
  '数以百计',
  '3至5家',
  '10、20',
])('%s is a figure, no name', (term) => expect(isBareFigure(term)).toBe(true));

test.each([
  '十四五',
  '五一',
  '三八',
  '1+3',
  '“1+3”方案',
  '“12351”热线',
  '“119”',
  '12351热线',
  'G20',
  '2021年',
  '2019—2021年',
  '建党100周年',
  '十一届十次全会',
  '十大发明专利',
  '三年来',
  '连续三年',
  '35岁以下的占',
  '24小时内发放',
  '第3期',
  '8:00—20:00',
  '温度波动控制在正负1℃以内',
  '翻一番半',
  '中国',
])('%s is a name', (term) => expect(isBareFigure(term)).toBe(false));

test('a figure in terms or phrases is told once, with its place', () => {
  const file = {
    report: { title: '年度报告', organisation: '某会' },
    levels: [],
    terms: ['2021年', '51.6'],
    phrases: ['提高1.2个百分点'],
    facts: {},
    relations: [],
  };
  const told = checkFacts(file).problems.map(({ where, what }) => [where.path?.join('.'), what]);
  expect(told.map(([path]) => path)).toEqual(['terms.1', 'phrases.0']);
  expect(told[0]?.[1]).toContain('数字不能当用语');
});
