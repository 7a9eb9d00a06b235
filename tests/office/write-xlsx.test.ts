import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { columnName } from '../../src/office/write/xlsx/sheet.ts';
import { writeXlsx } from '../../src/office/write/xlsx.ts';
import { element } from '../../src/office/write/xml.ts';
import { writeZip } from '../../src/office/write/zip.ts';

const partsOf = (bytes: Uint8Array) =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, new TextDecoder().decode(content)]),
  );

describe('a zip', () => {
  it('has the same bytes twice, and the parts in their order', () => {
    const parts = [
      { name: '[Content_Types].xml', content: '<Types/>' },
      { name: 'a.bin', content: new Uint8Array([1, 2, 3]) },
    ];
    expect(writeZip(parts)).toEqual(writeZip(parts));
    expect(Object.keys(unzipSync(writeZip(parts)))).toEqual(['[Content_Types].xml', 'a.bin']);
  });

  it('refuses two parts of one name', () => {
    const part = { name: 'a.xml', content: '' };
    expect(() => writeZip([part, part])).toThrow('a.xml');
  });
});

describe('an element', () => {
  it('escapes text and attributes, and drops what XML cannot hold', () => {
    expect(String(element('t', { a: '"<&' }, 'a<b&c\u0000\uD800d'))).toBe(
      '<t a="&quot;&lt;&amp;">a&lt;b&amp;cd</t>',
    );
  });
});

describe('a workbook', () => {
  const parts = partsOf(
    writeXlsx({
      title: '表',
      sheets: [
        {
          name: '数字',
          columns: [{ hidden: true }, { width: 20 }],
          rows: [
            ['a', { value: 146, style: { format: '0"万多元"', bold: true } }],
            [undefined, { style: { open: true, border: true } }],
          ],
          frozen: 1,
          guarded: true,
          choices: [{ range: 'B2:B2', options: ['属实', '有误'] }],
          merges: ['A1:A2'],
          landscape: true,
        },
      ],
    }),
  );
  const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';

  it('binds the qualifier to the number by a format, so that it follows an edit', () => {
    expect(parts['xl/styles.xml']).toContain('formatCode="0&quot;万多元&quot;"');
    expect(sheet).toMatch(/<c r="B1" s="[1-9]"><v>146<\/v><\/c>/);
  });

  it('leaves open what is to be filled in, and nothing else', () => {
    expect(sheet).toContain('<sheetProtection sheet="1"');
    expect(parts['xl/styles.xml']?.match(/locked="0"/g)).toHaveLength(1);
  });

  it('hides a column, keeps the head on every page, offers a list', () => {
    expect(sheet).toMatch(/<col min="1" max="1" [^>]*hidden="1"/);
    expect(parts['xl/workbook.xml']).toContain("'数字'!$1:$1");
    expect(sheet).toContain('<formula1>&quot;属实,有误&quot;</formula1>');
  });

  it('has its elements in the order that the schema asks for', () => {
    const order = [
      'sheetPr',
      'sheetViews',
      'cols',
      'sheetData',
      'sheetProtection',
      'mergeCells',
      'dataValidations',
      'pageMargins',
      'pageSetup',
    ];
    const places = order.map((name) => sheet.indexOf(`<${name}`));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(Math.min(...places)).toBeGreaterThan(0);
  });

  it('refuses a name that a spreadsheet would refuse', () => {
    expect(() => writeXlsx({ sheets: [{ name: 'a/b', rows: [] }] })).toThrow('a/b');
  });

  it('names its columns', () => {
    expect([0, 25, 26, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  });
});
