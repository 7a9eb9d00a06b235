import { describe, expect, it, vi } from 'vitest';
import {
  broadcastLine,
  type Channel,
  createChannel,
  type Line,
  openerLine,
} from '../../../src/show/channel/channel.ts';
import type { Message } from '../../../src/show/channel/messages.ts';

/** A line that tells what it was given, and can be told. */
function fakeLine() {
  const posted: unknown[] = [];
  let take: (data: unknown) => void = () => undefined;
  const close = vi.fn();
  const line: Line = {
    post: (data) => posted.push(data),
    listen: (to) => {
      take = to;
    },
    close,
  };
  return { line, posted, tell: (data: unknown) => take(data), close };
}

function heardOn(channel: Channel): readonly Message[] {
  const heard: Message[] = [];
  channel.on((message) => heard.push(message));
  return heard;
}

const ask = (from: string, seq: number) => ({ mark: 'deck-session-2', from, seq, kind: 'ask' });

describe('a channel', () => {
  it('signs and numbers what it sends, over every line', () => {
    const [one, two] = [fakeLine(), fakeLine()];
    const channel = createChannel('stage', [one.line, two.line]);
    channel.send({ kind: 'ask' });
    channel.send({ kind: 'gone' });
    expect(one.posted).toMatchObject([
      { from: 'stage', seq: 1, kind: 'ask' },
      { from: 'stage', seq: 2, kind: 'gone' },
    ]);
    expect(two.posted).toEqual(one.posted);
  });

  it('hears once what comes over several lines, late or again, and not itself', () => {
    const [one, two] = [fakeLine(), fakeLine()];
    const heard = heardOn(createChannel('stage', [one.line, two.line]));
    one.tell(ask('desk', 1));
    two.tell(ask('desk', 1));
    one.tell(ask('desk', 3));
    two.tell(ask('desk', 2));
    one.tell(ask('stage', 9));
    one.tell(ask('other', 1));
    one.tell({ kind: 'ask', from: 'stranger', seq: 1 });
    one.tell('words');
    expect(heard.map(({ from, seq }) => [from, seq])).toEqual([
      ['desk', 1],
      ['desk', 3],
      ['other', 1],
    ]);
  });

  it('closes its lines', () => {
    const { line, close } = fakeLine();
    createChannel('stage', [line]).close();
    expect(close).toHaveBeenCalledOnce();
  });
});

describe('the broadcast of the browser', () => {
  it('carries a message to the other windows of its name', async () => {
    const [here] = broadcastLine('deck');
    const [there] = broadcastLine('deck');
    const taken: unknown[] = [];
    there?.listen((data) => taken.push(data));
    here?.post({ a: 1 });
    await vi.waitFor(() => expect(taken).toEqual([{ a: 1 }]), { timeout: 10_000 });
    here?.close();
    there?.close();
  });

  it('is no line where the browser has none', () => {
    vi.stubGlobal('BroadcastChannel', undefined);
    expect(broadcastLine('deck')).toEqual([]);
  });
});

/** A window that takes messages, and is known to those that it has written to. */
class FakeWindow extends EventTarget {
  opener: FakeWindow | null = null;
  postMessage(data: unknown, _target: string, source?: FakeWindow): void {
    this.dispatchEvent(Object.assign(new Event('message'), { data, source: source ?? null }));
  }
}

/** A window as another sees it: what it is sent bears the sender. */
function seenFrom(from: FakeWindow, to: FakeWindow): FakeWindow {
  const seen = new FakeWindow();
  seen.postMessage = (data, target) => to.postMessage(data, target, seenFrom(to, from));
  return seen;
}

describe('messages between a window and those it opened', () => {
  function pair() {
    const [stage, desk] = [new FakeWindow(), new FakeWindow()];
    desk.opener = seenFrom(desk, stage);
    const lines = [stage, desk].map((one) => openerLine('deck', one as unknown as Window));
    const taken = lines.map((line) => {
      const all: unknown[] = [];
      line.listen((data) => all.push(data));
      return all;
    });
    return { stage, lines, taken };
  }

  it('go to the opener, which answers whoever has written', () => {
    const { lines, taken } = pair();
    lines[0]?.post('too early');
    lines[1]?.post('hello');
    lines[0]?.post('welcome');
    expect(taken).toEqual([['hello'], ['welcome']]);
  });

  it('are none of another deck, and none of what is no message', () => {
    const { stage, taken } = pair();
    for (const data of [{ name: 'other', data: 1 }, { name: 'deck' }, null, 'deck', { data: 2 }])
      stage.postMessage(data, '*');
    expect(taken[0]).toEqual([]);
  });

  it('stop when the line is closed', () => {
    const { lines, taken } = pair();
    lines[1]?.close();
    lines[1]?.post('hello');
    expect(taken[0]).toEqual([]);
  });
});
