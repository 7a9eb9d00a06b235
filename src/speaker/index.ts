export { startPrompter } from './prompter.ts';
export { startRehearsal } from './rehearse.ts';
export { startReport } from './report/index.ts';
export { startSpeaker } from './speaker-window.ts';
