import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkCoverage } from '../../src/deck/check/index.ts';
import { draftFacts } from '../../src/deck/draft/draft.ts';
import { checkSource, factsIn, joinSource, readFacts } from '../../src/facts/index.ts';

const REPORTS = {
  'a Red Cross': 'tests/fixtures/red-cross.txt',
  'a hospital': 'tests/fixtures/hospital.txt',
  'a court': 'tests/fixtures/court.txt',
};
const drafted = Object.entries(REPORTS).map(([body, file]) => {
  const text = readFileSync(file, 'utf8');
  return [body, text, draftFacts(text)] as const;
});
const [[, TEXT, draft]] = drafted as [(typeof drafted)[number]];

test.each(drafted)(
  'a draft of the report of %s with well over a hundred figures can be used at once',
  (_, text, { file, figures }) => {
    const { book, problems } = readFacts(JSON.stringify(file));
    expect(problems).toEqual([]);
    expect(figures).toBeGreaterThan(120);
    if (book === undefined) throw new Error('no book');
    const source = joinSource(text);
    const { places, problems: lost } = checkSource(book, source);
    expect([...lost, ...checkCoverage(book, source, places, 'source').problems]).toEqual([]);
  },
);

/**
 * What a program can see. Read by a person, 8 of the 176 facts of the Red Cross and 5 of the 152 of the hospital have a
 * `counts` to be written anew: a series of years, a verb that names no thing (参演, 接诊), a level that is left out.
 */
test.each(drafted)('%s: at most ten figures are faulty on their face', (_, _text, { file, open }) => {
  const { book } = readFacts(JSON.stringify(file));
  const unnamed =
    book === undefined ? [] : factsIn(book).filter((fact) => /请填|第\d个数|^.{0,2}$/.test(fact.counts));
  expect(book).toBeDefined();
  expect(open.length + unnamed.length).toBeLessThanOrEqual(10);
});

test('lengths of time and grades are names, and what is counted may begin with a year', () => {
  expect(draft.file.terms).toEqual(
    expect.arrayContaining(['三年来', '连续三年', '24小时内发放', '一级师资']),
  );
  const { facts } = draftFacts('某会2021年工作报告\n2021年募集款物3.26亿元，2020年募集款物2.9亿元。').file;
  const counts = Object.values(facts).flatMap((group) => Object.values(group).map((fact) => fact.counts));
  expect(counts).toEqual(['2021年募集款物', '2020年募集款物']);
});

test.each([
  ['药占比由31.2%降至27.8%。', ['31.2% 原来的药占比', '27.8% 药占比']],
  [
    '整体通关时间31.6小时，较2017年压缩67.8%。',
    ['31.6小时 整体通关时间', '压缩67.8% 整体通关时间较2017年的增减'],
  ],
  ['完成手术1.6万台，其中三四级手术占比63.2%。', ['1.6万台 完成手术', '63.2% 三四级手术占比']],
  ['35岁以下干部占42.3%。', ['42.3% 35岁以下干部占比']],
  ['硕士、博士分别有168名和9名。', ['168名 硕士', '9名 博士']],
  [
    '献血12.86万人次，献血量23.4吨，分别增长4.6%和下降5.1%。',
    ['12.86万人次 献血', '23.4吨 献血量', '增长4.6% 献血的增减', '下降5.1% 献血量的增减'],
  ],
  ['进口、出口分别下降5.2%和3.1%。', ['下降5.2% 进口的增减', '下降3.1% 出口的增减']],
  [
    '耗材占比、检查占比分别下降1.8个和2.3个百分点。',
    ['下降1.8个百分点 耗材占比的增减', '下降2.3个百分点 检查占比的增减'],
  ],
  ['新建感染楼1.2万平方米，总投资1.35亿元。', ['1.2万平方米 新建感染楼', '1.35亿元 感染楼总投资']],
  ['新增停车位420个，总数突破1000个。', ['420个 新增停车位', '突破1000个 停车位总数']],
  ['获市科技进步奖二等奖1项、三等奖2项。', ['1项 获市科技进步奖二等奖 市 获评', '2项 三等奖 市 获评']],
  ['与上海、南京等地5家三甲医院协作。', ['5家 上海、南京等地三甲医院协作']],
  ['登记人数是五年前的3倍多。', ['3倍多 登记人数是五年前的倍数']],
  ['2023年，力争门急诊量达到90万人次。', ['90万人次 计划：门急诊量']],
  [
    '四、队伍建设\n2个集体获全国海关先进集体，3人获评全国优秀公务员。',
    ['2个 全国海关先进集体（集体） 全国 获评', '3人 全国优秀公务员 全国 获评'],
  ],
  ['3个集体、7人获市级表彰。', ['3个 市级表彰（集体） 市 获评', '7人 市级表彰 市 获评']],
  ['判处五年以上有期徒刑的47人。', ['47人 判处五年以上有期徒刑']],
  ['学校占地面积3.5万平方米。', ['3.5万平方米 学校占地面积']],
  ['下沉社区2次，三分之二的党员参加。', ['2次 下沉社区', '三分之二 （请填：这个数是什么）']],
  ['万人成讼率由上年的98.5件降至89.2件。', ['98.5件 原来的万人成讼率', '89.2件 万人成讼率']],
])('%s', (report, drafted) => {
  const { facts } = draftFacts(`某局2022年工作报告\n${report}`).file;
  const told = Object.values(facts).flatMap((group) =>
    Object.values(group).map(({ says, counts, level, status }) =>
      [says, counts, level, status].filter((each) => each !== undefined).join(' '),
    ),
  );
  expect(told).toEqual(drafted);
});

test.each([
  ['班额控制在45±3人。', '45±3人'],
  ['冷链温度波动控制在正负1℃以内。', '正负1℃以内'],
  ['压力波动0.3±0.05兆帕。', '0.3±0.05兆帕'],
  ['库容达到1.2×10^8立方米。', '1.2×10^8立方米'],
  ['场地20×30米。', '20×30米'],
  ['参加的学生数以百计，家长满意。', '数以百计'],
  ['受众共两千余，反响好。', '两千余'],
])('%s is left open, in its own words', (report, figure) => {
  const { file, figures, open } = draftFacts(`某局工作报告\n${report}`);
  expect([figures, file.facts, file.terms]).toEqual([1, {}, []]);
  expect(open).toHaveLength(1);
  expect(open[0]).toContain(`“${figure}”`);
});

test.each([
  ['学生人数不足去年的九成。', '不足去年的九成'],
  ['受益群众约占全县人口的四分之三。', '约占全县人口的四分之三'],
  ['改建水厂1座半。', '1座半'],
  ['投资额超计划8%。', '超计划8%'],
])('%s is read whole', (report, says) => {
  const { facts } = draftFacts(`某局工作报告\n${report}`).file;
  expect(Object.values(facts).flatMap((group) => Object.values(group).map((fact) => fact.says))).toEqual([
    says,
  ]);
});

test('that there is none is no figure of one', () => {
  const { file } = draftFacts('某局工作报告\n全年检查12次，无一人伤亡。');
  expect(Object.values(file.facts).flatMap((group) => Object.values(group).map(({ says }) => says))).toEqual([
    '12次',
  ]);
  expect(file.terms).toEqual(['无一人伤亡']);
});

test('a number keeps the spaces that the report prints in it', () => {
  const { facts } = draftFacts('某局工作报告\n投入资金1 200余万元，改造8所。').file;
  const said = Object.values(facts).flatMap((group) => Object.values(group).map((fact) => fact.says));
  expect(said).toEqual(['1 200余万元', '8所']);
});

test('a report whose headings have no numbers is drafted by its parts too, and no phrase goes over a heading', () => {
  const court = draftFacts(readFileSync(REPORTS['a court'], 'utf8'));
  expect(court.parts.map(({ title, subtitle }) => `${title}，${subtitle}`)).toEqual([
    '依法惩治犯罪，建设更高水平的平安云溪',
    '服务发展大局，营造一流的法治化营商环境',
    '践行司法为民，用心办好群众身边小案',
    '攻坚执行难题，兑现胜诉当事人合法权益',
    '深化司法改革，提升审判质量和效率',
    '锻造过硬队伍，夯实法院事业发展根基',
  ]);
  expect(Object.keys(court.file.facts)).toEqual(['overview', ...court.parts.map(({ key }) => key)]);
  const { facts } = draftFacts('某局年度报告\n一、开门\n共8件。\n二、关门\n共8件。').file;
  const finds = Object.values(facts).flatMap((group) => Object.values(group).map(({ find }) => find));
  expect(finds.filter((find) => /[开关]门/u.test(find))).toEqual([]);
});

test('the numbers of points are no figures', () => {
  const { file, figures } = draftFacts(
    '某局年度报告\n一、教育\n1.学前教育。入园率92%。（2）小学。1、校舍8所。',
  );
  expect(figures).toBe(2);
  expect(file.terms).toEqual([]);
});

test('the same report gives the same draft, an empty one an empty draft', () => {
  expect(draftFacts(TEXT)).toEqual(draft);
  expect(draftFacts('').figures).toBe(0);
  expect(readFacts(JSON.stringify(draftFacts('某会2021年工作报告').file)).problems).toEqual([]);
});
