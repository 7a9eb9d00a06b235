import { describe, expect, test } from 'vitest';
import { checkSource, joinSource, readFacts } from '../../src/facts/index.ts';

const file = (entry: object) =>
  JSON.stringify({
    report: { title: '年度报告', organisation: '某会' },
    levels: [],
    terms: [],
    facts: { a: { one: { counts: '数', ...entry } } },
    relations: [],
  });

/** What is wrong with a fact of a report that prints `text`: in the file, or against the source. */
function faults(says: string, find: string, text: string): string {
  const { book, problems } = readFacts(file({ says, find }));
  const all = book === undefined ? problems : checkSource(book, joinSource(text)).problems;
  return all.map((each) => `${each.what} ${each.remedy}`).join('\n');
}

describe('a figure is not cut out of a larger one', () => {
  test.each([
    ['千人', '数千人参加'],
    ['千人', '上千人参加'],
    ['百名', '近百名学员'],
    ['3.2%', '捐款额同比-3.2%'],
    ['3.2%', '捐款额−3.2%'],
    ['3.2%', '捐款额同比下降3.2%'],
    ['0.3个百分点', '较上年回落0.3个百分点'],
    ['5家', '新建3至5家'],
    ['5家', '新建3—5家'],
    ['3至5家', '新建3至5家左右'],
    ['15名', '不到15名'],
    ['15名', '15名以上'],
    ['15名', '不少于15名'],
    ['3万人', '3万人余'],
    ['3万人', '近3万人'],
    ['1.2个', '提高1.2个百分点'],
    ['413人', '发展12,413人'],
    ['413人', '发展12，413人'],
    ['2.5万人', '服务2.5万人(次)'],
    ['2.5万人', '服务2.5万人（次）'],
    ['2000多人', '培训2000多人次'],
    ['3年', '历时3年多'],
    ['2天', '历时2天半'],
    ['3个', '历时3个多月'],
    ['15分', '历时3小时15分'],
    ['2000万元', '投入1亿2000万元'],
    ['5千元', '发放3万5千元'],
    ['五千元', '发放三万五千元'],
    ['二千人', '服务一万二千人'],
    ['1%', '占百分之91%'],
    ['42', '比例1∶42'],
    ['第二', '位居第二十'],
    ['5000元', '发放5000元/人'],
    ['5千瓦', '发电5千瓦时'],
    ['2倍', '是上年的1.2倍'],
    ['一成', '增长一成半'],
    ['8项', '完成8项次'],
    ['12月', '12月5日'],
    ['12毫克', '浓度12毫克每升'],
    ['35个', '下降35个基点'],
    ['百名', '每百名住院患者2.3件'],
    ['六成', '六成五'],
    ['三分之一', '下降三分之一强'],
    ['10亿元', '年产值过10亿元'],
    ['3个', '投入3个亿'],
    ['3个工作日', '3个工作日内办结'],
    ['352省', 'S352省道改造'],
    ['12号', '高发〔2020〕12号'],
    ['5', '5G基站'],
    ['第二', '位居倒数第二'],
    ['3.2批次', '抽检3.2批次/千人'],
    ['3季度', '前3季度'],
    ['24小时', '7×24小时值守'],
    ['30', '上午8:30开诊'],
    ['95%', '合格率≥95%'],
  ])('%s in %s', (says, text) => {
    expect(faults(says, text, `今年${text}，成效明显。`)).not.toBe('');
  });

  test.each([
    ['6.8%', '捐款同比增长6.8%'],
    ['增长6.8%', '捐款同比增长6.8%'],
    ['同比增长6.8%', '捐款同比增长6.8%'],
    ['下降3.2%', '捐款同比下降3.2%'],
    ['-3.2%', '捐款-3.2%'],
    ['109家', '新增109家'],
    ['3家', '签约3家'],
    ['5万元', '节约5万元'],
    ['3%', '降至3%'],
    ['3个', '3个多功能厅'],
    ['1000元', '每户1000元'],
    ['第二', '全省第二'],
    ['全省第二', '位居全省第二'],
    ['3项', '突破3项关键技术'],
    ['12羽', '放养12羽'],
    ['8家', '由5家到8家'],
    ['5家', '从5家到8家'],
    ['12场', '组织过12场'],
    ['56微克每立方米', 'PM10年均浓度56微克每立方米'],
    ['12吨', 'VOCs12吨'],
    ['前30强', '进入前30强企业'],
    ['7000受众', '共有7000受众'],
  ])('%s stands whole in %s', (says, text) => {
    expect(faults(says, text, `今年${text}，成效明显。`)).toBe('');
  });
});

test('how a decline is written is told, never that its sign should go', () => {
  expect(faults('3.2%', '捐款同比-3.2%', '今年捐款同比-3.2%。')).toMatch(
    /只是 “同比-3\.2%” 的一部分.*says 照报告写 “同比-3\.2%”/,
  );
  expect(faults('3.2%', '捐款同比下降3.2%', '')).toMatch(/says 照报告写 “同比下降3\.2%”/);
  expect(faults('-5人', '减少-5人', '')).toMatch(/减少5人/);
});

describe('the word of a change that is said once, for several', () => {
  const told = (entry: object, text: string) => {
    const { book, problems } = readFacts(file({ note: '下降只说了一次', ...entry }));
    const all = book === undefined ? problems : checkSource(book, joinSource(text)).problems;
    return all.map((each) => `${each.what} ${each.remedy}`).join('\n');
  };
  const TEXT = '进口、出口分别下降5.2%和3.1%。';

  test('a fall is not a plain number, and the way that works is told', () =>
    expect(told({ says: '3.1%', find: '和3.1%' }, TEXT)).toMatch(
      /says 写成 “下降3\.1%”，原文写进 prints：“3\.1%”/,
    ));

  test.each([
    [TEXT, '下降3.1%', '3.1%', '和3.1%'],
    ['三项分别下降5.2%、4.2%、3.1%。', '下降3.1%', '3.1%', '、3.1%'],
    ['同比下降5.2个百分点和3.1个百分点。', '下降3.1个百分点', '3.1个百分点', '和3.1个百分点'],
    ['收案、结案同比分别上升5.6%和7.2%。', '上升7.2%', '7.2%', '和7.2%'],
    ['降幅分别为5.2%和3.1%。', '降幅3.1%', '3.1%', '和3.1%'],
  ])('%s holds %s', (text, says, prints, find) => expect(told({ says, prints, find }, text)).toBe(''));

  test.each([
    ['进口占5.2%和3.1%。', '下降3.1%', '3.1%', '和3.1%'],
    ['进口下降5.2%，占3.1%。', '下降3.1%', '3.1%', '占3.1%'],
    ['上升5.6%和3.1%。', '下降3.1%', '3.1%', '和3.1%'],
    [TEXT, '下降3.2%', '3.1%', '和3.1%'],
  ])('%s does not hold %s', (text, says, prints, find) =>
    expect(told({ says, prints, find }, text)).not.toBe(''),
  );
});

describe('prints and says are one quantity', () => {
  const told = (says: string, prints: string) =>
    readFacts(file({ says, prints, note: '照原样', find: `共${prints}` }))
      .problems.map((each) => each.what)
      .join();

  test.each([
    ['683名', '683'],
    ['6人', '６人'],
    ['12413人', '12,413人'],
    ['15名', '15人'],
    ['105.3点', '105.3'],
    ['约3200人', '约3200'],
    ['2.3个百分点', '2.3个'],
    ['5∶30', '5:30'],
    ['数万名', '数以万计'],
    ['3.5亿元', '3.5个亿'],
    ['25000元', '两万五'],
  ])('%s may be printed %s', (says, prints) => expect(told(says, prints)).toBe(''));

  test.each([
    ['约3200人', '9999人'],
    ['约3200人', '3200人'],
    ['3200人', '近3200人'],
    ['51.5万元', '51.5'],
    ['3.2%', '-3.2%'],
    ['5家', '5万元'],
    ['3至5家', '3至6家'],
  ])('%s may not be printed %s', (says, prints) => expect(told(says, prints)).not.toBe(''));
});
