import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../../src/cli/browser/index.ts';
import { checkLayout } from '../../src/cli/layout/check.ts';
import { copyProject, type ProjectCopy } from '../next-year/project.ts';
import { type DeckBrowser, goTo, lacks, openDeckBrowser } from './open-deck.ts';
import { ROOT } from './root.ts';

const FIELD = 12_413;

let browser: DeckBrowser;
let project: ProjectCopy;
let file: string;
beforeAll(async () => {
  project = await copyProject();
  await cp(join(ROOT, 'tests/fixtures'), join(project.root, 'tests/fixtures'), { recursive: true });
  await project.clear('slides');
  await project.write(
    'slides/index.ts',
    "import { figuresSource } from '../tests/fixtures/figures-deck.ts';\nexport const deck = figuresSource;\n",
  );
  const { exit, printed } = await project.run('build', '--no-check');
  if (exit !== 0) throw new Error(printed);
  file = join(project.root, 'dist/deck.html');
  browser = await openDeckBrowser();
});
afterAll(async () => {
  await browser?.close();
  await project?.remove();
});

/** Connected stretches of ink on the chart `at` of the slide that is shown. */
function countMarks(page: Page, at = 0): Promise<number> {
  return page.evaluate((index) => {
    const canvas = document.querySelectorAll<HTMLCanvasElement>('section.present canvas.chart')[index];
    const g = canvas?.getContext('2d');
    if (!canvas || !g) return 0;
    const { width, height } = canvas;
    const { data } = g.getImageData(0, 0, width, height);
    // A column of paper at the end of each row, or the last mark of one would touch the first of the next.
    const row = width + 1;
    const inked = Uint8Array.from({ length: row * height }, (_, i) =>
      i % row < width && (data[4 * (Math.floor(i / row) * width + (i % row)) + 3] ?? 0) > 127 ? 1 : 0,
    );
    let count = 0;
    for (let start = 0; start < inked.length; start++) {
      if (!inked[start]) continue;
      count++;
      const todo = [start];
      inked[start] = 0;
      for (let at = todo.pop(); at !== undefined; at = todo.pop()) {
        for (const next of [at - 1, at + 1, at - row, at + row]) {
          if (!inked[next]) continue;
          inked[next] = 0;
          todo.push(next);
        }
      }
    }
    return count;
  }, at);
}

/** The streams of a PDF: their bytes in the file, and what they say. */
function streamsOf(pdf: Buffer): readonly { readonly bytes: number; readonly text: string }[] {
  return [...pdf.toString('latin1').matchAll(/stream\r?\n([\s\S]*?)endstream/g)].flatMap(([, body = '']) => {
    try {
      return [{ bytes: body.length, text: inflateSync(Buffer.from(body, 'latin1')).toString('latin1') }];
    } catch {
      return [];
    }
  });
}

describe('a field of 12413', () => {
  it.each([
    [1280, 720],
    [1366, 768],
    [1600, 900],
    [1920, 1080],
    [1440, 1080],
    [3840, 1080],
  ])('has every mark apart on a screen of %i × %i', async (width, height) => {
    const page = await browser.open({ file, size: { width, height }, query: '&motion=off' });
    await goTo(page, 1);
    expect(await countMarks(page)).toBe(FIELD);
  });

  it.each(['light', 'dark'])('is printed as points in the theme %s, in less than 100 kB', async (theme) => {
    const page = await browser.open({ file, query: `&motion=off&theme=${theme}` });
    await goTo(page, 1);
    const pdf = await page.pdf({ width: '1920px', height: '1080px', printBackground: true });
    const streams = streamsOf(pdf).map(({ bytes, text }) => ({
      bytes,
      points: text.match(/ l\n/g)?.length ?? 0,
      pattern: text.includes('/Pattern'),
    }));
    const [field] = streams.toSorted((one, other) => other.points - one.points);
    expect(field?.points).toBeGreaterThanOrEqual(FIELD);
    expect(field?.bytes).toBeLessThan(100_000);
    expect(streams.some(({ pattern }) => pattern)).toBe(false);
  });
});

/** Page, place among the charts there, and marks of the largest field of a slide's body without an open end. */
function largestField(
  page: Page,
): Promise<readonly [page: number, chart: number, marks: number] | undefined> {
  return page.evaluate(() => {
    const fields = [
      ...document.querySelectorAll<HTMLCanvasElement>('section[data-page] canvas.chart'),
    ].flatMap((canvas) => {
      const { kind, marks } = JSON.parse(canvas.dataset.chart ?? '{}');
      if (kind !== 'field' || marks.some(({ end }: { end: string }) => end !== 'closed')) return [];
      const section = canvas.closest<HTMLElement>('section[data-page]');
      const chart = [...(section?.querySelectorAll('canvas.chart') ?? [])].indexOf(canvas);
      const count: number = marks.reduce((sum: number, { value }: { value: number }) => sum + value, 0);
      return [[Number(section?.dataset.page), chart, count] as const];
    });
    return fields.toSorted((one, other) => other[2] - one[2])[0];
  });
}

describe("the deck's own largest field", () => {
  it.each([
    [1280, 720],
    [1366, 768],
    [1920, 1080],
    [2560, 1440],
    [1440, 1080],
    [2560, 1080],
    [3840, 1080],
  ])('has every mark apart on a screen of %i × %i', async (width, height) => {
    const page = await browser.open({ size: { width, height }, query: '&motion=off' });
    const [number, chart, marks] = (await largestField(page)) ?? lacks('with a field');
    await goTo(page, number);
    expect(await countMarks(page, chart)).toBe(marks);
  });
});

it('every figure is laid out in every composition and theme', async () => {
  const own = await openBrowser();
  try {
    expect(await checkLayout(own, file)).toEqual([]);
  } finally {
    await own.close();
  }
});
