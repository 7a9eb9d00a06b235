import { describe, expect, test } from 'vitest';
import { maskNames, scanFigures, scanNumerals } from '../../../src/deck/check/index.ts';

const found = (text: string) => scanFigures(text).map((figure) => figure.text);

describe('figures in a text', () => {
  test.each([
    ['慰问39人，每人5000元达19.5万元', ['39', '5000', '19.5']],
    ['为近百名女职工免费体检', ['百']],
    ['三类讲学活动，八个数字，两座纪念馆', ['三', '八', '两']],
    ['三十二家企业、二百多人、上千人', ['三十二', '二百', '千']],
    ['受众七千多人', ['七千']],
    ['几十名', ['十']],
  ])('%s', (text, figures) => expect(found(text)).toEqual(figures));

  test.each([
    '习近平',
    '护理员较多的企业',
    '五一劳动法治宣传',
    '一线职工',
    '一等奖、二等奖',
    '三星级',
    '十大发明专利',
    '十佳爱心驿站',
    '第一责任人',
    '第五期互助互济会',
    '极不平凡的一年',
    '这一年',
    '统一',
    '三八系列活动',
  ])('%s holds none', (text) => expect(found(text)).toEqual([]));

  test('a count has its value', () => {
    expect(scanNumerals('八个数字、三十二家、近百名').map((each) => each.count)).toEqual([8, 32, 100]);
  });
});

describe('names', () => {
  const names = ['2020年', '2020年第1期', '“1+3”方案', '“五个一”'];
  test.each([
    ['2020年，极不平凡', []],
    ['省总2020年第1期简报', []],
    ['“1+3”方案', []],
    ['“五个一”活动', []],
    ['12020年', ['12020']],
    ['2020年第12期', ['12']],
    ['1+3', ['1', '3']],
  ])('%s', (text, figures) => expect(found(maskNames(text, names))).toEqual(figures));
});
