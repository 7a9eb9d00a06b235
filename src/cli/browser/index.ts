export { type FindEffects, findBrowser } from './find.ts';
export { INTERPRETED, readHeap } from './heap.ts';
export {
  type BrowserServer,
  connectBrowser,
  type OpenBrowser,
  openBrowser,
  QUIET,
  serveBrowser,
  systemEffects,
  type WindowSize,
  withBrowser,
  withPage,
} from './open.ts';
export { openStage, showSlide } from './stage.ts';
