import { make } from '../../ui/element.ts';
import {
  canNameScreens,
  findStages,
  mayNameScreens,
  nameScreens,
  onStageMoved,
  seatOf,
  watchPlace,
} from './here.ts';
import { freeScreen, mayShowNotes, type Seat, type Stages } from './seat.ts';

/** The browser has no event for a window being moved, or for a stage going to full screen. */
const LOOK_MS = 400;
const CONSENT_KEY = 'deck-notes-yes';

/**
 * Keeps a window with notes veiled for as long as the hall may see it: from the first paint on, however it was opened,
 * and again whenever a stage moves to its screen or it moves to a stage's. `yes` in the address is the answer given in
 * the window that opened this one; it is good for once.
 */
export function guardNotes(window_: Window): void {
  const { dataset } = window_.document.documentElement;
  const permit = createPermit();
  let agreed = takeConsent(window_);
  let known: Stages;
  dataset.veiled = '';
  const veil = createVeil(window_, () => {
    agreed = true;
    void look();
  });
  const look = async () => {
    const stages = await findStages(window_);
    // Where the window is by now.
    const own = seatOf(window_);
    known = stages;
    if (agreed) permit.give(own, stages);
    agreed = false;
    const shows = permit.decide(own, stages);
    if (shows) delete dataset.veiled;
    else dataset.veiled = '';
    veil.show(!shows, stages);
    if (!shows && (await mayNameScreens(window_))) await moveToFreeScreen(window_, stages);
  };
  // Moved to where they may not be, notes are gone in the same frame: to ask where the stages are takes a moment.
  const moved = () => {
    if (!permit.decide(seatOf(window_), known)) dataset.veiled = '';
    void look();
  };
  watchPlace(window_, moved);
  onStageMoved(() => void look());
  setInterval(() => void look(), LOOK_MS);
  for (const change of ['focus', 'resize']) window_.addEventListener(change, () => void look());
}

/** Decides over the notes of one window, by the rule and by what was answered and shown before. */
function createPermit() {
  const answered = new Set<string>();
  let shownOn = '';
  return {
    give: (own: Seat, stages: Stages) => {
      answered.add(situationOf(own, stages));
    },
    decide: (own: Seat, stages: Stages): boolean => {
      const here = JSON.stringify(own.screen);
      // A stage that is closed or loaded again takes no notes from the speaker.
      const stays = stages?.length === 0 && shownOn === here;
      const shows = answered.has(situationOf(own, stages)) || stays || mayShowNotes({ own, stages });
      if (shows) shownOn = here;
      return shows;
    },
  };
}

/** What an answer holds for: the same screen, and the same stages on theirs; a window may be moved about on one screen. */
function situationOf(own: Seat, stages: Stages): string {
  const screens = stages?.map(({ screen, covers }) => ({ screen, covers }));
  return JSON.stringify([own.screen, own.several, screens]);
}

/** A word for `yes` in the address of a window to be opened: the user has agreed to it here. */
export function giveConsent(window_: Window): string {
  const word = Math.random().toString(36).slice(2);
  try {
    window_.localStorage.setItem(CONSENT_KEY, word);
  } catch {
    // Without storage the window asks again.
  }
  return word;
}

function takeConsent(window_: Window): boolean {
  const word = new URLSearchParams(window_.location.search).get('yes');
  try {
    const agreed = word !== null && window_.localStorage.getItem(CONSENT_KEY) === word;
    window_.localStorage.removeItem(CONSENT_KEY);
    return agreed;
  } catch {
    return false;
  }
}

/** What is shown in place of the notes. */
interface Veil {
  show(shown: boolean, stages: Stages): void;
}

function createVeil(window_: Window, agree: () => void): Veil {
  const title = make('h1', { tabindex: '-1' }, '讲稿先不显示');
  const text = make('p', {}, '放映窗口也在这块屏上，或者不能确定它在哪块屏：会场可能看见讲稿。');
  const trouble = make('p', { role: 'status' });
  let stages: Stages;
  const move = async () => {
    const moved = await moveToFreeScreen(window_, stages);
    trouble.textContent = moved ? '' : '没有找到空着的屏：请把窗口拖到报告人自己的屏上。';
  };
  const button = (label: string, onclick: () => void) => make('button', { type: 'button', onclick }, label);
  const element = make(
    'dialog',
    { class: 'veil', 'aria-label': '讲稿先不显示', oncancel: (event) => event.preventDefault() },
    ...[title, text, trouble],
    make(
      'p',
      { class: 'answers' },
      button('关闭这个窗口', () => window_.close()),
      canNameScreens(window_) && button('移到另一块屏', () => void move()),
      button('会场看不到，显示讲稿', agree),
    ),
  );
  return {
    show: (shown, known) => {
      stages = known;
      if (shown === element.open) return;
      if (!shown) {
        element.close();
        return;
      }
      window_.document.body.append(element);
      element.showModal();
      title.focus();
    },
  };
}

/** Moves this window to a screen without a stage and fills it; false where there is none or none is known. */
export async function moveToFreeScreen(window_: Window, known?: Stages): Promise<boolean> {
  const screens = await nameScreens(window_);
  const free = freeScreen(screens ?? [], known ?? (await findStages(window_)));
  if (free === undefined) return false;
  window_.moveTo(free.left, free.top);
  window_.resizeTo(free.width, free.height);
  return true;
}
