export { type FindEffects, findBrowser } from './find.ts';
export { INTERPRETED, readHeap } from './heap.ts';
export { type OpenBrowser, openBrowser, type Size, systemEffects, withBrowser, withPage } from './open.ts';
