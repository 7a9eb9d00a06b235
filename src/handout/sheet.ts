import { HANDOUTS, type HandoutId } from '../print/index.ts';
import { build } from './dom.ts';
import type { MeetingSource } from './source.ts';

/** One printed page and the place on it that the content goes to. */
export interface Sheet {
  readonly element: HTMLElement;
  readonly body: HTMLElement;
}

/** Makes pages of one kind of print. */
export type NewSheet = () => Sheet;

/** Pages with the running head and foot of `id`; page numbers are set when all pages are there (`numberSheets`). */
export function sheetsOf(id: HandoutId, meeting: MeetingSource): NewSheet {
  const { paper, name } = HANDOUTS[id];
  if (paper === 'wide') return () => newSheet(`sheet wide of-${id}`);
  if (id === 'cover') return () => newSheet(`sheet of-${id}`);
  const official = id === 'report' || id === 'script' || id === 'script-large';
  if (official) return () => newSheet(`sheet official of-${id}`, build('footer', 'foot', pageNumber()));
  return () => {
    const session = meeting.session || `${meeting.organisation}全委会`;
    const head = build('header', 'head', build('span', '', session), build('span', '', `工作报告　${name}`));
    const source = build('span', '', `数据来源：《${meeting.source}》`);
    return newSheet(`sheet of-${id}`, head, build('footer', 'foot', source, pageNumber()));
  };
}

function newSheet(className: string, ...furniture: readonly HTMLElement[]): Sheet {
  const body = build('div', 'body');
  return { element: build('article', className, body, ...furniture), body };
}

function pageNumber(): HTMLElement {
  return build('span', 'number');
}

/** Writes the page numbers and marks left pages: the binding edge alternates. */
export function numberSheets(sheets: readonly Sheet[], withTotal: boolean): void {
  sheets.forEach(({ element }, i) => {
    element.classList.toggle('verso', i % 2 === 1);
    element.setAttribute('aria-label', `第${i + 1}页，共${sheets.length}页`);
    const number = element.querySelector('.number');
    if (number) number.textContent = withTotal ? `— ${i + 1} / ${sheets.length} —` : `— ${i + 1} —`;
  });
}
