/** The screens that open in a window of their own. */
export type OwnWindow = 'speaker' | 'rehearse' | 'prompter' | 'report' | 'stage' | 'proof';

const opened = new Map<OwnWindow, Window>();
/** These stand beside another window; the others are pages like any other. */
const BESIDE: readonly OwnWindow[] = ['speaker', 'prompter'];
/** What the address says of the show: each window hands it on, so that a stage opened by any of them fits the wall. */
const OF_THE_SHOW = ['theme', 'stage', 'scale', 'seam', 'inset', 'motion'];

/** Opens this same file as another screen, or comes back to the window opened before; false where the browser refuses. */
export function openWindow(view: OwnWindow, query: Readonly<Record<string, string>> = {}): boolean {
  const before = opened.get(view);
  if (before !== undefined && !before.closed) {
    before.focus();
    return true;
  }
  const features = BESIDE.includes(view)
    ? `popup,width=${screen.availWidth},height=${screen.availHeight}`
    : '';
  const window_ = window.open(addressOf(view, query, location.href), '_blank', features);
  if (window_ === null) return false;
  opened.set(view, window_);
  return true;
}

/** The address of a screen in this same file; what `here` says of the show goes along. */
export function addressOf(view: OwnWindow, query: Readonly<Record<string, string>>, here: string): string {
  const url = new URL(here);
  const kept = OF_THE_SHOW.flatMap((name) => {
    const value = url.searchParams.get(name);
    return value === null ? [] : [[name, value] as [string, string]];
  });
  url.search = new URLSearchParams([['view', view], ...kept, ...Object.entries(query)]).toString();
  url.hash = '';
  return url.href;
}

/** Comes back to the window that opened this one, or opens the stage. */
export function focusStage(): void {
  const { opener } = window as { readonly opener: Window | null };
  if (opener !== null && !opener.closed) opener.focus();
  else openWindow('stage');
}
