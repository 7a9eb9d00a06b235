import './styles/index.css';
import { startHandout } from './handout/index.ts';
import { startProof } from './proof/index.ts';
import { isBrokenOff, readPlace, wasShowing } from './resume/index.ts';
import { memoryStore, tryRoom } from './session/index.ts';
import { startPrompter, startRehearsal, startReport, startSpeaker } from './speaker/index.ts';
import { type Beginning, createFullScreen, startStage } from './stage/index.ts';
import { startPage } from './start/index.ts';
import screens from './styles/screens.css?inline';

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

const sheet = new CSSStyleSheet();
sheet.replaceSync(screens);
document.adoptedStyleSheets.push(sheet);

const html = document.documentElement;
const root = document.querySelector<HTMLElement>('.reveal');
if (root !== null) await VIEWS[html.dataset.view ?? '']?.(root);

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
