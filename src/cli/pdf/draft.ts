import type { Paragraph } from '../../office/read/draft.ts';
import { textParagraphs } from '../../office/read/text.ts';
import { Unreadable } from '../../office/read/unreadable.ts';
import { openPdf } from './open-pdf.ts';

/** The paragraphs of a PDF with text; a paragraph may continue on the next page. @throws Unreadable */
export async function readPdfDraft(bytes: Uint8Array): Promise<readonly Paragraph[]> {
  const pages = await readPages(bytes);
  const pageOf = pages.flatMap((lines, i) => lines.map(() => i + 1));
  if (pages.flat().join('').trim() === '')
    throw new Unreadable('是扫描的 PDF，里面没有文字', '找文字的原件，在 WPS 里“另存为”.docx，再来核对');
  return textParagraphs(pages.flat().join('\n'), (line) => `第${pageOf[line - 1] ?? ''}页`);
}

async function readPages(bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  try {
    const { pages } = await openPdf(bytes);
    return pages.map(({ letters }) =>
      letters
        .map(({ text }) => text)
        .join('')
        .split('\n'),
    );
  } catch (error) {
    const locked = error instanceof Error && error.name === 'PasswordException';
    throw locked
      ? new Unreadable('PDF 设了打开密码', '去掉密码，另存一份再来核对')
      : new Unreadable('PDF 已损坏，打不开', '请另要一份');
  }
}
