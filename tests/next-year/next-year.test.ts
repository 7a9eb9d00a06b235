import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withBrowser } from '../../src/cli/browser/index.ts';
import { copyProject, type ProjectCopy, readSources } from './project.ts';
import { FACTS, MEETING, PARTS, SOURCE, slideFiles } from './report.ts';

let project: ProjectCopy;
let before: ReadonlyMap<string, string>;
beforeAll(async () => {
  project = await copyProject();
  before = await readSources(project.root);
});
afterAll(() => project?.remove());

/** The list of steps that the README gives, one after the other. */
describe('next year, another federation, seven parts', () => {
  test('1. the new facts file: the check names the slides that still have last year’s facts', async () => {
    await project.write('assets/facts.json', JSON.stringify(FACTS, undefined, 2));
    const { exit, printed } = await project.run('check', '--numbers');
    expect(exit).toBe(1);
    expect(printed).toMatch(
      /× 引用了 pandemic\.fund，facts\.json 里没有这条事实\n {2}→ slides\/pandemic\.ts:46 · pandemic\.funds/,
    );
    expect(printed).toMatch(/slides\/closing\.ts:\d+ · closing\.honours/);
    expect(printed).toContain('没有一页幻灯片用到 技能竞赛（32场）');
    expect(printed).not.toMatch(/\n\s+at .*\.ts:\d/);
  });

  test('2. the edited slides: everything is used, the report is not yet there', async () => {
    await project.clear('slides');
    for (const [name, text] of Object.entries(slideFiles())) await project.write(`slides/${name}`, text);
    const { exit, printed } = await project.run('check', '--numbers');
    expect(printed).not.toMatch(/^×/m);
    expect(printed).toContain('没有报告原文，以下没有核对');
    expect(printed).toContain('会议资料待填：届次、日期、地点、报告人、会徽');
    expect(exit).toBe(5);
  });

  test('3. the report: a slip is told with its place, then mended', async () => {
    await project.write('assets/source.txt', SOURCE.replace('28万元', '29万\n元'));
    const slip = await project.run('check', '--numbers');
    expect(slip.exit).toBe(1);
    expect(slip.printed).toMatch(/报告里找不到 “夏季慰问28万元”/);
    expect(slip.printed).toMatch(/报告里的 “29” 没有事实[\s\S]*→ assets\/source\.txt · 第二部分第1句/);
    await project.write('assets/source.txt', SOURCE);
    expect((await project.run('check', '--numbers', '--record')).exit).toBe(0);
    const recorded = await readFile(join(project.root, 'assets/facts.json'), 'utf8');
    expect(recorded).toContain('"at": "第七部分第2句"');
  });

  // The layout of this deck is looked at by next-year.full.test.ts.
  test('4. the meeting: the last blanks are filled, and the check passes', async () => {
    await project.write('assets/meeting.json', JSON.stringify(MEETING));
    const { exit, printed } = await project.run('check', '--numbers');
    expect(printed.match(/^×.*\n.*$/gm) ?? []).toEqual([]);
    expect(exit).toBe(0);
    expect(printed).toContain('会议资料待填：会徽');
    expect(printed).toContain('全部通过');
  });

  test('5. the deck: built whole, with nothing of last year in it', async () => {
    expect((await project.run('build')).exit).toBe(0);
    const html = await readFile(join(project.root, 'dist/deck.html'), 'utf8');
    expect(html).toContain('云溪县总工会');
    expect(html).toContain('第七部分');
    const old = JSON.parse(await readFile('assets/facts.json', 'utf8')) as {
      report: { organisation: string };
      terms: string[];
    };
    const names = [old.report.organisation, ...old.terms].filter(
      (name) => name.length >= 4 && !FACTS.terms.includes(name),
    );
    expect(names.filter((name) => html.includes(name))).toEqual([]);
  });

  test('6. on the stage seven stations stand where six stood', async () => {
    const url = `${pathToFileURL(join(project.root, 'dist/deck.html')).href}?view=stage&motion=off`;
    const seen = await withBrowser(async (browser) => {
      const page = await browser.newPage({ width: 1920, height: 1080 });
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(error.message));
      await page.goto(url);
      await page.waitForSelector('html[data-ready="stage"]');
      const total = await page.evaluate(() => window.deckStage?.total ?? 0);
      const overflows: string[] = [];
      for (let number = 1; number <= total; number++) {
        await page.evaluate((to) => window.deckStage?.goTo(to, 'end'), number);
        overflows.push(
          ...(await page.evaluate(() => {
            const slide = document.querySelector<HTMLElement>('section.present');
            const frame = slide?.getBoundingClientRect();
            const words = [...(slide?.querySelectorAll<HTMLElement>('h2, p, li, td, b, span') ?? [])];
            return words
              .filter((element) => element.closest('.notes, .data, .curtain') === null)
              .filter((element) => {
                const box = element.getBoundingClientRect();
                const cut = box.right > (frame?.right ?? 0) + 1 || box.bottom > (frame?.bottom ?? 0) + 1;
                return box.width > 0 && cut;
              })
              .map((element) => `${slide?.id}: ${element.textContent?.slice(0, 20)}`);
          })),
        );
      }
      const stations = await page.evaluate(() => [
        document.querySelectorAll('.l-route .route > li').length,
        document.querySelectorAll('section.l-matrix .ft .relay > li').length,
      ]);
      return { total, faults, overflows, stations };
    });
    expect(seen).toEqual({ total: PARTS.length + 3, faults: [], overflows: [], stations: [8, 7] });
  });

  test('src/ is as it was', async () => {
    expect(await readSources(project.root)).toEqual(before);
  });
});
