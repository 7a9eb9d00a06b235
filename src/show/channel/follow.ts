import type { Session, Tie } from '../session.ts';
import type { Standing } from './messages.ts';
import type { Wire } from './wire.ts';

/** The leading window is heard every two seconds; after this long without it (ms) it counts as gone. */
const LOST_AFTER = 5000;

/** A screen that follows the leading window over `wire`. */
export interface Follow extends Session {
  /** Asks the leading window to tell where things stand; to be called every two seconds. */
  beat(): void;
}

/** The window that leads as it was last heard. */
interface Heard {
  /** Undefined once it has said that it goes. */
  readonly id: string | undefined;
  readonly born: number;
  /** On the steady clock, in ms. */
  readonly at: number;
  readonly standing: Standing;
}

/** Follows whoever leads; `steady` is a clock in ms that only goes forward. */
export function createFollow(wire: Wire, steady: () => number): Follow {
  const listeners: (() => void)[] = [];
  let heard: Heard | undefined;
  let tie: Tie = 'waiting';
  const become = (next: Tie) => {
    tie = next;
    for (const listener of listeners) listener();
  };
  const isLate = () => heard !== undefined && steady() - heard.at > LOST_AFTER;
  wire.on((message) => {
    if (message.kind === 'gone' && heard !== undefined && message.from === heard.id) {
      heard = { ...heard, id: undefined, born: 0 };
      if (tie !== 'lost') become('lost');
    }
    if (message.kind !== 'state') return;
    const { from: id, born, standing } = message;
    // While it is heard the window born later leads, whatever an older one still says.
    if (heard !== undefined && heard.id !== id && born < heard.born && !isLate()) return;
    heard = { id, born, standing, at: steady() };
    become('tied');
  });
  return {
    standing: () => heard?.standing,
    tie: () => tie,
    // Lost, it goes on by itself: the speaker speaks on while the other window is being opened again.
    now: () => (heard === undefined ? 0 : heard.standing.checkpoint.t + steady() - heard.at),
    send: (command) => {
      if (heard?.id !== undefined) wire.send({ kind: 'command', to: heard.id, command });
    },
    on: (listener) => {
      listeners.push(listener);
    },
    beat: () => {
      wire.send({ kind: 'ask' });
      if (tie === 'tied' && isLate()) become('lost');
    },
  };
}
