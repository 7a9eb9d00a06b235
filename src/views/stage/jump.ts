import { readPages } from '../../document/read/blocks.ts';
import type { PagesData } from '../../document/schema.ts';
import type { OpenPanel } from '../../ui/dialog.ts';
import { makeDialog, showDialog } from '../../ui/dialog.ts';
import { make } from '../../ui/element.ts';
import type { Stage } from './reveal.ts';

/** A page as the page finder knows it. */
export interface FindablePage {
  readonly page: number;
  readonly title: string;
  /** Title of its part. */
  readonly part: string;
  /** Pinyin initials of the title, one per character: 技能竞赛 is `jnjs`. */
  readonly initials: string;
}

/** Ways to match a query, most certain first. */
const WAYS: readonly ((page: FindablePage, query: string) => boolean)[] = [
  (page, query) => String(page.page) === query,
  (page, query) => page.initials.startsWith(query),
  (page, query) => page.title.includes(query),
  (page, query) => page.initials.includes(query),
  (page, query) => page.part.includes(query),
  (page, query) => String(page.page).startsWith(query),
];

/** The pages matching a query, most certain first, then in page order; all pages for an empty query. */
export function findPages<P extends FindablePage>(pages: readonly P[], typed: string): readonly P[] {
  const query = typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s'’]/g, '');
  if (query === '') return pages;
  const found = WAYS.flatMap((isMeant) => pages.filter((page) => isMeant(lowered(page), query)));
  return [...new Set(found)];
}

function lowered<P extends FindablePage>(page: P): FindablePage {
  return { ...page, title: page.title.toLowerCase().replace(/\s/g, '') };
}

const LIST_ID = 'jump-pages';

/** The results, one of them selected. */
interface Choice {
  show(pages: readonly FindablePage[], chosen: number): void;
  /** Moves the selection by so many results, stopping at either end. */
  move(by: number): void;
  chosen(): FindablePage | undefined;
}

/** How far keys in the field move the selection. */
const MOVES: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };

/** Opens the page finder, which goes to a page by its title, initials or number. */
export function showJump(root: HTMLElement, stage: Stage): OpenPanel {
  const pages = pagesOf(readPages(document));
  const dialog = makeDialog('jump', '找页');
  const field = makeField();
  const list = make('ul', { id: LIST_ID, role: 'listbox', 'aria-label': '页面' });
  dialog.body.append(field, list);

  const go = (page: FindablePage | undefined) => {
    if (page === undefined) return;
    dialog.element.close();
    stage.goTo({ page: page.page, step: 0 });
  };
  const choice = createChoice(field, list, go);
  const find = () => choice.show(findPages(pages, field.value), field.value ? 0 : stage.position().page - 1);
  field.addEventListener('input', find);
  field.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const by = MOVES[event.key];
    if (event.key === 'Enter') go(choice.chosen());
    else if (by !== undefined) choice.move(by);
    else return;
    event.preventDefault();
  });
  const panel = showDialog(root, dialog, field);
  find();
  return panel;
}

function makeField(): HTMLInputElement {
  const asks = '标题、拼音首字母或页码';
  return make('input', {
    type: 'text',
    autocomplete: 'off',
    spellcheck: 'false',
    placeholder: asks,
    'aria-label': asks,
    role: 'combobox',
    'aria-expanded': 'true',
    'aria-controls': LIST_ID,
  });
}

/** Keeps the focus in `field` (the selection in `list` is announced through it); a click on a result goes there. */
function createChoice(field: HTMLElement, list: HTMLElement, go: (page: FindablePage) => void): Choice {
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
  return {
    show: (pages, index) => {
      shown = pages;
      list.replaceChildren(...pages.map((page) => makePage(page, () => go(page))));
      if (pages.length === 0) list.append(make('li', { class: 'none' }, '没有这样的页'));
      choose(index);
    },
    move: (by) => choose(chosen + by),
    chosen: () => shown[chosen],
  };
}

function makePage({ page, title, part }: FindablePage, onclick: () => void): HTMLElement {
  return make(
    'li',
    { id: `jump-${page}`, role: 'option', onclick },
    make('b', {}, String(page)),
    make('span', {}, title),
    make('small', {}, part),
  );
}

function pagesOf({ pages, parts }: PagesData): readonly FindablePage[] {
  const titles = new Map(parts.map((part) => [part.id, part.title]));
  return pages.map(({ page, title, part, initials }) => ({
    page,
    title,
    part: titles.get(part) ?? '',
    initials,
  }));
}
