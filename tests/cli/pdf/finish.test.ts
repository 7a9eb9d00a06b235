import { PDFDocument, PDFName, PDFString, StandardFonts } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { finishPdf } from '../../../src/cli/pdf/finish.ts';
import { parseDay, wordsOf } from '../../../src/cli/pdf/words.ts';
import { formatXmp } from '../../../src/cli/pdf/xmp.ts';
import { HANDLE } from './handout-fixture.ts';
import { readBack } from './read.ts';

/** A PDF as a browser leaves it: its own creator, the hour of making, no bookmarks. */
async function asFromBrowser(hour: Date): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (const words of ['one', 'two']) pdf.addPage([595, 842]).drawText(words, { font });
  pdf.setCreator('Mozilla/5.0');
  pdf.setCreationDate(hour);
  pdf.setModificationDate(hour);
  pdf.catalog.set(PDFName.of('Lang'), PDFString.of('en'));
  return pdf.save();
}

describe('a finished PDF', () => {
  let raw: Uint8Array;
  beforeAll(async () => {
    raw = await asFromBrowser(new Date('2026-01-01T08:00:00Z'));
  });

  test('carries its words, its bookmarks under their parts, its page labels', async () => {
    const read = await readBack(await finishPdf(raw, HANDLE));
    expect(read.outline).toEqual([
      { title: '第一部分　借阅', level: 1, page: 0 },
      { title: '1　全年借出近3万册', level: 2, page: 0 },
      { title: '2　146万多元购书', level: 2, page: 1 },
    ]);
    expect(read.info).toMatchObject({ Title: '市图书馆2020年工作　备注页', Author: '市图书馆' });
    expect(read.info.Creator).not.toContain('Mozilla');
    expect(read.labels).toEqual(['1', '2']);
    expect(read.lang).toBe('zh-CN');
  });

  test('has the same bytes whenever it was made', async () => {
    const later = await asFromBrowser(new Date('2026-03-05T17:30:00Z'));
    expect(Buffer.from(await finishPdf(later, HANDLE))).toEqual(Buffer.from(await finishPdf(raw, HANDLE)));
  });

  test('lets nothing through: a printer need not turn its pages into pictures', async () => {
    const pdf = await PDFDocument.load(raw);
    const state = pdf.context.register(pdf.context.obj({ ca: 0.999, CA: 0.999, LW: 1 }));
    const faint = pdf.context.register(pdf.context.obj({ ca: 0.4 }));
    const finished = await PDFDocument.load(await finishPdf(await pdf.save(), HANDLE));
    expect([state, faint].map((ref) => String(finished.context.lookup(ref)).replace(/\s+/g, ' '))).toEqual([
      '<< /ca 1 /CA 1 /LW 1 >>',
      '<< /ca 0.4 >>',
    ]);
  });

  test('carries the day of the meeting where it is known', async () => {
    const meeting = { ...HANDLE.meeting, date: '2021年1月20日上午' };
    const handle = { ...HANDLE, meeting };
    const { info, xmp } = await readBack(await finishPdf(raw, handle));
    expect(info.CreationDate).toMatch(/^D:20210120/);
    expect(xmp).toBe(formatXmp(wordsOf(handle)));
    expect(xmp).toContain('<xmp:CreateDate>2021-01-20T04:00:00Z</xmp:CreateDate>');
  });
});

test.each([
  ['2021年1月20日', '2021-01-20'],
  ['定于2021年12月3日', '2021-12-03'],
  ['', undefined],
  ['一月二十日', undefined],
])('the day in “%s” is %s', (text, day) => {
  expect(parseDay(text)?.toISOString().slice(0, 10)).toBe(day);
});
