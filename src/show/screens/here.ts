import { type Frame, formatSeat, overlap, parseSeat, type Seat, type Stages } from './seat.ts';

/** What Chromium says of screens, which the type library does not know yet. */
interface OtherScreen {
  readonly availLeft: number;
  readonly availTop: number;
  readonly availWidth: number;
  readonly availHeight: number;
  readonly isPrimary?: boolean;
}
interface ManagedWindow extends Window {
  getScreenDetails?(): Promise<{ readonly screens: readonly OtherScreen[] }>;
}

/** Where this window is, by everything that the browser reveals without asking the user. */
export function seatOf(window_: Window): Seat {
  const { screenX: left, screenY: top, outerWidth: width, outerHeight: height } = window_;
  const frame = width > 0 && height > 0 ? { left, top, width, height } : undefined;
  return { ...seatOfScreen(window_), window: frame, covers: coversScreen(window_) };
}

function seatOfScreen(window_: Window): Pick<Seat, 'screen' | 'several'> {
  const { isExtended, availLeft, availTop, availWidth, availHeight } = window_.screen as Screen & {
    readonly isExtended?: boolean;
    readonly availLeft?: number;
    readonly availTop?: number;
  };
  const screen =
    availLeft === undefined || availTop === undefined
      ? undefined
      : { left: availLeft, top: availTop, width: availWidth, height: availHeight };
  return { screen, several: isExtended };
}

const WINDOWED = ['browser', 'standalone', 'minimal-ui', 'window-controls-overlay', 'picture-in-picture'];

/** F11 and a kiosk are known by the display mode only; where the browser has none, by the sizes. */
function coversScreen(window_: Window): boolean {
  const isMode = (mode: string) => window_.matchMedia(`(display-mode: ${mode})`).matches;
  if (window_.document.fullscreenElement !== null || isMode('fullscreen')) return true;
  if (WINDOWED.some(isMode)) return false;
  return window_.innerWidth >= window_.screen.width && window_.innerHeight >= window_.screen.height;
}

/** One name for all decks: another deck's stage is a wall as well, and local files share one origin. */
const LOCK = 'deck-stage:';
/** The browser has no event for a window being moved. */
const LOOK_MS = 400;

/**
 * Announces to all windows that this one may be in front of the hall, and where it is, for as long as it lives: the
 * browser releases a lock when the page is closed or crashes, so that no window is listed that is gone.
 */
export function announceStage(window_: Window): void {
  const { locks } = window_.navigator as Partial<Navigator>;
  if (locks === undefined) return;
  const hold = createHold(locks);
  let held = '';
  let turn: Promise<void> = Promise.resolve();
  const once = async () => {
    const seat = formatSeat(seatOf(window_));
    if (seat === held) return;
    held = seat;
    await hold(seat);
  };
  // One after the other: of two at once one would be held for good.
  announceOwn = () => {
    turn = turn.then(once);
    return turn;
  };
  const announce = () => void announceOwn();
  announce();
  setInterval(announce, LOOK_MS);
  for (const change of ['resize', 'focus']) window_.addEventListener(change, announce);
  window_.document.addEventListener('fullscreenchange', announce);
}

/** Holds a seat in place of the one before, which is given up after that: no moment without a stage. */
function createHold(locks: LockManager): (seat: string) => Promise<void> {
  const moved = openMoved();
  let release: () => void = () => undefined;
  return (seat) =>
    new Promise<void>((isHeld) => {
      const hold = () => {
        release();
        moved?.postMessage(0);
        isHeld();
        return new Promise<void>((done) => {
          release = done;
        });
      };
      const name = `${LOCK}${Math.random().toString(36).slice(2)}:${seat}`;
      locks.request(name, hold).catch(() => isHeld());
    });
}

/** Informs the windows with notes that a stage has moved: they check at once. */
function openMoved(): BroadcastChannel | undefined {
  return typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(`${LOCK}moved`);
}

/** Calls back when a stage has moved. */
export function onStageMoved(listener: () => void): void {
  const channel = openMoved();
  if (channel !== undefined) channel.onmessage = listener;
}

/** Calls back in the very frame in which this window is seen at another place. */
export function watchPlace(window_: Window, listener: () => void): void {
  let before = '';
  const look = () => {
    const { screenX, screenY, outerWidth, outerHeight } = window_;
    const { screen } = seatOfScreen(window_);
    const place = [screenX, screenY, outerWidth, outerHeight, screen?.left, screen?.top].join();
    if (place !== before) listener();
    before = place;
    window_.requestAnimationFrame(look);
  };
  look();
}

/** Says where this window is at this moment, if it may be before the hall. */
let announceOwn: () => Promise<void> = async () => undefined;

/** Where all stages are; undefined where the browser cannot say. */
export async function findStages(window_: Window): Promise<Stages> {
  try {
    await announceOwn();
    const { held = [] } = await window_.navigator.locks.query();
    return held
      .map(({ name = '' }) => name)
      .filter((name) => name.startsWith(LOCK))
      .map((name) => parseSeat(name.slice(name.indexOf(':', LOCK.length) + 1)));
  } catch {
    return undefined;
  }
}

/** A screen of the computer, as the browser names it after the user has let it. */
export interface NamedScreen extends Frame {
  readonly primary: boolean;
  /** The browser's own object for it, which full screen is asked with. */
  readonly own: () => object;
}

let wall: NamedScreen | undefined;

/** From now on the show goes to this screen. */
export function chooseWall(screen: NamedScreen): void {
  wall = screen;
}

/** The screen that was chosen for the show, if any. */
export function chosenWall(): NamedScreen | undefined {
  return wall;
}

/** Chooses the other screen for the show: the next one that this window is not on. False where none is known. */
export async function chooseOtherWall(window_: Window): Promise<boolean> {
  const other = canNameScreens(window_) ? await otherScreen(window_) : undefined;
  if (other !== undefined) chooseWall(other);
  return other !== undefined;
}

/** A screen that this window is not on, as far as the browser names them. */
export async function otherScreen(window_: Window): Promise<NamedScreen | undefined> {
  const { screen } = seatOf(window_);
  return (await nameScreens(window_))?.find((one) => screen !== undefined && !overlap(one, screen));
}

/** Whether the screens can be asked for: there are several, and the browser can name them. */
export function canNameScreens(window_: ManagedWindow): boolean {
  return window_.getScreenDetails !== undefined && seatOf(window_).several === true;
}

/** Whether the user has let the page know the screens before: then they are named without a question. */
export async function mayNameScreens(window_: ManagedWindow): Promise<boolean> {
  if (!canNameScreens(window_)) return false;
  try {
    const name = 'window-management' as PermissionName;
    return (await window_.navigator.permissions.query({ name })).state === 'granted';
  } catch {
    return false;
  }
}

/** All screens; the browser may ask the user first. Undefined where it refuses. */
export async function nameScreens(window_: ManagedWindow): Promise<readonly NamedScreen[] | undefined> {
  const details = await window_.getScreenDetails?.().catch(() => undefined);
  return details?.screens.map((one) => ({
    left: one.availLeft,
    top: one.availTop,
    width: one.availWidth,
    height: one.availHeight,
    primary: one.isPrimary === true,
    own: () => one,
  }));
}
