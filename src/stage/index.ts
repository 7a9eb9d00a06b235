import { loadChartFonts } from '../figures/index.ts';
import { parseRemap } from '../keys/index.ts';
import { isBrokenOff, type Place, readPlace, wasShowing } from '../resume/index.ts';
import { memoryStore, openRoom, type Room } from '../session/index.ts';
import { openTestCard, REMAP_KEY } from '../test-card/index.ts';
import { createCover } from './blank.ts';
import { createCaptions } from './captions.ts';
import { type Controlled, goToPage, stageActions } from './controls.ts';
import { createFullScreen, type FullScreen } from './full-screen.ts';
import { createHandle } from './handle.ts';
import { keepPlace, leaveToStart, restorePlace } from './keep.ts';
import { listenToKeys } from './keys.ts';
import { createMotion } from './motion.ts';
import { createPanels, type Panels } from './panels.ts';
import { createPointer } from './pointer.ts';
import { startReveal } from './reveal.ts';
import { joinSession } from './session.ts';
import { createVoice } from './voice.ts';

export { createFullScreen } from './full-screen.ts';

/** Where a show begins: at its first slide, where it stopped, or where it stopped if it broke off. */
export type Beginning = 'first' | 'stopped' | 'brokenOff';

/** Turns the document into the stage: reveal.js pages it, charts are drawn as they come up. */
export async function startStage(root: HTMLElement, beginning: Beginning = 'brokenOff'): Promise<void> {
  const room = await tryRoom();
  const store = room?.store ?? memoryStore();
  const place = placeFor(beginning, readPlace(store));
  // Covered before anything else is there: what was blanked is not to flash up.
  const cover = createCover(root, place?.blank);
  const fonts = loadChartFonts(root);
  const stage = await startReveal(root);
  const session = await joinSession(stage, root, cover);
  if (place !== undefined) {
    restorePlace(stage, place);
    cover.set(place.blank);
  } else if (beginning === 'first') {
    stage.goTo({ page: 1, step: 0 });
    cover.set('none');
  }
  keepPlace(stage, cover, store);

  const panels = createPanels();
  const fullScreen = createFullScreen(document);
  const controlled: Controlled = {
    ...{ root, stage, cover, session, panels, fullScreen },
    pointer: createPointer(root),
    voice: createVoice(root, stage),
    captions: createCaptions(root, stage, room?.plan),
    openTestCard: () => openTestCard(root, store),
    leaveToStart,
  };
  listenToKeys({
    actions: stageActions(controlled),
    goToPage: (page) => goToPage(controlled, page),
    earlier: (event) => chooseByDigit(panels, event),
    remap: () => parseRemap(store.read(REMAP_KEY)),
  });
  closePanelsOnLeaving(fullScreen, panels);
  // Values are measured before they are drawn, and a canvas does not reflow when its font comes late.
  await fonts;
  const motion = createMotion(stage);
  window.deckStage = createHandle(stage, motion);
  document.documentElement.dataset.ready = 'stage';
}

/** A deck whose plan cannot be read is presented all the same; it only keeps nothing. */
async function tryRoom(): Promise<Room | undefined> {
  try {
    return await openRoom(document);
  } catch (error) {
    console.error(error);
    return undefined;
  }
}

function placeFor(beginning: Beginning, kept: Place | undefined): Place | undefined {
  switch (beginning) {
    case 'first':
      return undefined;
    case 'stopped':
      return kept && { ...kept, blank: 'none' };
    case 'brokenOff':
      return isBrokenOff(kept, Date.now()) || wasShowing(() => sessionStorage) ? kept : undefined;
    default:
      return beginning satisfies never;
  }
}

/** In a panel that numbers its things a digit chooses one. */
function chooseByDigit(panels: Panels, { key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  const choose = panels.current()?.choose;
  if (choose === undefined || !/^[1-9]$/.test(key) || ctrlKey || altKey || metaKey) return false;
  choose(Number(key));
  return true;
}

/** Where the browser keeps Esc to itself, one press both leaves and closes. */
function closePanelsOnLeaving(fullScreen: FullScreen, panels: Panels): void {
  fullScreen.on((isOn) => {
    if (!isOn) panels.close();
  });
}
