import { COVERS, type Cover } from '../../rehearsal/index.ts';

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

const LOOPING = 'deck-looping';

/** What lay over the pages that turned by themselves when this tab was loaded again; undefined where none did. */
export function wasLooping(tab: () => Storage): Cover | undefined {
  try {
    const { path, cover } = JSON.parse(tab().getItem(LOOPING) ?? '{}') as Readonly<Record<string, unknown>>;
    return path === location.pathname ? COVERS.find((one) => one === cover) : undefined;
  } catch {
    return undefined;
  }
}

/** Remembers that in this tab the pages turn by themselves beneath `cover`; undefined: no longer. */
export function markLooping(tab: () => Storage, cover: Cover | undefined): void {
  try {
    if (cover === undefined) tab().removeItem(LOOPING);
    else tab().setItem(LOOPING, JSON.stringify({ path: location.pathname, cover }));
  } catch {
    // Without storage the start page comes first after a reload.
  }
}
