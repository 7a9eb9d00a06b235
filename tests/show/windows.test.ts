import { beforeEach, describe, expect, it } from 'vitest';
import { replayRun } from '../../src/rehearsal/index.ts';
import { type Channel, createChannel, type Line } from '../../src/show/channel/channel.ts';
import { createFollow } from '../../src/show/channel/follow.ts';
import { createLeadership, type Leadership } from '../../src/show/channel/leadership.ts';
import { formatMessage, parseMessage } from '../../src/show/channel/messages.ts';
import { createLead, type Lead as Leading } from '../../src/show/lead.ts';
import type { LiveShow } from '../../src/show/live-show.ts';
import { localScreen } from '../../src/show/local-screen.ts';
import { addressOf } from '../../src/show/screens/windows.ts';
import { FakeClock, FakeStorage, openShow, PLAN, storeOn } from './fixture.ts';

/** A channel in the air: what one window posts, all others hear. */
class Air {
  readonly #takers = new Set<(data: unknown) => void>();
  line(): Line {
    let own: (data: unknown) => void = () => undefined;
    return {
      post: (data) => {
        for (const take of this.#takers) if (take !== own) take(structuredClone(data));
      },
      listen: (take) => {
        own = take;
        this.#takers.add(take);
      },
      close: () => this.#takers.delete(own),
    };
  }
}

/** A channel that nobody is on. */
class Silent implements Channel {
  readonly id = 'silent';
  send(): void {}
  on(): void {}
  close(): void {}
}

let air: Air;
let clock: FakeClock;
let storage: FakeStorage;

beforeEach(() => {
  air = new Air();
  clock = new FakeClock();
  storage = new FakeStorage();
  terms = 0;
});

const channel = (id: string, lines = 1): Channel =>
  createChannel(
    id,
    Array.from({ length: lines }, () => air.line()),
  );

/** The terms of windows that share a memory. */
let terms = 0;
const leadershipOf = (id: string): Leadership =>
  createLeadership(
    id,
    {
      read: () => terms,
      write: (term) => {
        terms = term;
        return true;
      },
    },
    () => clock.steady,
  );

/** A window that leads, and the place where its show is. */
interface Lead extends Leading {
  readonly position: LiveShow['position'];
}

function leadAs(id: string, over: Channel = channel(id)): Lead {
  const show = openShow(storeOn(storage), clock);
  const leading = createLead(show, localScreen(PLAN, show), over, leadershipOf(id));
  const lead = Object.assign(leading, { position: () => show.position() });
  if (lead.state().found !== 'goesOn') lead.send({ do: 'goTo', page: 1, step: 0 });
  else lead.beat();
  return lead;
}

const followAs = (id: string) => createFollow(channel(id), () => clock.steady);
const placeOf = (lead: Lead) => [lead.position().slide, lead.position().step];

describe('the windows of one deck', () => {
  it('page the leading one from two speaker windows at once, each step once', () => {
    const lead = leadAs('stage');
    const [one, other] = [followAs('one'), followAs('other')];
    one.beat();
    other.beat();
    one.send({ do: 'next' });
    other.send({ do: 'next' });
    one.send({ do: 'next' });
    expect(placeOf(lead)).toEqual(['s2', 1]);
    expect(one.state()?.checkpoint.run.events).toEqual(other.state()?.checkpoint.run.events);
  });

  it('are told once for each beat, also where another one asks for it', () => {
    const told: unknown[] = [];
    const lead = leadAs('stage', {
      id: 'stage',
      send: (message) => void told.push(message),
      on() {},
      close() {},
    });
    told.length = 0;
    for (let second = 0; second < 3; second += 1) {
      clock.skip(1);
      lead.beat();
      lead.beat();
    }
    expect(told).toHaveLength(6);
  });

  it('hear a message once that comes over two lines', () => {
    const lead = leadAs('stage');
    const follow = createFollow(channel('one', 2), () => clock.steady);
    follow.beat();
    follow.send({ do: 'next' });
    expect(placeOf(lead)).toEqual(['s1', 1]);
  });

  it('start the clock with the first step on, not by opening or jumping', () => {
    const lead = leadAs('stage');
    lead.send({ do: 'goTo', page: 3, step: 0 });
    expect(replayRun(lead.state().checkpoint.run).state).toBe('armed');
    lead.send({ do: 'next' });
    expect(replayRun(lead.state().checkpoint.run)).toMatchObject({ state: 'running', first: 's3' });
  });

  it('only uncover a covered screen at the next press', () => {
    const lead = leadAs('stage');
    lead.send({ do: 'next' });
    lead.send({ do: 'cover', cover: 'black' });
    lead.send({ do: 'next' });
    expect(placeOf(lead)).toEqual(['s1', 1]);
    expect(lead.state().cover).toBe('none');
  });

  it('step over a slide that the speaker leaves out', () => {
    const lead = leadAs('stage');
    lead.send({ do: 'skip', slide: 's3' });
    lead.send({ do: 'goTo', page: 2, step: 1 });
    lead.send({ do: 'next' });
    expect(placeOf(lead)).toEqual(['s4', 0]);
  });

  it('know when nobody leads, when the leading one falls silent, and when it is back', () => {
    const follow = followAs('one');
    follow.beat();
    expect(follow.connection()).toBe('waiting');
    const leading = channel('stage');
    const state = leadAs('other', new Silent()).state();
    const tell = () => leading.send({ kind: 'state', term: 9, state });
    tell();
    expect(follow.connection()).toBe('connected');
    leading.send({ kind: 'gone' });
    expect(follow.connection()).toBe('lost');
    tell();
    expect(follow.connection()).toBe('connected');
  });

  it('count a leading one as gone that was not heard for five seconds', () => {
    const leading = channel('stage');
    const lonely = openShow(storeOn(storage), clock);
    const follow = followAs('one');
    leading.send({ kind: 'state', term: 1, state: lonely.state() });
    follow.beat();
    expect(follow.connection()).toBe('connected');
    clock.skip(6);
    follow.beat();
    expect(follow.connection()).toBe('lost');
  });

  it('leave the lead to the window opened later, which goes on with the same run', () => {
    const first = leadAs('first');
    first.send({ do: 'next' });
    first.send({ do: 'next' });
    clock.life += 1;
    const second = leadAs('second');
    expect(first.connection()).toBe('replaced');
    expect(placeOf(second)).toEqual(['s2', 0]);
    const follow = followAs('one');
    follow.beat();
    follow.send({ do: 'next' });
    expect(placeOf(second)).toEqual(['s2', 1]);
    expect(placeOf(first)).toEqual(['s2', 0]);
  });

  it('begin a new run when they go on after the end', () => {
    const lead = leadAs('stage');
    lead.send({ do: 'next' });
    lead.send({ do: 'end' });
    const ended = lead.state().checkpoint.run.id;
    lead.send({ do: 'next' });
    expect(lead.state().checkpoint.run.id).not.toBe(ended);
    expect(placeOf(lead)).toEqual(['s2', 0]);
  });
});

describe('the address of a window', () => {
  const HERE = 'file:///D:/deck.html';
  const search = (here: string, query: Record<string, string> = {}) =>
    new URL(addressOf('stage', query, `${HERE}${here}`)).searchParams.toString();

  it('hands on what was said of the show, and nothing else', () => {
    const show = 'theme=dark&stage=4x3&scale=lg&seam=0.5%2C1280&inset=0%2C0%2C80&motion=off';
    expect(search(`?view=speaker&with=rehearse&${show}#/3`)).toBe(`view=stage&${show}`);
  });

  it('asks what it is told to ask', () => {
    expect(search('?view=speaker&seam=0.5', { from: '4' })).toBe('view=stage&seam=0.5&from=4');
  });
});

describe('a message', () => {
  it('comes back as it was sent', () => {
    const state = leadAs('stage').state();
    const message = { from: 'a', seq: 3, kind: 'state', term: 5, state } as const;
    expect(parseMessage(formatMessage(message))).toEqual(message);
  });

  it.each([
    ['words for the audience', { kind: 'notes', text: '讲稿' }],
    ['a command that does not exist', { kind: 'command', to: 'x', command: { do: 'show', text: '讲稿' } }],
    ['a command without its data', { kind: 'command', to: 'x', command: { do: 'goTo', page: 'one' } }],
    ['a state that is not whole', { kind: 'state', term: 1, standing: { checkpoint: '{}' } }],
  ])('with %s is none', (_, rest) => {
    expect(parseMessage({ mark: 'deck-session-2', from: 'a', seq: 1, ...rest })).toBeUndefined();
  });

  it('drops words that travel with a command', () => {
    const data = { mark: 'deck-session-2', from: 'a', seq: 1, kind: 'command', to: 'x' };
    const parsed = parseMessage({ ...data, command: { do: 'next', notes: '讲稿' }, notes: '讲稿' });
    expect(parsed).toEqual({ from: 'a', seq: 1, kind: 'command', to: 'x', command: { do: 'next' } });
  });
});
