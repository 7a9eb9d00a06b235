import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { encodeSlot, openGaps, pickSlot, progressOf, replayRun } from '../../src/rehearsal/index.ts';
import type { Happening, LiveShow } from '../../src/show/live-show.ts';
import { storedRuns } from '../../src/show/store/runs.ts';
import type { Store } from '../../src/show/store/store.ts';
import { runs } from '../trials.ts';
import { FakeClock, FakeStorage, openShow, PLAN, storeOn } from './fixture.ts';

let storage: FakeStorage;
let store: Store;
let clock: FakeClock;

beforeEach(() => {
  storage = new FakeStorage();
  store = storeOn(storage);
  clock = new FakeClock();
});

const stateOf = (show: LiveShow) => replayRun(show.state().checkpoint.run, show.state().checkpoint.t);
const gapMsOf = (show: LiveShow) =>
  openGaps(show.state().checkpoint.run).reduce((sum, gap) => sum + gap.ms, 0);
const spokenSec = (show: LiveShow) => Math.round(stateOf(show).spokenMs / 1000);

function started(): LiveShow {
  const show = openShow(store, clock);
  show.dispatch({ type: 'enter', slide: 's1', step: 0, by: 'jump' });
  show.dispatch({ type: 'start' }, { type: 'enter', slide: 's2', step: 0, by: 'next' });
  return show;
}

describe('a run goes on after', () => {
  it('the process was killed: at most one beat is missing', () => {
    const before = started();
    clock.pass(31, before);
    before.dispatch({ type: 'enter', slide: 's3', step: 1, by: 'next' });
    clock.pass(9, before);
    clock.skip(1.9); // not stored any more
    clock.wall += 4000; // the browser starts again
    clock.reopen();
    const after = openShow(store, clock);
    expect(after.state().found).toBe('goesOn');
    expect(stateOf(after)).toMatchObject({ slide: 's3', step: 1, state: 'running' });
    expect(spokenSec(after)).toBeGreaterThanOrEqual(40 + 4);
    expect(gapMsOf(after)).toBe(0);
  });

  it('a reload in a pause: still paused, no time lost or won', () => {
    const before = started();
    clock.pass(20, before);
    before.dispatch({ type: 'pause' });
    clock.pass(100, before);
    clock.wall += 600_000;
    clock.reopen();
    const after = openShow(store, clock);
    expect(stateOf(after).state).toBe('paused');
    expect(spokenSec(after)).toBe(20);
    expect(gapMsOf(after)).toBe(0);
  });

  it.each(['now:here:a', 'now:here:b'])('slot %s was spoilt: the other holds', (slot) => {
    const before = started();
    clock.pass(20, before);
    store.write(slot, `${store.read(slot)?.slice(0, -1)}?`);
    clock.reopen();
    const after = openShow(store, clock);
    expect(after.state().found).toBe('goesOn');
    expect(stateOf(after)).toMatchObject({ slide: 's2', state: 'running' });
    expect(spokenSec(after)).toBeGreaterThanOrEqual(18);
  });

  it.each(['now:here:a', 'now:here:b'])('slot %s was cut short', (slot) => {
    const before = started();
    clock.pass(20, before);
    store.write(slot, (store.read(slot) ?? '').slice(0, 40));
    clock.reopen();
    expect(openShow(store, clock).state().found).toBe('goesOn');
  });

  it('the clock was set back an hour, in the page and across a reload', () => {
    const before = started();
    clock.pass(20, before);
    clock.wall -= 3_600_000;
    clock.pass(20, before);
    expect(spokenSec(before)).toBe(40);
    clock.wall -= 3_600_000;
    clock.reopen();
    const after = openShow(store, clock);
    clock.pass(10, after);
    expect(spokenSec(after)).toBe(50);
    expect(gapMsOf(after)).toBe(0);
  });
});

describe('absence', () => {
  it('is not counted unless the speaker says so', () => {
    const show = started();
    clock.pass(20, show);
    clock.skip(600);
    show.beat();
    expect(gapMsOf(show)).toBe(600_000);
    expect(spokenSec(show)).toBe(20);
    show.dispatch({ type: 'count', counted: true });
    expect(spokenSec(show)).toBe(620);
    expect(gapMsOf(show)).toBe(0);
  });

  it('is found when the page clock stood still in sleep', () => {
    const show = started();
    clock.pass(20, show);
    clock.wall += 600_000;
    show.beat();
    expect(gapMsOf(show)).toBe(600_000);
    expect(spokenSec(show)).toBe(20);
  });

  it('before the start is nothing to ask about', () => {
    const show = openShow(store, clock);
    show.dispatch({ type: 'enter', slide: 's1', step: 0, by: 'jump' });
    clock.skip(600);
    show.beat();
    expect(gapMsOf(show)).toBe(0);
  });
});

describe('where nothing can be stored', () => {
  it('says so and records on when the storage is full', () => {
    storage.room = 500;
    const show = started();
    clock.pass(20, show);
    expect(show.state().saving).toBe('full');
    expect(spokenSec(show)).toBe(20);
    show.dispatch({ type: 'end' });
    expect(show.state().saving).toBe('full');
  });

  it('says so and records on when the storage is shut', () => {
    store = storeOn(
      new Proxy(storage, {
        get: () => () => {
          throw new DOMException('no', 'SecurityError');
        },
      }),
    );
    const show = started();
    clock.pass(20, show);
    expect(show.state().saving).toBe('refused');
    expect(spokenSec(show)).toBe(20);
  });
});

describe('a run is filed', () => {
  it('when it ends, once, whatever it is named later', () => {
    const show = started();
    clock.pass(30, show);
    show.dispatch({ type: 'end' });
    const runs = storedRuns(store);
    const [run] = runs.list();
    expect(run && progressOf(run).whole.ms).toBe(30_000);
    if (run) runs.keep({ ...run, name: '第一次' });
    clock.reopen();
    const after = openShow(store, clock);
    expect(after.state().found).toBe('nothing');
    expect(runs.list().map((one) => one.name)).toEqual(['第一次']);
  });

  it('when the deck has changed meanwhile, with the time it had', () => {
    clock.pass(30, started());
    clock.reopen();
    const later = { ...PLAN, version: 'v2', slides: PLAN.slides.slice(1) };
    const after = openShow(store, clock, later);
    expect(after.state().found).toBe('otherDeck');
    expect(stateOf(after).state).toBe('idle');
    expect(
      storedRuns(store)
        .list()
        .map((run) => [run.deckVersion, progressOf(run).whole.ms]),
    ).toEqual([['v1', 30_000]]);
  });

  it('when it was left for more than a day', () => {
    clock.pass(30, started());
    clock.wall += 25 * 3_600_000;
    clock.reopen();
    expect(openShow(store, clock).state().found).toBe('tooOld');
    expect(storedRuns(store).list()).toHaveLength(1);
  });

  it('not when the file was only opened and tried', () => {
    clock.pass(5, started());
    const show = openShow(store, clock);
    show.dispatch({ type: 'renew' });
    expect(storedRuns(store).list()).toEqual([]);
  });
});

describe('a spoilt store', () => {
  it('with both slots gone begins anew and keeps the runs', () => {
    const first = started();
    clock.pass(30, first);
    first.dispatch({ type: 'end' });
    for (const slot of ['now:here:a', 'now:here:b']) store.write(slot, 'rubbish');
    clock.reopen();
    const after = openShow(store, clock);
    expect(after.state().found).toBe('damaged');
    expect(storedRuns(store).list()).toHaveLength(1);
  });

  it('counts the runs that cannot be read and shows the others', () => {
    for (let i = 0; i < 3; i += 1) {
      const show = openShow(store, clock);
      show.dispatch({ type: 'start' });
      clock.pass(30, show);
      show.dispatch({ type: 'end' });
      clock.reopen();
    }
    const key = store.keys().find((one) => one.startsWith('run:')) ?? '';
    store.write(key, 'rubbish');
    expect(storedRuns(store).list()).toHaveLength(2);
    expect(storedRuns(store).damaged()).toBe(1);
  });

  it('of which another window has taken over is not written to any more', () => {
    const first = started();
    clock.pass(10, first);
    first.release();
    const held = new Map(store.keys().map((key) => [key, store.read(key)]));
    clock.pass(10, first);
    for (const [key, text] of held) expect(store.read(key)).toBe(text);
  });
});

describe('the twenty-first run of a version', () => {
  it('takes the place of the oldest and says so', () => {
    for (let i = 0; i < 20; i += 1) {
      const show = openShow(store, clock);
      show.dispatch({ type: 'start' });
      clock.pass(20, show);
      show.dispatch({ type: 'end' });
      expect(show.state().dropped).toBe(0);
      clock.reopen();
    }
    const [oldest] = storedRuns(store).list();
    const show = openShow(store, clock);
    show.dispatch({ type: 'start' });
    clock.pass(20, show);
    show.dispatch({ type: 'end' });
    expect(show.state().dropped).toBe(1);
    const kept = storedRuns(store).list();
    expect(kept).toHaveLength(20);
    expect(kept.map((run) => run.id)).not.toContain(oldest?.id);
  });
});

describe('what an earlier build has written', () => {
  it('is opened and gone on with', () => {
    // As it lay in the browser in November 2026: sum, number, checkpoint.
    const slides = PLAN.slides.map(({ id, part, page, title, steps }) => ({
      ...{ id, part, page, title, targetSec: 40, syllables: 100, silentSec: 3, steps },
    }));
    const run = {
      ...{ name: '', id: 'old', startedAt: clock.wall, rate: 200, kind: '排练', deckVersion: 'v1' },
      ...{ parts: PLAN.parts, slides },
      events: [
        { type: 'enter', slide: 's1', step: 0, by: 'jump', t: 0 },
        { type: 'start', t: 4000 },
        { type: 'enter', slide: 's2', step: 0, by: 'next', t: 4000 },
        { type: 'gap', t: 20_000, ms: 12_000 },
      ],
    };
    const beat = { wall: clock.wall - 2000, steady: 20_500, life: 'a-b-c' };
    store.write('now:here:b', encodeSlot({ sequence: 41, text: JSON.stringify({ run, t: 20_000, beat }) }));
    const show = openShow(store, clock);
    expect(show.state()).toMatchObject({ found: 'goesOn', cover: 'none', saving: 'kept' });
    expect(stateOf(show)).toMatchObject({ slide: 's2', state: 'running', spokenMs: 6000, gapMs: 12_000 });
    expect(pickSlot(store.read('now:here:a'), store.read('now:here:b')).slot?.sequence).toBe(42);
  });
});

/** What may happen in a window of a show, one after the other. */
const anyAct = fc.oneof(
  fc.record({ do: fc.constant('happen' as const), happening: anyHappening() }),
  fc.record({ do: fc.constant('pass' as const), seconds: fc.integer({ min: 1, max: 40 }) }),
  fc.record({ do: fc.constant('away' as const), seconds: fc.integer({ min: 1, max: 3000 }) }),
  fc.record({
    do: fc.constant('powerCut' as const),
    spoils: fc.constantFrom('nothing', 'now:here:a', 'now:here:b', 'beat:here:a', 'beat:here:b'),
  }),
);

function anyHappening(): fc.Arbitrary<Happening> {
  const enter = fc.record({
    ...{ type: fc.constant('enter' as const), slide: fc.constantFrom('s1', 's2', 's3', 's4') },
    ...{ step: fc.nat(1), by: fc.constantFrom('next' as const, 'back' as const, 'jump' as const) },
  });
  return fc.oneof(
    { weight: 5, arbitrary: enter },
    fc.record({
      type: fc.constantFrom('pause' as const, 'resume' as const, 'mark' as const, 'start' as const),
    }),
    fc.record({
      type: fc.constant('cover' as const),
      cover: fc.constantFrom('none' as const, 'black' as const),
    }),
    fc.record({ type: fc.constant('count' as const), counted: fc.boolean() }),
    fc.record({ type: fc.constantFrom('end' as const, 'renew' as const) }),
  );
}

describe('any show, with power cuts and spoilt slots', () => {
  it('comes back as the run that it was, and loses no second', () => {
    fc.assert(
      fc.property(fc.array(anyAct, { maxLength: 25 }), (acts) => {
        storage = new FakeStorage();
        store = storeOn(storage);
        clock = new FakeClock();
        let show = openShow(store, clock);
        for (const act of acts) {
          if (act.do === 'happen') show.dispatch(act.happening);
          else if (act.do === 'pass') clock.pass(act.seconds, show);
          else if (act.do === 'away') clock.skip(act.seconds);
          else show = afterPowerCut(show, act.spoils);
          const { spokenMs, pausedMs, gapMs, lengthMs } = stateOf(show);
          expect(spokenMs + pausedMs + gapMs).toBe(lengthMs);
        }
        const { state } = show.replay();
        if (state === 'running' || state === 'blanked' || state === 'paused') show.dispatch({ type: 'end' });
        for (const run of storedRuns(store).list()) expect(replayRun(run).state).toBe('finished');
      }),
      { numRuns: runs(200) },
    );
  });

  /** The page has ended without a word; two seconds later the file is opened again. */
  function afterPowerCut(before: LiveShow, spoils: string): LiveShow {
    // Written twice, so that the run is there whichever of the two slots is spoilt.
    if (spoils !== 'nothing') for (const _ of ['one', 'other']) before.dispatch();
    const { run, t } = before.state().checkpoint;
    const { state, slide, step } = before.replay();
    if (spoils !== 'nothing') store.write(spoils, `${store.read(spoils)?.slice(0, -1)}?`);
    const passed = clock.wall - before.state().checkpoint.beat.wall + 2000;
    clock.skip(2);
    clock.reopen();
    const after = openShow(store, clock);
    if (state === 'finished' || state === 'idle' || after.state().found === 'nothing') return after;
    expect(after.state().found).toBe('goesOn');
    expect(after.state().checkpoint.run.events.slice(0, run.events.length)).toEqual(run.events);
    expect(after.replay()).toMatchObject({ state, slide, step });
    expect(after.state().checkpoint.t).toBe(t + passed);
    return after;
  }
});
