import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerGaps, openGaps, progressOf, type RunEvent, replayRun } from '../../src/rehearsal/index.ts';
import { runs } from '../trials.ts';
import { anyEvents, at, enter, runOf } from './fixture.ts';

const sumMs = (list: readonly { readonly ms: number }[]) => list.reduce((sum, item) => sum + item.ms, 0);
const secondsOf = (events: readonly RunEvent[], now?: number) =>
  progressOf(runOf(events), now).slides.map((row) => row.ms / 1000);

describe('states', () => {
  test.each<[string, readonly RunEvent[]]>([
    ['idle', []],
    ['armed', [enter(0, 1)]],
    ['armed', [enter(0, 1), at(1, 'pause'), at(2, 'mark'), at(3, 'end')]],
    ['running', [at(0, 'start')]],
    ['paused', [at(0, 'start'), at(5, 'pause')]],
    ['running', [at(0, 'start'), at(5, 'pause'), at(6, 'resume')]],
    ['blanked', [at(0, 'start'), at(5, 'blank')]],
    ['paused', [at(0, 'start'), at(5, 'blank'), at(6, 'pause')]],
    ['blanked', [at(0, 'start'), at(5, 'blank'), at(6, 'pause'), at(7, 'resume')]],
    ['finished', [at(0, 'start'), at(5, 'pause'), at(9, 'end')]],
    ['finished', [at(0, 'start'), at(9, 'end'), at(10, 'start'), at(11, 'pause')]],
  ])('%s', (state, events) => {
    expect(replayRun(runOf(events)).state).toBe(state);
  });
});

describe('time', () => {
  test('nothing is timed before the start', () => {
    expect(secondsOf([enter(0, 1), enter(50, 2), at(60, 'start')], 70_000)).toEqual([0, 10, 0, 0, 0, 0]);
  });

  test('going back adds to the slide shown', () => {
    const run = runOf([at(0, 'start'), enter(30, 2), enter(40, 1, 'back'), enter(45, 2), at(60, 'end')]);
    expect(
      progressOf(run)
        .slides.map((row) => [row.ms / 1000, row.visits])
        .slice(0, 2),
    ).toEqual([
      [35, 2],
      [25, 2],
    ]);
  });

  test('a pause belongs to no slide, a black screen to its own', () => {
    const events = [at(0, 'start'), at(10, 'pause'), at(40, 'resume'), at(50, 'blank'), at(55, 'end')];
    const replay = replayRun(runOf(events));
    expect(replay).toMatchObject({ spokenMs: 25_000, pausedMs: 30_000, blankedMs: 5000, lengthMs: 55_000 });
    expect(replay.pauses).toEqual([{ slide: 's1', fromMs: 10_000, ms: 30_000 }]);
  });

  test('a clock set back an hour loses nothing but the moment itself', () => {
    expect(secondsOf([at(4000, 'start'), enter(4010, 2), at(420, 'mark'), at(430, 'end')])).toEqual([
      10, 10, 0, 0, 0, 0,
    ]);
  });

  test('ten minutes asleep are left out, unless they are counted', () => {
    const asleep: RunEvent = { type: 'gap', t: 630_000, ms: 600_000 };
    const counted: RunEvent = { type: 'count', t: 640_000, counted: true };
    const left = [at(0, 'start'), asleep, at(650, 'end')];
    expect(replayRun(runOf(left))).toMatchObject({ spokenMs: 50_000, gapMs: 600_000, lengthMs: 650_000 });
    const kept = [at(0, 'start'), asleep, counted, at(650, 'end')];
    expect(replayRun(runOf(kept))).toMatchObject({ spokenMs: 650_000, gapMs: 0, lengthMs: 650_000 });
    const regretted: RunEvent = { ...counted, counted: false };
    expect(replayRun(runOf([...kept.slice(0, 3), regretted, at(650, 'end')])).gapMs).toBe(600_000);
  });

  test('absences that nobody had answered for when the run ended can be answered for afterwards', () => {
    const asleep: RunEvent = { type: 'gap', t: 630_000, ms: 600_000 };
    const run = runOf([at(0, 'start'), asleep, at(650, 'end')]);
    expect(openGaps(run)).toHaveLength(1);
    for (const [counted, spokenMs] of [
      [true, 650_000],
      [false, 50_000],
    ] as const) {
      const answered = answerGaps(run, counted);
      expect(openGaps(answered)).toEqual([]);
      expect(replayRun(answered)).toMatchObject({ state: 'finished', spokenMs, lengthMs: 650_000 });
    }
  });

  test('marks keep their place', () => {
    const run = runOf([at(0, 'start'), enter(10, 2), at(15, 'mark'), at(20, 'end')]);
    expect(replayRun(run).marks).toEqual([{ slide: 's2', step: 0, atMs: 15_000 }]);
  });
});

describe('any sequence of events', () => {
  test('no time is negative and none is lost, after every event', () => {
    fc.assert(
      fc.property(anyEvents, fc.nat(5_000_000), (events, later) => {
        for (let length = 0; length <= events.length; length += 1) {
          const run = runOf(events.slice(0, length));
          const replay = replayRun(run, length === events.length ? later : undefined);
          const { spokenMs, pausedMs, gapMs, blankedMs, stepMs, lengthMs } = replay;
          expect(spokenMs + pausedMs + gapMs).toBe(lengthMs);
          expect(sumMs(replay.visits)).toBe(spokenMs);
          expect(sumMs(replay.pauses)).toBe(pausedMs);
          expect(blankedMs).toBeLessThanOrEqual(spokenMs);
          const all = [spokenMs, pausedMs, gapMs, blankedMs, stepMs];
          const parts = [...replay.visits, ...replay.pauses].map((item) => item.ms);
          expect(Math.min(...all, ...parts)).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: runs(300) },
    );
  });

  test('the length is what the clock went forward between start and end', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const start = events.findIndex((event) => event.type === 'start');
        const end = events.findIndex((event, i) => i > start && event.type === 'end');
        const timed = start < 0 ? [] : events.slice(start, end < 0 ? undefined : end + 1);
        const forward = timed.reduce((sum, event, i) => {
          const before = timed[i - 1] ?? event;
          return sum + Math.max(0, event.t - before.t);
        }, 0);
        expect(replayRun(runOf(events)).lengthMs).toBe(forward);
      }),
    );
  });

  test('the slides share the spoken time, and what remains is what the plan still asks for', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const progress = progressOf(runOf(events));
        const { whole, parts, slides, replay, projectedMs } = progress;
        expect(sumMs(slides)).toBe(replay.spokenMs);
        expect(whole.ms).toBe(replay.spokenMs);
        expect(sumMs(parts)).toBe(whole.ms);
        expect(whole.driftMs).toBe(projectedMs - whole.targetMs);
        expect(parts.reduce((sum, part) => sum + part.driftMs, 0)).toBe(whole.driftMs);
        for (const row of slides) {
          expect(row.remainingMs).toBeGreaterThanOrEqual(0);
          expect(row.remainingMs).toBeLessThanOrEqual(row.slide.targetSec * 1000);
        }
        expect(slides.filter((row) => row.status === 'now').length).toBe(replay.state === 'finished' ? 0 : 1);
      }),
      { numRuns: runs(300) },
    );
  });
});
