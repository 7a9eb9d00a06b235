import type { DeckText } from '../../office/compare/deck-text.ts';
import { onDrop } from '../../ui/drop.ts';
import { make } from '../../ui/element.ts';

/** The page around the result: what it is, where files go in, how it is printed. */
export interface ComparePage {
  readonly element: HTMLElement;
  /** One line in the place of the result. */
  tell(line: string): void;
  show(result: HTMLElement): void;
}

/** What the page takes, as the file chooser of the browser asks for it. */
const TAKEN = '.docx,.xlsx,.pptx,.txt,.doc,.wps,.pdf';

/** The page before any file was dropped; `take` gets what comes in. */
export function makePage(deck: DeckText, take: (files: readonly File[]) => void): ComparePage {
  const input = make('input', { type: 'file', multiple: true, accept: TAKEN, hidden: true });
  input.addEventListener('change', () => {
    take([...(input.files ?? [])]);
    input.value = '';
  });
  const choose = make('button', { type: 'button', class: 'choose', onclick: () => input.click() }, '选文件');
  const print = make(
    'button',
    { type: 'button', class: 'print', disabled: true, onclick: () => window.print() },
    '打印核对单',
  );
  const place = make('section', { class: 'place', 'aria-live': 'polite' }, makeEmpty());
  const element = make(
    'main',
    {},
    make(
      'header',
      {},
      make('div', {}, make('h1', {}, '终稿核对'), make('p', {}, `${deck.organisation}　《${deck.title}》`)),
      make('div', { class: 'do' }, choose, print, input),
    ),
    place,
  );
  onDrop(document, take);
  return {
    element,
    tell: (line) => place.replaceChildren(make('p', { class: 'busy' }, line)),
    show: (result) => {
      print.disabled = false;
      place.replaceChildren(result);
    },
  };
}

function makeEmpty(): HTMLElement {
  return make(
    'div',
    { class: 'empty' },
    make('p', { class: 'lead' }, '把改过的稿子拖到这里'),
    make('p', {}, '报告、讲稿、讲义、通稿，一个或一套都行：.docx　.xlsx　.pptx　.txt'),
    make('ul', {}, ...PROMISES.map((line) => make('li', {}, line))),
  );
}

const PROMISES = [
  '每个数字与屏幕、讲稿、报告全文逐一核对，概数词（多、余、近）不放过',
  '名称错字、漏掉的数、改过的句子一并列出，写明在哪一段、谁改的',
  '只在这台电脑上读，不上传，也不改动任何文件',
];
