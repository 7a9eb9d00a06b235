import type { Command, Standing } from './channel/messages.ts';

/** How the tie to the leading window is: none yet, there, lost, or this window was replaced by another. */
export type Tie = 'waiting' | 'tied' | 'lost' | 'replaced';

/** A run in progress as a screen sees it, whether the run is led here or in another window. */
export interface Session {
  /** Undefined until the leading window has been heard. */
  standing(): Standing | undefined;
  tie(): Tie;
  /** This moment on the clock of the run's events. */
  now(): number;
  send(command: Command): void;
  /** Calls back at every change; not for the passing of time. */
  on(listener: () => void): void;
}
