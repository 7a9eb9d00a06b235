import { build, copyOf, withoutBreaks } from '../../document/read/dom.ts';

/** What a slide says in numbers: a label and its value as printed. */
export interface KeyFigure {
  readonly label: DocumentFragment;
  readonly value: DocumentFragment;
}

/** Every figure of a table; the counts of one row may belong together. */
export function figuresOf(table: HTMLTableElement): readonly KeyFigure[] {
  const rows = [...table.tBodies].flatMap((body) => [...body.rows]);
  if (table.matches('.of-units')) return rows.flatMap((row) => cellsOf(row, table));
  if (table.matches('.of-matrix')) return rows.map((row) => joinCells(row, table));
  if (table.matches('.of-wall')) return rows.map(honourOf);
  return rows.map((row) => ({ label: contentOf(row.cells[0]), value: contentOf(row.cells[1]) }));
}

/** Figures as a list with the values flush right. */
export function listFigures(figures: readonly KeyFigure[]): HTMLElement {
  return build(
    'ul',
    'key-figures',
    ...figures.map(({ label, value }) => build('li', '', build('span', '', label), build('b', '', value))),
  );
}

/** Figures one after the other, where a list has no room. */
export function runFigures(figures: readonly KeyFigure[]): HTMLElement {
  const pieces = figures.flatMap(({ label, value }, i) => [...(i > 0 ? ['；'] : []), label, value]);
  return build('p', 'key-figures run', ...pieces);
}

/** Level and award name one count together: the province's medal, 3 of them. */
function cellsOf(row: HTMLTableRowElement, table: HTMLTableElement): readonly KeyFigure[] {
  return [...row.cells].slice(1).flatMap((cell, i) => {
    const heading = table.tHead?.rows[0]?.cells[i + 1];
    if (cell.textContent === '' || heading?.textContent === '说明') return [];
    const label = contentOf(row.cells[0]);
    label.append(contentOf(heading));
    return [{ label, value: contentOf(cell) }];
  });
}

/** The counts of a row belong together: 星级、三星级、五星级 42家、8个、4个. */
function joinCells(row: HTMLTableRowElement, table: HTMLTableElement): KeyFigure {
  const label = contentOf(row.cells[0]);
  label.append(joined([...(table.tHead?.rows[0]?.cells ?? [])].slice(1)));
  return { label, value: joined([...row.cells].slice(1)) };
}

/** 全国 先进单位 1家. */
function honourOf(row: HTMLTableRowElement): KeyFigure {
  const label = contentOf(row.cells[1]);
  label.append(' ', contentOf(row.cells[0]));
  return { label, value: contentOf(row.cells[2]) };
}

function joined(cells: readonly HTMLTableCellElement[]): DocumentFragment {
  const all = document.createDocumentFragment();
  cells.forEach((cell, i) => {
    all.append(...(i > 0 ? ['、'] : []), contentOf(cell));
  });
  return all;
}

/** A copy of what a cell says, without the line breaks that are made for the slide. */
export function contentOf(cell: HTMLTableCellElement | undefined): DocumentFragment {
  return cell ? withoutBreaks(copyOf(cell)) : document.createDocumentFragment();
}
