import { beforeEach, describe, expect, it } from 'vitest';
import { appendEvent, type Checkpoint } from '../../../src/rehearsal/index.ts';
import { type RunLog, runLog } from '../../../src/show/store/run-log.ts';
import type { Store } from '../../../src/show/store/store.ts';
import { FakeClock, FakeStorage, openShow, storeOn } from '../fixture.ts';

const WHOLES = ['now:hall:a', 'now:hall:b'];
const BEATS = ['beat:hall:a', 'beat:hall:b'];

let storage: FakeStorage;
let store: Store;
let log: RunLog;

beforeEach(() => {
  storage = new FakeStorage();
  store = storeOn(storage);
  log = runLog(store, 'hall');
});

const textsOf = (keys: readonly string[]) => keys.map((key) => store.read(key));
const read = () => runLog(store, 'hall').read();
const spoil = (key: string) => store.write(key, `${store.read(key)?.slice(0, -1)}?`);

/** The checkpoint of a run that has just begun. */
function begun(): Checkpoint {
  const clock = new FakeClock();
  const show = openShow(storeOn(new FakeStorage()), clock);
  show.dispatch({ type: 'start' });
  return show.state().checkpoint;
}

function later({ run, t, beat }: Checkpoint, ms: number): Checkpoint {
  return { run, t: t + ms, beat: { ...beat, wall: beat.wall + ms, steady: beat.steady + ms } };
}

/** Writes the checkpoint and then each second; gives the last. */
function writeSeconds(first: Checkpoint, seconds: number): Checkpoint {
  let now = first;
  log.write(now);
  for (let i = 0; i < seconds; i++) {
    now = later(now, 1000);
    log.write(now);
  }
  return now;
}

describe('while only time passes', () => {
  it('the whole is written once more and then left as it is; the moment is read all the same', () => {
    const second = writeSeconds(begun(), 1);
    const wholes = textsOf(WHOLES);
    const last = writeSeconds(later(second, 1000), 30);
    expect(textsOf(WHOLES)).toEqual(wholes);
    expect(read()).toEqual({ stored: last, damaged: false });
  });

  it.each([...WHOLES, ...BEATS])('%s may be spoilt: the run is whole, at most a second is missing', (key) => {
    const last = writeSeconds(begun(), 30);
    spoil(key);
    const { stored } = read();
    expect(stored?.run).toEqual(last.run);
    expect(stored?.t).toBeGreaterThanOrEqual(last.t - 1000);
  });

  it('what was cleared meanwhile is there again after a second', () => {
    const last = writeSeconds(begun(), 30);
    storage.clear();
    expect(read().stored).toBeUndefined();
    log.write(later(last, 1000));
    expect(read().stored).toEqual(later(last, 1000));
  });

  it('a whole that the storage had no room for is tried again', () => {
    storage.room = 400;
    expect(log.write(begun())).toBe('full');
    storage.room = Number.POSITIVE_INFINITY;
    const last = writeSeconds(later(begun(), 1000), 3);
    expect(read().stored).toEqual(last);
  });
});

describe('a moment belongs to its run at its event', () => {
  const secondsOf = (one: Checkpoint) => one.t / 1000;

  it.each([
    ['another run', (first: Checkpoint) => ({ ...first, run: { ...first.run, id: 'another' } })],
    [
      'an event more',
      (first: Checkpoint) => ({ ...first, run: appendEvent(first.run, { type: 'mark', t: first.t }) }),
    ],
    [
      // After a power cut that took the last event with it the run goes on, and has as many again.
      'another event in its place',
      (first: Checkpoint) => ({
        ...first,
        run: { ...first.run, events: first.run.events.with(-1, { type: 'start', t: first.t + 1 }) },
      }),
    ],
  ])('%s: the moment is not taken', (_, change) => {
    const first = begun();
    writeSeconds(first, 30);
    const other = change(first);
    const beats = textsOf(BEATS);
    runLog(store, 'hall').write(other);
    BEATS.forEach((key, i) => void store.write(key, beats[i] ?? ''));
    expect(secondsOf(read().stored ?? later(first, 1e9))).toBe(secondsOf(other));
  });

  it('is not needed: what an earlier build wrote has none', () => {
    const first = begun();
    log.write(first);
    for (const key of BEATS) store.remove(key);
    expect(read()).toEqual({ stored: first, damaged: false });
  });
});

it('what another window wrote meanwhile is not written over by a moment', () => {
  const first = writeSeconds(begun(), 30);
  const other = runLog(store, 'hall');
  const marked = { ...first, run: appendEvent(first.run, { type: 'mark', t: first.t }) };
  other.write(marked);
  expect(read().stored).toEqual(marked);
  log.write(later(first, 1000));
  expect(read().stored).toEqual(later(first, 1000));
});
