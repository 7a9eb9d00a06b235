import { sectionsOf } from '../../document/read/slides.ts';
import { onFollower, type Room, type Store } from '../../show/index.ts';
import { chosenWall } from '../../show/screens/here.ts';
import { openBeside } from '../../show/screens/windows.ts';
import { closeDialog } from '../../ui/dialog.ts';
import { onDrop } from '../../ui/drop.ts';
import { make } from '../../ui/element.ts';
import { showHelp } from '../../ui/help.ts';
import { type Actions, listenToKeys } from '../../ui/keys/listen.ts';
import { parseRemap, REMAP_KEY } from '../../ui/keys/remap.ts';
import { BINDINGS } from '../../ui/keys/table.ts';
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
    closeDialog('help');
    keys.stop();
    unwatch();
    noDrafts();
    page.remove();
    if (chosenWall() !== undefined) {
      // Full screen has the press first; the browser lets a window beside it be opened then.
      document.addEventListener('fullscreenchange', () => void openBeside('speaker'), { once: true });
    }
    begin(beginning);
  };
  const beginLoop = () => leaveTo('loop');
  const begins = makeBegins(stop, leaveTo);
  const unwatch = room !== undefined && stop?.isFresh === true ? onFollower(room, begins.goOn) : () => {};
  // A window that is opened from here waits for the show, and stands nowhere yet.
  const entries = entriesOf({ root: document.body, store, room, refused, beginLoop }).map((entry) => ({
    ...entry,
    open: () => {
      unwatch();
      entry.open();
    },
  }));
  const keys = listenToKeys({
    screen: 'stage',
    actions: { ...actionsOf(entries, leaveTo), start: begins.first, next: begins.first, help: showKeys },
    earlier: walkWithArrows,
    remap: () => parseRemap(store.read(REMAP_KEY)),
  });
  page.append(makeTitle(root, store), makeChoices(begins.buttons, entries, [makeScreens(store), trouble]));
  document.body.append(page);
  page.querySelector<HTMLElement>('.go')?.focus();
  document.documentElement.dataset.ready = 'start';
}

function actionsOf(entries: readonly StartEntry[], begin: Begin): Actions {
  return {
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
  begins: readonly HTMLElement[],
  entries: readonly StartEntry[],
  below: readonly (HTMLElement | undefined)[],
): HTMLElement {
  const foot = make('p', { class: 'foot' }, '按 ? 看全部按键；放映中按 Esc 退出全屏，停在原页。');
  const nav = make('nav', { 'aria-label': '准备' }, make('ul', {}, ...entries.map(makeEntry)));
  return make('main', { class: 'do' }, ...begins, nav, ...below, foot);
}

/** The buttons that begin the show, and what F5 and the clicker begin it with. */
interface Begins {
  readonly buttons: readonly HTMLElement[];
  first(): void;
  /** A speaker's window stands at the page where the show stopped: nothing may take it back to the cover unasked. */
  goOn(): void;
}

function makeBegins(stop: Stop | undefined, begin: Begin): Begins {
  const stopped = () => begin('stopped');
  const anew = () => begin('first');
  const say = (says: string) => make('span', {}, says);
  const page = stop === undefined ? '' : `从第${stop.page}页继续`;
  const go = makeButton('go', anew, '开始放映', say(HOW));
  const other = page !== '' && makeButton('go-on', stopped, page, make('kbd', {}, 'Shift+F5'));
  let first = anew;
  return {
    buttons: [go, ...(other ? [other] : [])],
    first: () => first(),
    goOn: () => {
      first = stopped;
      const isFocused = document.activeElement === go;
      const goOn = makeButton('go', stopped, page, say('按 F5，接着报告人窗口讲'));
      go.replaceWith(goOn);
      if (other) other.replaceWith(makeButton('go-on', anew, '从头放映', say('报告人窗口也回到第一页')));
      if (isFocused) goOn.focus();
    },
  };
}

const HOW = '按 F5 或翻页笔“放映”键';

/** Every key of the show. */
function showKeys(): void {
  const actions = BINDINGS.map(({ action }) => action);
  void showHelp({ root: document.body, screen: 'stage', actions });
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
