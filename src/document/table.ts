import {
  type BarItem,
  type Deck,
  detailOf,
  type Figure,
  type Grouped,
  inFull,
  type Matrix,
  type Roll,
  rollOf,
  rollOfTile,
  type Target,
  type Text,
  type Tile,
} from '../deck/index.ts';
import type { AnyFact, Fact } from '../facts/index.ts';
import { renderArithmetic } from './arithmetic.ts';
import { type Html, html, wordsOf } from './html.ts';
import { joinRoll } from './roll.ts';
import { renderText, renderValue } from './text.ts';

/** What a table needs from a deck in addition to its figure. */
type Facts = Pick<Deck, 'book' | 'rolls'>;

/** Rows of a body: the first cell is the heading of its row. */
interface TableParts {
  readonly columns: readonly (Html | string)[];
  readonly bodies: readonly (readonly (readonly (Html | string)[])[])[];
}

/** A figure as a table: every value it shows, as printed, with its heading; what the report does not say is below. */
export function renderTable(figure: Figure, deck: Facts): Html {
  const { columns, bodies } = partsOf(figure, deck);
  return html`<table class="of-${figure.kind}"><caption>${renderText(figure.title, deck.book.terms)}</caption>
<thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
${bodies.map((rows) => html`<tbody>${rows.map(renderRow)}</tbody>`)}${
  figure.caution &&
  html`<tfoot><tr><td colspan="${columns.length}">${renderText(figure.caution, deck.book.terms)}</td></tr></tfoot>`
}</table>`;
}

/** A figure's table as plain text, for documents that have tables of their own. */
export function tableCells(
  figure: Figure,
  deck: Facts,
): { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] } {
  const { columns, bodies } = partsOf(figure, deck);
  return { columns: columns.map(wordsOf), rows: bodies.flat().map((row) => row.map(wordsOf)) };
}

function renderRow([heading = '', ...cells]: readonly (Html | string)[]): Html {
  return html`<tr><th scope="row">${heading}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`;
}

function partsOf(figure: Figure, deck: Facts): TableParts {
  switch (figure.kind) {
    case 'bars':
    case 'rank':
    case 'trend':
    case 'cards':
    case 'pair':
      return itemParts(figure.items, deck);
    case 'composition':
      return itemParts([...figure.parts, figure.whole], deck);
    case 'field':
      return itemParts([...(figure.parts ?? []), figure.whole], deck);
    case 'share':
      return itemParts([figure.part, figure.rest, figure.whole], deck);
    case 'change':
      return itemParts([figure.before, figure.after, ...(figure.by ? [figure.by] : [])], deck);
    case 'rate':
      return itemParts([figure.item], deck);
    case 'grouped':
      return groupedParts(figure, deck);
    case 'target':
      return targetParts(figure, deck);
    case 'units':
      return unitParts(figure, deck);
    case 'matrix':
      return matrixParts(figure, deck);
    case 'wall':
      return {
        columns: ['荣誉', '级别', '获得者或数量'],
        bodies: figure.bands.map((band) => band.tiles.map((tile) => tileRow(tile, band.level, deck))),
      };
    default:
      return figure satisfies never;
  }
}

function itemParts(items: readonly BarItem[], deck: Facts): TableParts {
  const detailed = items.some((item) => detailOf(item) !== undefined);
  const rows = items.map((item) => {
    const detail = detailOf(item);
    return [
      renderText(item.label, deck.book.terms),
      renderCell(item.fact, deck),
      ...(detailed ? [detail ? renderText(detail, deck.book.terms) : ''] : []),
    ];
  });
  return { columns: ['项目', '数值', ...(detailed ? ['说明'] : [])], bodies: [rows] };
}

function matrixParts(figure: Matrix, deck: Facts): TableParts {
  return {
    columns: ['项目', ...figure.columns.map((column) => renderText(column.label, deck.book.terms))],
    bodies: [
      figure.rows.map((row) => [
        renderText(row.label, deck.book.terms),
        ...row.cells.map((fact) => renderCell(fact, deck)),
      ]),
    ],
  };
}

function groupedParts(figure: Grouped, deck: Facts): TableParts {
  return {
    columns: ['项目', ...figure.series.map((series) => renderText(series, deck.book.terms))],
    bodies: [figure.items.map(({ label, facts }) => rowOf(label, facts, deck))],
  };
}

function rowOf(label: Text, facts: readonly Fact[], deck: Facts): readonly (Html | string)[] {
  return [renderText(label, deck.book.terms), ...facts.map((fact) => renderCell(fact, deck))];
}

function targetParts({ items }: Target, deck: Facts): TableParts {
  const rated = items.some((item) => item.rate !== undefined);
  const rows = items.map(({ label, done, goal, rate }) => [
    ...rowOf(label, [done, goal], deck),
    ...(rated ? [rate ? renderCell(rate, deck) : ''] : []),
  ]);
  return { columns: ['项目', '完成', '目标', ...(rated ? ['完成率'] : [])], bodies: [rows] };
}

function unitParts(figure: Extract<Figure, { kind: 'units' }>, deck: Facts): TableParts {
  const remarked = figure.rows.some((row) => row.remark !== undefined);
  const rows = figure.rows.map((row) => {
    const cells = figure.columns.map((_, column) => {
      const cell = row.cells.find((candidate) => candidate.column === column);
      if (cell === undefined) return '';
      return html`${renderCell(cell.fact, deck)}${cell.detail && html`<span class="k">（${renderText(cell.detail, deck.book.terms)}）</span>`}`;
    });
    const remark = row.remark ? renderText(row.remark, deck.book.terms) : '';
    return [row.level, ...cells, ...(remarked ? [remark] : [])];
  });
  const columns = figure.columns.map((column) => renderText(column, deck.book.terms));
  return { columns: ['级别', ...columns, ...(remarked ? ['说明'] : [])], bodies: [rows] };
}

function tileRow(tile: Tile, level: string, deck: Facts): readonly (Html | string)[] {
  const { honour, holder, by, facts } = inFull(tile);
  const words = html`<span data-fact="${facts.map((fact) => fact.id).join(' ')}">${renderText(honour, deck.book.terms)}</span>${by && html`（${renderText(by, deck.book.terms)}）`}`;
  return [
    words,
    level,
    html`${holder && renderText(holder, deck.book.terms)}${renderNames(rollOfTile(tile, deck.rolls))}`,
  ];
}

/** A value as printed, with what became of it and, where it was worked out, how. */
function renderCell(fact: AnyFact, deck: Facts): Html {
  const value =
    fact.kind === 'award'
      ? html`<span data-fact="${fact.id}">${fact.counts}（${fact.says}）</span>`
      : renderValue(fact);
  return html`${value}${renderNames(rollOf(fact, deck.rolls))}${fact.status !== undefined && fact.status !== '获评' && html`（${fact.status}）`}${
    fact.kind === 'derived' && html`（${renderArithmetic(fact, deck.book)}）`
  }`;
}

/** 3名：甲、乙、丙 where the office has given the names. */
function renderNames(roll: Roll | undefined): Html {
  return html`${roll && html`：${joinRoll(roll)}`}`;
}
