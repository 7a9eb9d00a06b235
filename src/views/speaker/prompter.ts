import { progressOf, replayRun, timeLeft } from '../../rehearsal/index.ts';
import {
  changeSettings,
  followIn,
  type Leading,
  openRoom,
  type Room,
  type Session,
  SIZES,
  setLook,
} from '../../show/index.ts';
import { openWindow } from '../../show/screens/windows.ts';
import { make, setText } from '../../ui/element.ts';
import { type Actions, listenToKeys } from '../../ui/keys/listen.ts';
import { readPage } from '../../ui/keys/page-number.ts';
import { keepAwake } from '../../ui/wake-lock.ts';
import { coverActions, startClock, withHelp } from './actions.ts';
import { type AutoScroll, loadNotes, newAutoScroll, scrollBy, showScroll } from './auto-scroll.ts';
import { createNoticeBar, createSaidLine, type NoticeBar, noticesOf, type SaidLine } from './notices.ts';

/** What a press of an arrow moves the text by, in seconds of reading. */
const NUDGE_SEC = 2;

/** A prompter at work: whom it follows, and what it shows. */
interface Prompter {
  readonly room: Room;
  readonly leading: Leading;
  readonly session: Session;
  readonly scroll: AutoScroll;
  readonly screen: Screen;
}

interface Screen {
  readonly notices: NoticeBar;
  readonly said: SaidLine;
  readonly head: HTMLElement;
  readonly text: HTMLElement;
  readonly next: HTMLElement;
  /** Holds text and next; it is what moves. */
  readonly roll: HTMLElement;
}

/** Notes alone, in large letters that roll at the speaker's rate; it follows the stage or the rehearsal. */
export async function startPrompter(): Promise<void> {
  const room = await openRoom(document);
  const leading: Leading =
    new URLSearchParams(location.search).get('with') === 'rehearse' ? 'rehearse' : 'stage';
  document.title = `提词 · ${room.plan.title}`;
  setLook(room.settings(), 'dark');
  const session = followIn(room, leading);
  const prompter = { room, leading, session, scroll: newAutoScroll(), screen: createScreen(leading) };
  session.on(() => follow(prompter));
  setInterval(() => follow(prompter), 1000);
  follow(prompter);
  listen(prompter);
  keepRolling(prompter);
  keepAwake(document);
  document.documentElement.dataset.ready = 'prompter';
}

function createScreen(leading: Leading): Screen {
  const notices = createNoticeBar((remedy) => {
    if (remedy === 'openLeader') openWindow(leading);
  });
  const said = createSaidLine();
  const head = make('p', { class: 'head' });
  const text = make('div', { class: 'text' });
  const next = make('p', { class: 'coming' });
  const roll = make('div', { class: 'roll' }, text, next);
  document.body.append(
    make(
      'main',
      { class: 'screen prompter' },
      head,
      notices.element,
      make('div', { class: 'window' }, roll),
      said.element,
    ),
  );
  return { notices, said, head, text, next, roll };
}

/** Takes over the position of the leading window. */
function follow({ room, leading, session, scroll, screen }: Prompter): void {
  const { plan } = room;
  const show = session.state();
  screen.notices.show(noticesOf(show, session.connection(), leading, plan));
  if (show === undefined) return;
  const { slide, step } = replayRun(show.checkpoint.run);
  if (slide !== scroll.slide) {
    loadNotes(scroll, plan, slide, room.settings().rate);
    screen.text.replaceChildren(...scroll.lines);
    const following = plan.slides[plan.slides.findIndex((one) => one.id === slide) + 1];
    setText(screen.next, following === undefined ? '（讲稿到此）' : `下一页　${following.title}`);
  }
  scroll.step = step;
  scrollBy(scroll, 0);
}

function keepRolling({ session, scroll, screen }: Prompter): void {
  let before = performance.now();
  const frame = (now: number) => {
    const passed = Math.min(1, (now - before) / 1000);
    before = now;
    if (isRolling(session, scroll)) scrollBy(scroll, passed);
    showScroll(scroll, screen.roll);
    setText(screen.head, headOf(session, scroll));
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

function isRolling(session: Session, { rolls, held }: AutoScroll): boolean {
  const run = session.state()?.checkpoint.run;
  return rolls && !held && run !== undefined && replayRun(run).state === 'running';
}

function headOf(session: Session, scroll: AutoScroll): string {
  const show = session.state();
  if (show === undefined) return '';
  const { run } = show.checkpoint;
  const progress = progressOf(run, session.now());
  const { replay } = progress;
  const page = run.slides.find((slide) => slide.id === scroll.slide)?.page ?? 1;
  const { label, clock } = timeLeft(progress);
  const timed = replay.state === 'running' || replay.state === 'blanked';
  return `第${page}页　${label} ${clock}　${timed ? rollWord(scroll) : '没有在计时，文字停着'}`;
}

function rollWord({ rolls, held }: AutoScroll): string {
  if (!rolls) return '已停，空格继续';
  return held ? '按住，停着' : '滚动中';
}

function listen(prompter: Prompter): void {
  const { room, session, scroll, screen } = prompter;
  const own: Readonly<Record<string, () => void>> = {
    ' ': () => {
      scroll.rolls = !scroll.rolls;
    },
    ArrowUp: () => scrollBy(scroll, -NUDGE_SEC),
    ArrowDown: () => scrollBy(scroll, NUDGE_SEC),
    Shift: () => {
      scroll.held = true;
    },
  };
  listenToKeys({
    screen: 'speaker',
    remap: room.remap,
    actions: actionsOf(prompter),
    goToPage: (typed) => {
      const found = readPage(typed, room.plan.slides.length);
      if ('page' in found) session.send({ do: 'goTo', page: found.page, step: 0 });
      else screen.said.say(found.says);
    },
    earlier: ({ key, ctrlKey, metaKey }) => {
      const act = ctrlKey || metaKey ? undefined : own[key];
      act?.();
      return act !== undefined;
    },
  });
  window.addEventListener('keyup', ({ key }) => {
    if (key === 'Shift') scroll.held = false;
  });
  // Let go of in another window it would be held for ever.
  window.addEventListener('blur', () => {
    scroll.held = false;
  });
}

function actionsOf({ room, session }: Prompter): Actions {
  const actions: Actions = {
    next: () => session.send({ do: 'next' }),
    previous: () => session.send({ do: 'previous' }),
    first: () => session.send({ do: 'first' }),
    last: () => session.send({ do: 'last' }),
    start: () => startClock(session),
    startHere: () => startClock(session),
    ...coverActions(session),
    larger: () => resize(room, 1),
    smaller: () => resize(room, -1),
    mark: () => session.send({ do: 'mark' }),
  };
  return withHelp(actions, OWN_KEYS);
}

const OWN_KEYS = [
  { caps: ['空格'], does: '停住、继续滚动' },
  { caps: ['↑', '↓'], does: '退一点、进一点' },
  { caps: ['Shift'], does: '按住就停，放开继续' },
] as const;

function resize({ settings, store }: Room, way: 1 | -1): void {
  const { least, most, step } = SIZES.promptSize;
  const promptSize = Math.min(most, Math.max(least, settings().promptSize + way * step));
  setLook(changeSettings(store, { promptSize }), 'dark');
}
