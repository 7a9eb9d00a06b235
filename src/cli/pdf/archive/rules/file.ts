import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFString } from '@cantoo/pdf-lib';
import { dictIn, entryOf, listIn, nameIn, nameOf, textOf } from '../../objects.ts';
import type { ArchiveFile } from '../file.ts';
import { holds, type Rule } from '../rule.ts';

const START = /^%PDF-1\.[0-7][\r\n]+%[\x80-\xff]{4}/;
const END = /startxref\s+\d+\s+%%EOF(\r\n|\r|\n)?$/;
const [LONGEST_STRING, LONGEST_NAME] = [32767, 127];
const INTEGERS = 2147483647;

/** Keys that dictionaries of certain types must not have. */
function without(dicts: readonly PDFDict[], ...keys: readonly string[]): readonly string[] {
  return keys.filter((key) => dicts.some((dict) => dict.has(nameOf(key))));
}

function isId({ pdf }: ArchiveFile): boolean {
  const id = pdf.context.trailerInfo.ID;
  return (
    id instanceof PDFArray && id.size() === 2 && id.asArray().every((one) => one instanceof PDFHexString)
  );
}

/** Strings, names and numbers beyond the limits that every reader has to support. */
function beyondLimits({ dicts }: ArchiveFile): readonly string[] {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (value instanceof PDFName && textOf(value).length > LONGEST_NAME) found.add('名称太长');
    if (
      (value instanceof PDFString || value instanceof PDFHexString) &&
      // Decoded it is no longer than written.
      value.sizeInBytes() > LONGEST_STRING &&
      value.asBytes().length > LONGEST_STRING
    )
      found.add('字符串太长');
    if (value instanceof PDFNumber && Math.abs(value.asNumber()) > INTEGERS) found.add('数太大');
    if (value instanceof PDFArray) value.asArray().forEach(visit);
    if (value instanceof PDFDict) value.values().forEach(visit);
  };
  dicts.forEach(visit);
  return [...found];
}

const ACTIONS =
  /^(?:Launch|Sound|Movie|ResetForm|ImportData|Hide|SetOCGState|Rendition|Trans|GoTo3DView|JavaScript)$/;

/** Rules about the file as a whole: header and trailer, size limits, forbidden actions and contents. */
export const FILE_RULES: readonly Rule[] = [
  holds(
    { a: '6.1.2' },
    '文件头是 %PDF-1.n，第二行是四个高位字节',
    ({ bytes }) => START.test(latin(bytes, 0, 40)),
    '文件头不对',
  ),
  holds({ a: '6.1.3' }, '文件尾有标识（ID）', isId, '没有标识'),
  holds(
    { a: '6.1.3' },
    '%%EOF 之后没有别的',
    ({ bytes }) => END.test(latin(bytes, -60)),
    '文件尾之后还有东西',
  ),
  holds(
    { a: '6.1.3', ua: '7.16' },
    '不加密',
    ({ pdf }) => pdf.context.trailerInfo.Encrypt === undefined,
    '加了密',
  ),
  {
    clauses: { a: '6.1.7.1' },
    says: '数据都在文件里（没有 F、FFilter、FDecodeParms）',
    faults: ({ dicts }) =>
      without(
        dicts.filter((dict) => dict.has(nameOf('Length'))),
        'F',
        'FFilter',
        'FDecodeParms',
      ),
  },
  {
    clauses: { a: '6.1.7.2' },
    says: '不用 LZW、Crypt 压缩',
    faults: ({ dicts }) =>
      dicts
        .flatMap((dict) => listIn(dict, 'Filter').map(String))
        .filter((filter) => /LZW|Crypt/.test(filter)),
  },
  { clauses: { a: '6.1.12' }, says: '没有权限限制', faults: ({ pdf }) => without([pdf.catalog], 'Perms') },
  { clauses: { a: '6.1.13' }, says: '字符串、名称、数都不超过各家阅读器的限度', faults: beyondLimits },
  holds({ a: '6.1.13' }, '图形状态最多存 28 层', ({ painted }) => painted.depth <= 28, '存得太深'),
  {
    clauses: { a: '6.3.1', ua: '7.18.2' },
    says: '页面上没有批注、链接、表单一类要按的东西',
    faults: ({ pdf }) => pdf.getPages().flatMap(({ node }) => listIn(node, 'Annots').map(() => '批注')),
  },
  {
    clauses: { a: '6.4.1', ua: '7.15' },
    says: '没有表单',
    faults: ({ pdf }) => without([pdf.catalog], 'AcroForm'),
  },
  {
    clauses: { a: '6.5.1' },
    says: '没有脚本，不启动程序',
    faults: ({ dicts }) => dicts.map((dict) => nameIn(dict, 'S')).filter((action) => ACTIONS.test(action)),
  },
  {
    clauses: { a: '6.5.2' },
    says: '打开文件、翻页时不做任何事',
    faults: ({ pdf }) => [
      ...without([pdf.catalog], 'AA', 'OpenAction'),
      ...without(
        pdf.getPages().map(({ node }) => node),
        'AA',
      ),
    ],
  },
  {
    clauses: { a: '6.8', ua: '7.11' },
    says: '没有附件',
    faults: ({ pdf, dicts }) => [
      ...without([dictIn(pdf.catalog, 'Names') ?? pdf.catalog], 'EmbeddedFiles', 'AlternatePresentations'),
      ...without(dicts, 'EF'),
    ],
  },
  {
    clauses: { a: '6.9', ua: '7.10' },
    says: '没有可开关的图层',
    faults: ({ pdf }) => without([pdf.catalog], 'OCProperties'),
  },
  {
    clauses: { a: '6.10' },
    says: '没有放映步骤',
    faults: ({ pdf }) =>
      without(
        pdf.getPages().map(({ node }) => node),
        'PresSteps',
      ),
  },
  {
    clauses: { a: '6.11' },
    says: '不对阅读器另提要求',
    faults: ({ pdf }) => without([pdf.catalog], 'Requirements'),
  },
  {
    clauses: { a: '6.6.2.1' },
    says: 'XMP 不加密、没有 bytes 和 encoding 属性',
    faults: ({ xmp }) => faultyPacket(xmp),
  },
  holds(
    { a: '6.6.4' },
    'XMP 里写明 PDF/A 第 2 部分 A 级',
    ({ xmp }) => /<pdfaid:part>2</.test(xmp) && /<pdfaid:conformance>A</.test(xmp),
    '没有写明',
  ),
  holds(
    { a: '6.6.2.3.1' },
    'XMP 里 PDF/A 不认得的项目有说明',
    ({ xmp }) => !xmp.includes('<pdfuaid:') || xmp.includes('<pdfaSchema:prefix>pdfuaid<'),
    'pdfuaid 没有说明',
  ),
  holds({ ua: '5' }, 'XMP 里写明 PDF/UA 第 1 部分', ({ xmp }) => /<pdfuaid:part>1</.test(xmp), '没有写明'),
  holds({ ua: '7.1' }, 'XMP 里有题名', ({ xmp }) => /<dc:title>.*<rdf:li[^>]*>[^<]+</.test(xmp), '没有题名'),
  holds(
    { ua: '7.1' },
    '窗口上写题名，不写文件名',
    ({ pdf }) => String(entryOf(dictIn(pdf.catalog, 'ViewerPreferences'), 'DisplayDocTitle')) === 'true',
    '写的是文件名',
  ),
];

function faultyPacket(xmp: string): readonly string[] {
  const [packet = ''] = /<\?xpacket begin[^>]*>/.exec(xmp) ?? [];
  return packet === ''
    ? ['没有 XMP']
    : /\b(?:bytes|encoding)=/.test(packet)
      ? ['包头带有 bytes 或 encoding']
      : [];
}

function latin(bytes: Uint8Array, from: number, to?: number): string {
  return Buffer.from(bytes.slice(from, to)).toString('latin1');
}
