import { make } from '../../ui/element.ts';
import { makeDetail } from './detail.ts';
import { type Entry, makeEntry, makeTag, readEntries } from './list.ts';
import { createPicture } from './picture.ts';
import { placeTags } from './tags.ts';

/** The panel that says where the numbers of a slide come from; it lies over the slide until it is closed. */
export interface SourcePanel {
  readonly isOpen: boolean;
  /** Chooses the number with this tag, from 1; without one, nothing happens. */
  choose(tag: number): void;
  /** Closes the panel; any paging key, Esc and the panel's own key do this and nothing else. */
  close(): void;
}

/** The desk is drawn in these px and scaled to the window. */
const DESK = { width: 1920, height: 1080 };
const ROOM = { width: 1200, height: 675 };

/** Opens the panel over `slide`, a section of the document inside `.reveal`. */
export function openSourcePanel(slide: HTMLElement): SourcePanel {
  const entries = readEntries(slide);
  const picture = createPicture(slide, ROOM);
  const detail = make('section', { class: 'detail', 'aria-live': 'polite' });
  const items = entries.map((entry, i) => makeEntry(entry, i + 1, entries));
  const list = makeList(items, entries.length);
  const desk = make('div', { class: 'desk' }, makeHint(entries.length), picture.element, detail, list);
  const attributes = { class: 'source-panel', role: 'dialog', 'aria-label': '数字出处', tabindex: '-1' };
  const element = make('aside', attributes, desk);
  const before = document.activeElement;
  (slide.closest('.reveal') ?? document.body).append(element);
  const refit = () => fitDesk(desk, element);
  window.addEventListener('resize', refit);
  refit();
  picture.draw(window.devicePixelRatio * scaleOfDesk(element));
  const tags = addTags(picture, entries);

  const choose = (tag: number) => {
    const entry = entries[tag - 1];
    if (entry === undefined) return;
    mark(items, tags, tag);
    detail.replaceChildren(...makeDetail(slide, entry, entries));
  };
  listen(items, choose);
  if (entries.length === 0) detail.append(make('p', {}, '这一页没有出自报告的数字。'));
  choose(1);
  element.focus();
  return {
    get isOpen() {
      return element.isConnected;
    },
    choose,
    close: () => {
      window.removeEventListener('resize', refit);
      picture.destroy();
      element.remove();
      if (before instanceof HTMLElement) before.focus();
    },
  };
}

/** A line is chosen by a press and by walking to it with Tab. */
function listen(items: readonly HTMLElement[], choose: (tag: number) => void): void {
  for (const [i, item] of items.entries()) {
    for (const type of ['focus', 'click'])
      item.querySelector('button')?.addEventListener(type, () => choose(i + 1));
  }
}

function makeHint(count: number): HTMLElement {
  const key = (cap: string) => make('kbd', {}, cap);
  const choice =
    count === 0
      ? []
      : [
          key('Tab'),
          '逐个看',
          ...(count > 1 ? [key('1'), '–', key(String(Math.min(count, 9))), '选一个'] : []),
        ];
  return make('p', { class: 'hint' }, ...choice, key('Q'), '返回放映，翻页键也可以');
}

function makeList(items: readonly HTMLElement[], count: number): HTMLElement {
  const title = make('h2', {}, '数字出处', make('small', {}, count === 0 ? '' : `${count}项`));
  return make('section', { class: 'numbers' }, title, make('ol', {}, ...items));
}

function addTags(
  picture: ReturnType<typeof createPicture>,
  entries: readonly Entry[],
): ReadonlyMap<number, HTMLElement> {
  const spots = picture.spots(entries.map(({ id }) => id));
  const { size, places } = placeTags(spots, picture.width, picture.height, picture.printed());
  picture.element.style.setProperty('--tag', `${size}px`);
  const tags = places.flatMap(({ tag, x, y }) => {
    const entry = entries[tag - 1];
    if (entry === undefined) return [];
    const element = makeTag(tag, entry);
    element.style.left = `${x}px`;
    element.style.top = `${y}px`;
    return [[tag, element] as const];
  });
  picture.element.append(...tags.map(([, element]) => element));
  return new Map(tags);
}

function mark(items: readonly HTMLElement[], tags: ReadonlyMap<number, HTMLElement>, tag: number): void {
  for (const [i, item] of items.entries()) {
    item.classList.toggle('chosen', i + 1 === tag);
    item.querySelector('button')?.setAttribute('aria-pressed', String(i + 1 === tag));
  }
  for (const [each, element] of tags) element.classList.toggle('chosen', each === tag);
  items[tag - 1]?.scrollIntoView({ block: 'nearest' });
}

/** The desk fits what holds it: the edges of the wall may be covered. */
function scaleOfDesk(room: Element): number {
  return Math.min(room.clientWidth / DESK.width, room.clientHeight / DESK.height);
}

function fitDesk(desk: HTMLElement, room: Element): void {
  desk.style.transform = `translate(-50%, -50%) scale(${scaleOfDesk(room)})`;
}
