import type { Sheet, Workbook } from './xlsx/model.ts';
import { renderSheet } from './xlsx/sheet.ts';
import { StyleTable } from './xlsx/styles.ts';
import { element, type Xml, xmlPart } from './xml.ts';
import { writeZip } from './zip.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A workbook as the bytes of an .xlsx file. */
export function writeXlsx({ sheets, title, author }: Workbook): Uint8Array {
  const styles = new StyleTable();
  const pages = sheets.map((sheet, i) => ({
    name: `xl/worksheets/sheet${i + 1}.xml`,
    content: xmlPart(renderSheet(sheet, styles)),
  }));
  return writeZip([
    { name: '[Content_Types].xml', content: xmlPart(contentTypes(sheets.length)) },
    { name: '_rels/.rels', content: xmlPart(packageRelations()) },
    { name: 'docProps/core.xml', content: xmlPart(coreProperties(title, author)) },
    { name: 'xl/workbook.xml', content: xmlPart(renderWorkbook(sheets)) },
    { name: 'xl/_rels/workbook.xml.rels', content: xmlPart(workbookRelations(sheets.length)) },
    { name: 'xl/styles.xml', content: xmlPart(styles.render()) },
    ...pages,
  ]);
}

function contentTypes(sheets: number): Xml {
  const override = (part: string, type: string) =>
    element('Override', { PartName: `/${part}`, ContentType: type });
  return element(
    'Types',
    { xmlns: `${PACKAGE}/content-types` },
    element('Default', {
      Extension: 'rels',
      ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
    }),
    element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    override('xl/workbook.xml', `${TYPE}.sheet.main+xml`),
    override('xl/styles.xml', `${TYPE}.styles+xml`),
    override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    numbersTo(sheets).map((n) => override(`xl/worksheets/sheet${n}.xml`, `${TYPE}.worksheet+xml`)),
  );
}

function packageRelations(): Xml {
  return element(
    'Relationships',
    { xmlns: `${PACKAGE}/relationships` },
    element('Relationship', { Id: 'rId1', Type: `${OFFICE}/officeDocument`, Target: 'xl/workbook.xml' }),
    element('Relationship', {
      Id: 'rId2',
      Type: `${PACKAGE}/relationships/metadata/core-properties`,
      Target: 'docProps/core.xml',
    }),
  );
}

function workbookRelations(sheets: number): Xml {
  return element(
    'Relationships',
    { xmlns: `${PACKAGE}/relationships` },
    numbersTo(sheets).map((n) =>
      element('Relationship', {
        Id: `rId${n}`,
        Type: `${OFFICE}/worksheet`,
        Target: `worksheets/sheet${n}.xml`,
      }),
    ),
    element('Relationship', { Id: `rId${sheets + 1}`, Type: `${OFFICE}/styles`, Target: 'styles.xml' }),
  );
}

function coreProperties(title = '', author = ''): Xml {
  return element(
    'cp:coreProperties',
    {
      'xmlns:cp': `${PACKAGE}/metadata/core-properties`,
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    },
    element('dc:title', {}, title),
    element('dc:creator', {}, author),
  );
}

function renderWorkbook(sheets: readonly Sheet[]): Xml {
  const repeated = sheets.flatMap(({ name, frozen = 0 }, i) =>
    frozen === 0
      ? []
      : [
          element(
            'definedName',
            { name: '_xlnm.Print_Titles', localSheetId: i },
            `'${name.replaceAll("'", "''")}'!$1:$${frozen}`,
          ),
        ],
  );
  return element(
    'workbook',
    { xmlns: MAIN, 'xmlns:r': OFFICE },
    element(
      'sheets',
      {},
      sheets.map(({ name }, i) =>
        element('sheet', { name: sheetName(name), sheetId: i + 1, 'r:id': `rId${i + 1}` }),
      ),
    ),
    repeated.length > 0 && element('definedNames', {}, repeated),
  );
}

/** @throws Error for a name that a spreadsheet would refuse together with the whole file */
function sheetName(name: string): string {
  if (name === '' || name.length > 31 || /[:\\/?*[\]]/.test(name))
    throw new Error(`No name for a sheet: ${name}`);
  return name;
}

const numbersTo = (count: number) => Array.from({ length: count }, (_, i) => i + 1);
