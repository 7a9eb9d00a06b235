export { comesBack, formatPlace, isBrokenOff, type Place, parsePlace } from './place.ts';
export { readPlace, writePlace } from './stored.ts';
export { markShowing, wasShowing } from './tab.ts';
