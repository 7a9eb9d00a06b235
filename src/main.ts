import './styles/index.css';
import { startHandout } from './handout/index.ts';
import { startPrompter, startRehearsal, startReport, startSpeaker } from './speaker/index.ts';
import { startStage } from './stage/index.ts';

/** The document is complete as it stands; the address says which view script makes of it. */
const root = document.querySelector<HTMLElement>('.reveal');
if (document.documentElement.dataset.view === 'stage' && root !== null) await startStage(root);
if (document.documentElement.dataset.view === 'handout' && root !== null) await startHandout(root);

/** Screens beside the document: they take from it what they show. */
const SCREENS = {
  speaker: startSpeaker,
  rehearse: startRehearsal,
  prompter: startPrompter,
  report: startReport,
} as const;
for (const [view, start] of Object.entries(SCREENS)) {
  if (document.documentElement.dataset.view === view) await start();
}
