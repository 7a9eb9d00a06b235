import { PDFDocument, type PDFPage, rgb, StandardFonts } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { checkLooks, type PdfLooks, readLooks } from '../../../src/cli/pdf/looks/check.ts';
import { openPdf } from '../../../src/cli/pdf/open-pdf.ts';
import { loadPdf } from '../../../src/cli/pdf-file.ts';
import { HANDLE, soundLooks } from './handout-fixture.ts';

const BARE = { ...HANDLE, told: [], drawings: [] };
const grey = (share: number) => rgb(share, share, share);

/** What the self-check says of a page of A4 on which `draw` has drawn. */
async function sayOf(draw: (page: PDFPage) => void, handle = BARE): Promise<string> {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([595, 842]);
  page.setFont(await pdf.embedFont(StandardFonts.Helvetica));
  draw(page);
  const bytes = await pdf.save();
  const looks = await readLooks(await openPdf(bytes), await loadPdf(bytes));
  const findings = checkLooks(looks, handle);
  return findings.map(({ what }) => what).join('\n');
}

describe('a page as it is drawn', () => {
  test('black text on white is well', async () => {
    expect(await sayOf((page) => page.drawText('Books', { x: 100, y: 700, size: 10 }))).toBe('');
  });

  test.each([
    ['grey on white', 0.6, 1],
    ['grey on black', 0.35, 0],
  ])('text %s is named with its place', async (_, ink, ground) => {
    const said = await sayOf((page) => {
      page.drawRectangle({ x: 72, y: 600, width: 200, height: 100, color: grey(ground) });
      page.drawText('Books', { x: 144, y: 650, size: 12, color: grey(ink) });
    });
    expect(said).toMatch(/第 1 页（距左 51、距上 6\d 毫米）“Books”黑白打印时与底色的对比只有 \d/);
  });

  test('text that runs over the edge of its ground is named, though most of it can be read', async () => {
    const said = await sayOf((page) => {
      page.drawRectangle({ x: 72, y: 600, width: 100, height: 100, color: grey(0) });
      page.drawText('Lending', { x: 140, y: 650, size: 16, color: grey(1) });
    });
    expect(said).toContain('“Lending”黑白打印时与底色的对比只有 1.0');
  });

  test.each([
    ['left', 5, 700],
    ['right', 570, 700],
    ['upper', 100, 834],
    ['lower', 100, 6],
  ])('text that no printer reaches at the %s edge is named', async (_, x, y) => {
    const said = await sayOf((page) => page.drawText('Books', { x, y, size: 10 }));
    expect(said).toContain('“Books”伸到纸边外');
  });

  test('text that something is painted over is named', async () => {
    const said = await sayOf((page) => {
      page.drawText('Lending', { x: 140, y: 650, size: 16 });
      page.drawRectangle({ x: 72, y: 600, width: 100, height: 100, color: grey(0.9) });
    });
    expect(said).toContain('“Lending”黑白打印时与底色的对比只有 1.0');
  });

  test('a red and a blue that are one grey are named where they touch', async () => {
    const said = await sayOf((page) => {
      page.drawRectangle({ x: 72, y: 600, width: 100, height: 100, color: rgb(0.65, 0.1, 0.12) });
      page.drawRectangle({ x: 172, y: 600, width: 100, height: 100, color: rgb(0.15, 0.32, 0.55) });
    });
    expect(said).toMatch(/第 1 页（距左 61、距上 50 毫米）相邻色块黑白打印时只差 \d\.\d L\*/);
  });

  test('the same fills apart, or a line between them, are well', async () => {
    const said = await sayOf((page) => {
      page.drawRectangle({ x: 72, y: 600, width: 100, height: 100, color: rgb(0.65, 0.1, 0.12) });
      page.drawRectangle({ x: 180, y: 600, width: 100, height: 100, color: rgb(0.15, 0.32, 0.55) });
    });
    expect(said).toBe('');
  });

  test('a thin line through many nodes of its own colour is well, whatever its softened edges', async () => {
    const gold = rgb(0.78, 0.6, 0.18);
    const said = await sayOf((page) => {
      page.drawRectangle({ x: 72, y: 600.07, width: 440, height: 3.4, color: gold });
      for (let x = 72; x < 500; x += 24)
        page.drawRectangle({ x, y: 596, width: 12, height: 12, color: gold });
    });
    expect(said).toBe('');
  });

  test('text counts in the size that it has on paper', async () => {
    const said = await sayOf((page) => page.drawText('Books', { x: 100, y: 700, size: 8 }));
    expect(said).toMatch(/“Books”只有 8\.0 磅/);
  });
});

test('a drawing as narrow as a stamp may have fields that run into a grey; a wider one may not', () => {
  const at = (right: number) => ({
    ...HANDLE,
    drawings: [{ page: 0, left: 70, top: 90, right, bottom: 360, small: true }, ...HANDLE.drawings.slice(1)],
  });
  const looks = changed(0, { touch: { difference: 5 } });
  expect(checkLooks(looks, at(220))).toEqual([]);
  expect(checkLooks(looks, at(290))).toHaveLength(1);
});

test('in a picture colours may run into each other: they are what they are', () => {
  const picture = { page: 0, left: 90, top: 140, right: 120, bottom: 170 };
  const looks = changed(0, { touch: { difference: 5 } });
  expect(checkLooks(looks, { ...HANDLE, pictures: [picture] })).toEqual([]);
  expect(checkLooks(looks, { ...HANDLE, pictures: [{ ...picture, left: 110 }] })).toHaveLength(1);
  expect(checkLooks(looks, { ...HANDLE, pictures: [{ ...picture, page: 1 }] })).toHaveLength(1);
});

test('a faultless print passes', () => {
  expect(checkLooks(soundLooks(), HANDLE)).toEqual([]);
});

/** The first run or touch of a page of the faultless print, changed. */
function changed(page: number, change: { run?: object; touch?: object }): PdfLooks {
  return {
    pages: soundLooks().pages.map((looks, i) =>
      i !== page
        ? looks
        : {
            ...looks,
            runs: looks.runs.map((run, at) => (at === 1 ? { ...run, ...change.run } : run)),
            touches: looks.touches.map((touch) => ({ ...touch, ...change.touch })),
          },
    ),
  };
}

test.each([
  ['a caption too small', changed(0, { run: { size: 8.3 } }), '“借阅”只有 8.3 磅'],
  ['text too small', changed(1, { run: { size: 8.7 } }), '“146万多元”只有 8.7 磅'],
  [
    'a figure that stands only in a small drawing',
    changed(1, { run: { text: '购书' } }),
    '第 2 页看不清：146万多元',
  ],
  ['faint text', changed(1, { run: { contrast: 4.4 } }), '“146万多元”黑白打印时与底色的对比只有 4.4'],
  [
    'fills alike in grey',
    changed(0, { touch: { difference: 8.9 } }),
    '第 1 页（距左 35、距上 53 毫米）相邻色块',
  ],
])('the self-check names %s', (_, looks, named) => {
  const findings = checkLooks(looks, HANDLE);
  expect(findings.map(({ what }) => what).join('\n')).toContain(named);
  expect(findings).toHaveLength(1);
});
