import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readProject } from '../../src/bundle/load.ts';
import { runCommand } from '../../src/cli/commands.ts';
import { plainText } from '../../src/deck/index.ts';

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

/** What helps with any report. */
const DOCS = ['archive.md', 'glossary.md', 'layouts.md', 'pictures', 'quantities.md', 'words.md'];

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

  it('leaves nothing of a project that could not be finished', async () => {
    const root = join(parent, 'half');
    await mkdir(join(root, 'src'), { recursive: true });
    // Half of what is copied, and no package.json to go on with.
    await writeFile(join(root, 'src/main.ts'), '');
    const { exit, printed } = await run(root, 'new', join(parent, 'begun'), ...NAMED);
    expect([exit, printed]).toEqual([4, expect.stringContaining(`× 没有做成：`)]);
    expect(await readdir(join(parent, 'begun'))).toEqual([]);
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
  });

  it('copies nothing that tells of this report, nor a link to what is not there', async () => {
    const folder = join(parent, 'whole');
    await run(ROOT, 'new', folder, '--body', '清河县人民医院', '--title', '2024年工作报告');
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const texts = entries.filter((one) => one.isFile() && /\.(?:md|json|ts|mjs|css|html)$/.test(one.name));
    const { report } = JSON.parse(await readFile(join(ROOT, 'assets/facts.json'), 'utf8'));
    expect((await readdir(join(folder, 'docs'))).sort()).toEqual(DOCS);
    expect(await readdir(join(folder, 'docs/pictures'))).toEqual(['layouts']);
    for (const { parentPath, name } of texts) {
      const text = await readFile(join(parentPath, name), 'utf8');
      expect([name, text.includes(report.organisation)]).toEqual([name, false]);
      const links = name.endsWith('.md')
        ? [...text.matchAll(/\]\(([^)#:]+)\)/g)].map(([, to = '']) => to)
        : [];
      expect([name, links.filter((to) => !existsSync(join(parentPath, to)))]).toEqual([name, []]);
    }
    expect(texts.length).toBeGreaterThan(500);
  });

  it.each(['“`”与“$' + '{x}”\\', "it's \\` $" + '{', '2023年工作总结暨2024年工作安排'])(
    'takes the title %s as it is',
    async (title) => {
      const folder = join(parent, 'quoted', title.replace(/\W/g, '_'));
      expect((await run(ROOT, 'new', folder, '--body', '澜川市水务局', '--title', title)).exit).toBe(0);
      await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
      const { deck, problems } = await readProject(folder);
      expect(problems).toEqual([]);
      expect(deck?.slides[0] && plainText(deck.slides[0].slide.headline)).toBe(title);
    },
  );

  it.each([
    ['no folder', NAMED, '新文件夹'],
    ['no body', ['x', '--title', '总结'], '--body'],
    ['a folder in this project', ['inside', ...NAMED], '在这个项目里面'],
    ['a body that is too long', ['x', '--body', '局'.repeat(61), '--title', '总结'], '连起来有 63 个字'],
    ['a title wider than a cover', ['x', '--body', '局', '--title', '总'.repeat(24)], '有 24 个字宽'],
    ['a title that is the body', ['x', '--body', '水务局', '--title', '水务局'], '只写了单位'],
    ['a title on two lines', ['x', '--body', '局', '--title', '总\n结'], 'U+000A'],
  ])('%s is refused', async (_, argv, said) => {
    const { exit, printed } = await run(ROOT, 'new', ...argv);
    expect(exit).toBe(2);
    expect(printed).toContain(said);
  });

  it('leaves alone a folder that is in use', async () => {
    await writeFile(join(parent, 'note.txt'), 'mine');
    expect((await run(ROOT, 'new', parent, ...NAMED)).printed).toContain('已经有文件');
  });
});
