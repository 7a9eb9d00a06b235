import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withBrowser, withPage } from '../../src/cli/browser/index.ts';
import { checkLayout, looks } from '../../src/cli/layout/check.ts';
import { PRINT_IDS } from '../../src/document/paper/layouts.ts';
import { formatProblems } from '../../src/facts/index.ts';
import { JOINED, joinedLook } from '../browser/joined-walls.ts';
import { FULL_HD } from '../browser/open-deck.ts';
import { copyBody, EMBLEM, type ProjectCopy, readBody } from './project.ts';

let project: ProjectCopy;
beforeAll(async () => {
  project = await copyBody();
});
afterAll(() => project?.remove());

describe('the deck of another body, as its office makes it', () => {
  test('passes the check in full, layout included', async () => {
    const { exit, printed } = await project.run('check');
    expect(printed.match(/^×.*\n.*$/gm) ?? []).toEqual([]);
    expect(exit).toBe(0);
  }, 600_000);

  test('has room beside an emblem on walls with joints, and with larger text on the others', async () => {
    const { meeting } = await readBody();
    await project.write('assets/mark.svg', EMBLEM);
    await project.write('assets/meeting.json', meeting.replace('"emblem": ""', '"emblem": "mark.svg"'));
    expect(await project.run('build', '--no-check')).toMatchObject({ exit: 0 });
    const larger = looks().filter(({ theme }) => theme === 'light');
    const wanted = [
      ...JOINED.map(joinedLook),
      ...larger.map((look) => ({ ...look, query: '&scale=lg' })),
      ...looks().filter(({ size }) => size.width === 1920),
    ];
    const deck = join(project.root, 'dist/deck.html');
    expect(formatProblems(await withBrowser((browser) => checkLayout(browser, deck, wanted)))).toBe('');
  }, 600_000);

  test('has nothing of last year in it', async () => {
    const body = await readBody();
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
      (name) => name.length >= 4 && !own?.terms.includes(name) && !body.source?.includes(name),
    );
    expect(names.filter((name) => html.includes(name))).toEqual([]);
  });

  test('shows the emblem on cover, dividers, hold screen and close', async () => {
    const file = join(project.root, 'dist/deck.html');
    const shapes = await withBrowser((browser) =>
      withPage(browser, FULL_HD, async (page) => {
        await page.goto(`${pathToFileURL(file).href}?view=stage&motion=off`);
        await page.waitForFunction(() => document.documentElement.dataset.ready === 'stage');
        await page.keyboard.press('w');
        await page.waitForSelector('[data-blank="hold"] .l-cover');
        // Its picture is round: as high as wide, where one that is not drawn has no size or that of a line of text.
        return page.evaluate(() =>
          ['.blank .l-cover', '.slides > .l-cover', '.curtain', '.l-close'].map((place) => {
            const emblem = document.querySelector<HTMLElement>(`${place} .emblem`);
            for (let at = emblem; at; at = at.parentElement) at.hidden = false;
            const { width = 0, height = 0 } = emblem ? getComputedStyle(emblem) : {};
            return { place, width, height };
          }),
        );
      }),
    );
    for (const { place, width, height } of shapes) expect([place, width]).toEqual([place, height]);
    expect(shapes.map(({ height }) => Number.parseFloat(`${height}`))).toEqual([120, 120, 121, 100]);
  });

  test('prints every handout, each checked by reading it back', async () => {
    const { exit, printed } = await project.run('handouts');
    expect(printed.match(/^×.*\n.*$/gm) ?? []).toEqual([]);
    expect(exit).toBe(0);
    const made = await readdir(join(project.root, 'dist/handouts'));
    expect(PRINT_IDS.filter((id) => !made.includes(`${id}.pdf`))).toEqual([]);
  }, 300_000);

  test.each(['proof', 'pptx', 'docx', 'forms'])(
    '%s is made',
    async (command) => {
      const { exit, printed } = await project.run(command);
      expect(printed).not.toMatch(/^×/m);
      expect(exit).toBe(0);
      expect(existsSync(join(project.root, 'dist'))).toBe(true);
    },
    120_000,
  );
});

interface Named {
  readonly report: { readonly organisation: string };
  readonly terms: readonly string[];
}
