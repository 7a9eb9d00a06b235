import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { bookletOrder, fitPages, makeBooklet } from '../../../src/cli/pdf/paper.ts';

async function pages(count: number): Promise<PDFDocument> {
  const pdf = await PDFDocument.create();
  for (let i = 0; i < count; i++) pdf.addPage([595.28, 841.89]).drawText(String(i + 1));
  return pdf;
}

test('sheets of a booklet are folded into the order of the pages', () => {
  expect(bookletOrder(4)).toEqual([
    [4, 1],
    [2, 3],
  ]);
  expect(bookletOrder(8)).toEqual([
    [8, 1],
    [2, 7],
    [6, 3],
    [4, 5],
  ]);
});

test('a booklet has two pages a side, blank ones at its end', async () => {
  const booklet = await PDFDocument.load(await makeBooklet(await (await pages(5)).save()));
  expect(booklet.getPageCount()).toBe(4);
  expect(booklet.getPage(0).getSize()).toEqual({ width: 841.89, height: 595.28 });
});

test('a booklet on A3 is folded to A4', async () => {
  const booklet = await PDFDocument.load(await makeBooklet(await (await pages(5)).save(), 'a3'));
  expect(booklet.getPage(0).getSize()).toEqual({ width: 1190.55, height: 841.89 });
});

test('pages are scaled onto the middle of another paper', async () => {
  const pdf = await pages(1);
  expect(fitPages(pdf, 'a3').scale).toBeCloseTo(Math.SQRT2, 2);
  expect(pdf.getPage(0).getSize()).toEqual({ width: 841.89, height: 1190.55 });
  const { scale, left, bottom } = fitPages(await pages(1), 'letter');
  expect([scale, left, bottom].map((n) => Math.round(n * 100) / 100)).toEqual([0.94, 26, 0]);
  expect(fitPages(await pages(1), 'a4')).toEqual({ scale: 1, left: 0, bottom: 0 });
});
