import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
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
  it('makes a deck of another body that can be checked and built at once', async () => {
    const folder = join(parent, 'lanchuan');
    const { exit, printed } = await run(ROOT, 'new', folder, ...NAMED);
    expect(exit).toBe(0);
    expect(printed).toContain('npm ci && npm start');
    await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    const checked = await run(folder, 'check', '--numbers');
    expect(checked.printed).not.toMatch(/^×/m);
    expect(checked.printed).toContain('《澜川市水务局2023年工作总结》');
    expect((await run(folder, 'build')).exit).toBe(0);
    expect(await readFile(join(folder, 'dist/deck.html'), 'utf8')).toContain('澜川市水务局');
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
