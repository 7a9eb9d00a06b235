import { type Settings, SIZES } from '../../show/index.ts';

/** Puts the speaker's choices of light, dark and size on the page; `own` is what the screen is when nothing is chosen. */
export function setLook(settings: Settings, own: 'light' | 'dark'): void {
  const { dataset, style } = document.documentElement;
  dataset.tone = settings.tone ?? own;
  style.setProperty('--notes-size', `${notesSize(settings)}px`);
  style.setProperty('--prompt-size', `${settings.promptSize}px`);
}

/** Wider windows hold larger notes with as many characters in a line. */
const WIDE = { from: 1700, size: 52 } as const;

/** The size of the notes in px: as chosen, else by the width of the window. */
export function notesSize(settings: Settings): number {
  return settings.notesSize ?? (window.innerWidth >= WIDE.from ? WIDE.size : SIZES.notesSize.least);
}

interface OtherScreen {
  readonly availLeft: number;
  readonly availTop: number;
  readonly availWidth: number;
  readonly availHeight: number;
}
interface ScreenDetails {
  readonly screens: readonly OtherScreen[];
  readonly currentScreen: OtherScreen;
}
interface ScreenWindow extends Window {
  getScreenDetails?(): Promise<ScreenDetails>;
}

/** The computer has another screen, and the browser lets a window go there. */
export function hasOtherScreen(window_: ScreenWindow): boolean {
  const { isExtended } = window_.screen as Screen & { readonly isExtended?: boolean };
  return window_.getScreenDetails !== undefined && isExtended === true;
}

/** Puts the window on the next screen, as large as that is; false where the user or the browser refuses. */
export async function moveToOtherScreen(window_: ScreenWindow): Promise<boolean> {
  const details = await window_.getScreenDetails?.().catch(() => undefined);
  const other = details?.screens.find((one) => one !== details.currentScreen);
  if (other === undefined) return false;
  window_.moveTo(other.availLeft, other.availTop);
  window_.resizeTo(other.availWidth, other.availHeight);
  return true;
}
