import { describe, expect, test } from 'vitest';
import { maskNames, scanFigures, scanNumerals } from '../../../src/deck/check/index.ts';

const found = (text: string) => scanFigures(text).map((figure) => figure.text);

describe('figures in a text', () => {
  test.each([
    ['慰问39人，每人5000元达19.5万元', ['39人', '每人5000元', '19.5万元']],
    ['为近百名女职工免费体检', ['近百名']],
    ['三类讲学活动，八个数字，两座纪念馆', ['三类', '八个', '两座']],
    ['三十二家企业、二百多人、上千人', ['三十二家', '二百多人', '上千人']],
    ['受众七千多人', ['七千多人']],
    ['几十名', ['几十名']],
    ['党员占八成，青年近三成', ['八成', '近三成']],
    ['经费翻一番，场次是上年的两倍', ['翻一番', '两倍']],
    ['其中三分之一来自企业，百分之九十的职工满意', ['三分之一', '百分之九十']],
    ['参训率过半数，近万人参加，全省第二', ['过半数', '近万人', '全省第二']],
    ['同比下降3.2%，气温-5℃', ['同比下降3.2%', '-5℃']],
    ['受众两千余，3至5家，2.5万人(次)', ['两千余', '3至5家', '2.5万人(次)']],
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
    '走进千家万户',
    '一家一策',
    '上半年',
    '两会精神',
  ])('%s holds none', (text) => expect(found(text)).toEqual([]));

  test('a count has its value', () => {
    expect(scanNumerals('八个数字、三十二家、近百名').map((each) => each.quantity?.value)).toEqual([
      '8',
      '32',
      '100',
    ]);
  });
});

describe('names', () => {
  const names = ['2020年', '2020年第1期', '“1+3”方案', '“五个一”'];
  test.each([
    ['2020年，极不平凡', []],
    ['省总2020年第1期简报', []],
    ['“1+3”方案', []],
    ['“五个一”活动', []],
    ['12020年', ['12020年']],
    ['2020年第12期', ['第12']],
    ['1+3', ['1+3']],
  ])('%s', (text, figures) => expect(found(maskNames(text, names))).toEqual(figures));
});
