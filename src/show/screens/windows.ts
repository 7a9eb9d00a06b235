import type { OpenPanel } from '../../ui/dialog.ts';
import { askAmong } from '../../ui/dialog.ts';
import {
  canNameScreens,
  chosenWall,
  findStages,
  mayNameScreens,
  nameScreens,
  otherScreen,
  seatOf,
} from './here.ts';
import { type Frame, freeScreen, mayShowNotes } from './seat.ts';
import { giveConsent } from './veil.ts';

/** The screens that open in a window of their own. */
export type OwnWindow = 'speaker' | 'rehearse' | 'prompter' | 'report' | 'stage' | 'proof' | 'compare';
/** Those of them that hold notes. */
export type NotesWindow = 'speaker' | 'rehearse' | 'prompter';

const HOLDING_NOTES: readonly string[] = ['speaker', 'rehearse', 'prompter'] satisfies NotesWindow[];

const opened = new Map<OwnWindow, Window>();
/** These are placed beside another window; the others are ordinary pages. */
const BESIDE: readonly OwnWindow[] = ['speaker', 'prompter'];
/** What the address says of the show: each window hands it on, so that a stage opened by any of them fits the wall. */
const OF_THE_SHOW = ['theme', 'stage', 'scale', 'seam', 'inset', 'motion'];

/** What an address asks of a screen. */
export type Query = Readonly<Record<string, string>>;

/** Opens this same file as another screen, or comes back to the window opened before; false where the browser refuses. */
export function openWindow(view: OwnWindow, query: Query = {}, on?: Frame): boolean {
  const before = opened.get(view) ?? openerThatIs(view);
  if (before !== undefined && !before.closed) {
    before.focus();
    return true;
  }
  const address = addressOf(
    view,
    { ...query, by: document.documentElement.dataset.view ?? '' },
    location.href,
  );
  // By its name a window is found that this one had opened before it was loaded again.
  const window_ = window.open(address, `${view}:${location.pathname}`, featuresOf(view, on));
  if (window_ === null) return false;
  opened.set(view, window_);
  return true;
}

function featuresOf(view: OwnWindow, on: Frame | undefined): string {
  if (on !== undefined) {
    return `popup,left=${on.left},top=${on.top},width=${on.width},height=${on.height}`;
  }
  return BESIDE.includes(view) ? `popup,width=${screen.availWidth},height=${screen.availHeight}` : '';
}

/** The window that opened this one, if it is `view`: a second one would follow the same show. */
function openerThatIs(view: OwnWindow): Window | undefined {
  const { opener } = window as { readonly opener: Window | null };
  const by = new URLSearchParams(location.search).get('by');
  return by === view && opener !== null ? opener : undefined;
}

/** What opening a window with notes may need of the screen that opens it. */
export interface NotesOpening {
  /** Where a question is put. */
  readonly root: HTMLElement;
  /** The browser has opened no window. */
  refused(): void;
  /** A question was put: it is a panel of the screen. */
  asked?(panel: OpenPanel): void;
}

/**
 * Opens a window with notes where no stage is: on a free screen if the user has let the page know the screens, beside a
 * stage at the desk, or else after a question.
 */
export async function openNotes(view: NotesWindow, query: Query, opening: NotesOpening): Promise<void> {
  const open = (more: Query = {}, on?: Frame) => {
    if (!openWindow(view, { ...query, ...more }, on)) opening.refused();
  };
  if (isOpen(view)) return open();
  const stages = await findStages(window);
  const openOnFree = async () => {
    const free = freeScreen((await nameScreens(window)) ?? [], stages);
    if (free !== undefined) open({}, free);
    return free !== undefined;
  };
  if ((await mayNameScreens(window)) && (await openOnFree())) return;
  if (mayShowNotes({ own: seatOf(window), stages })) return open();
  const anyhow = () => open({ yes: giveConsent(window) });
  // No hall is there, and notes are shown here already.
  if (stages?.length === 0 && HOLDING_NOTES.includes(document.documentElement.dataset.view ?? ''))
    return anyhow();
  const elsewhere = async () => {
    if (!(await openOnFree())) opening.refused();
  };
  const panel = askAmong(opening.root, NOTES, [
    ...(canNameScreens(window) ? [{ label: '放到另一块屏', act: () => void elsewhere() }] : []),
    { label: '仍然打开', act: anyhow, grave: true },
  ]);
  opening.asked?.(panel);
}

/** Opens a window with notes on a screen where no stage is, if one is known without a question. */
export async function openBeside(view: NotesWindow): Promise<void> {
  if (isOpen(view) || !(await mayNameScreens(window))) return;
  const stages = await findStages(window);
  // Full screen may still be on its way there.
  const wall = chosenWall();
  const taken = wall === undefined ? stages : stages?.concat({ screen: wall, several: true, covers: true });
  const free = freeScreen((await nameScreens(window)) ?? [], taken);
  if (free !== undefined) openWindow(view, {}, free);
}

const NOTES = {
  title: '讲稿会出现在大屏上',
  text: '打开的窗口里有讲稿，会和放映在同一块屏上，会场可能看见。',
  no: '不打开',
} as const;

function isOpen(view: OwnWindow): boolean {
  const before = opened.get(view) ?? openerThatIs(view);
  return before !== undefined && !before.closed;
}

/** The address of a screen in this same file; what `here` says of the show goes along. */
export function addressOf(view: OwnWindow, query: Query, here: string): string {
  const url = new URL(here);
  const kept = OF_THE_SHOW.flatMap((name) => {
    const value = url.searchParams.get(name);
    return value === null ? [] : [[name, value] as [string, string]];
  });
  url.search = new URLSearchParams([['view', view], ...kept, ...Object.entries(query)]).toString();
  url.hash = '';
  return url.href;
}

/** Returns to the window that opened this one; false where that is gone, or there is none. */
export function focusOpener(): boolean {
  const { opener } = window as { readonly opener: Window | null };
  if (opener === null || opener.closed) return false;
  opener.focus();
  return true;
}

/** Opens the stage: on the other screen, if the user has let the page know the screens. False where the browser refuses. */
export async function openStage(): Promise<boolean> {
  const other = (await mayNameScreens(window)) ? await otherScreen(window) : undefined;
  return openWindow('stage', {}, other);
}
