import { PDFDict, PDFDocument, PDFName, PDFNumber, PDFRawStream, PDFString } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { ARCHIVE_RULES, checkArchive, clauseOf } from '../../../../src/cli/pdf/archive/index.ts';
import { savePdf } from '../../../../src/cli/pdf-file.ts';
import { soundFile } from './fixture.ts';

let sound: Uint8Array;
beforeAll(async () => {
  sound = await savePdf(await soundFile());
});

const load = () => PDFDocument.load(sound, { updateMetadata: false });
const faultsOf = async (bytes: Uint8Array) =>
  checkArchive(bytes, await PDFDocument.load(bytes, { updateMetadata: false, ignoreEncryption: true }));

test('a file that breaks no rule', async () => {
  expect(await faultsOf(sound)).toEqual([]);
});

type Break = (pdf: PDFDocument) => void;
const name = PDFName.of;
const page = (pdf: PDFDocument) => pdf.getPage(0).node;
const dicts = (pdf: PDFDocument, test: (dict: PDFDict) => boolean) =>
  pdf.context.enumerateIndirectObjects().flatMap(([, one]) => {
    const dict = one instanceof PDFDict ? one : one instanceof PDFRawStream ? one.dict : undefined;
    return dict && test(dict) ? [dict] : [];
  });
const tags = (pdf: PDFDocument, kind: string) => dicts(pdf, (dict) => dict.get(name('S')) === name(kind));
const only = (found: readonly PDFDict[]): PDFDict => {
  const [first] = found;
  if (first === undefined) throw new Error('The fixture has none');
  return first;
};
const streamIn = (dict: PDFDict, key: string): PDFRawStream => {
  const stream = dict.lookup(name(key));
  if (stream instanceof PDFRawStream) return stream;
  throw new Error(`The fixture has no ${key}`);
};
const inner = (pdf: PDFDocument) =>
  only(dicts(pdf, (dict) => dict.get(name('Subtype')) === name('CIDFontType2')));
const font = (pdf: PDFDocument) => only(dicts(pdf, (dict) => dict.get(name('Subtype')) === name('Type0')));
const keep = (pdf: PDFDocument, value: object) => pdf.context.register(pdf.context.obj(value as never));
/** Paints more on the first page. */
const paint =
  (words: string): Break =>
  (pdf) => {
    const bytes = Buffer.from(`/Artifact BMC ${words} EMC`);
    const more = pdf.context.register(PDFRawStream.of(pdf.context.obj({ Length: bytes.length }), bytes));
    page(pdf).set(name('Contents'), pdf.context.obj([page(pdf).get(name('Contents')), more] as never));
  };
const xmp =
  (from: string, to: string): Break =>
  (pdf) => {
    const stream = streamIn(pdf.catalog, 'Metadata');
    stream.updateContents(Buffer.from(Buffer.from(stream.contents).toString().replace(from, to)));
  };
const state =
  (value: object): Break =>
  (pdf) =>
    void keep(pdf, { ca: 1, ...value });
const onCatalog =
  (key: string, value: object): Break =>
  (pdf) =>
    pdf.catalog.set(name(key), pdf.context.obj(value as never));

/** Each rule broken once: what was done to the file, the clause that must be named, the fault. */
const BROKEN: readonly (readonly [what: string, clause: string, change: Break])[] = [
  ['no name of its own', '6.1.3', (pdf) => delete pdf.context.trailerInfo.ID],
  [
    'data in another file',
    '6.1.7.1',
    (pdf) => streamIn(page(pdf), 'Contents').dict.set(name('F'), PDFString.of('x')),
  ],
  ['LZW', '6.1.7.2', (pdf) => void keep(pdf, { Filter: 'LZWDecode' })],
  ['permissions', '6.1.12', onCatalog('Perms', {})],
  ['a number no reader takes', '6.1.13', (pdf) => void keep(pdf, { X: PDFNumber.of(3e9) })],
  ['states saved too deep', '6.1.13', paint(`${'q '.repeat(29)}${'Q '.repeat(29)}`)],
  [
    'a note on the page',
    '6.3.1',
    (pdf) => page(pdf).set(name('Annots'), pdf.context.obj([{ Subtype: 'Text' }])),
  ],
  ['a form', '6.4.1', onCatalog('AcroForm', {})],
  ['a script', '6.5.1', (pdf) => void keep(pdf, { S: 'JavaScript' })],
  ['a deed at opening', '6.5.2', onCatalog('OpenAction', [])],
  ['a file in the file', '6.8', (pdf) => void keep(pdf, { Type: 'Filespec', EF: {} })],
  ['layers', '6.9', onCatalog('OCProperties', {})],
  ['steps', '6.10', (pdf) => page(pdf).set(name('PresSteps'), pdf.context.obj({}))],
  ['wishes', '6.11', onCatalog('Requirements', [])],
  ['a packet that names its encoding', '6.6.2.1', xmp('id="W5M0', 'encoding="UTF-8" id="W5M0')],
  ['no word of PDF/A', '6.6.4', xmp('<pdfaid:part>2', '<pdfaid:part>3')],
  [
    'a name that PDF/A does not know',
    '6.6.2.3.1',
    xmp('<pdfaSchema:prefix>pdfuaid', '<pdfaSchema:prefix>other'),
  ],
  ['no word of PDF/UA', 'PDF/UA 5', xmp('<pdfuaid:part>1', '<pdfuaid:part>2')],
  ['no title', '7.1', xmp('市图书馆2020年工作　备注页', '')],
  ['the name of the file on the window', '7.1', onCatalog('ViewerPreferences', {})],
  ['an operator of no standard', '6.2.2', paint('XY')],
  ['no profile', '6.2.3', (pdf) => pdf.catalog.delete(name('OutputIntents'))],
  [
    'a profile of four inks',
    '6.2.3',
    (pdf) => only(dicts(pdf, (dict) => dict.has(name('N')))).set(name('N'), PDFNumber.of(4)),
  ],
  ['four inks', '6.2.4.3', paint('0 0 0 1 k')],
  [
    'a picture in four inks',
    '6.2.4.3',
    (pdf) => void keep(pdf, { Subtype: 'Image', ColorSpace: 'DeviceCMYK' }),
  ],
  ['a transfer function', '6.2.5', state({ TR: 'Identity' })],
  ['an intent of its own', '6.2.6', paint('/Mine ri')],
  [
    'a picture that is interpolated',
    '6.2.8',
    (pdf) => void keep(pdf, { Subtype: 'Image', Interpolate: true }),
  ],
  ['a form from another file', '6.2.9', (pdf) => void keep(pdf, { Subtype: 'Form', Ref: {} })],
  ['a blend of its own', '6.2.10', state({ BM: 'Mine' })],
  ['paint without a mark', '7.1', (pdf) => paint('EMC 0 0 9 9 re f /Artifact BMC')(pdf)],
  ['a tag in decoration', '7.1', paint('/P <</MCID 0>> BDC EMC')],
  ['a mark that does not end', '7.1', paint('/Artifact BMC')],
  ['content drawn twice', '7.20', paint('EMC /P <</MCID 9>> BDC EMC /P <</MCID 9>> BDC EMC /Artifact BMC')],
  ['a font of another kind', '6.2.11.2', (pdf) => inner(pdf).set(name('CIDToGIDMap'), name('Other'))],
  [
    'outlines that are not there',
    '6.2.11.4.1',
    (pdf) => inner(pdf).lookup(name('FontDescriptor'), PDFDict).delete(name('FontFile2')),
  ],
  ['a glyph beyond the last', '6.2.11.4.1', paint('BT /F0 9 Tf <0007> Tj ET')],
  [
    'a width that is not the font’s',
    '6.2.11.5',
    (pdf) => inner(pdf).set(name('W'), pdf.context.obj([1, [700, 600]])),
  ],
  ['letters that mean nothing', '6.2.11.7.2', (pdf) => font(pdf).delete(name('ToUnicode'))],
  ['a box for a letter', '6.2.11.8', paint('BT /F0 9 Tf <0000> Tj ET')],
  ['no word of tags', '6.7.2.2', onCatalog('MarkInfo', {})],
  ['no tree', '6.7.3.3', (pdf) => pdf.catalog.delete(name('StructTreeRoot'))],
  ['a tag that says it stands elsewhere', '6.7.3.3', (pdf) => only(tags(pdf, 'TR')).delete(name('P'))],
  ['content that no tag leads to', '7.1', (pdf) => page(pdf).set(name('StructParents'), PDFNumber.of(99))],
  ['a tag of its own', '6.7.3.4', (pdf) => only(tags(pdf, 'Div')).set(name('S'), name('Mine'))],
  ['no language', '6.7.4', (pdf) => pdf.catalog.delete(name('Lang'))],
  ['a row outside a table', '7.2', (pdf) => only(tags(pdf, 'Table')).set(name('S'), name('Div'))],
  ['a chart without words', '7.3', (pdf) => only(tags(pdf, 'Figure')).delete(name('Alt'))],
  ['a level left out', '7.4.2', (pdf) => only(tags(pdf, 'H1')).set(name('S'), name('H3'))],
  ['headings with and without a level', '7.4.4', (pdf) => only(tags(pdf, 'H2')).set(name('S'), name('H'))],
  ['a header cell of no direction', '7.5', (pdf) => only(tags(pdf, 'TH')).delete(name('A'))],
  ['a note without a number', '7.7', (pdf) => only(tags(pdf, 'Div')).set(name('S'), name('Note'))],
  ['a page on which the keyboard goes astray', '7.18.3', (pdf) => page(pdf).delete(name('Tabs'))],
];

describe('the rules name', () => {
  test.each(BROKEN)('%s', async (_, clause, change) => {
    const pdf = await load();
    change(pdf);
    const faults = await faultsOf(await savePdf(pdf));
    expect(
      faults.filter((fault) => fault.includes(`${clause} `) || fault.includes(`${clause}，`)),
    ).not.toEqual([]);
  });

  test('letters that each maker uses as he likes', async () => {
    const pdf = await load();
    const words = streamIn(font(pdf), 'ToUnicode');
    words.updateContents(Buffer.from(Buffer.from(words.contents).toString().replace('8BFB', 'E000')));
    expect((await faultsOf(await savePdf(pdf))).join()).toContain('6.2.11.7.3');
  });

  test('ends that are not the ends of a PDF', async () => {
    const pdf = await load();
    const [head, foot] = [Buffer.from(sound), Buffer.concat([sound, Buffer.from('more')])];
    head[10] = 0x20;
    expect(checkArchive(head, pdf).join()).toContain('6.1.2');
    expect(checkArchive(foot, pdf).join()).toContain('6.1.3');
  });

  test('a locked file', async () => {
    const pdf = await load();
    pdf.context.trailerInfo.Encrypt = pdf.context.obj({});
    expect(checkArchive(sound, pdf).join()).toContain('7.16');
  });
});

test('every rule has been broken', () => {
  const clauses = BROKEN.map(([, clause]) => clause.replace(/^PDF\/UA /, ''));
  const elsewhere = ['6.1.2', '6.1.3', '6.2.11.7.3'];
  const never = ARCHIVE_RULES.filter(
    ({ clauses: { a, ua } }) => ![...clauses, ...elsewhere].some((one) => one === a || one === ua),
  );
  expect(never.map(({ clauses: one }) => clauseOf(one))).toEqual([]);
});
