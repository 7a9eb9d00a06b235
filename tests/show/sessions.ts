import fc from 'fast-check';
import { expect } from 'vitest';
import { openGaps, replayRun } from '../../src/rehearsal/index.ts';
import { createChannel, type Line } from '../../src/show/channel/channel.ts';
import { createFollow, type Follow } from '../../src/show/channel/follow.ts';
import { createLeadership } from '../../src/show/channel/leadership.ts';
import { createLead, type Lead } from '../../src/show/lead.ts';
import { openLiveShow } from '../../src/show/live-show.ts';
import { localScreen } from '../../src/show/local-screen.ts';
import { runLog } from '../../src/show/store/run-log.ts';
import { storedRuns } from '../../src/show/store/runs.ts';
import { readSettings } from '../../src/show/store/settings.ts';
import { FakeStorage, PLAN, storeOn } from './fixture.ts';

/** What a window does by itself every so often (ms), and how long a message takes. */
const TICK = 250;

/** A window of the deck that can stand still, be hidden, and be ended with or without a word. */
interface Window_ {
  readonly lead: Lead | undefined;
  readonly follow: Follow | undefined;
  readonly inbox: unknown[];
  take(data: unknown): void;
  beat(): void;
  leave(): void;
  stillUntil: number;
}

/** Stages and speaker's windows of one deck in one browser, with a clock and a channel made by hand. */
export class World {
  readonly storage = new FakeStorage();
  readonly windows: Window_[] = [];
  wall = 1_606_000_000_000;
  steady = 0;
  #names = 0;
  get stages(): readonly Window_[] {
    return this.windows.filter(({ lead }) => lead !== undefined);
  }
  get speakers(): readonly Window_[] {
    return this.windows.filter(({ follow }) => follow !== undefined);
  }

  open(kind: 'stage' | 'speaker'): void {
    this.#names += 1;
    const id = `${kind}-${this.#names}`;
    const born = this.steady;
    const clock = () => this.steady - born;
    let hear: (data: unknown) => void = () => undefined;
    const line: Line = {
      post: (data) => {
        for (const other of this.windows) if (other !== window_) other.inbox.push(structuredClone(data));
      },
      listen: (listener) => {
        hear = listener;
      },
      close: () => undefined,
    };
    const channel = createChannel(id, [line]);
    const lead = kind === 'stage' ? this.#leadOn(channel, clock, id) : undefined;
    const follow = kind === 'speaker' ? createFollow(channel, clock) : undefined;
    const window_: Window_ = {
      ...{ lead, follow, inbox: [], stillUntil: 0 },
      take: (data) => hear(data),
      beat: () => (lead ?? follow)?.beat(),
      leave: () => channel.send({ kind: 'gone' }),
    };
    this.windows.push(window_);
    if (lead?.state().found !== 'goesOn') lead?.send({ do: 'goTo', page: 1, step: 0 });
    window_.beat();
  }

  #leadOn(channel: ReturnType<typeof createChannel>, steady: () => number, life: string): Lead {
    const store = storeOn(this.storage);
    const show = openLiveShow({
      ...{ plan: PLAN, kind: '正式', runs: storedRuns(store) },
      log: runLog(store, 'here'),
      clock: () => ({ wall: this.wall, steady: steady(), life }),
      newId: () => `run of ${life} at ${this.steady}`,
      settings: () => readSettings(store),
      goesOnFor: 1e12,
    });
    const terms = {
      read: () => Number(store.read('term') ?? 0),
      write: (term: number) => store.write('term', String(term)) === 'kept',
    };
    const leadership = createLeadership(channel.id, terms, steady);
    return createLead(show, localScreen(PLAN, show), channel, leadership);
  }

  close(window_: Window_ | undefined, says: boolean): void {
    if (window_ === undefined) return;
    if (says) window_.leave();
    this.windows.splice(this.windows.indexOf(window_), 1);
  }

  /** Time passes with the windows awake, but for those that stand still. */
  pass(ms: number): void {
    for (let left = ms; left > 0; left -= TICK) {
      this.wall += TICK;
      this.steady += TICK;
      for (const window_ of [...this.windows]) {
        if (window_.stillUntil > this.steady) continue;
        for (const data of window_.inbox.splice(0)) window_.take(data);
        if (this.steady % 1000 === 0) window_.beat();
      }
    }
  }

  /** The computer sleeps; its steady clock may go on or stand still. */
  sleep(ms: number, steadyGoesOn: boolean): void {
    this.wall += ms;
    if (steadyGoesOn) this.steady += Math.ceil(ms / 1000) * 1000;
  }
}

type Act =
  | { readonly do: 'open'; readonly kind: 'stage' | 'speaker' }
  | { readonly do: 'close' | 'crash' | 'reload' | 'press' | 'hang'; readonly which: number }
  | { readonly do: 'pass' | 'sleep' | 'doze' | 'setClock'; readonly ms: number };

const which = fc.nat(4);
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('open' as const),
      kind: fc.constantFrom('stage' as const, 'speaker' as const),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom('close' as const, 'crash' as const, 'reload' as const, 'hang' as const),
      which,
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('press' as const), which }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('pass' as const),
      ms: fc.integer({ min: 1, max: 40 }).map((n) => n * TICK),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('sleep' as const, 'doze' as const),
      ms: fc.integer({ min: 1000, max: 600_000 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('setClock' as const),
      ms: fc.integer({ min: -7_200_000, max: 7_200_000 }),
    }),
  },
);

function perform(world: World, one: Act): void {
  if (one.do === 'open') {
    if (world.windows.length < 5) world.open(one.kind);
    return;
  }
  if ('ms' in one) {
    if (one.do === 'pass') world.pass(one.ms);
    else if (one.do === 'setClock') world.wall += one.ms;
    else world.sleep(one.ms, one.do === 'doze');
    return;
  }
  const window_ = world.windows[one.which % Math.max(1, world.windows.length)];
  if (window_ === undefined) return;
  if (one.do === 'press') (window_.lead ?? window_.follow)?.send({ do: 'next' });
  else if (one.do === 'hang') window_.stillUntil = world.steady + 20_000;
  else {
    world.close(window_, one.do !== 'crash');
    if (one.do === 'reload') world.open(window_.lead === undefined ? 'speaker' : 'stage');
  }
}

const leads = ({ lead }: Window_) => lead?.connection() === 'connected';

/** Tries so many generated sessions, each followed by some calm seconds in which all must be well again. */
export function trySessions(count: number): void {
  const acts = fc.array(act, { minLength: 3, maxLength: 30 });
  fc.assert(fc.property(acts, trySession), { numRuns: count });
}

function trySession(acts: readonly Act[]): void {
  const world = new World();
  world.open('stage');
  world.open('speaker');
  world.pass(1000);
  for (const one of acts) perform(world, one);
  if (world.stages.length === 0) world.open('stage');
  // Whoever hangs comes back, and whoever leads is known.
  world.pass(28_000);
  expectOneLeader(world);
  expectNothingLost(world);
  expectObedience(world);
  expectFoundAgain(world);
}

/** One leads, every speaker follows it, and the run is written. */
function expectOneLeader(world: World): void {
  expect(world.stages.filter(leads)).toHaveLength(1);
  const lead = world.stages.find(leads)?.lead;
  const here = lead?.state().checkpoint.run.id;
  for (const { follow } of world.speakers) {
    expect(follow?.connection()).toBe('connected');
    expect(follow?.state()?.checkpoint.run.id).toBe(here);
  }
  expect(runLog(storeOn(world.storage), 'here').read().stored).toEqual(lead?.state().checkpoint);
}

/** Each second is spoken, paused, or asked about. */
function expectNothingLost(world: World): void {
  for (const { lead } of world.stages.filter(leads)) {
    const { run, t } = lead?.state().checkpoint ?? { run: undefined, t: 0 };
    if (run === undefined) continue;
    const { spokenMs, pausedMs, gapMs, lengthMs } = replayRun(run, t);
    expect(spokenMs + pausedMs + gapMs).toBe(lengthMs);
    expect(openGaps(run).reduce((sum, gap) => sum + gap.ms, 0)).toBe(gapMs);
  }
}

/** The window that is operated leads, by its next key. */
function expectObedience(world: World): void {
  for (const window_ of world.stages) {
    window_.lead?.send({ do: 'mark' });
    world.pass(1000);
    expect(leads(window_)).toBe(true);
    expect(world.stages.filter(leads)).toHaveLength(1);
  }
}

/** A stage that comes back is found by every speaker within two seconds. */
function expectFoundAgain(world: World): void {
  for (const stage of world.stages) world.close(stage, true);
  world.open('stage');
  world.pass(2000);
  for (const { follow } of world.speakers) expect(follow?.connection()).toBe('connected');
}
