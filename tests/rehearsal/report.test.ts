import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addRun,
  adviceFor,
  compareRuns,
  formatTrend,
  newTargets,
  type Plan,
  previousRun,
  progressOf,
  RUNS_KEPT,
  type Run,
  type RunEvent,
  trendOf,
} from '../../src/rehearsal/index.ts';
import { anyEvents, at, enter, PLAN, planSlide, runOf, told } from './fixture.ts';

const advice = (events: readonly RunEvent[]) => adviceFor(progressOf(runOf(events)));

describe('advice', () => {
  test('a run in time is told so', () => {
    expect(advice(told([39, 39, 39, 39, 39, 39]))).toEqual(['全程3分54秒，与计划只差6秒，照这个节奏讲。']);
    expect(advice(told([40, 40, 40, 40, 40, 40]))).toEqual(['全程4分，与计划一致，照这个节奏讲。']);
  });

  test('a late part, the slide it was lost on, and how much of its notes that is', () => {
    expect(advice(told([34, 40, 40, 40, 55, 40]))).toEqual([
      '第二部分超15秒，主要在第5页（15秒）；这页讲稿约100字，建议删30字。',
    ]);
  });

  test('a slide that is only told slowly is not to be cut, and nothing is said of pauses', () => {
    expect(advice(told([40, 40, 40, 40, 180, 40]))[0]).toBe(
      '第二部分超2分20秒，主要在第5页（2分20秒），照讲稿念用不了这么久：不必删稿，多练几遍。',
    );
  });

  test('a slide and its part are over by what the clocks beside it differ by', () => {
    // 03:00.6 against 00:40 is 2:20, not 2:21.
    expect(advice(told([40, 40, 40, 40, 180.6, 40]))[0]).toContain(
      '第二部分超2分20秒，主要在第5页（2分20秒）',
    );
  });

  test('slides not told, named', () => {
    expect(
      advice([at(0, 'start'), enter(40, 4, 'jump'), enter(80, 5), enter(120, 6), at(160, 'end')]),
    ).toEqual(['第2、3页没有讲（原定1分20秒）：下次讲到，或者事先定下跳过。']);
  });

  test('stumbles', () => {
    const events = told([40, 40, 40, 40, 40, 40]);
    const [start, ...rest] = events;
    expect(advice(start ? [start, at(1, 'mark'), at(2, 'mark'), ...rest] : [])).toEqual([
      '第1页标记不顺2处：单独把这一页多练几遍。',
    ]);
  });

  test('a slow voice is a fault only of a late run', () => {
    expect(advice(told([42, 40, 40, 40, 40, 42]))[0]).toContain('照这个节奏讲');
    const late = advice(told([60, 60, 60, 60, 60, 60]));
    expect(late).toHaveLength(3);
    expect(late[0]).toContain('每分钟105字，偏慢');
  });

  test('too fast to follow', () => {
    expect(advice(told([24, 24, 24, 24, 24, 24])).join()).toContain('每分钟286字，听众跟不上');
  });

  test('is one to three sentences in Chinese, the gravest first, whatever happened', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const sentences = advice(events);
        expect(sentences.length).toBeGreaterThanOrEqual(1);
        expect(sentences.length).toBeLessThanOrEqual(3);
        for (const sentence of sentences) {
          expect(sentence).toMatch(/。$/);
          expect(sentence).not.toMatch(/NaN|undefined|Infinity|-\d/);
        }
      }),
    );
  });
});

describe('new targets', () => {
  const targets = (seconds: readonly number[]) => newTargets(progressOf(runOf(told(seconds))));

  test('a slide that ran long gets the time from one that needed less', () => {
    expect(targets([40, 57, 40, 25, 40, 40])).toEqual({
      changes: [
        { id: 's2', page: 2, title: '第2页', fromSec: 40, toSec: 60 },
        { id: 's4', page: 4, title: '第4页', fromSec: 40, toSec: 25 },
      ],
      growsSec: 5,
    });
  });

  test('small misses change nothing, and nothing is taken without need', () => {
    expect(targets([46, 34, 40, 40, 40, 40])).toEqual({ changes: [], growsSec: 0 });
    expect(targets([20, 40, 40, 40, 40, 40])).toEqual({ changes: [], growsSec: 0 });
  });

  test('the total is kept or its growth is said; no target falls under 60 %', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 3, max: 200 }), { minLength: 6, maxLength: 6 }), (seconds) => {
        const { changes, growsSec } = targets(seconds);
        const change = changes.reduce((sum, item) => sum + item.toSec - item.fromSec, 0);
        expect(change).toBe(growsSec);
        expect(growsSec).toBeGreaterThanOrEqual(0);
        for (const item of changes) expect(item.toSec).toBeGreaterThanOrEqual(item.fromSec * 0.6);
      }),
    );
  });
});

describe('two runs', () => {
  const pages = (...numbers: readonly number[]) => numbers.map((page) => planSlide(page));
  const other: Plan = { ...PLAN, version: 'v2', slides: pages(1, 4, 2, 3, 7) };
  const fates = (earlier: Plan, later: Plan) =>
    compareRuns(runOf([], {}, earlier), runOf([], {}, later)).slides.map(
      (row) => `${row.slide.id} ${row.fate}`,
    );

  test('slide by slide, in time', () => {
    const earlier = runOf(told([50, 40, 40, 40, 40, 40]));
    const later = runOf(told([40, 45, 40, 40, 40, 40]), { id: 'r2' });
    const comparison = compareRuns(earlier, later);
    expect(comparison.slides.map((row) => (row.changeMs ?? Number.NaN) / 1000)).toEqual([-10, 5, 0, 0, 0, 0]);
    expect(comparison).toMatchObject({ sameDeck: true, beforeMs: 250_000, afterMs: 245_000 });
  });

  test('of different decks are matched by id: added, removed and moved slides are named', () => {
    expect(fates(PLAN, other)).toEqual([
      's1 kept',
      's4 moved',
      's2 kept',
      's3 kept',
      's7 added',
      's5 removed',
      's6 removed',
    ]);
  });

  test('an added or removed slide moves no other', () => {
    const without = { ...PLAN, slides: PLAN.slides.slice(1) };
    expect(fates(PLAN, without).filter((fate) => fate.endsWith(' moved'))).toEqual([]);
    expect(fates(without, PLAN).filter((fate) => fate.endsWith(' moved'))).toEqual([]);
  });

  test('only slides told in both are compared', () => {
    const earlier = runOf([at(0, 'start'), enter(30, 3, 'jump'), at(70, 'end')]);
    const later = runOf([at(0, 'start'), enter(40, 2), enter(80, 3), at(100, 'end')], { deckVersion: 'v2' });
    const { common, sameDeck } = compareRuns(earlier, later);
    expect(common).toEqual({ slides: 2, beforeMs: 70_000, afterMs: 60_000 });
    expect(sameDeck).toBe(false);
  });
});

describe('history', () => {
  const run = (number: number, own: Partial<Run> = {}) =>
    runOf(told([40, 40, 40, 40, 40, 40]), { id: `r${number}`, startedAt: number * 1000, ...own });
  const twenty = Array.from({ length: RUNS_KEPT }, (_, i) => run(i));

  test('the 21st run of a deck drops its oldest; other decks keep theirs', () => {
    const foreign = run(-5, { deckVersion: 'old' });
    const { runs, dropped } = addRun([foreign, ...twenty], run(99));
    expect(dropped.map((item) => item.id)).toEqual(['r0']);
    expect(runs).toHaveLength(RUNS_KEPT + 1);
    expect(runs).toContain(foreign);
    expect(runs.at(-1)?.id).toBe('r99');
  });

  test('a run stored again replaces itself, and a late import is never dropped at once', () => {
    expect(addRun(twenty, run(3, { name: '新名' })).runs).toHaveLength(RUNS_KEPT);
    expect(addRun(twenty, run(-1)).runs.map((item) => item.id)).toContain('r-1');
  });

  test('the previous run is the last before it', () => {
    expect(previousRun(twenty, run(7))?.id).toBe('r6');
    expect(previousRun(twenty, run(0))).toBeUndefined();
  });

  test('the trend takes finished runs in order of time', () => {
    const half = runOf([at(0, 'start')], { id: 'half', startedAt: 5 });
    const runs = [
      runOf(told([40, 40, 40, 40, 40, 50]), { id: 'c', startedAt: 3 }),
      runOf(told([80, 80, 40, 40, 40, 40]), { id: 'a', startedAt: 1 }),
      half,
      runOf(told([60, 60, 40, 40, 40, 40]), { id: 'b', startedAt: 2 }),
    ];
    const trend = trendOf(runs);
    expect(trend.map((point) => [point.run.id, point.driftMs / 1000])).toEqual([
      ['a', 80],
      ['b', 40],
      ['c', 10],
    ]);
    expect(formatTrend(trend)).toBe('最近3次：05:20 → 04:40 → 04:10，已在计划之内。');
    expect(formatTrend(trend.slice(0, 2))).toBe('最近2次：05:20 → 04:40，越来越接近计划。');
    expect(formatTrend([...trend].reverse())).toContain('离计划远了');
    expect(formatTrend(trend.slice(0, 1))).toBe('');
  });
});
