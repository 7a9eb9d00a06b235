import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Body, copyProject, type ProjectCopy, readBody, readSources } from './project.ts';

let project: ProjectCopy;
let body: Body & { readonly source: string };
let before: ReadonlyMap<string, string>;
beforeAll(async () => {
  project = await copyProject();
  const { source = '', ...rest } = await readBody();
  body = { ...rest, source };
  before = await readSources(project.root);
});
afterAll(() => project?.remove());

/**
 * The list of steps that the README gives, one after the other; no line of code is changed. Parts that change places, the
 * last blanks, last year's folder: edits.full.test.ts.
 */
describe('another body, ten parts, percentages and ranks', () => {
  test('1. the new facts file: the check names the slides that still have last year’s facts', async () => {
    await project.write('assets/facts.json', body.facts);
    const { exit, printed } = await project.run('check', '--numbers');
    expect(exit).toBe(1);
    expect(printed).toMatch(/× 引用了 \w+\.\w+，facts\.json 里没有这条事实\n {2}→ slides\/\w+\.ts:\d+/);
    expect(printed).not.toMatch(/\n\s+at .*\.ts:\d/);
  });

  test('2. the edited slides and the report: a slip is told with its place, then mended', async () => {
    await project.clear('slides');
    for (const [name, text] of body.slides) await project.write(`slides/${name}`, text);
    await project.write('assets/source.txt', body.source.replace('水利投资12.8亿元', '水利投资12.6亿\n元'));
    const slip = await project.run('check', '--numbers');
    expect(slip.exit).toBe(1);
    expect(slip.printed).toMatch(/报告里找不到 “水利投资12.8亿元”，第四部分第1句这一处印的是 “12.6亿元”/);
    await project.write('assets/source.txt', body.source);
    const mended = await project.run('check', '--numbers', '--record');
    expect(mended.exit).toBe(0);
    expect(mended.printed).toContain('会议资料待填：届次、日期、地点、报告人、会徽');
    const recorded = await readFile(join(project.root, 'assets/facts.json'), 'utf8');
    expect(recorded).toContain('"at": "第十部分第2句"');
  });

  test('src/ is as it was', async () => {
    expect(await readSources(project.root)).toEqual(before);
  });
});
