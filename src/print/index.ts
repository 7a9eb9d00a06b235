export { showPrintChooser } from './chooser.ts';
export { HANDOUT_IDS, HANDOUTS, type HandoutId, handoutAddress, isHandoutId } from './layouts.ts';
