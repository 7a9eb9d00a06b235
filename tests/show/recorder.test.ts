import { beforeEach, describe, expect, it } from 'vitest';
import { openGaps, progressOf, replayRun } from '../../src/rehearsal/index.ts';
import type { Recorder } from '../../src/show/recorder.ts';
import { slotLog } from '../../src/show/store/held-run.ts';
import { storedRuns } from '../../src/show/store/runs.ts';
import type { Store } from '../../src/show/store/store.ts';
import { FakeClock, FakeStorage, openRecorder, PLAN, storeOn } from './fixture.ts';

let storage: FakeStorage;
let store: Store;
let clock: FakeClock;

beforeEach(() => {
  storage = new FakeStorage();
  store = storeOn(storage);
  clock = new FakeClock();
});

const stateOf = (recorder: Recorder) => replayRun(recorder.checkpoint().run, recorder.checkpoint().t);
const gapMsOf = (recorder: Recorder) =>
  openGaps(recorder.checkpoint().run).reduce((sum, gap) => sum + gap.ms, 0);
const spokenSec = (recorder: Recorder) => Math.round(stateOf(recorder).spokenMs / 1000);

function started(): Recorder {
  const recorder = openRecorder(store, clock);
  recorder.record({ type: 'enter', slide: 's1', step: 0, by: 'jump' });
  recorder.record({ type: 'start' }, { type: 'enter', slide: 's2', step: 0, by: 'next' });
  return recorder;
}

describe('a run goes on after', () => {
  it('the process was killed: at most one beat is missing', () => {
    const before = started();
    clock.pass(31, before);
    before.record({ type: 'enter', slide: 's3', step: 1, by: 'next' });
    clock.pass(9, before);
    clock.skip(1.9); // not stored any more
    clock.wall += 4000; // the browser starts again
    clock.reopen();
    const after = openRecorder(store, clock);
    expect(after.found).toBe('goesOn');
    expect(stateOf(after)).toMatchObject({ slide: 's3', step: 1, state: 'running' });
    expect(spokenSec(after)).toBeGreaterThanOrEqual(40 + 4);
    expect(gapMsOf(after)).toBe(0);
  });

  it('a reload in a pause: still paused, no time lost or won', () => {
    const before = started();
    clock.pass(20, before);
    before.record({ type: 'pause' });
    clock.pass(100, before);
    clock.wall += 600_000;
    clock.reopen();
    const after = openRecorder(store, clock);
    expect(stateOf(after).state).toBe('paused');
    expect(spokenSec(after)).toBe(20);
    expect(gapMsOf(after)).toBe(0);
  });

  it.each(['now:a', 'now:b'])('slot %s was spoilt: the other holds', (slot) => {
    const before = started();
    clock.pass(20, before);
    store.write(slot, `${store.read(slot)?.slice(0, -1)}?`);
    clock.reopen();
    const after = openRecorder(store, clock);
    expect(after.found).toBe('goesOn');
    expect(stateOf(after)).toMatchObject({ slide: 's2', state: 'running' });
    expect(spokenSec(after)).toBeGreaterThanOrEqual(18);
  });

  it.each(['now:a', 'now:b'])('slot %s was cut short', (slot) => {
    const before = started();
    clock.pass(20, before);
    store.write(slot, (store.read(slot) ?? '').slice(0, 40));
    clock.reopen();
    expect(openRecorder(store, clock).found).toBe('goesOn');
  });

  it('the clock was set back an hour, in the page and across a reload', () => {
    const before = started();
    clock.pass(20, before);
    clock.wall -= 3_600_000;
    clock.pass(20, before);
    expect(spokenSec(before)).toBe(40);
    clock.wall -= 3_600_000;
    clock.reopen();
    const after = openRecorder(store, clock);
    clock.pass(10, after);
    expect(spokenSec(after)).toBe(50);
    expect(gapMsOf(after)).toBe(0);
  });
});

describe('absence', () => {
  it('is not counted unless the speaker says so', () => {
    const recorder = started();
    clock.pass(20, recorder);
    clock.skip(600);
    recorder.beat();
    expect(gapMsOf(recorder)).toBe(600_000);
    expect(spokenSec(recorder)).toBe(20);
    recorder.record({ type: 'count', counted: true });
    expect(spokenSec(recorder)).toBe(620);
    expect(gapMsOf(recorder)).toBe(0);
  });

  it('is found when the page clock stood still in sleep', () => {
    const recorder = started();
    clock.pass(20, recorder);
    clock.wall += 600_000;
    recorder.beat();
    expect(gapMsOf(recorder)).toBe(600_000);
    expect(spokenSec(recorder)).toBe(20);
  });

  it('before the start is nothing to ask about', () => {
    const recorder = openRecorder(store, clock);
    recorder.record({ type: 'enter', slide: 's1', step: 0, by: 'jump' });
    clock.skip(600);
    recorder.beat();
    expect(gapMsOf(recorder)).toBe(0);
  });
});

describe('where nothing can be stored', () => {
  it('says so and records on when the storage is full', () => {
    storage.room = 500;
    const recorder = started();
    clock.pass(20, recorder);
    expect(recorder.saving()).toBe('full');
    expect(spokenSec(recorder)).toBe(20);
    expect(recorder.finish().saving).toBe('full');
  });

  it('says so and records on when the storage is shut', () => {
    store = storeOn(
      new Proxy(storage, {
        get: () => () => {
          throw new DOMException('no', 'SecurityError');
        },
      }),
    );
    const recorder = started();
    clock.pass(20, recorder);
    expect(recorder.saving()).toBe('refused');
    expect(spokenSec(recorder)).toBe(20);
  });
});

describe('a run is filed', () => {
  it('when it ends, once, whatever it is named later', () => {
    const recorder = started();
    clock.pass(30, recorder);
    recorder.finish();
    const runs = storedRuns(store);
    const [run] = runs.list();
    expect(run && progressOf(run).whole.ms).toBe(30_000);
    if (run) runs.keep({ ...run, name: '第一次' });
    clock.reopen();
    const after = openRecorder(store, clock);
    expect(after.found).toBe('nothing');
    expect(runs.list().map((one) => one.name)).toEqual(['第一次']);
  });

  it('when the deck has changed meanwhile, with the time it had', () => {
    clock.pass(30, started());
    clock.reopen();
    const later = { ...PLAN, version: 'v2', slides: PLAN.slides.slice(1) };
    const after = openRecorder(store, clock, later);
    expect(after.found).toBe('otherDeck');
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
    expect(openRecorder(store, clock).found).toBe('tooOld');
    expect(storedRuns(store).list()).toHaveLength(1);
  });

  it('not when the file was only opened and tried', () => {
    clock.pass(5, started());
    const recorder = openRecorder(store, clock);
    recorder.renew();
    expect(storedRuns(store).list()).toEqual([]);
  });
});

describe('a spoilt store', () => {
  it('with both slots gone begins anew and keeps the runs', () => {
    const first = started();
    clock.pass(30, first);
    first.finish();
    for (const slot of ['now:a', 'now:b']) store.write(slot, 'rubbish');
    clock.reopen();
    const after = openRecorder(store, clock);
    expect(after.found).toBe('damaged');
    expect(storedRuns(store).list()).toHaveLength(1);
  });

  it('counts the runs that cannot be read and shows the others', () => {
    for (let i = 0; i < 3; i += 1) {
      const recorder = openRecorder(store, clock);
      recorder.record({ type: 'start' });
      clock.pass(30, recorder);
      recorder.finish();
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
    first.stop();
    const held = slotLog(store, 'now').read().text;
    clock.pass(10, first);
    expect(slotLog(store, 'now').read().text).toBe(held);
  });
});

describe('the twenty-first run of a version', () => {
  it('takes the place of the oldest and says so', () => {
    for (let i = 0; i < 20; i += 1) {
      const recorder = openRecorder(store, clock);
      recorder.record({ type: 'start' });
      clock.pass(20, recorder);
      expect(recorder.finish().dropped).toEqual([]);
      clock.reopen();
    }
    const [oldest] = storedRuns(store).list();
    const recorder = openRecorder(store, clock);
    recorder.record({ type: 'start' });
    clock.pass(20, recorder);
    expect(recorder.finish().dropped.map((run) => run.id)).toEqual([oldest?.id]);
    expect(storedRuns(store).list()).toHaveLength(20);
  });
});
