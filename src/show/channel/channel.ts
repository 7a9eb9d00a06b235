import { formatMessage, type Message, parseMessage } from './messages.ts';

type WithoutSender<M> = M extends unknown ? Omit<M, 'from' | 'seq'> : never;
/** A message before it is signed and numbered. */
export type Sending = WithoutSender<Message>;

/** The channel between the windows of one deck. */
export interface Channel {
  /** This window's name on the channel. */
  readonly id: string;
  send(message: Sending): void;
  on(listener: (message: Message) => void): void;
  close(): void;
}

/** One of the ways a message can go. */
export interface Line {
  post(data: unknown): void;
  listen(take: (data: unknown) => void): void;
  close(): void;
}

/** A channel over all `lines` at once; a message that comes over several, late or twice, is heard once and in order. */
export function createChannel(id: string, lines: readonly Line[]): Channel {
  const heard = new Map<string, number>();
  const listeners: ((message: Message) => void)[] = [];
  let seq = 0;
  const take = (data: unknown) => {
    const message = parseMessage(data);
    if (message === undefined || message.from === id) return;
    if (message.seq <= (heard.get(message.from) ?? 0)) return;
    heard.set(message.from, message.seq);
    for (const listener of listeners) listener(message);
  };
  for (const line of lines) line.listen(take);
  return {
    id,
    send: (message) => {
      seq += 1;
      const data = formatMessage({ ...message, from: id, seq } as Message);
      for (const line of lines) line.post(data);
    },
    on: (listener) => {
      listeners.push(listener);
    },
    close: () => {
      for (const line of lines) line.close();
    },
  };
}

/** The browser's broadcast between windows of one origin; nothing where it has none. */
export function broadcastLine(name: string): readonly Line[] {
  if (typeof BroadcastChannel === 'undefined') return [];
  const channel = new BroadcastChannel(name);
  return [
    {
      post: (data) => channel.postMessage(data),
      listen: (take) => {
        channel.onmessage = (event) => take(event.data);
      },
      close: () => channel.close(),
    },
  ];
}

/**
 * Messages between a window and those it opened, for browsers without broadcast. A window that was opened writes to
 * its opener; the opener answers whoever has written to it. Local files have no origin to name.
 */
export function openerLine(name: string, here: Window): Line {
  const others = new Set<MessageEventSource>();
  if (here.opener) others.add(here.opener);
  return {
    post: (data) => {
      for (const other of others) (other as Window).postMessage({ name, data }, '*');
    },
    listen: (take) => {
      here.addEventListener('message', (event) => {
        const packet: unknown = event.data;
        if (typeof packet !== 'object' || packet === null || !('name' in packet) || packet.name !== name)
          return;
        if (event.source !== null) others.add(event.source);
        if ('data' in packet) take(packet.data);
      });
    },
    close: () => others.clear(),
  };
}
