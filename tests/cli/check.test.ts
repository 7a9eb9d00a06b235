import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parseCheckOptions } from '../../src/cli/check.ts';
import { copyProject, type ProjectCopy } from '../next-year/project.ts';
import { FACTS, SOURCE, slideFiles } from '../next-year/report.ts';

let project: ProjectCopy;
beforeAll(async () => {
  project = await copyProject();
});
afterAll(() => project?.remove());

/** A project in which all is right. */
beforeEach(async () => {
  await project.clear('slides');
  await project.clear('assets');
  for (const [name, text] of Object.entries(slideFiles())) await project.write(`slides/${name}`, text);
  await project.write('assets/facts.json', JSON.stringify(FACTS, undefined, 2));
  await project.write('assets/meeting.json', '{"session":"","date":"","place":"","speaker":"","emblem":""}');
  await project.write('assets/source.txt', SOURCE);
});

const check = (...argv: readonly string[]) => project.run('check', '--numbers', ...argv);
const facts = (change: (copy: typeof FACTS) => void) => {
  const copy = structuredClone(FACTS);
  change(copy);
  return JSON.stringify(copy, undefined, 2);
};

describe('npm run check', () => {
  test('passes where all holds, and says on one screen what it looked at', async () => {
    const { exit, printed } = await check();
    expect(exit).toBe(0);
    expect(printed).toContain('√ 事实 22 条：报告所印的数量 20，算出的数 1，荣誉名称 1');
    expect(printed).toContain('√ 关系 2 条');
    expect(printed).toContain('43家＝74家－31家');
    expect(printed).toContain('21 条事实中，21 条各恰好出现一次');
    expect(printed).toContain('没有事实的 0 处');
    expect(printed).toContain('全部通过');
    expect(printed.split('\n').length).toBeLessThan(30);
  });

  test('without the report it says what it could not look at, and does not pass', async () => {
    await rm(join(project.root, 'assets/source.txt'));
    const { exit, printed } = await check();
    expect(exit).toBe(5);
    expect(printed).toContain('没有报告原文，以下没有核对');
    expect(printed).toContain('不能算全部通过');
  });

  test('takes any other file for the report; one that is not there is a fault of the call', async () => {
    await rm(join(project.root, 'assets/source.txt'));
    await project.write('other.txt', `\uFEFF${SOURCE.replaceAll('\n', '\r\n')}`);
    expect((await check('--source', 'other.txt')).exit).toBe(0);
    expect((await check('--source', 'nothing.txt')).exit).toBe(2);
  });

  test('tells everything at once: report, facts, slides', async () => {
    await project.write('assets/source.txt', SOURCE.replace('506户', '507户'));
    await project.write(
      'assets/facts.json',
      facts((copy) => Object.assign(copy.facts.law?.cases ?? {}, { at: '第一部分第9句' })),
    );
    const { culture = '', law = '' } = { culture: slideFiles()['culture.ts'], law: slideFiles()['law.ts'] };
    await project.write('slides/culture.ts', culture.replace('文体活动场次更多', '三类活动，文体活动更多'));
    await project.write(
      'slides/law.ts',
      law.replace('notes: say`维权这一块。', 'notes: say`近$' + '{f.cases}。'),
    );
    const { exit, printed } = await check();
    expect(exit).toBe(1);
    for (const words of [
      '困难职工506户',
      '第二部分第1句这一处印的是 “507户”',
      '位置写的是“第一部分第9句”',
      '标题说“三类活动”',
      '前后的字改变了它',
    ])
      expect(printed).toContain(words);
    const said = await readFile(join(project.root, 'assets/facts.json'), 'utf8');
    const lines = said.slice(0, said.indexOf('第一部分第9句')).split('\n');
    const column = (lines.at(-1)?.indexOf('"at"') ?? -1) + 1;
    expect(printed).toContain(`→ assets/facts.json:${lines.length}:${column} · law.cases.at`);
    expect(printed).toMatch(/共 \d+ 处要改/);
  });

  test('one wrong figure is told once', async () => {
    await project.write('assets/source.txt', SOURCE.replace('506户', '507户'));
    const { printed } = await check();
    expect(printed.match(/^×.*\n {2}→/gm)).toHaveLength(1);
    expect(printed).toContain('这一处印的是 “507户”');
    expect(printed).toContain('共 1 处要改');
  });

  test('the options', () => {
    expect(parseCheckOptions(['--source', 'a.txt', '--record'])).toEqual({
      source: 'a.txt',
      record: true,
      numbers: false,
      draft: false,
      only: undefined,
    });
    expect(() => parseCheckOptions(['--sauce'])).toThrow(/参数写错了/);
  });
});

/** The one message there is. */
const ONE = (told: RegExp) =>
  new RegExp(`^(?:(?!× .*\\n {2}→)[\\s\\S])*× ${told.source}(?:(?!× .*\\n {2}→)[\\s\\S])*$`);

/** Each is told in a sentence with its place; a stack is for faults of the program. */
describe('a broken project', () => {
  const write = (file: string, text: string | Uint8Array) => writeFile(join(project.root, file), text);
  const BREAKS: readonly (readonly [string, () => Promise<unknown>, RegExp])[] = [
    [
      'facts that are no JSON',
      () => write('assets/facts.json', '{"facts": {,}'),
      /assets\/facts\.json:1:\d+/,
    ],
    [
      'facts in another encoding',
      () => write('assets/facts.json', Buffer.from([0xff, 0xfe, 0x7b, 0x00])),
      /不是 UTF-8/,
    ],
    [
      'no facts file',
      () => rm(join(project.root, 'assets/facts.json')),
      /没有这个文件[\s\S]*assets\/facts\.json/,
    ],
    [
      'no meeting file',
      () => rm(join(project.root, 'assets/meeting.json')),
      /没有这个文件[\s\S]*assets\/meeting\.json/,
    ],
    [
      'a folder in place of the report',
      async () => {
        await rm(join(project.root, 'assets/source.txt'));
        await mkdir(join(project.root, 'assets/source.txt'));
      },
      ONE(/文件打不开：这里是一个文件夹[\s\S]*assets\/source\.txt/),
    ],
    [
      'a folder in place of the facts',
      async () => {
        await rm(join(project.root, 'assets/facts.json'));
        await mkdir(join(project.root, 'assets/facts.json'));
      },
      /文件打不开：这里是一个文件夹[\s\S]*assets\/facts\.json/,
    ],
    ['a report without a word', () => write('assets/source.txt', '\uFEFF \n'), ONE(/报告原文是空的/)],
    [
      'a report in GBK',
      () => write('assets/source.txt', Buffer.from([0xb1, 0xa8, 0xb8, 0xe6])),
      ONE(/文件不是 UTF-8 编码\n.*assets\/source\.txt/),
    ],
    [
      'a report that is a DOCX under another name',
      () => write('assets/source.txt', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0xff])),
      ONE(/文件是 docx、xlsx 一类的文件，不是纯文本\n.*assets\/source\.txt/),
    ],
    [
      'a slide module that cannot be read',
      () => write('slides/law.ts', 'export const law = part({'),
      /slides\/law\.ts/,
    ],
    [
      'a slide module that throws',
      () => write('slides/law.ts', '\n\n  throw new Error("坏了");\nexport const law = 1;'),
      ONE(/幻灯模块运行到这里出错：坏了\n.*slides\/law\.ts/),
    ],
    [
      'a slide module that ends the program',
      () => write('slides/law.ts', '\nprocess.exit(0);\nexport const law = 1;'),
      ONE(/幻灯模块运行到这里出错：process\.exit\(\).*\n.*slides\/law\.ts/),
    ],
    [
      'a slide module in another encoding',
      () => write('slides/law.ts', Buffer.from([...Buffer.from('// '), 0xb3, 0xce, 0xb4, 0xa8])),
      /不是 UTF-8[\s\S]*slides\/law\.ts/,
    ],
    ['no slides', () => project.clear('slides'), ONE(/没有这个文件\n.*slides\/index\.ts/)],
    [
      'a digit typed by hand',
      () => write('slides/law.ts', (slideFiles()['law.ts'] ?? '').replace('say`来访`', 'say`来访3次`')),
      /直接写了数字[\s\S]*law\.cases/,
    ],
  ];
  test.each(BREAKS)('%s', async (_, breakIt, told) => {
    await breakIt();
    const { exit, printed } = await check();
    expect(exit).toBe(1);
    expect(printed).toMatch(told);
    expect(printed).toMatch(/^× .*\n {2}→ .*\n {4}应为：.*\n {4}改法：/m);
    expect(printed).not.toMatch(/^\s+at .*:\d+:\d+/m);
    expect(printed).not.toContain('程序出错');
    expect(printed).not.toContain('没有报告原文');
  });
});
