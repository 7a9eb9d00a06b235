import { HANDOUTS, type HandoutId, handoutAddress, PRINT_IDS } from '../../document/paper/layouts.ts';
import type { MeetingSource, SlideSource } from '../../document/read/slides.ts';
import { make } from '../../ui/element.ts';

/** The bar above the pages, on the screen only: the other prints, and the button that prints. */
export function makeBar(id: HandoutId, pages: number): HTMLElement {
  const links = PRINT_IDS.map((other) => {
    const link = make('a', {}, HANDOUTS[other].name);
    link.href = handoutAddress(other, location.href);
    if (other === id) link.setAttribute('aria-current', 'page');
    return link;
  });
  const button = make('button', {}, `打印（${pages}页）`);
  button.type = 'button';
  button.addEventListener('click', () => window.print());
  const bar = make('nav', { class: 'print-bar' }, ...links, button);
  bar.setAttribute('aria-label', '讲义种类');
  return bar;
}

/** The slide itself, drawn small in a box whose width the style sheet gives; never a picture of it. */
export function slideBox(slide: SlideSource, width: 'full' | 'w169' | 'w96' | 'w82' | 'w53'): HTMLElement {
  const box = make('div', { class: `slide-box ${width}` }, slide.section);
  markBookmark(box, slide);
  return box;
}

/** Gives `element` the bookmark of a slide; the first of a part brings the part's bookmark with it. */
export function markBookmark(element: HTMLElement, { page, part, headline, first }: SlideSource): void {
  element.dataset.bookmark = `${page}　${headline.textContent ?? ''}`;
  if (first) element.dataset.bookmarkPart = part.title;
}

/** The line above a drawing: the slide's number, its part, and what else there is to say of it. */
export function titleLine({ page, part }: SlideSource, more = ''): HTMLElement {
  return make('p', { class: 'title-line' }, make('i', {}, String(page)), part.title, make('span', {}, more));
}

/** One printed page and the place on it that the content goes to. */
export interface PrintedSheet {
  readonly element: HTMLElement;
  readonly body: HTMLElement;
}

/** Makes pages of one kind of print. */
export type NewSheet = () => PrintedSheet;

/** Pages with the running head and foot of `id`; page numbers are set when all pages are there (`numberSheets`). */
export function sheetsOf(id: HandoutId, meeting: MeetingSource): NewSheet {
  const { paper, name } = HANDOUTS[id];
  if (paper !== 'a4') return () => newSheet(`sheet ${paper} of-${id}`);
  if (id === 'cover') return () => newSheet(`sheet of-${id}`);
  const official = id === 'report' || id === 'script' || id === 'script-large';
  if (official)
    return () => newSheet(`sheet official of-${id}`, make('footer', { class: 'foot' }, pageNumber()));
  return () => {
    // A meeting that nobody has named yet leaves its place to the title.
    const head = make(
      'header',
      { class: 'head' },
      make('span', {}, meeting.session || meeting.title),
      make('span', {}, [meeting.genre, name].filter((words) => words !== '').join('　')),
    );
    const source = make('span', {}, `数据来源：《${meeting.source}》`);
    return newSheet(`sheet of-${id}`, head, make('footer', { class: 'foot' }, source, pageNumber()));
  };
}

function newSheet(className: string, ...furniture: readonly HTMLElement[]): PrintedSheet {
  const body = make('div', { class: 'body' });
  return { element: make('article', { class: className }, body, ...furniture), body };
}

function pageNumber(): HTMLElement {
  return make('span', { class: 'number' });
}

/** Pages that are filled by measuring: each is added to `host` as it is made. */
export class Sheets {
  readonly all: PrintedSheet[] = [];
  readonly #newSheet: NewSheet;
  readonly #host: HTMLElement;

  constructor(newSheet: NewSheet, host: HTMLElement) {
    this.#newSheet = newSheet;
    this.#host = host;
  }

  /** A further page that begins with these blocks. */
  add(...blocks: readonly HTMLElement[]): PrintedSheet {
    const sheet = this.#newSheet();
    sheet.body.append(...blocks);
    this.#host.append(sheet.element);
    this.all.push(sheet);
    return sheet;
  }
}

/** Writes the page numbers and marks left pages: the binding edge alternates. */
export function numberSheets(sheets: readonly PrintedSheet[], withTotal: boolean): void {
  sheets.forEach(({ element }, i) => {
    element.classList.toggle('verso', i % 2 === 1);
    element.setAttribute('aria-label', `第${i + 1}页，共${sheets.length}页`);
    const number = element.querySelector('.number');
    if (number) number.textContent = withTotal ? `— ${i + 1} / ${sheets.length} —` : `— ${i + 1} —`;
  });
}
