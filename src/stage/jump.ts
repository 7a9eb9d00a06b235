import { makeDialog, showDialog } from './dialog.ts';
import { type FindablePage, findPages } from './find-page.ts';
import { make } from './make.ts';
import type { Panel } from './panels.ts';
import type { Stage } from './reveal.ts';

/** Id of the data block with the initials of every slide's title, made when the file was built. */
const INITIALS_ID = 'initials';

/** Asks for a page by its title, its initials or its number, and goes there. */
export function showJump(root: HTMLElement, stage: Stage): Panel {
  const pages = readPages(stage);
  const dialog = makeDialog('jump', '找页');
  const field = make('input', { type: 'text', autocomplete: 'off', spellcheck: false });
  field.setAttribute('aria-label', '标题、拼音首字母或页码');
  field.placeholder = '标题、拼音首字母或页码';
  field.setAttribute('role', 'combobox');
  field.setAttribute('aria-expanded', 'true');
  field.setAttribute('aria-controls', 'jump-pages');
  const list = make('ul', { id: 'jump-pages' });
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', '页面');
  dialog.body.append(field, list);

  let shown: readonly FindablePage[] = [];
  let chosen = 0;
  const choose = (index: number) => {
    chosen = Math.min(Math.max(0, index), shown.length - 1);
    [...list.children].forEach((item, i) => {
      item.setAttribute('aria-selected', String(i === chosen));
      if (i !== chosen) return;
      field.setAttribute('aria-activedescendant', item.id);
      item.scrollIntoView({ block: 'nearest' });
    });
  };
  const go = (page: FindablePage | undefined) => {
    if (page === undefined) return;
    dialog.element.close();
    stage.goTo({ page: page.page, step: 0 });
  };
  const update = () => {
    shown = findPages(pages, field.value);
    list.replaceChildren(...shown.map((page) => renderPage(page, () => go(page))));
    if (shown.length === 0) list.append(make('li', { className: 'none', textContent: '没有这样的页' }));
    const here = field.value === '' ? stage.position().page - 1 : 0;
    choose(here);
  };
  field.addEventListener('input', update);
  field.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 } as const;
    if (event.key === 'Enter') go(shown[chosen]);
    else if (event.key in steps) choose(chosen + steps[event.key as keyof typeof steps]);
    else return;
    event.preventDefault();
  });
  const panel = showDialog(root, dialog, field);
  update();
  return panel;
}

function renderPage({ page, title, part }: FindablePage, go: () => void): HTMLElement {
  const item = make(
    'li',
    { id: `jump-${page}` },
    make('b', { textContent: String(page) }),
    make('span', { textContent: title }),
    make('small', { textContent: part }),
  );
  item.setAttribute('role', 'option');
  item.addEventListener('click', go);
  return item;
}

function readPages({ slides }: Stage): readonly FindablePage[] {
  const text = document.getElementById(INITIALS_ID)?.textContent;
  const initials = (text ? JSON.parse(text) : {}) as Readonly<Record<string, string>>;
  return slides.map((slide, i) => ({
    page: i + 1,
    title: wordsOf(slide.querySelector(':is(h1, h2):not(.curtain *)')),
    part: wordsOf(slide.querySelector('.kicker')),
    initials: initials[slide.id] ?? '',
  }));
}

function wordsOf(element: Element | null): string {
  return element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}
