import { sectionsOf } from '../../document/read/slides.ts';
import type { Room, Store } from '../../show/index.ts';
import { chosenWall } from '../../show/screens/here.ts';
import { openBeside } from '../../show/screens/windows.ts';
import { onDrop } from '../../ui/drop.ts';
import { make } from '../../ui/element.ts';
import { type Actions, listenToKeys } from '../../ui/keys/listen.ts';
import { parseRemap, REMAP_KEY } from '../../ui/keys/remap.ts';
import { copySlide } from '../../ui/slide-copy.ts';
import { checksOf } from '../test-card/checks.ts';
import { entriesOf, type StartEntry } from './entries.ts';
import { type DeckFacts, findStop, formatDuration, readDeckFacts, type Stop } from './facts.ts';
import { makeScreens } from './screens.ts';

/**
 * Begins the show, at its first slide or where it stopped, or lets the pages turn until it begins; called within the press
 * that full screen needs.
 */
export type Begin = (beginning: 'first' | 'stopped' | 'loop') => void;

/** What the start page leads to. */
export interface StartWays {
  readonly begin: Begin;
  /** Edited drafts were dropped on the page: they are compared with the deck, which replaces this page. */
  readonly compare: (drafts: readonly File[]) => void;
}

/** What the page knows of this computer; without a room of the deck it only begins the show. */
export interface StartRoom {
  readonly store: Store;
  readonly room: Room | undefined;
}

/** Shows the start page until the show begins. */
export function startPage(
  root: HTMLElement,
  { store, room }: StartRoom,
  { begin, compare }: StartWays,
): void {
  const stop = findStop(root, store, Date.now());
  const page = make('div', { class: 'start' });
  const trouble = make('p', { class: 'trouble', role: 'status' });
  const refused = () => {
    trouble.textContent = '浏览器拦下了新窗口：请在地址栏右侧选“允许弹出窗口”，再按一次';
  };
  const noDrafts = onDrop(document, (drafts) => {
    noDrafts();
    compare(drafts);
  });
  const leaveTo: Begin = (beginning) => {
    keys.stop();
    noDrafts();
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
  page.append(makeTitle(root, store), makeChoices(entries, stop, leaveTo, [makeScreens(store), trouble]));
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

function makeTitle(root: HTMLElement, store: Store): HTMLElement {
  const facts = readDeckFacts(document);
  return make(
    'header',
    { class: 'what' },
    make('p', { class: 'org' }, facts.organisation),
    make('h1', {}, facts.title),
    makeThumb(root),
    makeReadiness(facts, store),
  );
}

function makeChoices(
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
  const nav = make('nav', { 'aria-label': '准备' }, make('ul', {}, ...entries.map(makeEntry)));
  return make('main', { class: 'do' }, go, goOn, nav, ...below, foot);
}

function makeEntry({ name, use, cap, open }: StartEntry): HTMLElement {
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

/** A small picture of the slide that says what the report is made of: the slide itself, scaled down. */
function makeThumb(root: HTMLElement): HTMLElement {
  const slides = sectionsOf(root);
  const slide = slides.find((one) => one.classList.contains('l-route')) ?? slides[0];
  const frame = make('div', { class: 'thumb', 'aria-hidden': 'true' });
  if (slide === undefined) return frame;
  const copy = copySlide(slide);
  // The slide is of the shape of the stage that the address asks for.
  const { width, height } = getComputedStyle(slide);
  frame.style.setProperty('--ratio', String(Number.parseFloat(width) / Number.parseFloat(height)));
  frame.append(copy);
  new ResizeObserver(() => {
    copy.style.transform = `scale(${frame.clientWidth / Number.parseFloat(width)})`;
  }).observe(frame);
  return frame;
}

/** The line when all is well; everything else is only reported when it is not. */
const TOLD = ['字体', '断网'];
/** Added when the show can go on, but would not come back after a power cut. */
const WARNED = ['保存'];

/** One line: pages, time, and whether all is ready; what is not says where to look. */
function makeReadiness(facts: DeckFacts, store: Store): HTMLElement {
  const line = make('p', { class: 'ready', role: 'status' });
  const plain = [`${facts.pages}页`, formatDuration(facts.seconds)];
  const show = (words: readonly string[]) =>
    line.replaceChildren(...words.map((word) => make('span', {}, word)));
  show(plain);
  void Promise.all(checksOf(store).map(async ({ name, find }) => ({ name, finding: await find() })))
    .then((found) => {
      const wrong = found.filter(({ finding }) => finding.state === 'bad');
      const told = found.filter(({ name, finding }) =>
        (finding.state === 'good' ? TOLD : WARNED).includes(name),
      );
      line.dataset.state = wrong.length > 0 ? 'bad' : 'good';
      const shown = wrong.length > 0 ? wrong : told;
      const more = wrong.length > 0 ? ['按 J 看怎么办'] : [];
      show([...plain, ...shown.map(({ finding }) => finding.says), ...more]);
    })
    .catch(() => show([...plain, '没有查成，按 J 试机']));
  return line;
}
