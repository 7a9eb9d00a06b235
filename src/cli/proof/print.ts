import { PDFName, PDFString } from '@cantoo/pdf-lib';
import { withBrowser, withPage } from '../browser/index.ts';
import { loadPdf, savePdf } from '../pdf-file.ts';

const WINDOW = { width: 1200, height: 900 };
/** The number of the page, in whatever face the browser takes: digits and dashes only. */
const FOOTER =
  '<p style="width:100%;text-align:center;font-size:8pt">— <span class="pageNumber"></span> / <span class="totalPages"></span> —</p>';

/** Prints a page that is complete in itself. @throws CliError (noBrowser, failed) */
export async function printPage(page: string, words: { readonly title: string; readonly author: string }) {
  const bytes = await withBrowser((browser) =>
    withPage(browser, WINDOW, async (tab) => {
      await tab.setContent(page, { waitUntil: 'load' });
      await tab.evaluate(() => document.fonts.ready);
      return tab.pdf({
        preferCSSPageSize: true,
        printBackground: true,
        tagged: true,
        displayHeaderFooter: true,
        headerTemplate: '<p></p>',
        footerTemplate: FOOTER,
      });
    }),
  );
  const pdf = await loadPdf(bytes);
  pdf.setTitle(words.title, { showInWindowTitleBar: true });
  pdf.setAuthor(words.author);
  pdf.setCreator('年度工作报告演示');
  pdf.catalog.set(PDFName.of('Lang'), PDFString.of('zh-CN'));
  return { bytes: await savePdf(pdf), pages: pdf.getPageCount() };
}
