import { build, buildLines } from '../../document/read/dom.ts';
import { factIds, factValue, type HandoutSource, type SlideSource } from '../../document/read/slides.ts';
import { honoursByLevel, longWall } from './honours.ts';
import { speechRows } from './script.ts';
import { type NewSheet, type Sheet, slideBox, titleLine } from './sheet.ts';

/** One page a slide: the slide, what is said to it, its figures with their places in the report. */
export function notesPages(source: HandoutSource, newSheet: NewSheet): readonly Sheet[] {
  return source.slides.map((slide) => {
    const sheet = newSheet();
    const speech = build('div', 'speech');
    for (const { cue, words } of speechRows(slide.notes)) {
      speech.append(build('span', 'cue', cue ? '点一下' : ''), build('p', '', words));
    }
    sheet.body.append(notesTitle(slide), slideBox(slide, 'w169'), speech);
    return sheet;
  });
}

function notesTitle(slide: SlideSource): HTMLElement {
  const steps = slide.steps > 0 ? `，点${slide.steps}下` : '';
  return titleLine(slide, `讲${slide.seconds}秒${steps}`);
}

/** What is left of each page: lines to write on above the table of figures, in the fullest form that fits. */
export function fillNotesPages(source: HandoutSource, sheets: readonly Sheet[]): void {
  source.slides.forEach((slide, i) => {
    const body = sheets[i]?.body;
    if (body === undefined) return;
    fill(body, rowsOf(factIds(slide.section), source.facts), longWall(slide.tables));
  });
}

/** Forms of the rest of a page, the fullest first. */
const FORMS = [
  { lines: 3, columns: 1 },
  { lines: 2, columns: 1 },
  { lines: 0, columns: 1 },
  { lines: 3, columns: 2 },
  { lines: 0, columns: 2 },
] as const;

function fill(
  body: HTMLElement,
  rows: readonly HTMLTableRowElement[],
  wall: HTMLTableElement | undefined,
): void {
  const room =
    body.getBoundingClientRect().bottom - (body.lastElementChild?.getBoundingClientRect().bottom ?? 0);
  if (rows.length === 0) {
    body.append(buildLines(Math.max(0, Math.floor(room / mm(9)) - 1)));
    return;
  }
  for (const { lines, columns } of FORMS) {
    const told = wall ? [build('h3', '', '本页荣誉'), honoursByLevel(wall)] : [factTable(rows, columns)];
    const rest = build('div', 'below', ...(lines > 0 ? [buildLines(lines)] : []), ...told);
    body.append(rest);
    if (rest.scrollHeight <= room) return;
    rest.remove();
  }
}

/** CSS millimetres in CSS pixels. */
function mm(length: number): number {
  return (length * 96) / 25.4;
}

/** The rows of these facts, each once, in the order in which they appear. */
function rowsOf(ids: readonly string[], facts: HandoutSource['facts']): readonly HTMLTableRowElement[] {
  return [...new Set(ids)].flatMap((id) => facts.get(id) ?? []);
}

function factTable(rows: readonly HTMLTableRowElement[], columns: number): HTMLElement {
  const tables = build('div', `fact-tables in-${columns}`);
  const size = Math.ceil(rows.length / columns);
  for (let from = 0; from < rows.length; from += size) {
    tables.append(oneTable(rows.slice(from, from + size), columns, from === 0 ? '本页数字' : '（续）'));
  }
  return tables;
}

function oneTable(rows: readonly HTMLTableRowElement[], columns: number, title: string): HTMLElement {
  const heads = ['数字', '说的是什么', ...(columns === 1 ? ['报告原文'] : [])];
  const head = build('tr', '', ...heads.map((words) => columnHead(words)));
  const body = rows.map((row) => {
    const [value, ...words] = [...row.cells].slice(0, heads.length).map((cell) => cell.textContent ?? '');
    return build('tr', '', factHead(value ?? '', row), ...words.map((text) => build('td', '', text)));
  });
  const caption = build('caption', '', title);
  return build('table', 'three-line', caption, build('thead', '', head), build('tbody', '', ...body));
}

function factHead(printed: string, row: HTMLTableRowElement): HTMLElement {
  const cell = build('th', '', factValue(printed, row.dataset.fact ?? ''));
  cell.scope = 'row';
  return cell;
}

function columnHead(words: string): HTMLElement {
  const cell = build('th', '', words);
  cell.scope = 'col';
  return cell;
}
