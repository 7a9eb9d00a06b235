import type { Standing } from './messages.ts';
import type { Session, Tie } from './session.ts';
import type { Wire } from './wire.ts';

/** The leading window is heard every two seconds; after this long without it (ms) it counts as gone. */
const LOST_AFTER = 5000;

/** A screen that follows the leading window over `wire`. */
export interface Follow extends Session {
  /** Asks the leading window to tell where things stand; to be called every two seconds. */
  beat(): void;
}

/** Follows whoever leads; `steady` is a clock in ms that only goes forward. */
export function createFollow(wire: Wire, steady: () => number): Follow {
  const listeners: (() => void)[] = [];
  let leader: { readonly id: string; readonly born: number } | undefined;
  let standing: Standing | undefined;
  let heardAt = 0;
  let tie: Tie = 'waiting';

  const change = (next: Tie) => {
    const changed = next !== tie;
    tie = next;
    return changed;
  };
  const announce = () => {
    for (const listener of listeners) listener();
  };
  wire.on((message) => {
    if (message.kind === 'gone' && message.from === leader?.id) {
      leader = undefined;
      if (change('lost')) announce();
    }
    if (message.kind !== 'state') return;
    const older = leader !== undefined && leader.id !== message.from && message.born < leader.born;
    if (older && steady() - heardAt < LOST_AFTER) return;
    leader = { id: message.from, born: message.born };
    standing = message.standing;
    heardAt = steady();
    change('tied');
    announce();
  });

  return {
    standing: () => standing,
    tie: () => tie,
    // Lost, it goes on by itself: the speaker speaks on while the other window is being opened again.
    now: () => (standing === undefined ? 0 : standing.checkpoint.t + steady() - heardAt),
    send: (command) => {
      if (leader !== undefined) wire.send({ kind: 'command', to: leader.id, command });
    },
    on: (listener) => {
      listeners.push(listener);
    },
    beat: () => {
      wire.send({ kind: 'ask' });
      if (tie === 'tied' && steady() - heardAt > LOST_AFTER && change('lost')) announce();
    },
  };
}
