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
 * Where a show begins: at the first slide, where it stopped, as it was (if it crashed or was closed a moment ago), or
 * with the loop before the meeting.
 */
export type Beginning = 'first' | 'stopped' | 'asItWas' | 'loop';

/** Turns the document into the stage. */
export async function startStage(
  root: HTMLElement,
  room: Room | undefined,
  beginning: Beginning = 'asItWas',
): Promise<void> {
  const html = document.documentElement;
  const store = room?.store ?? memoryStore();
  const looping = loopedOn(beginning);
  const place = looping === undefined ? placeFor(beginning, readPlace(store)) : undefined;
  // First of all the cover: a slide that was blanked must not flash up.
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
  // Charts measure their values and do not reflow when a font arrives late.
  await fonts;
  // Show the slides right before drawing: a chart without layout has no size.
  delete html.dataset.resume;
  window.deckStage = createHandle(reveal, createMotion(reveal, place === undefined));
  html.dataset.ready = 'stage';
}

/** Takes over the keys pressed earlier (early.ts). A resumed show discards the early answer, as it starts elsewhere. */
function takeEarlyKeys(place: ShowPlace | undefined): EarlierKeys {
  const { deckEarly: early } = window;
  delete window.deckEarly;
  early?.stop();
  return { events: early?.events ?? [], answered: early?.paged === true && place === undefined ? 1 : 0 };
}

/** Connects keys, mouse, touch and panels to the stage. */
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

/** Starts the loop before the meeting; panels and captions are closed first, so that no notes stay on the wall. */
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
    voice.notice('会前循环，按 Esc 结束');
  };
  const choose = async () => {
    const { showLoopChooser } = await import('../loop/chooser.ts');
    return () => showLoopChooser(root, room, begin);
  };
  return { begin, choose };
}

/** Starts the loop with the pages and the pace from the settings. */
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

/** The cover over a loop that was running in this tab before a reload; undefined if none was. */
function loopedOn(beginning: Beginning): Cover | undefined {
  const tab = () => sessionStorage;
  const [navigation] = performance.getEntriesByType('navigation');
  // A window opened by another inherits its sessionStorage, which does not make it the looping one.
  const isOpened = navigation instanceof PerformanceNavigationTiming && navigation.type === 'navigate';
  const again = beginning === 'asItWas' && !isOpened;
  const covered = again ? wasLooping(tab) : undefined;
  if (covered === undefined) markLooping(tab, undefined);
  return covered;
}

/** Says that the place was restored, except on the first slide and on a covered screen, where the hall would see it. */
function sayRestored({ stage, cover, voice }: Controlled): void {
  const { page } = stage.position();
  if (cover.blank === 'none' && page > 1) voice.notice(`已恢复到第${page}页`);
}

/** Digits choose an item in a panel with numbered items. */
function chooseByDigit(panels: Panels, { key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  const choose = panels.current()?.choose;
  if (choose === undefined || !/^[1-9]$/.test(key) || ctrlKey || altKey || metaKey) return false;
  choose(Number(key));
  return true;
}

/** Suppresses browser gestures on the wall: context menu, text selection, zoom, back navigation. */
function keepStill(root: HTMLElement): void {
  // A context menu opened by key targets the focused element, which may lie outside the slides.
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

/** Closes the panel when full screen is left: browsers that reserve Esc do not deliver it to the page. */
function closePanelsOnLeaving(fullScreen: FullScreen, panels: Panels): void {
  fullScreen.on((isOn) => {
    if (!isOn) panels.close();
  });
}
