import './main.css';
import screens from './screens.css?inline';
import { memoryStore, tryRoom } from './show/index.ts';
import { isBrokenOff, readPlace } from './show/store/place.ts';
import { wasShowing } from './show/store/tab.ts';
import { announceStage } from './ui/screens/here.ts';
import { guardNotes } from './ui/screens/veil.ts';
import { showsNotes, startHandout } from './views/handout/index.ts';
import { startProof } from './views/proof/view.ts';
import { startReport } from './views/rehearsal-report/index.ts';
import { startPrompter } from './views/speaker/prompter.ts';
import { startRehearsal } from './views/speaker/rehearse.ts';
import { startSpeaker } from './views/speaker/speaker-window.ts';
import { type Beginning, createFullScreen, startStage } from './views/stage/index.ts';
import { startPage } from './views/start/page.ts';

/** The document is complete as it stands; the address says which view script makes of it. */
const VIEWS: Readonly<Record<string, (root: HTMLElement) => unknown>> = {
  start: openFile,
  stage: async (root) => startStage(root, await tryRoom(document)),
  handout: startHandout,
  proof: startProof,
  speaker: startSpeaker,
  rehearse: startRehearsal,
  prompter: startPrompter,
  report: startReport,
};

/** The views that show notes. */
const NOTES: readonly string[] = ['speaker', 'rehearse', 'prompter', 'read'];

const sheet = new CSSStyleSheet();
sheet.replaceSync(screens);
document.adoptedStyleSheets.push(sheet);

const html = document.documentElement;
const { view = '' } = html.dataset;
/** These may be before the hall; those hold notes, and keep them back while it may see them. */
if (view === 'start' || view === 'stage') announceStage(window);
if (NOTES.includes(view) || (view === 'handout' && showsNotes())) guardNotes(window);
const root = document.querySelector<HTMLElement>('.reveal');
if (root !== null) await VIEWS[view]?.(root);

/** Opened by a double click: a show that broke off goes on at once, anything else begins at the start page. */
async function openFile(root: HTMLElement): Promise<void> {
  const room = await tryRoom(document);
  const store = room?.store ?? memoryStore();
  const show = (beginning: Beginning) => {
    delete html.dataset.ready;
    html.dataset.view = 'stage';
    // The shape of the stage is its window's: what stands in <head> fits it anew.
    window.dispatchEvent(new Event('resize'));
    return startStage(root, room, beginning);
  };
  if (wasShowing(() => sessionStorage) || isBrokenOff(readPlace(store), Date.now())) return show('asItWas');
  startPage(root, store, (beginning) => {
    // Within the press: full screen is only given to a hand.
    void createFullScreen(document).enter();
    void show(beginning);
  });
}
