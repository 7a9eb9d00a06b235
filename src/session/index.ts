export type { Lead, Screen } from './lead.ts';
export { localScreen } from './local-screen.ts';
export type { Command, Cover, Standing } from './messages.ts';
export { readTerms } from './plan.ts';
export {
  type By,
  nextPosition,
  type Position,
  pageOf,
  positionOf,
  previousPosition,
  wayBetween,
} from './position.ts';
export { followIn, type Leading, leadIn, openRoom, type Room } from './room.ts';
export type { Kept, Runs, Taken } from './runs.ts';
export type { Session, Tie } from './session.ts';
export { budgetFor, changeSettings, type Settings, SIZES, type Tone } from './settings.ts';
export { memoryStore, type Saving, type Store } from './store.ts';
export { keepAwake } from './wake-lock.ts';
export { addressOf, focusStage, type OwnWindow, openWindow } from './windows.ts';
