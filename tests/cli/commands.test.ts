import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import packageJson from '../../package.json';
import { COMMANDS as OFFICE, runCommand } from '../../src/cli/commands.ts';
import { EXIT, formatSystemError } from '../../src/cli/exit.ts';
import { TOOLS } from '../commands.ts';
import { copyProject } from '../next-year/project.ts';

const COMMANDS = { ...OFFICE, ...TOOLS };

async function run(root: string, ...argv: readonly string[]) {
  const lines: string[] = [];
  const exit = await runCommand(argv, { root, env: {}, print: (line) => lines.push(line) }, COMMANDS);
  return { exit, printed: lines.join('\n') };
}

describe('every command', () => {
  const names = Object.keys(COMMANDS);

  test('can be run by npm under its name', () => {
    const scripts: Readonly<Record<string, string>> = packageJson.scripts;
    expect(Object.keys(OFFICE).map((name) => scripts[name])).toEqual(
      Object.keys(OFFICE).map((name) => `node src/cli/run.mjs ${name}`),
    );
    expect(Object.keys(TOOLS).map((name) => scripts[name])).toEqual(
      Object.keys(TOOLS).map((name) => `node tests/run.mjs ${name}`),
    );
  });

  test.each(names)(
    '%s says with --help what it does and how it is called, and does nothing',
    async (name) => {
      for (const asking of ['--help', '-h']) {
        const { exit, printed } = await run('/nowhere', name, asking);
        expect(exit).toBe(EXIT.ok);
        expect(printed).toContain(COMMANDS[name]?.summary);
        expect(printed).toContain(`用法：npm run ${name}`);
      }
    },
  );

  test.each(names)('%s quotes an option it does not know, and says how it is called', async (name) => {
    const { exit, printed } = await run('/nowhere', name, '--nonsense');
    expect(exit).toBe(EXIT.usage);
    expect(printed).toContain('--nonsense');
    expect(printed).toContain(`用法：npm run ${name}`);
    expect(printed).not.toMatch(/^\s+at /m);
  });

  test('has its options told in its help', async () => {
    for (const { load } of Object.values(COMMANDS)) {
      const { takes = '', details = [] } = await load();
      for (const [option] of takes.matchAll(/--\w+/g)) expect(details.join('\n')).toContain(option);
    }
  });

  test('stands in the list', async () => {
    const { exit, printed } = await run('/nowhere', '--help');
    expect(exit).toBe(EXIT.ok);
    for (const name of names) expect(printed).toContain(name);
  });
});

describe('npm run build', () => {
  test('tells what is wrong and nothing else, and leaves the file that was built before', async () => {
    const project = await copyProject();
    try {
      const built = 'what was built before';
      await project.write('dist/deck.html', built);
      const facts = await readFile(join(project.root, 'assets/facts.json'), 'utf8');
      await project.write('assets/facts.json', facts.replace(/"says": "\d/, '"says": "一共'));
      const { exit, printed } = await project.run('build', '--no-check');
      expect(exit).toBe(EXIT.problems);
      expect(printed).toMatch(
        /^\d 处问题：\n× .*\n {2}→ assets\/facts\.json:\d+:\d+ · .*\n {4}应为：.*\n {4}改法：/,
      );
      expect(printed).not.toMatch(/^\s+at |Error|rolldown|plugin/m);
      expect(await readdir(join(project.root, 'dist'))).toEqual(['deck.html']);
      expect(await readFile(join(project.root, 'dist/deck.html'), 'utf8')).toBe(built);
    } finally {
      await project.remove();
    }
  });
});

describe('a file that the system does not give or take', () => {
  test('is told in words, with the place and the remedy', async () => {
    const root = await mkdtemp(join(tmpdir(), 'deck-'));
    try {
      await writeFile(join(root, 'assets'), '');
      const { exit, printed } = await run(root, 'schema');
      expect(exit).toBe(EXIT.failed);
      expect(printed).toMatch(/^× 文件夹不能写入：有同名的文件挡着\n {2}→ .*assets\n {4}改法：.*$/);
    } finally {
      await rm(root, { recursive: true });
    }
  });

  test.each([
    ['ENOSPC', '磁盘满了'],
    ['EACCES', '没有读写的权限'],
    ['EROFS', '磁盘是只读的'],
    ['EBUSY', '正被别的程序占用'],
  ])('%s is %s', (code, words) => {
    const error = Object.assign(new Error(code), { code, syscall: 'write', path: '/project/dist/deck.html' });
    expect(formatSystemError(error, '/project')).toContain(`× ${words}`);
    expect(formatSystemError(error, '/project')).toContain('→ dist/deck.html');
  });

  test('is not what a fault of the program is', () => {
    expect(formatSystemError(new TypeError('x is undefined'), '/project')).toBeUndefined();
    expect(formatSystemError(Object.assign(new Error(), { code: 'ERR_X' }), '/project')).toBeUndefined();
  });
});
