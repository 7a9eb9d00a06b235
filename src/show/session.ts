import type { ShowCommand } from './channel/messages.ts';
import type { ShowState } from './live-show.ts';

/** The connection to the leading window: none yet, there, lost; or another window leads in place of this one. */
export type Connection = 'waiting' | 'connected' | 'lost' | 'replaced';

/** A run in progress as a screen sees it, whether the run is led here or in another window. */
export interface Session {
  /** Undefined until the leading window has been heard. */
  state(): ShowState | undefined;
  connection(): Connection;
  /** This moment on the clock of the run's events. */
  now(): number;
  send(command: ShowCommand): void;
  /** Calls back at every change; not for the passing of time. */
  on(listener: () => void): void;
}
