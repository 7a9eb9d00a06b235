import { degrees, PDFDocument, type PDFPage, StandardFonts } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { readPdfDraft } from '../../../src/cli/pdf/draft.ts';
import { runsOf } from '../../../src/cli/pdf/looks/letters.ts';
import { openPdf } from '../../../src/cli/pdf/open-pdf.ts';

async function pdfOf(draw: (page: PDFPage) => void, password?: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([600, 800]);
  page.setFont(await pdf.embedFont(StandardFonts.Courier));
  draw(page);
  if (password !== undefined) pdf.encrypt({ userPassword: password });
  return pdf.save();
}

/** Courier: every letter is six tenths of its size wide. */
const ADVANCE = 0.6;

describe('a page as the reader finds it', () => {
  test('has its letters in their places, from the top, in the size that they have on paper', async () => {
    const { pages } = await openPdf(
      await pdfOf((page) => {
        page.scaleContent(2, 2);
        page.drawText('Book', { x: 50, y: 300, size: 10 });
      }),
    );
    const [first, ...rest] = pages[0]?.letters ?? [];
    expect([first?.text, ...rest.map(({ text }) => text)].join('')).toBe('Book');
    expect(first?.size).toBeCloseTo(20);
    expect(first?.from.x).toBeCloseTo(100);
    expect(first?.from.y).toBeCloseTo(200);
    expect(first?.to.x).toBeCloseTo(100 + 20 * ADVANCE, 0);
    expect(first?.up.y).toBeCloseTo(-20);
  });

  test('ends its lines, and sees blanks where words stand apart', async () => {
    const { pages } = await openPdf(
      await pdfOf((page) => {
        page.drawText('one', { x: 50, y: 700, size: 10 });
        page.drawText('two', { x: 74, y: 700, size: 10 });
        page.drawText('three', { x: 50, y: 680, size: 10 });
      }),
    );
    expect((pages[0]?.letters ?? []).map(({ text }) => text).join('')).toBe('one two\nthree');
  });

  test('has a run for letters of one size that follow each other, whatever their direction', async () => {
    const { pages } = await openPdf(
      await pdfOf((page) => {
        page.drawText('small', { x: 50, y: 700, size: 10 });
        page.drawText('LARGE', { x: 50 + 5 * 10 * ADVANCE, y: 700, size: 20 });
        page.drawText('apart', { x: 400, y: 700, size: 20 });
        page.drawText('upwards', { x: 300, y: 300, size: 10, rotate: degrees(90) });
      }),
    );
    const runs = runsOf(pages[0]?.letters ?? []);
    expect(runs.map(({ text }) => text.trim())).toEqual(['small', 'LARGE', 'apart', 'upwards']);
    const upwards = runs[3];
    expect(upwards?.size).toBeCloseTo(10);
    expect((upwards?.bottom ?? 0) - (upwards?.top ?? 0)).toBeCloseTo(7 * 10 * ADVANCE, 0);
    expect((upwards?.right ?? 0) - (upwards?.left ?? 0)).toBeCloseTo(8, 0);
  });
});

describe('a draft', () => {
  test('comes line by line', async () => {
    const bytes = await pdfOf((page) => {
      page.drawText('First.', { x: 50, y: 700, size: 10 });
      page.drawText('Second.', { x: 50, y: 600, size: 10 });
    });
    expect((await readPdfDraft(bytes)).map(({ text }) => text)).toEqual(['First.', 'Second.']);
  });

  test('that is locked, scanned or no PDF is refused by its reason', async () => {
    const locked = await pdfOf((page) => page.drawText('First.', { x: 50, y: 700 }), 'secret');
    const scanned = await pdfOf((page) => page.drawRectangle({ x: 0, y: 0, width: 100, height: 100 }));
    await expect(readPdfDraft(locked)).rejects.toThrow('打开密码');
    await expect(readPdfDraft(scanned)).rejects.toThrow('没有文字');
    await expect(readPdfDraft(new TextEncoder().encode('no PDF'))).rejects.toThrow('已损坏');
  });
});
