import type { UnitCell, Units, UnitsSlide } from '../../deck/index.ts';
import { type Html, html } from '../html.ts';
import { rankOf, renderCaution, renderChip, renderFigure } from '../parts.ts';
import { type Scene, stepsIn } from '../scene.ts';
import type { AtStep } from '../steps.ts';
import { renderValue } from '../text.ts';

type At = AtStep<'first' | 'rest' | 'aside'>;

/** A column with more marks than this in one cell gets more room. */
const NARROW = 6;

/** Marks in a table of levels and awards; rows come up from the highest level down. */
export function renderUnits(slide: UnitsSlide, scene: Scene): Html {
  const at = stepsIn(slide, scene);
  const { figure, aside } = slide;
  const heads = figure.columns.map((column) => html`<th scope="col">${scene.write(column)}</th>`);
  const rows = figure.rows.map((_, i) => renderRow(figure, i, scene, at));
  const table = html`<table class="units drawing"><colgroup><col class="level">${figure.columns.map(
    (_, column) => html`<col class="${isWide(figure, column) ? 'wide' : 'narrow'}">`,
  )}</colgroup><thead><tr><td></td>${heads}</tr></thead><tbody>${rows}</tbody></table>`;
  return html`${renderFigure(figure, scene, html`${table}${renderCaution(figure, scene)}`)}
<div class="leg">${aside && html`<p ${at('aside', 'aside')}>${scene.write(aside)}</p>`}<p class="key drawing">${renderKey(figure)}</p></div>`;
}

function isWide(figure: Units, column: number): boolean {
  return figure.rows.some(({ cells }) =>
    cells.some((cell) => cell.column === column && (cell.fact.kind === 'award' || countOf(cell) > NARROW)),
  );
}

function renderRow(figure: Units, index: number, scene: Scene, at: At): Html {
  const row = figure.rows[index];
  if (row === undefined) return html``;
  const attributes = (classes: string) => at(index === 0 ? 'first' : 'rest', classes);
  const free = row.remark === undefined ? undefined : freeColumns(figure, index);
  const cells = figure.columns.map((_, column) => {
    if (free !== undefined && column > free.from && column <= free.to) return html``;
    if (row.remark !== undefined && column === free?.from) {
      const span = free.to - free.from + 1;
      return html`<td class="say" colspan="${span}"><div ${attributes('')}>${scene.write(row.remark)}</div></td>`;
    }
    const cell = row.cells.find((candidate) => candidate.column === column);
    return html`<td>${cell && html`<div ${attributes('cell')}>${renderCell(cell, scene)}</div>`}</td>`;
  });
  return html`<tr><th scope="row" class="rank-${rankOf(row.level, scene)}">${row.level}</th>${cells}</tr>`;
}

/** The longest run of columns without a cell, where the row's remark has room. */
function freeColumns(
  { columns, rows }: Units,
  row: number,
): { readonly from: number; readonly to: number } | undefined {
  const taken = new Set(rows[row]?.cells.map((cell) => cell.column));
  let best: { from: number; to: number } | undefined;
  let from = 0;
  for (let column = 0; column <= columns.length; column++) {
    if (column < columns.length && !taken.has(column)) continue;
    if (column > from && (best === undefined || column - from > best.to - best.from + 1))
      best = { from, to: column - 1 };
    from = column + 1;
  }
  return best;
}

function countOf({ fact }: UnitCell): number {
  return fact.kind === 'award' ? 1 : Number(fact.quantity.value);
}

function renderCell(cell: UnitCell, scene: Scene): Html {
  const marks = html`<span class="um ${cell.mark}" aria-hidden="true">${Array.from({ length: countOf(cell) }, () => html`<i></i>`)}</span>`;
  const detail = html`${cell.detail && html`<small>${scene.write(cell.detail)}</small>`}`;
  if (cell.fact.kind === 'award') {
    return html`<div class="named">${marks}<b data-fact="${cell.fact.id}">${cell.fact.counts}</b>${detail}</div>`;
  }
  return html`${marks}<p class="cnt">${renderValue(cell.fact)}${cell.fact.status !== '获评' && renderChip(cell.fact)}${detail}</p>`;
}

function renderKey({ rows }: Units): Html {
  const marks = new Set(rows.flatMap((row) => row.cells.map((cell) => cell.mark)));
  return html`${marks.has('person') && html`<span><i class="person"></i>一点为一名个人</span>`}${
    marks.has('group') && html`<span><i class="group"></i>一块为一个集体</span>`
  }`;
}
