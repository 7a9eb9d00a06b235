import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { joinSource, outlineOf, partHeadings } from '../../src/facts/index.ts';

const parts = (text: string) =>
  partHeadings(outlineOf(text)).map(({ title, subtitle }) =>
    subtitle === '' ? title : `${title}，${subtitle}`,
  );
const text = (...lines: readonly string[]) => ['某局2022年工作报告', ...lines].join('\n');
const BODY = '全年完成投资12.5亿元，新建项目36个，改造管网120公里。';

test.each([
  [text('一、加强监管', BODY, '二、改善服务，方便群众', BODY), ['加强监管', '改善服务，方便群众']],
  [text('第一部分：回顾', BODY, '第二部分 打算', BODY), ['回顾', '打算']],
  [text('（一）加强监管', BODY, '（二）改善服务', BODY), ['加强监管', '改善服务']],
  [text('1. 加强监管', BODY, '（1）检查', BODY, '2. 改善服务', BODY), ['加强监管', '改善服务']],
  [text('加强监管', BODY, '改善服务，方便群众', BODY), ['加强监管', '改善服务，方便群众']],
  [text(`一、加强监管。${BODY}`, `二、改善服务。${BODY}`), ['加强监管', '改善服务']],
  [
    text('——在全市会议上', '（2023年1月5日）', '局长  王某', '各位代表：', BODY, '一、加强监管', BODY),
    ['加强监管'],
  ],
  [text(BODY, '一是加强监管，检查36次。', '二是改善服务。'), []],
  [text(BODY, '没有下文的一行'), []],
  [text('完成的一件事', BODY), []],
  ['', []],
])('the parts of a report: %j', (report, titles) => expect(parts(report)).toEqual(titles));

test('what was done and what is planned are divided further, and so are the parts', () => {
  const report = text(
    '一、2022年工作',
    '（一）监管',
    BODY,
    '（二）服务',
    BODY,
    '（三）队伍',
    BODY,
    '二、2023年打算',
    BODY,
  );
  expect(parts(report)).toEqual(['2022年工作', '监管', '服务', '队伍', '2023年打算']);
  expect(partHeadings(outlineOf(report)).map(({ divided }) => divided)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
});

test('a paragraph that is broken over lines by hand has no heading in its middle', () => {
  const report = text(
    '一、困难帮扶',
    '慰问困难职工64名，为21',
    '1.5万元发放到人，另外还有36',
    '（二）户得到帮助。',
    '二、其他',
    BODY,
  );
  expect(parts(report)).toEqual(['困难帮扶', '其他']);
});

test('the reports at hand', () => {
  const counts = Object.fromEntries(
    ['red-cross.txt', 'hospital.txt', 'court.txt', 'other-body/assets/source.txt'].map((file) => [
      file,
      parts(readFileSync(`tests/fixtures/${file}`, 'utf8')).length,
    ]),
  );
  expect(counts).toEqual({
    'red-cross.txt': 9,
    'hospital.txt': 7,
    'court.txt': 6,
    'other-body/assets/source.txt': 10,
  });
});

test('a heading with its text in one line takes its full stop along', () => {
  const { sentences } = joinSource(text(`一、加强监管。${BODY}`), [{ title: '加强监管' }]);
  expect(sentences.at(-1)?.text).toBe(BODY);
});
