import { readDocx } from './docx.ts';
import type { Draft, DraftKind, Paragraph } from './draft.ts';
import { type OfficePackage, openPackage } from './package.ts';
import { readPptx } from './pptx.ts';
import { readText } from './text.ts';
import { damaged, Unreadable } from './unreadable.ts';
import { readWorkbook, readXlsx, type SheetReading } from './xlsx.ts';
import { LIMITS, openZip } from './zip.ts';

/** Reads a PDF's text; only the command line has what that takes. */
export type PdfReader = (bytes: Uint8Array) => Promise<readonly Paragraph[]>;

const SAVE_AS = '在 WPS 里“另存为”.docx，再来核对';
const READERS = { docx: readDocx, xlsx: readXlsx, pptx: readPptx } as const satisfies Partial<
  Record<DraftKind, (office: OfficePackage, main: string) => Promise<readonly Paragraph[]>>
>;

/**
 * Reads a draft by its content, whatever its name. @throws Unreadable for every file that was not read whole, and for
 * an empty one: it must not count as clean
 */
export async function readDraft(name: string, bytes: Uint8Array, readPdf?: PdfReader): Promise<Draft> {
  if (bytes.length === 0) throw new Unreadable('文件是空的', '请另要一份');
  if (bytes.length > LIMITS.fileBytes) throw new Unreadable('文件太大', '去掉里面的照片和视频，另存一份');
  const { kind, paragraphs } = await readByKind(bytes, readPdf);
  if (paragraphs.length === 0)
    throw new Unreadable('里面没有文字（可能是扫描件或图片）', `找文字的原件，${SAVE_AS}`);
  return { name, kind, paragraphs };
}

async function readByKind(bytes: Uint8Array, readPdf?: PdfReader): Promise<Omit<Draft, 'name'>> {
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  if (head.startsWith('PK')) return readOffice(bytes);
  if (head.startsWith('\xd0\xcf\x11\xe0')) throw refuseOld(bytes);
  if (head.startsWith('{\\rtf')) throw new Unreadable('是 RTF 文件', SAVE_AS);
  if (/^(?:\x89PNG|\xff\xd8\xff|GIF8|BM|II\*|MM\0)/.test(head))
    throw new Unreadable('是图片或扫描件，里面没有文字', `找文字的原件，${SAVE_AS}`);
  if (head.startsWith('%PDF')) {
    if (readPdf === undefined)
      throw new Unreadable('是 PDF，网页里读不了', `用命令 npm run compare，或${SAVE_AS}`);
    return { kind: 'pdf', paragraphs: await readPdf(bytes) };
  }
  return { kind: 'txt', paragraphs: readText(bytes) };
}

/** The sheets of a workbook, cell by cell. @throws Unreadable */
export async function openWorkbook(bytes: Uint8Array): Promise<readonly SheetReading[]> {
  const office = openPackage(openZip(bytes));
  const main = await mainOf(office);
  if (main === undefined || kindOf(main) !== 'xlsx') throw refuseOther(office.names);
  return readWorkbook(office, main);
}

async function mainOf(office: OfficePackage): Promise<string | undefined> {
  return [...(await office.relations('')).values()].find(({ type }) => type === 'officeDocument')?.target;
}

async function readOffice(bytes: Uint8Array): Promise<Omit<Draft, 'name'>> {
  const office = openPackage(openZip(bytes));
  const main = await mainOf(office);
  const kind = kindOf(main ?? '');
  if (main === undefined || kind === undefined) throw refuseOther(office.names);
  return { kind, paragraphs: await READERS[kind](office, main) };
}

function kindOf(main: string): keyof typeof READERS | undefined {
  if (main.startsWith('word/')) return 'docx';
  if (main.startsWith('xl/')) return main.endsWith('.xml') ? 'xlsx' : undefined;
  return main.startsWith('ppt/') ? 'pptx' : undefined;
}

function refuseOther(names: readonly string[]): Unreadable {
  if (names.includes('content.xml')) return new Unreadable('是 OpenDocument 文件', SAVE_AS);
  if (names.includes('OFD.xml')) return new Unreadable('是 OFD 版式文件', `找文字的原件，${SAVE_AS}`);
  if (names.some((name) => /^(?:word|xl|ppt)\//.test(name))) return damaged('缺少主要内容');
  return new Unreadable('是压缩包，不是办公文件', '解压以后，把里面的文件一个个拿来核对');
}

/** The container of .doc, .wps, .xls, .ppt; and of every office file with a password. */
function refuseOld(bytes: Uint8Array): Unreadable {
  const secret = [...'EncryptedPackage'].flatMap((char) => [char.charCodeAt(0), 0]);
  if (holds(bytes, secret)) return new Unreadable('文件设了打开密码', '去掉密码，另存一份再来核对');
  return new Unreadable(
    '是旧格式（.doc、.wps、.xls、.et、.ppt、.dps）',
    '在 WPS 里“另存为”.docx、.xlsx 或 .pptx，再来核对',
  );
}

function holds(bytes: Uint8Array, part: readonly number[]): boolean {
  const [first = 0] = part;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (part.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}
