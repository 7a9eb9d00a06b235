import { afterAll, beforeAll, expect, it } from 'vitest';
import { EXIT } from '../../src/cli/exit.ts';
import { copyBody, type ProjectCopy } from '../next-year/project.ts';

let project: ProjectCopy;
beforeAll(async () => {
  project = await copyBody();
});
afterAll(() => project?.remove());

/** Every command that is given a file to read. */
const CALLS = [
  ['take', ['take', 'FILE']],
  ['compare', ['compare', 'FILE']],
  ['facts', ['facts', '--last', 'FILE']],
  ['check', ['check', '--numbers', '--source', 'FILE']],
  ['check --draft', ['check', '--draft', '--source', 'FILE']],
  ['new', ['new', '../new', '--body', '临江市档案馆', '--title', '2024年工作报告', '--report', 'FILE']],
] as const;

it.each(CALLS)('%s says in the same words that the file is not there', async (_, call) => {
  for (const file of ['lost.txt', 'package.json/lost.txt']) {
    const { exit, printed } = await project.run(...call.map((word) => (word === 'FILE' ? file : word)));
    expect([exit, printed]).toEqual([
      EXIT.usage,
      expect.stringContaining(`× ${file}：没有这个文件\n  → ${project.root}`),
    ]);
    expect(printed).not.toContain('建不了');
  }
});

it.each(CALLS.filter(([name]) => name !== 'facts'))('%s says so of a folder', async (_, call) => {
  const { exit, printed } = await project.run(...call.map((word) => (word === 'FILE' ? 'slides' : word)));
  expect([exit, printed]).toEqual([EXIT.usage, expect.stringContaining('× slides：这是一个文件夹')]);
});

it.each(CALLS.filter(([name]) => name !== 'take' && name !== 'compare'))(
  '%s refuses a text that is not UTF-8',
  async (_, call) => {
    await project.write('gbk.txt', Uint8Array.of(0xb1, 0xa8, 0xb8, 0xe6));
    const { exit, printed } = await project.run(...call.map((word) => (word === 'FILE' ? 'gbk.txt' : word)));
    expect([exit, printed]).toEqual([EXIT.problems, expect.stringContaining('文件不是 UTF-8 编码')]);
  },
);
