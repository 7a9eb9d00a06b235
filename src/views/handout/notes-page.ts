import { formatOrigin } from '../../document/paper/derivation.ts';
import { build, buildFigure, buildLines } from '../../document/read/dom.ts';
import type { HandoutSource, SlideSource } from '../../document/read/slides.ts';
import type { FactData } from '../../document/schema.ts';
import { hasHonours, listHonours } from './again.ts';
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
    fill(body, slide, source.facts);
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

function fill(body: HTMLElement, slide: SlideSource, facts: HandoutSource['facts']): void {
  const room =
    body.getBoundingClientRect().bottom - (body.lastElementChild?.getBoundingClientRect().bottom ?? 0);
  if (slide.facts.length === 0) {
    body.append(buildLines(Math.max(0, Math.floor(room / mm(9)) - 1)));
    return;
  }
  for (const { lines, columns } of FORMS) {
    const told = hasHonours(slide)
      ? [build('h3', '', '本页荣誉'), listHonours(slide.again.honours)]
      : [factTable(slide.facts, facts, columns)];
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

function factTable(shown: readonly FactData[], facts: HandoutSource['facts'], columns: number): HTMLElement {
  const tables = build('div', `fact-tables in-${columns}`);
  const size = Math.ceil(shown.length / columns);
  for (let from = 0; from < shown.length; from += size) {
    const rows = shown.slice(from, from + size).map((fact) => factRow(fact, facts, columns === 1));
    tables.append(oneTable(rows, columns === 1, from === 0 ? '本页数字' : '（续）'));
  }
  return tables;
}

function oneTable(rows: readonly HTMLElement[], origins: boolean, title: string): HTMLElement {
  const heads = ['数字', '说的是什么', ...(origins ? ['报告原文'] : [])];
  const head = build('tr', '', ...heads.map(columnHead));
  const caption = build('caption', '', title);
  return build('table', 'three-line', caption, build('thead', '', head), build('tbody', '', ...rows));
}

function factRow(fact: FactData, facts: HandoutSource['facts'], origin: boolean): HTMLElement {
  const head = build('th', '', buildFigure({ fact: fact.id, text: fact.says }));
  head.scope = 'row';
  const cells = [fact.counts, ...(origin ? [formatOrigin(fact, facts)] : [])];
  return build('tr', '', head, ...cells.map((text) => build('td', '', text)));
}

function columnHead(words: string): HTMLElement {
  const cell = build('th', '', words);
  cell.scope = 'col';
  return cell;
}
