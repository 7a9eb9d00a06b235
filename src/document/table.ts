import type { Figure, Grouped, Item, Matrix, Target, Text, Tile } from '../deck/index.ts';
import type { AnyFact, Fact, FactBook } from '../facts/index.ts';
import { renderArithmetic } from './arithmetic.ts';
import { type Html, html, wordsOf } from './html.ts';
import { renderText, renderValue } from './text.ts';

/** Rows of a body: the first cell is the heading of its row. */
interface TableParts {
  readonly columns: readonly (Html | string)[];
  readonly bodies: readonly (readonly (readonly (Html | string)[])[])[];
}

/** A figure as a table: every value it shows, as printed, with its heading; what it does not say stands below. */
export function renderTable(figure: Figure, book: FactBook): Html {
  const { columns, bodies } = partsOf(figure, book);
  return html`<table class="of-${figure.kind}"><caption>${renderText(figure.title, book.terms)}</caption>
<thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
${bodies.map((rows) => html`<tbody>${rows.map(renderRow)}</tbody>`)}${
  figure.caution &&
  html`<tfoot><tr><td colspan="${columns.length}">${renderText(figure.caution, book.terms)}</td></tr></tfoot>`
}</table>`;
}

/** A figure's table as plain text, for documents that have tables of their own. */
export function tableCells(
  figure: Figure,
  book: FactBook,
): { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] } {
  const { columns, bodies } = partsOf(figure, book);
  return { columns: columns.map(wordsOf), rows: bodies.flat().map((row) => row.map(wordsOf)) };
}

function renderRow([heading = '', ...cells]: readonly (Html | string)[]): Html {
  return html`<tr><th scope="row">${heading}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`;
}

function partsOf(figure: Figure, book: FactBook): TableParts {
  switch (figure.kind) {
    case 'bars':
    case 'rank':
    case 'trend':
    case 'cards':
    case 'pair':
      return itemParts(figure.items, book);
    case 'composition':
      return itemParts([...figure.parts, figure.whole], book);
    case 'field':
      return itemParts([...(figure.parts ?? []), figure.whole], book);
    case 'share':
      return itemParts([figure.part, figure.rest, figure.whole], book);
    case 'change':
      return itemParts([figure.before, figure.after, ...(figure.by ? [figure.by] : [])], book);
    case 'rate':
      return itemParts([figure.item], book);
    case 'grouped':
      return groupedParts(figure, book);
    case 'target':
      return targetParts(figure, book);
    case 'units':
      return unitParts(figure, book);
    case 'matrix':
      return matrixParts(figure, book);
    case 'wall':
      return {
        columns: ['荣誉', '级别', '获得者或数量'],
        bodies: figure.bands.map((band) => band.tiles.map((tile) => tileRow(tile, band.level, book))),
      };
    default:
      return figure satisfies never;
  }
}

function itemParts(items: readonly Item[], book: FactBook): TableParts {
  const detailed = items.some((item) => item.detail !== undefined);
  const rows = items.map(({ label, detail, fact }) => [
    renderText(label, book.terms),
    renderCell(fact, book),
    ...(detailed ? [detail ? renderText(detail, book.terms) : ''] : []),
  ]);
  return { columns: ['项目', '数值', ...(detailed ? ['说明'] : [])], bodies: [rows] };
}

function matrixParts(figure: Matrix, book: FactBook): TableParts {
  return {
    columns: ['项目', ...figure.columns.map((column) => renderText(column.label, book.terms))],
    bodies: [
      figure.rows.map((row) => [
        renderText(row.label, book.terms),
        ...row.cells.map((fact) => renderCell(fact, book)),
      ]),
    ],
  };
}

function groupedParts(figure: Grouped, book: FactBook): TableParts {
  return {
    columns: ['项目', ...figure.series.map((series) => renderText(series, book.terms))],
    bodies: [figure.items.map(({ label, facts }) => rowOf(label, facts, book))],
  };
}

function rowOf(label: Text, facts: readonly Fact[], book: FactBook): readonly (Html | string)[] {
  return [renderText(label, book.terms), ...facts.map((fact) => renderCell(fact, book))];
}

function targetParts({ items }: Target, book: FactBook): TableParts {
  const rated = items.some((item) => item.rate !== undefined);
  const rows = items.map(({ label, done, goal, rate }) => [
    ...rowOf(label, [done, goal], book),
    ...(rated ? [rate ? renderCell(rate, book) : ''] : []),
  ]);
  return { columns: ['项目', '完成', '目标', ...(rated ? ['完成率'] : [])], bodies: [rows] };
}

function unitParts(figure: Extract<Figure, { kind: 'units' }>, book: FactBook): TableParts {
  const remarked = figure.rows.some((row) => row.remark !== undefined);
  const rows = figure.rows.map((row) => {
    const cells = figure.columns.map((_, column) => {
      const cell = row.cells.find((candidate) => candidate.column === column);
      if (cell === undefined) return '';
      return html`${renderCell(cell.fact, book)}${cell.detail && html`<span class="k">（${renderText(cell.detail, book.terms)}）</span>`}`;
    });
    const remark = row.remark ? renderText(row.remark, book.terms) : '';
    return [row.level, ...cells, ...(remarked ? [remark] : [])];
  });
  const columns = figure.columns.map((column) => renderText(column, book.terms));
  return { columns: ['级别', ...columns, ...(remarked ? ['说明'] : [])], bodies: [rows] };
}

function tileRow(
  { honour, holder, by, facts }: Tile,
  level: string,
  book: FactBook,
): readonly (Html | string)[] {
  const words = html`<span data-fact="${facts.map((fact) => fact.id).join(' ')}">${renderText(honour, book.terms)}</span>${by && html`（${renderText(by, book.terms)}）`}`;
  return [words, level, holder ? renderText(holder, book.terms) : ''];
}

/** A value as printed, with what became of it and, where it was worked out, how. */
function renderCell(fact: AnyFact, book: FactBook): Html {
  const value =
    fact.kind === 'award'
      ? html`<span data-fact="${fact.id}">${fact.counts}（${fact.says}）</span>`
      : renderValue(fact);
  return html`${value}${fact.status !== undefined && fact.status !== '获评' && html`（${fact.status}）`}${
    fact.kind === 'derived' && html`（${renderArithmetic(fact, book)}）`
  }`;
}
