/** The head script reads it before the first paint: a tab that was showing shows no first slide while it comes back. */
const KEY = 'deck-showing';

/** Whether this tab was showing this file before it was loaded again; the browser forgets it with the tab. */
export function wasShowing(tab: () => Storage): boolean {
  try {
    return tab().getItem(KEY) === location.pathname;
  } catch {
    return false;
  }
}

/** Remembers that this tab shows, or no longer does. Local files share one memory: the path tells them apart. */
export function markShowing(tab: () => Storage, showing: boolean): void {
  try {
    if (showing) tab().setItem(KEY, location.pathname);
    else tab().removeItem(KEY);
  } catch {
    // Without storage the start page comes first after a reload; nothing else is lost by it.
  }
}
