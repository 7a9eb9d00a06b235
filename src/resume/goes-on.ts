import { openRoom } from '../session/index.ts';
import { isBrokenOff } from './place.ts';
import { readPlace } from './stored.ts';
import { wasShowing } from './tab.ts';

/** Whether the show of `page` is to go on by itself: this tab was showing, or the show broke off. */
export async function goesOn(page: Document): Promise<boolean> {
  if (wasShowing(() => sessionStorage)) return true;
  try {
    const { store } = await openRoom(page);
    return isBrokenOff(readPlace(store), Date.now());
  } catch {
    return false;
  }
}
