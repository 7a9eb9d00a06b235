export { type FindEffects, findBrowser } from './find.ts';
export { INTERPRETED, readHeap } from './heap.ts';
export {
  type BrowserServer,
  connectBrowser,
  type OpenBrowser,
  openBrowser,
  type Size,
  serveBrowser,
  systemEffects,
  withBrowser,
  withPage,
} from './open.ts';
