import { type PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { HANDOUTS } from '../../document/paper/layouts.ts';
import type { HandoutHandle } from '../../views/handout/index.ts';
import { loadPdf, savePdf } from '../pdf-file.ts';
import { markArtifacts, mendTags, writeFileId, writeOutputIntent } from './archive/index.ts';
import { writeBookmarks } from './bookmarks.ts';
import { makeLayersOpaque } from './layers.ts';
import { fitPages } from './paper.ts';
import type { PaperName } from './papers.ts';
import { renameTags } from './tag-names.ts';
import { wordsOf } from './words.ts';
import { writeXmp } from './xmp.ts';

/** Options for finishing a PDF. */
export interface Finish {
  readonly paper?: PaperName;
  /** Whether the file claims to be archival (PDF/A-2a, PDF/UA-1); the caller must have checked the rules in archive/. */
  readonly archival?: boolean;
}

/**
 * Adds metadata, bookmarks, page labels and what archives require to the browser's PDF, and removes everything that
 * depends on the time of day, so that the same input gives the same bytes.
 */
export async function finishPdf(
  bytes: Uint8Array,
  handle: HandoutHandle,
  { paper = 'a4', archival = true }: Finish = {},
): Promise<Uint8Array> {
  const pdf = await loadPdf(bytes);
  const words = wordsOf(handle);
  pdf.setTitle(words.title, { showInWindowTitleBar: true });
  pdf.setAuthor(words.author);
  pdf.setSubject(words.subject);
  pdf.setKeywords([...words.keywords]);
  pdf.setCreator(words.creator);
  setDates(pdf, words.date);
  writeXmp(pdf, words, archival);
  pdf.catalog.set(PDFName.of('Lang'), PDFString.of('zh-CN'));
  pdf.catalog.set(PDFName.of('PageLabels'), pdf.context.obj({ Nums: [0, { S: 'D' }] }));
  markArtifacts(pdf);
  mendTags(pdf);
  writeOutputIntent(pdf);
  // Prints for screens and telephones keep their page size.
  const fit = fitPages(pdf, HANDOUTS[handle.id].paper === 'a4' ? paper : 'a4');
  writeBookmarks(pdf, handle.outline, fit);
  renameTags(pdf);
  for (const { node } of pdf.getPages()) node.set(PDFName.of('Tabs'), PDFName.of('S'));
  makeLayersOpaque(pdf);
  writeFileId(pdf);
  return savePdf(pdf);
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
