import { element, type Xml } from '../xml.ts';
import type { Cell, Choice, Sheet } from './model.ts';
import type { StyleTable } from './styles.ts';

/** The name of a column, from 0: A, B, … Z, AA. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/** A sheet as its part; the order of the elements is the schema's. */
export function renderSheet(sheet: Sheet, styles: StyleTable): Xml {
  const { merges = [], choices = [], landscape = false, guarded = false } = sheet;
  return element(
    'worksheet',
    { xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main' },
    landscape && element('sheetPr', {}, element('pageSetUpPr', { fitToPage: 1 })),
    renderPane(sheet),
    renderColumns(sheet),
    element(
      'sheetData',
      {},
      sheet.rows.map((cells, row) => renderRow(cells, row, sheet.heights?.[row], styles)),
    ),
    guarded && element('sheetProtection', { sheet: 1, formatRows: 0, formatColumns: 0 }),
    merges.length > 0 &&
      element(
        'mergeCells',
        { count: merges.length },
        merges.map((ref) => element('mergeCell', { ref })),
      ),
    choices.length > 0 && element('dataValidations', { count: choices.length }, choices.map(renderChoice)),
    landscape &&
      element('pageMargins', { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 }),
    landscape &&
      element('pageSetup', { paperSize: 9, orientation: 'landscape', fitToWidth: 1, fitToHeight: 0 }),
  );
}

function renderPane({ frozen = 0 }: Sheet): Xml {
  const pane =
    frozen > 0 &&
    element('pane', {
      ySplit: frozen,
      topLeftCell: `A${frozen + 1}`,
      activePane: 'bottomLeft',
      state: 'frozen',
    });
  return element('sheetViews', {}, element('sheetView', { workbookViewId: 0 }, pane));
}

function renderColumns({ columns = [] }: Sheet): Xml | false {
  if (columns.length === 0) return false;
  return element(
    'cols',
    {},
    columns.map(({ width = 10, hidden }, i) =>
      element('col', {
        min: i + 1,
        max: i + 1,
        width,
        customWidth: 1,
        hidden: hidden === true ? 1 : undefined,
      }),
    ),
  );
}

function renderRow(
  cells: readonly (Cell | string | number | undefined)[],
  row: number,
  ht: number | undefined,
  styles: StyleTable,
): Xml {
  return element(
    'row',
    { r: row + 1, ht, customHeight: ht === undefined ? undefined : 1 },
    cells.map((cell, column) => renderCell(cell, `${columnName(column)}${row + 1}`, styles)),
  );
}

function renderCell(
  cell: Cell | string | number | undefined,
  r: string,
  styles: StyleTable,
): Xml | undefined {
  if (cell === undefined) return undefined;
  const { value, style = {} } = typeof cell === 'object' ? cell : { value: cell };
  const s = styles.numberOf(style);
  if (value === undefined || value === '') return element('c', { r, s });
  if (typeof value === 'number') return element('c', { r, s }, element('v', {}, value));
  // The text is in its cell, not in a table of strings: one part less, and every program reads it.
  return element(
    'c',
    { r, s, t: 'inlineStr' },
    element('is', {}, element('t', { 'xml:space': 'preserve' }, value)),
  );
}

function renderChoice({ range, options }: Choice): Xml {
  return element(
    'dataValidation',
    { type: 'list', allowBlank: 1, showErrorMessage: 1, sqref: range },
    element('formula1', {}, `"${options.join(',')}"`),
  );
}
