import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import type { HandoutHandle } from '../../handout/index.ts';
import { HANDOUTS } from '../../print/index.ts';
import { dropMasks } from './masks.ts';
import { writeOutline } from './outline.ts';
import { renameTags } from './tag-names.ts';

/** What a PDF says of itself besides its pages. */
export interface PdfWords {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: readonly string[];
  readonly creator: string;
  /** The day of the meeting; a PDF without one carries no date, so that the same input gives the same bytes. */
  readonly date: Date | undefined;
}

const CREATOR = '年度工作报告演示';

/** The words of the PDF of a print. */
export function wordsOf({ id, meeting }: HandoutHandle): PdfWords {
  const { name, use } = HANDOUTS[id];
  return {
    title: `${meeting.title}　${name}`,
    author: meeting.organisation,
    subject: `${name}：${use}`,
    keywords: [meeting.organisation, meeting.title, '工作报告', name],
    creator: CREATOR,
    date: parseDay(meeting.date),
  };
}

/** The day in a Chinese date (2024年1月20日), at noon of China; undefined where there is none. */
export function parseDay(text: string): Date | undefined {
  const [, year, month, day] = /(\d{4})年(\d{1,2})月(\d{1,2})日/.exec(text) ?? [];
  if (year === undefined) return undefined;
  return new Date(Date.UTC(Number(year), Number(month) - 1, Number(day), 4));
}

/** Gives the browser's PDF its words, bookmarks and page labels; whatever depends on the hour goes out. */
export async function finishPdf(bytes: Uint8Array, handle: HandoutHandle): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const words = wordsOf(handle);
  pdf.setTitle(words.title, { showInWindowTitleBar: true });
  pdf.setAuthor(words.author);
  pdf.setSubject(words.subject);
  pdf.setKeywords([...words.keywords]);
  pdf.setCreator(words.creator);
  setDates(pdf, words.date);
  pdf.catalog.set(PDFName.of('Lang'), PDFString.of('zh-CN'));
  pdf.catalog.set(PDFName.of('PageLabels'), pdf.context.obj({ Nums: [0, { S: 'D' }] }));
  writeOutline(pdf, handle.outline);
  renameTags(pdf);
  dropMasks(pdf);
  return pdf.save({ addDefaultPage: false, updateFieldAppearances: false });
}

function setDates(pdf: PDFDocument, date: Date | undefined): void {
  if (date !== undefined) {
    pdf.setCreationDate(date);
    pdf.setModificationDate(date);
    return;
  }
  const info = pdf.context.lookup(pdf.context.trailerInfo.Info);
  if (info && 'delete' in info && typeof info.delete === 'function') {
    for (const key of ['CreationDate', 'ModDate']) info.delete(PDFName.of(key));
  }
}
