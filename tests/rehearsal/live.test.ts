import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Beat,
  COVERS,
  elapsedBetween,
  formatCheckpoint,
  type LiveEvent,
  type LiveRun,
  liveRun,
  openGaps,
  parseCheckpoint,
  type RunState,
  reduceLive,
  replayRun,
} from '../../src/rehearsal/index.ts';
import { runs } from '../trials.ts';
import { runOf } from './fixture.ts';

const WALL = 1_606_000_000_000;
const beatAt = (seconds: number): Beat => ({
  wall: WALL + seconds * 1000,
  steady: seconds * 1000,
  life: 'x',
});

type Step = LiveEvent extends infer E ? (E extends unknown ? Omit<E, 'at'> : never) : never;

/** The run after these steps, three seconds from one to the next. */
function runAfter(steps: readonly Step[], from = liveRun(runOf([]), beatAt(0))): LiveRun {
  return steps.reduce(
    (live, step, i) => reduceLive(live, { ...step, at: beatAt(3 * (i + 1)) } as LiveEvent),
    from,
  );
}

const next = (page: number): Step => ({ type: 'enter', slide: `s${page}`, step: 0, by: 'next' });
const jump = (page: number): Step => ({ type: 'enter', slide: `s${page}`, step: 0, by: 'jump' });
const replayOf = ({ checkpoint: { run, t } }: LiveRun) => replayRun(run, t);
const typesOf = ({ checkpoint }: LiveRun) => checkpoint.run.events.map((event) => event.type);

describe('an event of a run under way', () => {
  const cases: readonly (readonly [string, readonly Step[], readonly string[], RunState])[] = [
    ['a jump shows a slide and starts nothing', [jump(3)], ['enter'], 'armed'],
    ['the first step on starts the clock', [jump(1), next(2)], ['enter', 'start', 'enter'], 'running'],
    ['a place where it is already is no event', [jump(2), jump(2)], ['enter'], 'armed'],
    [
      'a cover is known as a blank',
      [next(2), { type: 'cover', cover: 'hold' }],
      ['start', 'enter', 'blank'],
      'blanked',
    ],
    [
      'from one cover to another nothing changes for the run',
      [next(2), { type: 'cover', cover: 'black' }, { type: 'cover', cover: 'white' }],
      ['start', 'enter', 'blank'],
      'blanked',
    ],
    [
      'a cover that is taken away uncovers',
      [next(2), { type: 'cover', cover: 'black' }, { type: 'cover', cover: 'none' }],
      ['start', 'enter', 'blank', 'unblank'],
      'running',
    ],
    ['time alone is none', [next(2), { type: 'tick' }], ['start', 'enter'], 'running'],
  ];
  test.each(cases)('%s', (_, steps, types, state) => {
    const live = runAfter(steps);
    expect(typesOf(live)).toEqual(types);
    expect(replayOf(live).state).toBe(state);
  });

  test('dates the run by its first start, and by no later one', () => {
    const live = runAfter([{ type: 'tick' }, next(2), { type: 'start' }]);
    expect(live.checkpoint.run.startedAt).toBe(WALL + 6000);
  });

  test('another run begins with no time, under the same cover', () => {
    const before = runAfter([next(2), { type: 'cover', cover: 'white' }]);
    const live = reduceLive(before, { type: 'renew', run: runOf([], { id: 'r2' }), at: beatAt(60) });
    expect(live).toEqual({
      checkpoint: { run: runOf([], { id: 'r2' }), t: 0, beat: beatAt(60) },
      cover: 'white',
    });
  });

  test.each([
    ['covered', [next(2), { type: 'cover', cover: 'hold' }], 'black'],
    ['covered and paused', [next(2), { type: 'cover', cover: 'hold' }, { type: 'pause' }], 'black'],
    ['uncovered', [next(2), { type: 'cover', cover: 'hold' }, { type: 'cover', cover: 'none' }], 'none'],
  ] as const)('a stored run that was %s is gone on with so', (_, steps, cover) => {
    const { checkpoint } = runAfter(steps);
    const at = { wall: WALL + 15_000, steady: 40, life: 'y' };
    const live = reduceLive(liveRun(runOf([], { id: 'other' }), at), { type: 'adopt', checkpoint, at });
    expect(live.cover).toBe(cover);
    expect(live.checkpoint.run.id).toBe(checkpoint.run.id);
    expect(replayOf(live).lengthMs).toBe(replayOf(runAfter(steps)).lengthMs + 15_000 - 3000 * steps.length);
  });

  test('an absence is asked about, whatever ends it', () => {
    const before = runAfter([next(2)]);
    for (const step of [{ type: 'tick' }, { type: 'mark' }, next(3)] as const) {
      const live = reduceLive(before, { ...step, at: beatAt(600) } as LiveEvent);
      expect(openGaps(live.checkpoint.run)).toMatchObject([{ ms: 597_000 }]);
    }
  });
});

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant('enter'),
      slide: fc.constantFrom('s1', 's2', 's3', 's4', 'gone'),
      step: fc.nat(2),
      by: fc.constantFrom('next', 'back', 'jump'),
    }),
  },
  { weight: 6, arbitrary: fc.record({ type: fc.constantFrom('tick', 'start', 'pause', 'resume', 'mark') }) },
  fc.record({ type: fc.constantFrom('skip', 'unskip'), slide: fc.constantFrom('s2', 's3') }),
  fc.record({ type: fc.constant('count'), counted: fc.boolean() }),
  { weight: 3, arbitrary: fc.record({ type: fc.constant('cover'), cover: fc.constantFrom(...COVERS) }) },
) as fc.Arbitrary<Step>;

/** Time until the next step: on the wall, on the page's clock, and whether the page is another one by then. */
const anyPassing = fc.record({
  wall: fc.oneof(fc.nat(9000), fc.integer({ min: -7_200_000, max: 7_200_000 })),
  steady: fc.oneof(fc.nat(9000), fc.nat(600_000)),
  reopened: fc.boolean(),
});

describe('any sequence of events', () => {
  const steps = fc.array(fc.tuple(anyStep, anyPassing), { maxLength: 40 });

  test('is the same run by replay as live, each of its seconds spoken, paused or asked about', () => {
    fc.assert(
      fc.property(steps, (list) => {
        let beat: Beat = beatAt(0);
        let live = liveRun(runOf([]), beat);
        let passed = 0;
        for (const [step, { wall, steady, reopened }] of list) {
          const life = reopened ? `${beat.life}+` : beat.life;
          const at = {
            wall: Math.max(0, beat.wall + wall),
            steady: reopened ? steady : beat.steady + steady,
            life,
          };
          const timed = replayOf(live).state !== 'idle' && replayOf(live).state !== 'armed';
          if (timed) passed += elapsedBetween(beat, at).ms;
          // As a page that ended without a word leaves it to the next one.
          const stored = parseCheckpoint(formatCheckpoint(live.checkpoint));
          if (!stored.ok) throw new Error(stored.reason);
          if (reopened) live = reduceLive(live, { type: 'adopt', checkpoint: stored.value, at });
          live = reduceLive(live, { ...step, at } as LiveEvent);
          beat = at;
        }
        const { lengthMs, spokenMs, pausedMs, gapMs } = replayOf(live);
        expect(lengthMs).toBe(passed);
        expect(spokenMs + pausedMs + gapMs).toBe(lengthMs);
        expect(live.checkpoint.run.events.every(({ t }, i, all) => t >= (all[i - 1]?.t ?? 0))).toBe(true);
      }),
      { numRuns: runs(300) },
    );
  });
});
