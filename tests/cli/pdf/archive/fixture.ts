import {
  type PDFArray,
  type PDFDict,
  PDFDocument,
  PDFName,
  PDFRawStream,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { finishPdf } from '../../../../src/cli/pdf/finish.ts';
import { HANDLE } from '../handout-fixture.ts';

/** A TrueType program of three glyphs, with only what rules look at: how many there are, and how wide. */
function program(): Buffer {
  const [head, hhea, maxp] = [Buffer.alloc(54), Buffer.alloc(36), Buffer.alloc(6)];
  head.writeUInt16BE(1000, 18);
  hhea.writeUInt16BE(2, 34);
  maxp.writeUInt16BE(3, 4);
  const hmtx = Buffer.alloc(10);
  [500, 0, 600].forEach((value, i) => {
    hmtx.writeUInt16BE(value, i * 2);
  });
  const tables = { head, hhea, hmtx, maxp };
  const top = Buffer.alloc(12 + 4 * 16);
  top.writeUInt32BE(0x00010000, 0);
  top.writeUInt16BE(4, 4);
  let at = top.length;
  Object.entries(tables).forEach(([name, data], i) => {
    top.write(name, 12 + i * 16, 'latin1');
    top.writeUInt32BE(at, 12 + i * 16 + 8);
    at += data.length;
  });
  return Buffer.concat([top, ...Object.values(tables)]);
}

const TO_UNICODE =
  '1 beginbfchar\n<0001> <8BFB>\nendbfchar\n1 beginbfrange\n<0002> <0002> <4E66>\nendbfrange';

type LiteralObject = NonNullable<Parameters<PDFDocument['context']['stream']>[1]>;

/** Two pages as a browser leaves them: a heading, a list, a table, a chart with words, a ground without a mark. */
export async function asFromBrowser(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const { context } = pdf;
  const keep = (value: LiteralObject) => context.register(context.obj(value));
  const stream = (bytes: Buffer) =>
    context.register(PDFRawStream.of(context.obj({ Length: bytes.length }), bytes));
  const file = stream(program());
  const descriptor = keep({ Type: 'FontDescriptor', FontName: 'AAAAAA+Book', FontFile2: file });
  const inner = keep({
    ...{ Type: 'Font', Subtype: 'CIDFontType2', BaseFont: 'AAAAAA+Book', CIDToGIDMap: 'Identity' },
    ...{ FontDescriptor: descriptor, DW: 500, W: [1, [600, 600]] },
  });
  const font = keep({
    ...{ Type: 'Font', Subtype: 'Type0', BaseFont: 'AAAAAA+Book', Encoding: 'Identity-H' },
    ...{ DescendantFonts: [inner], ToUnicode: stream(Buffer.from(TO_UNICODE)) },
  });
  const root = context.nextRef();
  const parents: (number | PDFRef[])[] = [];
  const tag = (S: string, P: PDFRef, more: LiteralObject = {}) => {
    const ref = keep({ Type: 'StructElem', S, P, K: [], ...more });
    const above = context.lookup(P) as PDFDict | undefined;
    (above?.lookup(PDFName.of('K')) as PDFArray | undefined)?.push(ref);
    return ref;
  };
  const document = tag('Document', root);
  const pages = [pdf.addPage([595.28, 841.89]), pdf.addPage([595.28, 841.89])];
  pages.forEach((page, i) => {
    const place = { Pg: page.ref };
    const heading = tag(i === 0 ? 'H1' : 'H3', document, { ...place, K: 0 });
    const list = tag('L', document);
    const item = tag('LI', list);
    const words = tag('Em', item, { ...place, K: 1 });
    const row = tag('TR', tag('Table', tag('Figure', document)));
    const head = tag('TH', row, { ...place, K: 2, A: [{ O: 'Table', Scope: 'Column' }] });
    const chart = tag('Figure', document, { ...place, K: 3, Alt: PDFString.of('Books lent') });
    const content = [
      '1 1 1 rg 0 0 595 842 re f',
      '/H1 <</MCID 0 >>BDC BT /F0 12 Tf <00010002> Tj ET EMC',
      '/Em <</MCID 1 >>BDC BT /F0 12 Tf (\\000\\001) Tj ET EMC',
      '/TH <</MCID 2 >>BDC BT /F0 12 Tf <0002> Tj ET EMC',
      '/Figure <</MCID 3 >>BDC q 0 0 9 9 re f Q EMC BT /F0 9 Tf <0001> Tj ET',
    ].join('\n');
    page.node.set(PDFName.of('Contents'), stream(Buffer.from(content)));
    page.node.set(PDFName.of('Resources'), context.obj({ Font: { F0: font } }));
    page.node.set(PDFName.of('StructParents'), context.obj(i));
    parents.push(i, [heading, words, head, chart]);
  });
  context.assign(root, context.obj({ Type: 'StructTreeRoot', K: document, ParentTree: { Nums: parents } }));
  pdf.catalog.set(PDFName.of('StructTreeRoot'), root);
  pdf.catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
  return pdf.save({ useObjectStreams: false, addDefaultPage: false });
}

/** A file that breaks no rule. */
export async function soundFile(): Promise<PDFDocument> {
  return PDFDocument.load(await finishPdf(await asFromBrowser(), HANDLE), { updateMetadata: false });
}
