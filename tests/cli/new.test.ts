import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../../src/cli/commands.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
let parent = '';
beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'deck-new-'));
});
afterAll(() => rm(parent, { recursive: true, force: true }));

async function run(root: string, ...argv: readonly string[]) {
  const lines: string[] = [];
  const exit = await runCommand(argv, { root, env: {}, print: (line) => lines.push(line) });
  return { exit, printed: lines.join('\n') };
}
const NAMED = ['--body', '澜川市水务局', '--title', '2023年工作总结'];

describe('npm run new', () => {
  // That it can be built: new.full.test.ts.
  it('makes a deck of another body that can be checked at once', async () => {
    const folder = join(parent, 'lanchuan');
    const { exit, printed } = await run(ROOT, 'new', folder, ...NAMED);
    expect(exit).toBe(0);
    expect(printed).toContain('npm ci && npm start');
    await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    const checked = await run(folder, 'check', '--numbers');
    expect(checked.printed).not.toMatch(/^×/m);
    expect(checked.printed).toContain('《澜川市水务局2023年工作总结》');
  });

  it('begins with the facts and the parts of the report where there is one', async () => {
    const folder = join(parent, 'hospital');
    const report = join(ROOT, 'tests/fixtures/hospital.txt');
    const body = ['--body', '清河县人民医院', '--title', '2022年工作总结', '--report', report];
    expect((await run(ROOT, 'new', folder, ...body)).exit).toBe(0);
    await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    const { printed } = await run(folder, 'check', '--numbers');
    expect(printed).toContain('√ 报告原文 assets/source.txt：152 条事实中，152 条各恰好出现一次');
    expect(printed).not.toContain('没有找到标题');
    // What is left to do is told once for each part.
    expect(printed.match(/^× .*组有 \d+ 条事实没有一页幻灯片用到/gm)).toHaveLength(8);
    expect(printed).toContain('共 8 处要改');
    const { scripts } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    expect(Object.values(scripts).join()).not.toMatch(/vitest|tests\//);
    expect(await readFile(join(folder, 'docs/layouts.md'), 'utf8')).toContain('# Layouts');
    // A README of its own: its commands are there, its files too, and nothing of the deck that it was made from.
    const readme = await readFile(join(folder, 'README.md'), 'utf8');
    expect(readme).toContain('# 清河县人民医院2022年工作总结');
    const commands = [...readme.matchAll(/npm run ([\w-]+)/g)].map(([, name = '']) => name);
    expect(commands.filter((name) => !(name in scripts))).toEqual([]);
    const files = [...readme.matchAll(/`((?:slides|docs|assets)\/[\w./-]*)`/g)].map(([, file = '']) => file);
    expect(files.length).toBeGreaterThan(4);
    expect(files.filter((file) => !existsSync(join(folder, file)))).toEqual([]);
    expect(existsSync(join(folder, 'README.zh-CN.md'))).toBe(false);
    expect((await readdir(join(folder, 'docs/pictures'))).filter((name) => name !== 'layouts')).toEqual([]);
    const { report: own } = JSON.parse(await readFile(join(ROOT, 'assets/facts.json'), 'utf8'));
    expect(readme).not.toContain(own.organisation);
  });

  it.each([
    ['no folder', NAMED, '新文件夹'],
    ['no body', ['x', '--title', '总结'], '--body'],
    ['a folder in this project', ['inside', ...NAMED], '在这个项目里面'],
  ])('%s is refused', async (_, argv, said) => {
    const { exit, printed } = await run(ROOT, 'new', ...argv);
    expect(exit).toBe(2);
    expect(printed).toContain(said);
  });

  it('leaves alone a folder that is in use, and says when the report is not there', async () => {
    await writeFile(join(parent, 'note.txt'), 'mine');
    expect((await run(ROOT, 'new', parent, ...NAMED)).printed).toContain('已经有文件');
    const lost = await run(ROOT, 'new', join(parent, 'b'), ...NAMED, '--report', join(parent, 'lost.txt'));
    expect(lost.exit).toBe(1);
    expect(lost.printed).toContain('没有 lost.txt 这个文件');
  });
});
