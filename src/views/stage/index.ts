import { loadChartFonts } from '../../charts/index.ts';
import { type Cover, loopOf } from '../../rehearsal/index.ts';
import { changeSettings, memoryStore, type Room, type Store } from '../../show/index.ts';
import { comesBack, readPlace, type ShowPlace } from '../../show/store/place.ts';
import { readSettings } from '../../show/store/settings.ts';
import { markLooping, wasLooping, wasShowing } from '../../show/store/tab.ts';
import { isTyping } from '../../ui/keys/event.ts';
import { type EarlierKeys, listenToKeys } from '../../ui/keys/listen.ts';
import { parseRemap, REMAP_KEY } from '../../ui/keys/remap.ts';
import { keepAwake } from '../../ui/wake-lock.ts';
import { openTestCard } from '../test-card/card.ts';
import { createCover } from './blank.ts';
import { createCaptions } from './captions.ts';
import { type Controlled, goToPage, stageActions } from './controls.ts';
import type {} from './early.ts';
import { createFullScreen, type FullScreen } from './full-screen.ts';
import { createHandle } from './handle.ts';
import type { Switch } from './help.ts';
import { keepPlace, leaveToStart, restorePlace } from './kept-place.ts';
import { besideLoop, createLoop, type Loop } from './loop.ts';
import { createMotion } from './motion.ts';
import { createPanels, type Panels } from './panels.ts';
import { createPointer } from './pointer.ts';
import { startReveal } from './reveal.ts';
import { joinSession, type Shown } from './session.ts';
import { watchStillness } from './stillness.ts';
import { createVoice } from './voice.ts';

export { createFullScreen } from './full-screen.ts';

/**
 * Where a show begins: at its first slide, where it stopped, or as it was if it was lost or closed a moment ago; or the
 * pages turn by themselves until it begins.
 */
export type Beginning = 'first' | 'stopped' | 'asItWas' | 'loop';

/** Turns the document into the stage: reveal.js pages it, charts are drawn as they come up. */
export async function startStage(
  root: HTMLElement,
  room: Room | undefined,
  beginning: Beginning = 'asItWas',
): Promise<void> {
  const html = document.documentElement;
  const store = room?.store ?? memoryStore();
  const looping = loopedOn(beginning);
  const place = looping === undefined ? placeFor(beginning, readPlace(store)) : undefined;
  // Covered before anything else is there: what was blanked is not to flash up.
  const cover = createCover(root, looping ?? place?.blank);
  const fonts = loadChartFonts(root);
  if (place !== undefined) html.dataset.resume = '';
  const reveal = await startReveal(root);
  const loop = createLoop(reveal, cover);
  const stage = besideLoop(reveal, loop);
  if (place !== undefined) restorePlace(stage, place);
  else if (beginning === 'first' || beginning === 'loop') stage.goTo({ page: 1, step: 0 });
  keepAwake(document);
  const before = takeEarlyKeys(place);
  const opening = { anew: beginning === 'first' || beginning === 'loop', paged: before.answered > 0 };
  const shown = { stage, cover, pointer: createPointer(root, reveal), loop };
  if (looping !== undefined && room !== undefined) turnPages(room, loop);
  const session = joinSession(room, shown, opening);
  const controlled = control(
    root,
    { room, store },
    { ...shown, session, voice: createVoice(root, reveal) },
    before,
  );
  if (beginning === 'loop') controlled.loops?.begin();
  keepPlace(stage, cover, store, loop);
  if (beginning === 'asItWas' && place !== undefined) sayRestored(controlled);
  // Values are measured before they are drawn, and a canvas does not reflow when its font comes late.
  await fonts;
  // In one go with the drawing: a chart that is not laid out has no size to be drawn in.
  delete html.dataset.resume;
  window.deckStage = createHandle(reveal, createMotion(reveal, place === undefined));
  html.dataset.ready = 'stage';
}

/** What was pressed before the stage was there (early.ts); where it comes back to a place, nothing is answered yet. */
function takeEarlyKeys(place: ShowPlace | undefined): EarlierKeys {
  const { deckEarly: early } = window;
  delete window.deckEarly;
  early?.stop();
  return { events: early?.events ?? [], answered: early?.paged === true && place === undefined ? 1 : 0 };
}

/** Gives the stage its keys and its panels. */
function control(
  root: HTMLElement,
  { room, store }: { readonly room: Room | undefined; readonly store: Store },
  shown: Shown & Pick<Controlled, 'session' | 'voice'>,
  before: EarlierKeys,
): Controlled {
  const panels = createPanels();
  const fullScreen = createFullScreen(document);
  const captions = createCaptions(root, shown.stage, room?.plan);
  const controlled: Controlled = {
    ...shown,
    root,
    panels,
    fullScreen,
    captions,
    leaveToStart,
    clicks: clicksOf(store),
    loops: room && loopsOf(root, room, { ...shown, panels, captions }),
    openTestCard: () => openTestCard(root, store),
  };
  listenToKeys({
    screen: 'stage',
    actions: stageActions(controlled),
    goToPage: (typed) => goToPage(controlled, typed),
    earlier: (event) => chooseByDigit(panels, event),
    remap: () => parseRemap(store.read(REMAP_KEY)),
    swipes: root,
    clicks: () => shown.loop.isOn || controlled.clicks.isOn(),
    before,
  });
  keepStill(root);
  closePanelsOnLeaving(fullScreen, panels);
  return controlled;
}

/** How the pages come to turn by themselves; nothing of the notes stays before the hall. */
function loopsOf(
  root: HTMLElement,
  room: Room,
  {
    loop,
    session,
    voice,
    panels,
    captions,
  }: Pick<Controlled, 'loop' | 'session' | 'voice' | 'panels' | 'captions'>,
): Controlled['loops'] {
  const begin = () => {
    panels.close();
    captions.hide();
    session.renew();
    turnPages(room, loop);
    voice.notice('会前循环：翻页、点一下或按 Esc，回到第一页');
  };
  const choose = async () => {
    const { showLoopChooser } = await import('../loop/chooser.ts');
    return () => showLoopChooser(root, room, begin);
  };
  return { begin, choose };
}

/** Turns the pages that were chosen. */
function turnPages({ plan, runs, settings }: Room, loop: Loop): void {
  loop.begin(loopOf(plan, runs.list(), settings().loop, watchStillness()()));
}

function clicksOf(store: Store): Switch {
  return {
    isOn: () => readSettings(store).clicks,
    turn: (on) => void changeSettings(store, { clicks: on }),
  };
}

function placeFor(beginning: Beginning, kept: ShowPlace | undefined): ShowPlace | undefined {
  switch (beginning) {
    case 'first':
    case 'loop':
      return undefined;
    case 'stopped':
      return kept && { ...kept, blank: 'none' };
    case 'asItWas':
      return comesBack(kept, Date.now()) || wasShowing(() => sessionStorage) ? kept : undefined;
    default:
      return beginning satisfies never;
  }
}

/** What lay over the pages that turned by themselves in this tab until it was loaded again; only that goes on. */
function loopedOn(beginning: Beginning): Cover | undefined {
  const tab = () => sessionStorage;
  const [navigation] = performance.getEntriesByType('navigation');
  // A window that a window with notes opens has the memory of that.
  const isOpened = navigation instanceof PerformanceNavigationTiming && navigation.type === 'navigate';
  const again = beginning === 'asItWas' && !isOpened;
  const covered = again ? wasLooping(tab) : undefined;
  if (covered === undefined) markLooping(tab, undefined);
  return covered;
}

/** Nothing is said on the first slide, where any show begins, nor over a covered one: the hall is not to see it. */
function sayRestored({ stage, cover, voice }: Controlled): void {
  const { page, step } = stage.position();
  if (cover.blank !== 'none' || (page === 1 && step === 0)) return;
  voice.notice(`已恢复到第${page}页　按 Home 回到第一页`);
}

/** In a panel that numbers its things a digit chooses one. */
function chooseByDigit(panels: Panels, { key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  const choose = panels.current()?.choose;
  if (choose === undefined || !/^[1-9]$/.test(key) || ctrlKey || altKey || metaKey) return false;
  choose(Number(key));
  return true;
}

/** What a finger or a mouse does to any page is not to happen on the wall: menus, marked text, zoom, the way back. */
function keepStill(root: HTMLElement): void {
  // Asked for by a key it is told to whatever has the focus, be it nothing of the slides.
  document.addEventListener('contextmenu', (event) => event.preventDefault());
  root.addEventListener('selectstart', (event) => {
    if (!isTyping(event.target)) event.preventDefault();
  });
  root.addEventListener('dragstart', (event) => event.preventDefault());
  const zooms = (event: WheelEvent) => {
    if (event.ctrlKey) event.preventDefault();
  };
  root.addEventListener('wheel', zooms, { passive: false });
}

/** Where the browser keeps Esc to itself, one press both leaves and closes. */
function closePanelsOnLeaving(fullScreen: FullScreen, panels: Panels): void {
  fullScreen.on((isOn) => {
    if (!isOn) panels.close();
  });
}
