import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyBody, type ProjectCopy } from '../next-year/project.ts';

const MODULE = 'slides/rights.ts';
let project: ProjectCopy;
let before = '';
beforeAll(async () => {
  project = await copyBody('union-report');
  before = await readFile(join(project.root, MODULE), 'utf8');
});
afterAll(() => project?.remove());

/** What the check says of a module that was changed, and nothing but that. */
async function toldOf(from: string | RegExp, to: string): Promise<readonly string[]> {
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  await project.write(MODULE, after);
  const { exit, printed } = await project.run('check', '--numbers');
  expect(exit).toBe(1);
  return printed.split('\n').filter((line) => line.startsWith('× ') || line.startsWith('  → '));
}

describe('a slide that cannot be read is one message with its line, and nothing that follows from it', () => {
  // The whole project goes through the type check where a value has the wrong type.
  it.each<[string, string | RegExp, string, string]>([
    ['a missing backtick', /(headline: say`[^`]*)`/, '$1', '写错了'],
    ['a forgotten say', /headline: say`([^`$]*)`/, "headline: '$1'", '普通文字'],
    ['a misspelt fact', /\$\{f\.(\w+)\}/, '$'.concat('{f.$1x}'), '没有这条事实'],
  ])('%s', { timeout: 240_000 }, async (_, from, to, said) => {
    const told = await toldOf(from, to);
    expect(told[0]).toContain(said);
    expect(told[1]).toMatch(/→ slides\/rights\.ts:\d+/);
    expect(told.length).toBeLessThanOrEqual(6);
  });

  it.each<[string, RegExp, string]>([
    ['a misspelt fact', /(notes: say`[^`]*\n[^`\n]*\$\{f\.\w+)\}/, '$1x}'],
    ['a strong word', /(notes: say`[^`]*\n)([^`]*`)/, '$1万众瞩目，史无前例。$2'],
  ])('%s in notes is told in the line of its sentence', async (_, from, to) => {
    const at =
      (from.exec(before)?.index ?? 0) + (before.replace(from, '$1').length - before.replace(from, '').length);
    const [, where = ''] = await toldOf(from, to);
    expect(where).toContain(`→ slides/rights.ts:${before.slice(0, at).split('\n').length}:`);
  });

  it('a misspelt layout is told with the one that is meant', { timeout: 240_000 }, async () => {
    const [what = '', where = '', ...more] = await toldOf(/layout: '(\w+)'/, "layout: '$1x'");
    expect(what).toMatch(/^× 没有 \w+x 这个版式$/);
    expect(where).toMatch(/→ slides\/rights\.ts:\d+/);
    expect(more.filter((line) => line.startsWith('  → '))).toEqual([]);
  });

  it('and the places of facts are not recorded while it lasts', async () => {
    await project.write('assets/source.txt', '报告');
    await project.write(MODULE, before.replace(/headline: say`[^`]*`/, 'headline: say`'));
    const facts = await readFile(join(project.root, 'assets/facts.json'), 'utf8');
    expect((await project.run('check', '--numbers', '--record')).exit).toBe(1);
    expect(await readFile(join(project.root, 'assets/facts.json'), 'utf8')).toBe(facts);
  });
});
