import { formatOrigin } from '../../document/paper/derivation.ts';
import type { HandoutSource, SlideSource } from '../../document/read/slides.ts';
import type { FactData } from '../../document/schema.ts';
import { CUE_WORDS } from '../../script/cue.ts';
import { make } from '../../ui/element.ts';
import { hasHonours, listHonours } from './again.ts';
import { makeFigure, makeLines } from './elements.ts';
import { splitBlock } from './flow/split.ts';
import { speechRows } from './script.ts';
import { type NewSheet, type PrintedSheet, Sheets, slideBox, titleLine } from './sheet.ts';

/**
 * One page a slide: the slide, what is said to it, its figures with their places in the report. What has no room there
 * goes on to further pages, which are added to `host` with the others.
 */
export function notesPages(
  source: HandoutSource,
  newSheet: NewSheet,
  host: HTMLElement,
): readonly PrintedSheet[] {
  return source.slides.flatMap((slide) => {
    const sheets = new Sheets(newSheet, host);
    let sheet = sheets.add(notesTitle(slide), slideBox(slide, 'w169'));
    let speech = sheet.body.appendChild(makeSpeech(slide));
    for (let rest = overflowOf(speech, sheet); rest !== undefined; rest = overflowOf(speech, sheet)) {
      sheet = sheets.add(titleLine(slide, '续讲稿'));
      speech = sheet.body.appendChild(rest);
    }
    fillRest(slide, source.facts, sheet, () => sheets.add(titleLine(slide, '续数字')));
    return sheets.all;
  });
}

function notesTitle(slide: SlideSource): HTMLElement {
  const steps = slide.steps > 0 ? `，点${slide.steps}下` : '';
  return titleLine(slide, `讲${slide.seconds}秒${steps}`);
}

function makeSpeech({ notes }: SlideSource): HTMLElement {
  const speech = make('div', { class: 'speech' });
  for (const { cue, words } of speechRows(notes)) {
    speech.append(make('span', { class: 'cue' }, cue ? CUE_WORDS : ''), make('p', {}, words));
  }
  return speech;
}

/** What of the speech stands below the page, taken off it; nothing where all fits. */
function overflowOf(speech: HTMLElement, { body }: PrintedSheet): HTMLElement | undefined {
  const limit = body.getBoundingClientRect().bottom;
  const rows = [...speech.querySelectorAll<HTMLElement>(':scope > p')];
  const over = rows.findIndex((row) => row.getBoundingClientRect().bottom > limit);
  const row = rows[over];
  if (row === undefined) return undefined;
  const rest = make('div', { class: 'speech' });
  const half = splitBlock(row, limit);
  if (half !== undefined) rest.append(make('span', { class: 'cue' }, ''), half);
  const from = half === undefined ? over : over + 1;
  // A row that no page can hold stays: it would go over for ever.
  if (from === 0) return undefined;
  for (const next of rows.slice(from)) rest.append(next.previousElementSibling ?? '', next);
  return rest;
}

/** Forms of the rest of a page, the fullest first. */
const FORMS = [
  { lines: 3, columns: 1 },
  { lines: 2, columns: 1 },
  { lines: 0, columns: 1 },
  { lines: 3, columns: 2 },
  { lines: 0, columns: 2 },
] as const;

/** What is left of the last page: lines to write on above the slide's figures, in the fullest form that fits. */
function fillRest(
  slide: SlideSource,
  facts: HandoutSource['facts'],
  { body }: PrintedSheet,
  addSheet: () => PrintedSheet,
): void {
  const room = roomIn(body);
  if (slide.facts.length === 0) {
    body.append(makeLines(Math.max(0, Math.floor(room / mm(9)) - 1)));
    return;
  }
  for (const { lines, columns } of FORMS) {
    const rest = make(
      'div',
      { class: 'below' },
      ...(lines > 0 ? [makeLines(lines)] : []),
      ...told(slide, facts, columns),
    );
    body.append(rest);
    if (rest.scrollHeight <= room) return;
    rest.remove();
  }
  fillFurther(slide, facts, addSheet);
}

/** The figures on pages of their own, as many as it takes. */
function fillFurther(slide: SlideSource, facts: HandoutSource['facts'], addSheet: () => PrintedSheet): void {
  if (hasHonours(slide)) {
    addSheet().body.append(...told(slide, facts, 1));
    return;
  }
  const rows = slide.facts.map((fact) => factRow(fact, facts, true));
  for (let table: HTMLElement | undefined = oneTable(rows, true, '本页数字'); table !== undefined; ) {
    const { body } = addSheet();
    table.classList.add('breakable');
    body.append(make('div', { class: 'fact-tables in-1' }, table));
    table = roomIn(body) < 0 ? splitBlock(table, body.getBoundingClientRect().bottom) : undefined;
  }
}

function roomIn(body: HTMLElement): number {
  return body.getBoundingClientRect().bottom - (body.lastElementChild?.getBoundingClientRect().bottom ?? 0);
}

/** CSS millimetres in CSS pixels. */
function mm(length: number): number {
  return (length * 96) / 25.4;
}

function told(slide: SlideSource, facts: HandoutSource['facts'], columns: number): readonly HTMLElement[] {
  return hasHonours(slide)
    ? [make('h3', {}, '本页荣誉'), listHonours(slide.again.honours)]
    : [factTable(slide.facts, facts, columns)];
}

function factTable(shown: readonly FactData[], facts: HandoutSource['facts'], columns: number): HTMLElement {
  const tables = make('div', { class: `fact-tables in-${columns}` });
  const size = Math.ceil(shown.length / columns);
  for (let from = 0; from < shown.length; from += size) {
    const rows = shown.slice(from, from + size).map((fact) => factRow(fact, facts, columns === 1));
    tables.append(oneTable(rows, columns === 1, from === 0 ? '本页数字' : '（续）'));
  }
  return tables;
}

function oneTable(rows: readonly HTMLElement[], origins: boolean, title: string): HTMLElement {
  const heads = ['数字', '说的是什么', ...(origins ? ['报告原文'] : [])];
  const head = make('tr', {}, ...heads.map(columnHead));
  const caption = make('caption', {}, title);
  return make('table', { class: 'three-line' }, caption, make('thead', {}, head), make('tbody', {}, ...rows));
}

function factRow(fact: FactData, facts: HandoutSource['facts'], origin: boolean): HTMLElement {
  const head = make('th', {}, makeFigure({ fact: fact.id, text: fact.says }));
  head.scope = 'row';
  const cells = [fact.counts, ...(origin ? [formatOrigin(fact, facts)] : [])];
  return make('tr', {}, head, ...cells.map((text) => make('td', {}, text)));
}

function columnHead(words: string): HTMLElement {
  const cell = make('th', {}, words);
  cell.scope = 'col';
  return cell;
}
