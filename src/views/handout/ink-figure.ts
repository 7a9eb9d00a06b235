import { readChartData } from '../../charts/index.ts';
import type { ChartData, ChartMark } from '../../deck/index.ts';
import { make } from '../../ui/element.ts';

/** Largest digits of a figure in stage px: 11 pt on the page. */
const DIGITS = 43;
/** A name of more characters takes two lines. */
const LONG_NAME = 18;

/** A figure of a slide drawn for a page of text, in one ink, and the table of its values. */
export interface InkFigure {
  readonly drawing: HTMLElement;
  readonly table: HTMLTableElement;
}

/**
 * The figures of a slide whose geometry says more than their table. They are drawn from the same data at the size of the
 * page's type: on the slide they are made for a hall and four colours.
 */
export function inkFigures(section: HTMLElement): readonly InkFigure[] {
  return [...section.querySelectorAll<HTMLElement>('figure')].flatMap((figure) => {
    const table = figure.querySelector<HTMLTableElement>('.data > table');
    const drawing = table && (drawChartOf(figure, table) ?? drawUnits(figure));
    return table && drawing
      ? [{ drawing: make('div', { class: 'figure-box', 'data-slide': section.id }, drawing), table }]
      : [];
  });
}

function drawChartOf(figure: HTMLElement, table: HTMLTableElement): HTMLElement | undefined {
  const canvases = [...figure.querySelectorAll<HTMLCanvasElement>('canvas.chart')];
  const [first, ...rest] = canvases
    .map((canvas) => readChartData(canvas))
    .filter(({ kind }) => kind !== 'field');
  if (first === undefined) return undefined;
  // On a slide rows that share a scale may have a canvas each.
  const marks = [first, ...rest].flatMap((data): readonly ChartMark[] => data.marks);
  const { full: _, ...own } = 'full' in first ? first : { ...first, full: undefined };
  const data = { ...own, kind: inkKind(first.kind), marks, most: DIGITS } as ChartData;
  const canvas = make('canvas', { class: 'chart' });
  canvas.dataset.title = canvases[0]?.dataset.title ?? '';
  canvas.dataset.chart = JSON.stringify(data);
  canvas.setAttribute('role', 'img');
  const sentences = new Set(canvases.map((one) => one.getAttribute('aria-label') ?? ''));
  canvas.setAttribute('aria-label', [...sentences].join('\n'));
  return arrange(data, canvas, table);
}

/** Parts of a whole lie end to end on paper: a ring of this size has no room for its values. */
function inkKind(kind: ChartData['kind']): ChartData['kind'] {
  return kind === 'ring' ? 'stack' : kind === 'rate-ring' ? 'rate-bar' : kind;
}

/** The canvas with the names of its marks: beside rows, below columns, and as a key of what touches. */
function arrange({ kind, marks }: ChartData, canvas: HTMLElement, table: HTMLTableElement): HTMLElement {
  const [, first = '', second = ''] = [...table.querySelectorAll('thead th')].map((head) => head.textContent);
  const names = marks.map(({ label }) => label);
  const places = kind === 'groups' || kind === 'target' ? names.slice(0, names.length / 2) : names;
  const box = make('div', { class: 'ink-canvas' }, canvas);
  const drawing = make('div', { class: 'ink' });
  drawing.style.setProperty('--places', String(places.length));
  switch (kind) {
    case 'columns':
    case 'line':
    case 'groups':
      drawing.classList.add('upright');
      if (kind === 'groups') drawing.append(keyOf([first, second], ['plain', 'solid']));
      drawing.append(box, namesOf(places));
      return drawing;
    case 'stack':
      drawing.classList.add('along');
      drawing.append(box, keyOf(names, looksOf(marks)));
      return drawing;
    default:
      drawing.classList.add('level');
      drawing.classList.toggle('tall', kind === 'target' || places.some((name) => name.length > LONG_NAME));
      drawing.append(namesOf(places), box);
      return drawing;
  }
}

/** As the segments of a whole are painted: the message solid, of the others every second one hatched. */
function looksOf(marks: readonly ChartMark[]): readonly string[] {
  let rest = 0;
  return marks.map(({ message }) => (message ? 'solid' : rest++ % 2 === 0 ? 'hatched' : 'plain'));
}

function namesOf(names: readonly string[]): HTMLElement {
  return make('ol', { class: 'names' }, ...names.map((name) => make('li', {}, name)));
}

function keyOf(names: readonly string[], looks: readonly string[]): HTMLElement {
  const entries = names.map((name, i) => make('li', {}, make('i', { class: looks[i] ?? '' }), name));
  return make('ul', { class: 'ink-key' }, ...entries);
}

/** Marks that can be counted, a row a level. */
function drawUnits(figure: HTMLElement): HTMLElement | undefined {
  const rows = [...figure.querySelectorAll('.name-band, .level-row')];
  if (rows.length === 0) return undefined;
  const key = figure.parentElement?.querySelector('.key');
  return make(
    'div',
    { class: 'ink units' },
    ...rows.map((row) =>
      make('div', { class: row.className.includes('name-band') ? 'band' : 'level' }, ...copies(row)),
    ),
    ...(key ? [make('p', { class: 'ink-key' }, ...copies(key))] : []),
  );
}

function copies(element: Element): readonly Node[] {
  // Photographs have a place of their own in the report.
  const shown = [...element.childNodes].filter((node) => !(node instanceof HTMLImageElement));
  return shown.map((node) => node.cloneNode(true));
}
