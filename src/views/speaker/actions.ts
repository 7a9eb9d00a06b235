import { drawStill } from '../../charts/index.ts';
import { type Cover, formatSpan, leftOut, replayRun } from '../../rehearsal/index.ts';
import {
  changeSettings,
  type EndedRun,
  type Leading,
  notesSize,
  type Room,
  type Session,
  SIZES,
  setLook,
} from '../../show/index.ts';
import { focusOpener, openNotes, openStage } from '../../show/screens/windows.ts';
import { closeDialog } from '../../ui/dialog.ts';
import { type HelpOptions, showHelp } from '../../ui/help.ts';
import type { Actions } from '../../ui/keys/listen.ts';
import { readPage } from '../../ui/keys/page-number.ts';
import { TOOLS } from '../../ui/pointing.ts';
import { showPrintChooser } from '../../ui/print-chooser.ts';
import { showSorter } from '../../ui/sorter.ts';
import type { Console } from './console.ts';

/** What the actions of a console act on: the console itself, and its connections. */
export interface Desk extends Console {
  readonly room: Room;
  readonly session: Session;
  readonly leading: Leading;
  openMenu(): void;
  help(): void;
}

/** Shows the report of a run that has just ended, in place of the screen that followed it. */
export type ShowReport = (room: Room, ended: EndedRun) => Promise<void>;

/** The keys that the speaker's window and the rehearsal have in common. */
export function deskActions(desk: Desk): Actions {
  const { session } = desk;
  const send = session.send;
  return {
    next: () => {
      const uncovers = session.state()?.cover !== 'none';
      if (uncovers || desk.view()?.next !== undefined) send({ do: 'next' });
      else desk.openMenu();
    },
    previous: () => send({ do: 'previous' }),
    first: () => send({ do: 'first' }),
    last: () => send({ do: 'last' }),
    whole: () => {
      const slide = desk.view()?.slide;
      if (slide !== undefined) send({ do: 'goTo', page: slide.page, step: slide.steps });
    },
    leave: () => {
      if (!desk.tools.putAway()) desk.openMenu();
    },
    ...Object.fromEntries(TOOLS.map((tool) => [tool, () => desk.tools.take(tool)])),
    wipe: desk.tools.wipe,
    overview: () => openSorter(desk),
    // Full screen is given to the window only that has the key.
    swap: () => {
      desk.say('请在放映窗口按 Y：两个窗口会对调屏幕');
      focusOpener();
    },
    ...coverActions(session),
    print: () => void showPrintChooser(document.body),
    speaker: () => toStage(desk),
    prompter: () => openPrompter(desk),
    larger: () => resize(desk, 1),
    smaller: () => resize(desk, -1),
    mark: () => mark(desk),
    skip: () => skip(desk),
  };
}

/** The actions of a screen of the speaker, with the help that shows them. */
export function withHelp(actions: Actions, own?: HelpOptions['own']): Actions {
  const names = [...Object.keys(actions), 'help'];
  const options = { root: document.body, screen: 'speaker', actions: names, ...(own && { own }) } as const;
  return { ...actions, help: () => void showHelp(options) };
}

/** Goes to the stage; opens one only if none is known: a second one would take the lead. */
function toStage({ session, leading, say }: Desk): void {
  if (focusOpener()) return;
  if (leading === 'rehearse') say('按 F5 开始正式放映');
  else if (session.connection() === 'connected') say('放映窗口开着，请用 Alt+Tab 切换');
  else void reopenStage(say);
}

/** Opens a stage in place of one that is gone. */
export async function reopenStage(say: (text: string) => void): Promise<void> {
  if (!(await openStage())) say(NO_WINDOW);
}

/** What covers the slide for the hall; the same key again takes it away. */
export function coverActions(session: Session): Actions {
  const cover = (to: Exclude<Cover, 'none'>) => () => {
    const now = session.state()?.cover ?? 'none';
    session.send({ do: 'cover', cover: now === to ? 'none' : to });
  };
  return { black: cover('black'), white: cover('white'), hold: cover('hold') };
}

/** Starts the clock where it waits. */
export function startClock(session: Session): void {
  const run = session.state()?.checkpoint.run;
  const state = run && replayRun(run).state;
  if (state === 'idle' || state === 'armed') session.send({ do: 'start' });
}

/** All pages, for the speaker alone: the hall sees nothing until one is chosen. */
function openSorter({ session, view }: Desk): void {
  if (closeDialog('sorter')) return;
  showSorter({
    root: document.body,
    slides: [...document.querySelectorAll<HTMLElement>('.slides > section')],
    page: view()?.slide.page ?? 1,
    choose: (page) => session.send({ do: 'goTo', page, step: 0 }),
    draw: drawStill,
  });
}

/** Opens the notes alone, in large letters, beside this window. */
export function openPrompter({ leading, say }: Pick<Desk, 'leading' | 'say'>): void {
  const refused = () => say(NO_WINDOW);
  void openNotes('prompter', { with: leading }, { root: document.body, refused });
}

const NO_WINDOW = '浏览器拦下了新窗口：请在地址栏右侧选“允许弹出窗口”，再按一次';

/** Opens a rehearsal from the speaker's window. */
export function openRehearsal({ say }: Pick<Desk, 'say'>): void {
  void openNotes('rehearse', {}, { root: document.body, refused: () => say(NO_WINDOW) });
}

/** Goes to the page that was typed; says so if there is none. */
export function goToPage({ room, session, say }: Desk, typed: string): void {
  const found = readPage(typed, room.plan.slides.length);
  if ('page' in found) session.send({ do: 'goTo', page: found.page, step: 0 });
  else say(found.says);
}

function resize({ room, say }: Desk, way: 1 | -1): void {
  const { least, most, step } = SIZES.notesSize;
  const size = notesSize(room.settings()) + way * step;
  const settings = changeSettings(room.store, { notesSize: Math.min(most, Math.max(least, size)) });
  setLook(settings, 'dark');
  say(`讲稿字高${notesSize(settings)}`);
}

function mark({ session, view, say }: Desk): void {
  const shown = view();
  if (shown === undefined) return;
  if (shown.state !== 'running' && shown.state !== 'blanked') {
    say('没有在计时，不作标记');
    return;
  }
  session.send({ do: 'mark' });
  say(`第${shown.slide.page}页标记：此处不顺`);
}

/** Leaves out the page advised, or the next one that may be; pressed again at once, takes it back. */
function skip(desk: Desk): void {
  const { session, say } = desk;
  const undo = lastSkips.get(session);
  if (undo !== undefined && performance.now() - undo.at < UNDO_MS) {
    lastSkips.delete(session);
    session.send({ do: 'unskip', slide: undo.slide });
    say(`第${undo.page}页照讲`);
    return;
  }
  const found = skippable(desk);
  if (found === undefined) {
    say('后面没有可以跳过的页');
    return;
  }
  const { id: slide, page, targetSec } = found;
  session.send({ do: 'skip', slide });
  lastSkips.set(session, { slide, page, at: performance.now() });
  say(`跳过第${page}页（${formatSpan(targetSec)}）；再按 X 撤回`);
}

const UNDO_MS = 4000;
const lastSkips = new WeakMap<
  Session,
  { readonly slide: string; readonly page: number; readonly at: number }
>();

function skippable({ session, view }: Desk) {
  const advised = view()?.cut?.skip[0];
  const run = session.state()?.checkpoint.run;
  if (advised !== undefined || run === undefined) return advised;
  const replay = replayRun(run);
  const out = leftOut(run, replay);
  const at = run.slides.findIndex((slide) => slide.id === replay.slide);
  const ahead = run.slides.filter((slide, i) => i > at && !out.has(slide.id));
  return ahead.find((slide) => slide.cut === 'C1') ?? ahead.find((slide) => slide.cut === 'C2');
}
