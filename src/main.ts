import './main.css';
import { putInSlides, putInSlidesBetween } from './document/read/resting.ts';
import type { EndedRun, Room } from './show/index.ts';
import { announceStage } from './show/screens/here.ts';
import { refuseDrops } from './ui/drop.ts';
import type { Beginning } from './views/stage/index.ts';

/**
 * Makes a view of the document, which is complete without script; the address says which. Each view is loaded on
 * demand: in the finished file its code rests until then, and is neither parsed nor compiled.
 */
const VIEWS: Readonly<Record<string, (root: HTMLElement) => Promise<unknown>>> = {
  start: openFile,
  stage: (root) => openStage(root),
  handout: async (root) => (await import('./views/handout/index.ts')).startHandout(root),
  proof: async (root) => (await import('./views/proof/view.ts')).startProof(root),
  compare: async (root) => (await import('./views/compare/index.ts')).startCompare(root),
  speaker: async () => (await import('./views/speaker/speaker-window.ts')).startSpeaker(showReport),
  rehearse: async () => (await import('./views/speaker/rehearse.ts')).startRehearsal(showReport),
  prompter: async () => (await import('./views/speaker/prompter.ts')).startPrompter(),
  report: async () => (await import('./views/rehearsal-report/index.ts')).startReport(),
};

/** The views that show notes; of the handouts some do. */
const NOTES: readonly string[] = ['speaker', 'rehearse', 'prompter', 'read'];

const html = document.documentElement;
const root = document.querySelector<HTMLElement>('.reveal');
// In a browser that is too old the document stays as it is (old.ts).
if (root !== null && !html.classList.contains('old')) void open(root, html.dataset.view ?? '');

async function open(root: HTMLElement, view: string): Promise<void> {
  refuseDrops(window);
  // These may be before the hall; those hold notes, and keep them back while it may see them.
  if (view === 'start' || view === 'stage') announceStage(window);
  if (NOTES.includes(view) || (view === 'handout' && (await hasNotes()))) {
    const { guardNotes } = await import('./show/screens/veil.ts');
    guardNotes(window);
  }
  if (view === 'stage') await putInSlidesBetween(document, idle);
  else putInSlides(document);
  await import('./screens.css');
  await VIEWS[view]?.(root);
}

/**
 * On the stage the first slide is painted, and the first key answered, before anything else is made of the document.
 */
function idle(): Promise<unknown> {
  return new Promise((resolve) => requestIdleCallback(resolve, { timeout: 100 }));
}

async function hasNotes(): Promise<boolean> {
  const { showsNotes } = await import('./views/handout/index.ts');
  return showsNotes();
}

/** The report takes the place of the screen that followed the run. */
async function showReport(room: Room, ended: EndedRun): Promise<void> {
  const report = await import('./views/rehearsal-report/index.ts');
  report.showReport(room, ended);
}

async function openStage(root: HTMLElement, beginning?: Beginning): Promise<void> {
  const { startStage } = await import('./views/stage/index.ts');
  const { tryRoom } = await import('./show/index.ts');
  await startStage(root, await tryRoom(document), beginning);
}

/** Opened by a double click: a show that broke off goes on at once, anything else begins at the start page. */
async function openFile(root: HTMLElement): Promise<void> {
  const { startPage } = await import('./views/start/page.ts');
  const { isUnderWay, memoryStore, tryRoom } = await import('./show/index.ts');
  const room = await tryRoom(document);
  const store = room?.store ?? memoryStore();
  const begin = async (beginning: Beginning) => {
    const { createFullScreen, startStage } = await import('./views/stage/index.ts');
    // Within the press: full screen is only given to a hand.
    if (beginning !== 'asItWas') void createFullScreen(document).enter();
    delete html.dataset.ready;
    html.dataset.view = 'stage';
    // The stage has the shape of its window: the script in <head> fits it again.
    window.dispatchEvent(new Event('resize'));
    await startStage(root, room, beginning);
  };
  if (isUnderWay(store)) return begin('asItWas');
  startPage(
    root,
    { store, room },
    {
      begin: (beginning) => void begin(beginning),
      compare: async (drafts) => {
        const { startCompare } = await import('./views/compare/index.ts');
        html.dataset.view = 'compare';
        startCompare(root, drafts);
      },
    },
  );
}
