import { type UnitCell, type Units, type UnitsSlide, widthOf } from '../../deck/index.ts';
import { lineClass, widthClass } from '../fit.ts';
import { type Html, html } from '../html.ts';
import { rankOf, renderCaution, renderChip, renderFigure, renderMarks } from '../parts.ts';
import { portraitOf, renderPhoto } from '../photo.ts';
import { renderRollOf } from '../roll.ts';
import { leavesIn, type Scene, stepsIn } from '../scene.ts';
import { renderValue } from '../text.ts';

type AwardCell = UnitCell & { readonly fact: Extract<UnitCell['fact'], { kind: 'award' }> };

/** One name in a band, and below it a row for each level: marks that can be counted, and what they were given. */
export function renderUnits(slide: UnitsSlide, scene: Scene): Html {
  const at = stepsIn(slide, scene);
  const { figure, aside } = slide;
  const name = namedIn(figure);
  const rows = figure.rows.flatMap((row, i) =>
    row === name?.row ? [] : [renderRow(figure, i, scene, at(i === 0 ? 'first' : 'rest', 'level-row'))],
  );
  const drawing = html`${name && renderBand(slide, scene, at('first', 'name-band'))}<div class="levels drawing">${rows}</div>${renderCaution(figure, scene)}`;
  return html`${renderFigure(figure, scene, drawing)}
<div ${at('rest', 'leg')}>${aside && html`<p ${at('aside', 'aside')}>${scene.write(aside)}</p>`}<p class="key drawing">${renderKey(figure, scene)}</p></div>`;
}

/** Before the rows the name has a page of its own. */
export function renderNamePage(slide: UnitsSlide, scene: Scene): Html {
  const at = stepsIn(slide, scene);
  const name = namedIn(slide.figure);
  if (name === undefined) return html``;
  const { fact } = name.cell;
  const { remark } = name.row;
  const body = html`${slide.lead && html`<p class="before ${lineClass(slide.lead)}">${scene.write(slide.lead)}</p>`}<div ${at('first', 'name')}><p data-fly="name" class="who fit ${widthClass(widthOf(fact.counts))}">${fact.counts}</p>
<div class="what"><p class="award fit ${widthClass(widthOf(fact.says))}">${fact.says}</p>${remark && html`<p class="remark">${scene.write(remark)}</p>`}</div>${renderPhoto(portraitOf(fact, scene)?.large)}</div>`;
  return leavesIn(slide, scene)(undefined, 'rest', 'name-page', body);
}

/** The honour that is one person's or body's by name: of the first row, if it is the only one there. */
function namedIn({
  rows,
}: Units): { readonly row: Units['rows'][number]; readonly cell: AwardCell } | undefined {
  const [row] = rows;
  const [cell] = row?.cells ?? [];
  return row?.cells.length === 1 && cell?.fact.kind === 'award'
    ? { row, cell: cell as AwardCell }
    : undefined;
}

function renderBand({ figure }: UnitsSlide, scene: Scene, attributes: Html): Html {
  const name = namedIn(figure);
  if (name === undefined) return html``;
  const { fact } = name.cell;
  const { remark } = name.row;
  return html`<div ${attributes}><p class="who ${widthClass(widthOf(fact.counts))}" data-fly="name" data-fact="${fact.id}">${fact.counts}</p><div class="what"><p class="award ${widthClass(widthOf(fact.says))}">${fact.says}</p>${
    remark && html`<p class="remark">${scene.write(remark)}</p>`
  }</div>${renderPhoto(portraitOf(fact, scene)?.small)}</div>`;
}

function renderRow(figure: Units, index: number, scene: Scene, attributes: Html): Html {
  const row = figure.rows[index];
  if (row === undefined) return html``;
  const cells = row.cells.map((cell) => html`<div class="cell">${renderCell(cell, figure, scene)}</div>`);
  return html`<div ${attributes}><p class="level rank-${rankOf(row.level, scene)}">${row.level}</p><div class="cells">${cells}${
    row.remark && html`<p class="say">${scene.write(row.remark)}</p>`
  }</div></div>`;
}

function countOf({ fact }: UnitCell): number {
  return fact.kind === 'award' ? 1 : Number(fact.quantity.value);
}

/** So many marks stand beside those of other cells. */
const ROW = 8;

function renderCell(cell: UnitCell, { columns }: Units, scene: Scene): Html {
  const { fact, detail } = cell;
  const marks = renderRollOf(fact, scene) ?? renderMarks(countOf(cell), cell.mark, ROW);
  const column = columns[cell.column];
  const label = html`${detail && html`<small>${scene.write(detail)}</small>`}${column && scene.write(column)}`;
  if (fact.kind === 'award') {
    return html`${marks}<p class="cnt"><b data-fact="${fact.id}">${fact.counts}</b><span>${label}</span></p>`;
  }
  return html`${marks}<p class="cnt">${renderValue(fact)}<span>${label}</span>${fact.status !== '获评' && renderChip(fact)}</p>`;
}

/** What the marks represent; names need no explanation. */
function renderKey(figure: Units, { rolls }: Scene): Html {
  const name = namedIn(figure);
  const rows = figure.rows.filter((row) => row !== name?.row);
  const marked = rows.flatMap((row) => row.cells.filter(({ fact }) => !rolls.has(fact.id)));
  const marks = new Set(marked.map((cell) => cell.mark));
  return html`${marks.has('person') && html`<span><i class="person"></i>圆点代表一人</span>`}${
    marks.has('group') && html`<span><i class="group"></i>方块代表一个集体</span>`
  }`;
}
