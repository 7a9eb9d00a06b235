import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDraft } from '../../src/office/read/read.ts';
import { Unreadable } from '../../src/office/read/unreadable.ts';
import { LIMITS } from '../../src/office/read/zip.ts';
import { writeXlsx } from '../../src/office/write/xlsx.ts';
import { chanceFrom } from '../soak/chance.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
const RELS = `<Relationships><Relationship Id="r" Type="${OFFICE}" Target="word/document.xml"/></Relationships>`;

/** A .docx of these parts; `document` is its body's XML. */
function docx(document: string | Uint8Array, more: Readonly<Record<string, Uint8Array>> = {}): Uint8Array {
  const body = typeof document === 'string' ? strToU8(document) : document;
  return zipSync({ '_rels/.rels': strToU8(RELS), 'word/document.xml': body, ...more });
}

const GOOD = docx('<w:document><w:body><w:p><w:r><w:t>资金51.5万元</w:t></w:r></w:p></w:body></w:document>');

/** What keeps a file from being read; undefined where it is read. */
async function faultOf(bytes: Uint8Array): Promise<string | undefined> {
  try {
    await readDraft('稿', bytes);
    return undefined;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    expect(error.remedy).not.toBe('');
    return error.message;
  }
}

const bomb = (megabytes: number) => docx(new Uint8Array(megabytes * 1e6).fill(32));

describe('a file that is not to be read', () => {
  it.each([
    ['nothing', new Uint8Array(), '空的'],
    ['an old .doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3, 4]), '旧格式'],
    [
      'one with a password',
      new Uint8Array([
        0xd0,
        0xcf,
        0x11,
        0xe0,
        ...[...'EncryptedPackage'].flatMap((char) => [char.charCodeAt(0), 0]),
      ]),
      '打开密码',
    ],
    ['RTF', strToU8('{\\rtf1 x}'), 'RTF'],
    ['a scan', new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), '扫描件'],
    ['a PDF in the page', strToU8('%PDF-1.7'), 'PDF'],
    ['OpenDocument', zipSync({ 'content.xml': strToU8('<a/>') }), 'OpenDocument'],
    ['OFD', zipSync({ 'OFD.xml': strToU8('<a/>') }), 'OFD'],
    ['a zip of something else', zipSync({ 'a.txt': strToU8('a') }), '压缩包'],
    ['one cut off', GOOD.slice(0, -30), '没有结尾'],
    ['one with words of another program', strToU8('\0\0\0\0\0'), '不是文字文件'],
    ['one with a document type', docx('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), '实体的声明'],
    ['one with an unknown entity', docx('<a>&xxe;</a>'), '不认识的实体'],
    ['tags that do not match', docx('<a><b></a></b>'), '不配对'],
    ['one without an end', docx('<a><b>'), '不完整'],
    ['no text in it', docx('<w:document><w:body/></w:document>'), '没有文字'],
    ['a depth of 10,000', docx('<a>'.repeat(10_000) + '</a>'.repeat(10_000)), '层次'],
    ['a part that is not there', zipSync({ '_rels/.rels': strToU8(RELS) }), '缺 word/document.xml'],
    ['bytes that are no UTF-8', docx(new Uint8Array([0x3c, 0x61, 0x3e, 0xff, 0xfe, 0xfd])), '编码'],
    ['a bomb', bomb(80), '大得不正常'],
  ])('%s is told in one sentence', async (_, bytes, expected) => {
    expect(await faultOf(bytes)).toContain(expected);
  });

  it('with too many parts in it', async () => {
    const parts = Object.fromEntries(
      Array.from({ length: LIMITS.entries + 1 }, (_, i) => [`a${i}`, new Uint8Array()]),
    );
    expect(await faultOf(zipSync(parts, { level: 0 }))).toContain('文件太多');
  });
});

describe('1,000 broken files', () => {
  it('are read or refused, each with one message; none hangs, none crashes', async () => {
    const random = chanceFrom(20_260_101);
    const sheets = [{ name: 'a', rows: [['资金', { value: 146, style: { format: '0"万多元"' } }]] }];
    const whole = [GOOD, writeXlsx({ sheets })];
    let refused = 0;
    for (let i = 0; i < 1000; i += 1) {
      const bytes = Uint8Array.from(whole[i % whole.length] ?? GOOD);
      const cut = random() < 0.3 ? Math.floor(random() * bytes.length) : bytes.length;
      for (let hits = 1 + Math.floor(random() * 8); hits > 0; hits -= 1)
        bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
      if ((await faultOf(bytes.slice(0, cut))) !== undefined) refused += 1;
    }
    expect(refused).toBeGreaterThan(800);
  });
});
