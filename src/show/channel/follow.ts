import type { ShowState } from '../live-show.ts';
import type { Connection, Session } from '../session.ts';
import type { Channel } from './channel.ts';
import { type LeadClaim, outranks, SILENT_FOR } from './leadership.ts';

/** A screen that follows the leading window over a channel. */
export interface Follow extends Session {
  /** Asks the leading window for its state; to be called every second. */
  beat(): void;
}

/** The window that leads as it was last heard. */
interface Heard {
  /** Undefined once it has said that it goes. */
  readonly claim: LeadClaim | undefined;
  /** On the steady clock, in ms. */
  readonly at: number;
  readonly state: ShowState;
}

/** Follows whoever leads; `steady` is a clock in ms that only goes forward. */
export function createFollow(channel: Channel, steady: () => number): Follow {
  const listeners: (() => void)[] = [];
  let heard: Heard | undefined;
  let connection: Connection = 'waiting';
  const become = (next: Connection) => {
    connection = next;
    for (const listener of listeners) listener();
  };
  const isLate = () => heard !== undefined && steady() - heard.at > SILENT_FOR;
  channel.on((message) => {
    if (message.kind === 'gone' && heard !== undefined && message.from === heard.claim?.id) {
      heard = { ...heard, claim: undefined };
      if (connection !== 'lost') become('lost');
    }
    if (message.kind !== 'state') return;
    const { from: id, term, state } = message;
    const claim = { id, term };
    // While it is heard the window that claimed last leads, whatever another one still says.
    if (heard?.claim !== undefined && heard.claim.id !== id && outranks(heard.claim, claim) && !isLate())
      return;
    heard = { claim, state, at: steady() };
    become('connected');
  });
  return {
    state: () => heard?.state,
    connection: () => connection,
    // If lost, it goes on alone: the speaker continues while the other window is being reopened.
    now: () => (heard === undefined ? 0 : heard.state.checkpoint.t + steady() - heard.at),
    send: (command) => {
      if (heard?.claim !== undefined) channel.send({ kind: 'command', to: heard.claim.id, command });
    },
    on: (listener) => {
      listeners.push(listener);
    },
    beat: () => {
      channel.send({ kind: 'ask' });
      if (connection === 'connected' && isLate()) become('lost');
    },
  };
}
