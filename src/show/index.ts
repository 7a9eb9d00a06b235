export type { ShowCommand } from './channel/messages.ts';
export type { Lead, Screen } from './lead.ts';
export type { LiveShow, ShowState } from './live-show.ts';
export { localScreen } from './local-screen.ts';
export { nextPosition, type Position, pageOf, previousPosition, wayBetween } from './position.ts';
export {
  followIn,
  type Leading,
  leadIn,
  onFollower,
  openRoom,
  openShow,
  type Room,
  tryRoom,
} from './room.ts';
export type { Connection, Session } from './session.ts';
export { isUnderWay } from './store/place.ts';
export type { EndedRun } from './store/runs.ts';
export { changeSettings, type Settings, SIZES } from './store/settings.ts';
export { memoryStore, type Saving, type Store } from './store/store.ts';
export { notesSize, setLook } from './tone-and-size.ts';
