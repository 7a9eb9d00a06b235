import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Body, copyBody, EMBLEM, type ProjectCopy, readBody } from './project.ts';

let project: ProjectCopy;
let body: Body;
beforeAll(async () => {
  [project, body] = await Promise.all([copyBody(), readBody()]);
});
afterAll(() => project?.remove());

test('slides before there is a report: everything is used, and what could not be looked at is said', async () => {
  await rm(join(project.root, 'assets/source.txt'));
  const { exit, printed } = await project.run('check', '--numbers');
  expect(printed).not.toMatch(/^×/m);
  expect(printed).toContain('没有报告原文，以下没有核对');
  expect(exit).toBe(5);
  await project.write('assets/source.txt', body.source ?? '');
});

test('last year’s folder: what pairs gets its number, what is new, gone or counted otherwise is listed', async () => {
  const year = body.facts
    .replaceAll('2023年工作总结', '2022年工作总结')
    .replace('"says": "4.26亿立方米"', '"says": "4.40亿立方米"')
    .replace('用水总量4.26亿立方米', '用水总量4.40亿立方米')
    .replace('"says": "21.5立方米"', '"says": "22.5吨"')
    .replace('增加值用水量21.5立方米', '增加值用水量22.5吨')
    .replace('"counts": "再生水利用率"', '"counts": "中水利用率"')
    .replace('"waterFall": {', '"waterDrop": {')
    .replace(/,\s*"was": \{[^}]*\}/g, '')
    .replace('"says": "6200件"', '"says": "5800件"')
    .replace('供水6200件', '供水5800件')
    .replace('"says": "3600件"', '"says": "4100件"')
    .replace('排水3600件', '排水4100件')
    .replace('"says": "2200件"', '"says": "2050件"')
    .replace('水费2200件', '水费2050件')
    .replace('"service.tap + service.drain + service.fee = service.calls"', '"service.tap > service.drain"')
    .replace(/"(tap|drain|fee)Change": \{\s*"formula": "growth\(\w+\)"/g, '"$1Change": { "formula": "$1"');
  await project.write('last/assets/facts.json', year);
  const before = await readFile(join(project.root, 'assets/facts.json'), 'utf8');
  const preview = await project.run('facts', '--last', 'last');
  expect(preview.exit).toBe(0);
  expect(preview.printed).toContain('saving.water　全市用水总量　4.40亿立方米 → 4.26亿立方米');
  expect(preview.printed).toMatch(/单位变了[^\n]*：1 条\n {4}saving\.perValue/);
  expect(preview.printed).toMatch(/counts 变了[^\n]*：1 条\n {4}saving\.reuse　/);
  expect(preview.printed).toMatch(/今年新有的：1 条\n {4}saving\.waterFall/);
  expect(preview.printed).toMatch(/去年有、今年没有的：1 条\n {4}saving\.waterDrop/);
  expect(await readFile(join(project.root, 'assets/facts.json'), 'utf8')).toBe(before);
  expect((await project.run('facts', '--last', 'last', '--write')).exit).toBe(0);
  const after = await readFile(join(project.root, 'assets/facts.json'), 'utf8');
  expect(after).toContain('"was": { "says": "4.40亿立方米", "year": 2022 },');
  // The report's own fall is held against the two numbers from here on.
  await project.write(
    'assets/facts.json',
    after.replace('"says": "下降3.2%",', '"says": "下降3.2%", "of": "saving.water",'),
  );
  expect((await project.run('check', '--numbers')).printed).not.toMatch(/^×/m);
  await project.write(
    'assets/facts.json',
    after
      .replace('4.40亿立方米', '4.90亿立方米')
      .replace('"says": "下降3.2%",', '"says": "下降3.2%", "of": "saving.water",'),
  );
  expect((await project.run('check', '--numbers')).printed).toMatch(
    /× 报告说 “下降3.2%”，2022年 4.90亿立方米/,
  );
});

test('two parts of the deck change places, not one fact has to move; the last blanks of the meeting are filled', async () => {
  const order = body.slides.get('index.ts') ?? '';
  const swapped = order.replace(/( {4}savingPart,\n)( {4}supplyPart,\n)/, '$2$1');
  expect(swapped).not.toBe(order);
  await project.write('assets/facts.json', body.facts);
  expect((await project.run('check', '--numbers', '--record')).exit).toBe(0);
  await project.write('slides/index.ts', swapped);
  await project.write('assets/meeting.json', body.meeting.replace('"emblem": ""', '"emblem": "mark.svg"'));
  expect((await project.run('build', '--no-check')).printed).toContain('没有这个图片文件');
  await project.write('assets/mark.svg', EMBLEM);
  const { exit, printed } = await project.run('check', '--numbers');
  expect(printed).not.toMatch(/^×/m);
  expect(exit).toBe(0);
  expect(printed).toContain('全部通过');
});
