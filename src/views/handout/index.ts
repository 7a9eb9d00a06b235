import { HANDOUTS, type HandoutId, isHandoutId } from '../../document/paper/layouts.ts';
import { type HandoutSource, readSource } from '../../document/read/slides.ts';
import { drawCharts } from './charts.ts';
import { chosenPages } from './chosen.ts';
import { coverPage } from './cover.ts';
import { fourUp, nineUp, sixUp } from './grid.ts';
import type { HandoutHandle } from './handle.ts';
import { boxesOn, drawingsOn, outlineOf, outsideOf } from './measured.ts';
import { notesPages } from './notes-page.ts';
import { phonePages, stripPieces } from './phone.ts';
import { reportPages } from './report.ts';
import { scriptPages } from './script.ts';
import { makeBar, type NewSheet, numberSheets, type PrintedSheet, sheetsOf } from './sheet.ts';
import { slidePages, threeUp, twoUp } from './thumbs.ts';
import { wordsOwed } from './words-owed.ts';
import { wordsShown } from './words-shown.ts';

export type { Bookmark, HandoutHandle, PlacedBox, PlacedDrawing, ToldWords } from './handle.ts';

/**
 * Turns the document into the pages that the address asks for (`layout=3up`; without one, the notes pages). The command
 * that prints has one print after another laid out in the same window: the document is read, and its faces are, once.
 */
export async function startHandout(root: HTMLElement): Promise<void> {
  // Taken off the page before anything is waited for: the whole document would be laid out in vain.
  const whole = root.cloneNode() as HTMLElement;
  whole.append(...root.childNodes);
  root.className = 'prints';
  // Lines are broken and values measured below: every face has to be there.
  await Promise.all([...document.fonts].map((face) => face.load()));
  // Of a copy: a print takes the slides, and sets their tables otherwise.
  window.layOutHandout = (id) =>
    layOut(id, chosenPages(readSource(whole.cloneNode(true) as HTMLElement)), root);
  window.layOutHandout(readLayout());
}

function layOut(id: HandoutId, source: HandoutSource, root: HTMLElement): void {
  const html = document.documentElement;
  html.dataset.layout = id;
  html.dataset.theme = HANDOUTS[id].paper === 'a4' ? 'print' : 'light';
  root.replaceChildren();
  document.querySelector('.print-bar')?.remove();
  // Before the pages are made: they take the tables with them.
  const owed = wordsOwed(id, source);
  const sheets = makeSheets(id, source, root);
  numberSheets(sheets, !HAS_RUNNING_TEXT.includes(id));
  drawCharts(root);
  root.before(makeBar(id, sheets.length));
  window.deckHandout = handleOf(id, source, sheets, owed, root);
  html.dataset.ready = 'handout';
}

const HAS_RUNNING_TEXT: readonly HandoutId[] = ['report', 'script', 'script-large'];

const HAS_NOTES: readonly HandoutId[] = ['notes', 'script', 'script-large'];

/** Whether the print that the address asks for has notes on its pages. */
export function showsNotes(): boolean {
  return HAS_NOTES.includes(readLayout());
}

function readLayout(): HandoutId {
  const layout = new URLSearchParams(location.search).get('layout') ?? '';
  return isHandoutId(layout) ? layout : 'notes';
}

function makeSheets(id: HandoutId, source: HandoutSource, root: HTMLElement): readonly PrintedSheet[] {
  const newSheet = sheetsOf(id, source.meeting);
  const sheets = PAGES[id](source, newSheet, root);
  root.append(...sheets.map(({ element }) => element));
  return sheets;
}

/** Makes the pages of a print; those that are filled by measuring add them to `host` as they go. */
type Pages = (source: HandoutSource, newSheet: NewSheet, host: HTMLElement) => readonly PrintedSheet[];

const PAGES = {
  slides: ({ slides }, newSheet) => slidePages(slides, newSheet),
  notes: notesPages,
  '2up': ({ slides }, newSheet) => twoUp(slides, newSheet),
  '3up': threeUp,
  '4up': fourUp,
  '6up': sixUp,
  '9up': nineUp,
  phone: phonePages,
  long: stripPieces,
  report: reportPages,
  script: scriptPages,
  'script-large': scriptPages,
  cover: coverPage,
} as const satisfies Record<HandoutId, Pages>;

function handleOf(
  id: HandoutId,
  source: HandoutSource,
  sheets: readonly PrintedSheet[],
  owed: readonly string[],
  root: HTMLElement,
): HandoutHandle {
  const { meeting } = source;
  return {
    id,
    pages: sheets.length,
    outline: outlineOf(sheets),
    told: wordsShown(sheets),
    owed,
    outside: outsideOf(sheets),
    drawings: drawingsOn(sheets),
    charts: root.querySelectorAll('canvas.chart').length,
    pictures: boxesOn(sheets, 'img'),
    tables: root.querySelectorAll('table.three-line').length,
    hasPassages: source.report.querySelector('p[data-slide]') !== null,
    meeting: {
      title: meeting.source,
      organisation: meeting.organisation,
      genre: meeting.genre,
      date: meeting.date,
    },
  };
}
