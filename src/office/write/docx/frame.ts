import {
  AlignmentType,
  Document,
  DocumentGridType,
  type FileChild,
  Footer,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import type { PageFormat } from './format.ts';

/** Names of the paragraph styles, as WPS lists them. */
const STYLES = {
  title: '公文标题',
  body: '公文正文',
  heading: '一级标题',
  caption: '图表标题',
  cell: '表格文字',
  picture: '图片',
} as const;

const TWIPS_A_MM = 56.6929;
const mm = (length: number) => Math.round(length * TWIPS_A_MM);
const A4 = { width: mm(210), height: mm(297) };
/** Of a character's height, to the middle of the foot of the page. */
const FOOT = 23;

/** Every character in this face: quotation marks and dashes too, which else fall to a Latin one. */
export const faceOf = (name: string) =>
  ({ ascii: name, eastAsia: name, hAnsi: name, cs: name, hint: 'eastAsia' }) as const;

/** Half-points, as the format counts. */
const halfPoints = (points: number) => Math.round(points * 2);

/** A whole document around its content, as the bytes of a .docx file. */
export async function packDocument(
  content: readonly FileChild[],
  about: { readonly title: string; readonly author: string },
  format: PageFormat,
): Promise<Uint8Array> {
  const { margins, pitch, pageNumbers } = format;
  const document = new Document({
    title: about.title,
    creator: about.author,
    evenAndOddHeaderAndFooters: pageNumbers === 'outside',
    styles: { default: defaults(format), paragraphStyles: styles(format) },
    sections: [
      {
        properties: {
          page: {
            size: A4,
            margin: {
              top: mm(margins.top),
              bottom: mm(margins.bottom),
              left: mm(margins.left),
              right: mm(margins.right),
              footer: mm(Math.min(FOOT, margins.bottom - 5)),
            },
          },
          grid: { type: DocumentGridType.LINES, linePitch: Math.round(pitch * 20) },
        },
        footers: footers(format),
        children: [...content],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function defaults({ fonts, sizes, pitch, tracking }: PageFormat) {
  return {
    document: {
      run: {
        font: faceOf(fonts.body),
        size: halfPoints(sizes.body),
        characterSpacing: Math.round(tracking * 20),
        // Digits are not Chinese: else they are broken over lines like it.
        language: { value: 'en-US', eastAsia: 'zh-CN' },
      },
      paragraph: { spacing: { line: Math.round(pitch * 20), lineRule: LineRuleType.EXACT } },
    },
  };
}

function styles({ fonts, sizes, pitch }: PageFormat) {
  const indent = { firstLine: sizes.body * 2 * 20 };
  return [
    {
      id: 'OfficialTitle',
      name: STYLES.title,
      run: { font: faceOf(fonts.title), size: halfPoints(sizes.title) },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { line: Math.round(Math.max(pitch, sizes.title * 1.5) * 20), lineRule: LineRuleType.EXACT },
      },
    },
    { id: 'OfficialBody', name: STYLES.body, paragraph: { alignment: AlignmentType.BOTH, indent } },
    {
      id: 'OfficialHeading',
      name: STYLES.heading,
      run: { font: faceOf(fonts.heading) },
      paragraph: { indent, keepNext: true, outlineLevel: 0 },
    },
    {
      id: 'OfficialCaption',
      name: STYLES.caption,
      run: { font: faceOf(fonts.heading), size: halfPoints(sizes.table) },
      paragraph: { alignment: AlignmentType.CENTER, keepNext: true },
    },
    {
      id: 'OfficialCell',
      name: STYLES.cell,
      run: { size: halfPoints(sizes.table) },
      // Exactly: else each line takes a line of the page's grid, made for larger type.
      paragraph: { spacing: { line: Math.round(sizes.table * 1.4 * 20), lineRule: LineRuleType.EXACT } },
    },
    {
      id: 'OfficialPicture',
      name: STYLES.picture,
      paragraph: {
        alignment: AlignmentType.CENTER,
        keepNext: true,
        spacing: { before: 160, line: 240, lineRule: LineRuleType.AUTO },
      },
    },
  ];
}

function footers({ fonts, sizes, pageNumbers }: PageFormat) {
  if (pageNumbers === 'none') return {};
  const side = { indent: sizes.number * 20 };
  const footer = (alignment: (typeof AlignmentType)[keyof typeof AlignmentType], indent = {}) =>
    new Footer({
      children: [
        new Paragraph({
          alignment,
          indent,
          children: [
            new TextRun({
              children: ['— ', PageNumber.CURRENT, ' —'],
              font: faceOf(fonts.number),
              size: halfPoints(sizes.number),
            }),
          ],
        }),
      ],
    });
  if (pageNumbers === 'center') return { default: footer(AlignmentType.CENTER) };
  // One character in from the edge of the text.
  return {
    default: footer(AlignmentType.RIGHT, { right: side.indent }),
    even: footer(AlignmentType.LEFT, { left: side.indent }),
  };
}
