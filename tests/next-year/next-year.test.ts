import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OpenBrowser } from '../../src/cli/browser/index.ts';
import { FULL_HD, sharedBrowser } from '../browser/open-deck.ts';
import { type Body, copyProject, EMBLEM, type ProjectCopy, readBody, readSources } from './project.ts';

let shared: OpenBrowser;
let project: ProjectCopy;
let body: Body & { readonly source: string };
let before: ReadonlyMap<string, string>;
beforeAll(async () => {
  shared = await sharedBrowser();
  project = await copyProject();
  const { source = '', ...rest } = await readBody();
  body = { ...rest, source };
  before = await readSources(project.root);
});
afterAll(() => Promise.all([project?.remove(), shared?.close()]));

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

  test('2. the edited slides: everything is used, the report is not yet there', async () => {
    await project.clear('slides');
    for (const [name, text] of body.slides) await project.write(`slides/${name}`, text);
    const { exit, printed } = await project.run('check', '--numbers');
    expect(printed).not.toMatch(/^×/m);
    expect(printed).toContain('没有报告原文，以下没有核对');
    expect(printed).toContain('会议资料待填：届次、日期、地点、报告人、会徽');
    expect(exit).toBe(5);
  });

  test('3. the report: a slip is told with its place, then mended', async () => {
    await project.write('assets/source.txt', body.source.replace('水利投资12.8亿元', '水利投资12.6亿\n元'));
    const slip = await project.run('check', '--numbers');
    expect(slip.exit).toBe(1);
    expect(slip.printed).toMatch(/报告里找不到 “水利投资12.8亿元”，第四部分第1句这一处印的是 “12.6亿元”/);
    await project.write('assets/source.txt', body.source);
    expect((await project.run('check', '--numbers', '--record')).exit).toBe(0);
    const recorded = await readFile(join(project.root, 'assets/facts.json'), 'utf8');
    expect(recorded).toContain('"at": "第十部分第2句"');
  });

  test('6. the deck: built whole, with nothing of last year in it', async () => {
    await project.write('assets/meeting.json', body.meeting.replace('"emblem": ""', '"emblem": "mark.svg"'));
    await project.write('assets/mark.svg', EMBLEM);
    const built = await project.run('build', '--no-check');
    expect(built.exit, built.printed).toBe(0);
    const html = await readFile(join(project.root, 'dist/deck.html'), 'utf8');
    const [own, old] = [
      JSON.parse(body.facts),
      JSON.parse(await readFile('assets/facts.json', 'utf8')),
    ] as Named[];
    expect(html).toContain(own?.report.organisation);
    expect(html).toContain('第十部分');
    // On cover, dividers and close; its picture once.
    expect(html.match(/<img class="emblem"/g)).toHaveLength(1 + 10 + 1);
    expect(html.split(Buffer.from(EMBLEM).toString('base64'))).toHaveLength(2);
    const names = [old?.report.organisation ?? '', ...(old?.terms ?? [])].filter(
      // Not what the other report says as well.
      (name) => name.length >= 4 && !own?.terms.includes(name) && !body.source.includes(name),
    );
    expect(names.filter((name) => html.includes(name))).toEqual([]);
  });

  // That nothing is in its way on any wall: whole.full.test.ts.
  test('7. the emblem is seen on cover, dividers, hold screen and close', async () => {
    const file = join(project.root, 'dist/deck.html');
    const page = await shared.newPage(FULL_HD);
    await page.goto(`${pathToFileURL(file).href}?view=stage&motion=off`);
    await page.waitForFunction(() => document.documentElement.dataset.ready === 'stage');
    await page.keyboard.press('w');
    await page.waitForSelector('[data-blank="hold"] .l-cover');
    // Its picture is round: as high as wide, where one that is not drawn has no size or that of a line of text.
    const shapes = await page.evaluate(() =>
      ['.blank .l-cover', '.slides > .l-cover', '.curtain', '.l-close'].map((place) => {
        const emblem = document.querySelector<HTMLElement>(`${place} .emblem`);
        for (let at = emblem; at; at = at.parentElement) at.hidden = false;
        const { width = 0, height = 0 } = emblem ? getComputedStyle(emblem) : {};
        return { place, width, height };
      }),
    );
    for (const { place, width, height } of shapes) expect([place, width]).toEqual([place, height]);
    expect(shapes.map(({ height }) => Number.parseFloat(`${height}`))).toEqual([120, 120, 121, 100]);
  });

  test('src/ is as it was', async () => {
    expect(await readSources(project.root)).toEqual(before);
  });
});

interface Named {
  readonly report: { readonly organisation: string };
  readonly terms: readonly string[];
}
