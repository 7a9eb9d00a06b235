export { type FindEffects, findBrowser } from './find.ts';
export { type Heap, readHeap } from './heap.ts';
export { type OpenBrowser, openBrowser, type Size, systemEffects, withBrowser, withPage } from './open.ts';
