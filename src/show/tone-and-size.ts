import { type Settings, SIZES } from './store/settings.ts';

/** Puts the speaker's choices of light, dark and size on the page; `own` is what the screen is when nothing is chosen. */
export function setLook(settings: Settings, own: 'light' | 'dark'): void {
  const { dataset, style } = document.documentElement;
  dataset.tone = settings.tone ?? own;
  style.setProperty('--notes-size', `${notesSize(settings)}px`);
  style.setProperty('--prompt-size', `${settings.promptSize}px`);
  // In a window too small for these sizes a larger choice is larger still.
  style.setProperty('--notes-scale', String(notesSize(settings) / SIZES.notesSize.least));
  style.setProperty('--prompt-scale', String(settings.promptSize / USUAL_PROMPT));
}

/** The size of the prompter's letters in px when nothing is chosen. */
const USUAL_PROMPT = 72;

/** Wider windows hold larger notes with as many characters in a line. */
const WIDE = { from: 1700, size: 52 } as const;

/** The size of the notes in px: as chosen, else by the width of the window. */
export function notesSize(settings: Settings): number {
  return settings.notesSize ?? (window.innerWidth >= WIDE.from ? WIDE.size : SIZES.notesSize.least);
}
