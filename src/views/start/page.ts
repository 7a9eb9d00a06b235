import type { Room, Store } from '../../show/index.ts';
import { chosenWall } from '../../show/screens/here.ts';
import { openBeside } from '../../show/screens/windows.ts';
import { make } from '../../ui/element.ts';
import { type Actions, listenToKeys } from '../../ui/keys/listen.ts';
import { parseRemap, REMAP_KEY } from '../../ui/keys/remap.ts';
import { entriesOf, type StartEntry } from './entries.ts';
import { findStop, readDeckFacts, type Stop } from './facts.ts';
import { renderReadiness } from './readiness.ts';
import { renderScreens } from './screens.ts';
import { renderThumb } from './thumb.ts';

/**
 * Begins the show, at its first slide or where it stopped, or lets the pages turn until it begins; called within the press
 * that full screen needs.
 */
export type Begin = (beginning: 'first' | 'stopped' | 'loop') => void;

/** What the page knows of this computer; without a room of the deck it only begins the show. */
export interface StartRoom {
  readonly store: Store;
  readonly room: Room | undefined;
}

/** Shows the start page until the show begins. */
export function startPage(root: HTMLElement, { store, room }: StartRoom, begin: Begin): void {
  const stop = findStop(root, store, Date.now());
  const page = make('div', { class: 'start' });
  const trouble = make('p', { class: 'trouble', role: 'status' });
  const refused = () => {
    trouble.textContent = '浏览器拦下了新窗口：请在地址栏右侧选“允许弹出窗口”，再按一次';
  };
  const leaveTo: Begin = (beginning) => {
    keys.stop();
    page.remove();
    if (chosenWall() !== undefined) {
      // Full screen has the press first; the browser lets a window beside it be opened then.
      document.addEventListener('fullscreenchange', () => void openBeside('speaker'), { once: true });
    }
    begin(beginning);
  };
  const beginLoop = () => leaveTo('loop');
  const entries = entriesOf({ root: document.body, store, room, refused, beginLoop });
  const keys = listenToKeys({
    screen: 'stage',
    actions: actionsOf(entries, leaveTo),
    earlier: walkWithArrows,
    remap: () => parseRemap(store.read(REMAP_KEY)),
  });
  page.append(
    renderTitle(root, store),
    renderChoices(entries, stop, leaveTo, [renderScreens(store), trouble]),
  );
  document.body.append(page);
  page.querySelector<HTMLElement>('.go')?.focus();
  document.documentElement.dataset.ready = 'start';
}

function actionsOf(entries: readonly StartEntry[], begin: Begin): Actions {
  return {
    start: () => begin('first'),
    next: () => begin('first'),
    startHere: () => begin('stopped'),
    ...Object.fromEntries(entries.map(({ action, open }) => [action, open])),
  };
}

/** The arrows walk through the buttons. */
function walkWithArrows({ key }: KeyboardEvent): boolean {
  const by = { ArrowDown: 1, ArrowUp: -1 }[key];
  if (by === undefined || document.querySelector('dialog[open]') !== null) return false;
  const buttons = [...document.querySelectorAll<HTMLElement>('.start button')];
  const at = buttons.findIndex((button) => button.matches(':focus'));
  buttons[(at + by + buttons.length) % buttons.length]?.focus();
  return true;
}

function renderTitle(root: HTMLElement, store: Store): HTMLElement {
  const facts = readDeckFacts(document);
  return make(
    'header',
    { class: 'what' },
    make('p', { class: 'org' }, facts.organisation),
    make('h1', {}, facts.title),
    renderThumb(root),
    renderReadiness(facts, store),
  );
}

function renderChoices(
  entries: readonly StartEntry[],
  stop: Stop | undefined,
  begin: Begin,
  below: readonly (HTMLElement | undefined)[],
): HTMLElement {
  const go = makeButton('go', () => begin('first'), '开始放映', make('span', {}, '按 F5 或翻页笔“放映”键'));
  const goOn =
    stop &&
    makeButton('go-on', () => begin('stopped'), `从第${stop.page}页继续`, make('kbd', {}, 'Shift+F5'));
  const foot = make('p', { class: 'foot' }, '放映中按 ? 看全部按键；Esc 退出全屏，停在原页。');
  const nav = make('nav', { 'aria-label': '准备' }, make('ul', {}, ...entries.map(renderEntry)));
  return make('main', { class: 'do' }, go, goOn, nav, ...below, foot);
}

function renderEntry({ name, use, cap, open }: StartEntry): HTMLElement {
  const button = makeButton('', open, name, make('span', {}, use), cap !== '' && make('kbd', {}, cap));
  return make('li', {}, button);
}

function makeButton(
  classes: string,
  onclick: () => void,
  name: string,
  ...more: readonly (HTMLElement | false)[]
): HTMLElement {
  return make('button', { type: 'button', class: classes, onclick }, make('b', {}, name), ...more);
}
