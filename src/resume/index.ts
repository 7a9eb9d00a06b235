export { goesOn } from './goes-on.ts';
export { type Blank, formatPlace, isBrokenOff, type Place, parsePlace } from './place.ts';
export { readPlace, writePlace } from './stored.ts';
export { markShowing, wasShowing } from './tab.ts';
