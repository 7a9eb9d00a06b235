import { countIn, FEW, readChartData, sizeAt } from '../../charts/index.ts';
import type { ChartData, ChartMark, FieldData } from '../../deck/index.ts';
import { make } from '../../ui/element.ts';

/** Largest digits of a figure in stage px: 11 pt on the page. */
const DIGITS = 43;
/** A name of more characters takes two lines. */
const LONG_NAME = 18;

/** A line of the page, in stage px. */
const LINE = 1728;
/**
 * How marks stand on a page, all of a kind alike, so that crowds on different pages are compared by their height: `pitch` in
 * stage px (2.8 mm, and for each mark of a crowd a square millimetre), and so many to a row.
 */
const MARKS = { few: { pitch: 31, columns: 50 }, crowd: { pitch: 11, columns: 150 } } as const;
/** Beside names there is half a line. */
const HALF = { few: { pitch: 31, columns: 25 }, crowd: { pitch: 11, columns: 75 } } as const;
/** The width of bars on one scale for each that the longest takes; the rest is for its value. */
const ROOM_FOR_VALUE = 1.35;

/** A figure of a slide drawn for a page of text, in one ink. */
export interface InkFigure {
  readonly drawing: HTMLElement;
  /** Its values; of marks the caption says them. */
  readonly table: HTMLTableElement | undefined;
}

/**
 * The figures of a slide whose geometry says more than their table. They are drawn from the same data at the size of the
 * page's type: on the slide they are made for a hall and four colours.
 */
export function inkFigures(section: HTMLElement): readonly InkFigure[] {
  return [...section.querySelectorAll<HTMLElement>('figure')].flatMap((figure): readonly InkFigure[] => {
    const table = figure.querySelector<HTMLTableElement>('.data > table');
    if (!table) return [];
    const marks = drawField(figure);
    const drawn = marks ?? drawChartOf(figure, table) ?? drawUnits(figure);
    if (!drawn) return [];
    const drawing = make('div', { class: 'figure-box', 'data-slide': section.id }, drawn);
    return [{ drawing, table: marks ? undefined : table }];
  });
}

/** A canvas of a slide with what it draws. */
interface Drawn<Data extends ChartData> {
  readonly canvas: HTMLCanvasElement;
  readonly data: Data;
}

function drawnOn(figure: HTMLElement): readonly Drawn<ChartData>[] {
  const canvases = [...figure.querySelectorAll<HTMLCanvasElement>('canvas.chart')];
  return canvases.map((canvas) => ({ canvas, data: readChartData(canvas) }));
}

function isField(drawn: Drawn<ChartData>): drawn is Drawn<FieldData> {
  return drawn.data.kind === 'field';
}

/** Marks that can be counted, or the names of those whom they stand for. */
function drawField(figure: HTMLElement): HTMLElement | undefined {
  const [field, ...others] = drawnOn(figure);
  if (!field) return drawNames(figure);
  if (!isField(field) || others.length > 0) return undefined;
  const { marks } = field.data;
  const parts = keyOf(
    marks.map((mark) => `${mark.label}${printedOf(mark)}`),
    marks.map(({ look }) => look),
  );
  const drawn = drawMarks(field, MARKS[sizeOf([field.data])]);
  return make('div', { class: 'ink field' }, drawn, marks.length > 1 && parts);
}

function drawNames(figure: HTMLElement): HTMLElement | undefined {
  if (figure.querySelector('.level-row')) return undefined;
  const names = [...figure.querySelectorAll('.roll > li')].map((name) => name.textContent);
  return names.length > 0 ? make('p', { class: 'ink' }, names.join('、')) : undefined;
}

/** Marks that are compared have one size. */
function sizeOf(fields: readonly FieldData[]): keyof typeof MARKS {
  return Math.max(...fields.map(countIn)) > FEW ? 'crowd' : 'few';
}

function drawMarks(
  { canvas, data: { full: _, ...own } }: Drawn<FieldData>,
  { pitch, columns }: { readonly pitch: number; readonly columns: number },
): HTMLElement {
  const data = { ...own, pitch, columns: Math.min(columns, countIn(own)) };
  const { width, height } = sizeAt(data, LINE);
  const box = make('div', { class: 'ink-canvas marks' }, copyCanvas(canvas, data));
  box.style.setProperty('--across', String(width));
  box.style.setProperty('--down', String(height));
  return box;
}

function printedOf({ runs }: ChartMark): string {
  return runs.map(({ text }) => text).join('');
}

function drawChartOf(figure: HTMLElement, table: HTMLTableElement): HTMLElement | undefined {
  const [drawn, ...others] = drawnOn(figure);
  if (!drawn) return undefined;
  if (others.length > 0) return drawPeople(figure);
  const data = { ...drawn.data, kind: inkKind(drawn.data.kind), most: DIGITS } as ChartData;
  return arrange(data, copyCanvas(drawn.canvas, data), table);
}

/** A canvas for `data` with the words of another. */
function copyCanvas({ dataset, ariaLabel }: HTMLCanvasElement, data: ChartData): HTMLCanvasElement {
  const canvas = make('canvas', { class: 'chart', role: 'img', 'aria-label': ariaLabel ?? '' });
  canvas.dataset.title = dataset.title ?? '';
  canvas.dataset.chart = JSON.stringify(data);
  return canvas;
}

/** People beside money: each bar, all on one scale, and under it the marks of those whom it reached. */
function drawPeople(figure: HTMLElement): HTMLElement {
  const rows = rowsIn(drawnOn(figure));
  const looks = HALF[sizeOf(rows.flatMap(({ people }) => people?.data ?? []))];
  const values = rows.flatMap(({ money }) => money.data.marks.map(({ value }) => value));
  const full = ROOM_FOR_VALUE * Math.max(...values);
  const drawn = rows.flatMap(({ money, people }) => [
    ...drawMoney(money, full),
    ...(people
      ? [
          make('p', {}, people.data.marks.map((mark) => `${printedOf(mark)}${mark.label}`).join('，')),
          drawMarks(people, looks),
        ]
      : []),
  ]);
  const legend = figure.querySelector('.legend')?.textContent;
  const key = legend && make('p', { class: 'ink-key' }, legend);
  return make('div', { class: 'ink level people' }, ...drawn, key);
}

/** A bar, and those whom it reached; on the slide they stand before it. */
interface PeopleRow {
  readonly money: Drawn<ChartData>;
  readonly people: Drawn<FieldData> | undefined;
}

function rowsIn(drawn: readonly Drawn<ChartData>[]): readonly PeopleRow[] {
  return drawn.flatMap((money, i) => {
    if (isField(money)) return [];
    const before = drawn[i - 1];
    return [{ money, people: before && isField(before) ? before : undefined }];
  });
}

/** A bar beside its name. */
function drawMoney({ canvas, data: own }: Drawn<ChartData>, full: number): readonly HTMLElement[] {
  const data = { ...own, full, most: DIGITS } as ChartData;
  const box = make('div', { class: 'ink-canvas' }, copyCanvas(canvas, data));
  return [make('p', {}, own.marks.map(({ label }) => label).join('，')), box];
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
