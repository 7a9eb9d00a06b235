import { borderOf, fillOf } from './looks.ts';
import type { Page, PageBox } from './page.ts';
import type { NativeTable, TableCell } from './shapes.ts';
import type { SetText } from './words.ts';

/** A table of the slide: counts in rows and columns that come up together, and no frame for the page. */
export function isNativeTable({ boxes }: Page, index: number): boolean {
  const table = boxes[index];
  if (table?.name !== 'table' || table.attributes.role === 'presentation') return false;
  return !boxes.some(
    (box, i) => box.attributes['data-fragment-index'] !== undefined && isUnder(boxes, i, index),
  );
}

function isUnder(boxes: readonly PageBox[], index: number, above: number): boolean {
  for (let at = boxes[index]?.parent ?? -1; at >= above; at = boxes[at]?.parent ?? -1)
    if (at === above) return true;
  return false;
}

/** The table at `index` with the texts in its cells; texts side by side in a cell remain beside the table. */
export function tableOf(
  page: Page,
  index: number,
  texts: readonly SetText[],
): { readonly shape: NativeTable; readonly taken: readonly SetText[] } {
  const { boxes } = page;
  const table = boxes[index];
  const rowIndices = boxes.flatMap((box, i) => (box.name === 'tr' && isUnder(boxes, i, index) ? [i] : []));
  const cellsOf = (row: number) =>
    boxes.flatMap((box, i) => (/^t[hd]$/.test(box.name) && box.parent === row ? [i] : []));
  const edges = edgesOf(
    rowIndices
      .flatMap(cellsOf)
      .map((i) => boxes[i])
      .filter((box) => box !== undefined),
  );
  const taken: SetText[] = [];
  const rows = rowIndices.map((row) => ({
    height: boxes[row]?.rect.height ?? 0,
    cells: cellsOf(row).flatMap((i): readonly TableCell[] => {
      const box = boxes[i];
      if (box === undefined) return [];
      const inside = texts.filter((text) => text.block === i || isUnder(boxes, text.block, i));
      const [only] = inside.length === 1 ? inside : [];
      if (only) taken.push(only);
      return [cellOf(box, boxes[row], edges, only)];
    }),
  }));
  return {
    shape: {
      kind: 'table',
      alt: saidIn(rows),
      rect: table?.rect ?? { x: 0, y: 0, width: 0, height: 0 },
      columns: edges.slice(1).map((edge, i) => edge - (edges[i] ?? 0)),
      rows,
    },
    taken,
  };
}

/** The table in words, a row after the other. */
function saidIn(rows: NativeTable['rows']): string {
  const cells = ({ block }: TableCell) =>
    block?.lines.map((line) => line.map(({ text }) => text).join('')).join('') ?? '';
  const said = rows.map((row) =>
    row.cells
      .map(cells)
      .filter((text) => text !== '')
      .join('，'),
  );
  return `表格：${said.join('；')}`;
}

/** Where columns begin and end. */
function edgesOf(cells: readonly PageBox[]): readonly number[] {
  const all = cells.flatMap(({ rect }) => [rect.x, rect.x + rect.width]).sort((a, b) => a - b);
  return all.filter((edge, i) => i === 0 || edge - (all[i - 1] ?? 0) > 2);
}

function cellOf(
  box: PageBox,
  row: PageBox | undefined,
  edges: readonly number[],
  text: SetText | undefined,
): TableCell {
  const at = (x: number) => edges.findIndex((edge) => Math.abs(edge - x) <= 2);
  const column = Math.max(0, at(box.rect.x));
  const fill = fillOf(box);
  const side = (name: 'top' | 'right' | 'bottom' | 'left') =>
    borderOf(box, name) ?? (row && borderOf(row, name));
  return {
    column,
    columns: Math.max(1, at(box.rect.x + box.rect.width) - column),
    rect: box.rect,
    inset: text ? { x: text.words.rect.x - box.rect.x, y: text.words.rect.y - box.rect.y } : { x: 0, y: 0 },
    ...(text && { block: text.words.block }),
    ...(fill && { fill }),
    borders: { top: side('top'), right: side('right'), bottom: side('bottom'), left: side('left') },
  };
}
