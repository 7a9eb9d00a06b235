import { describe, expect, test } from 'vitest';
import {
  authorBudget,
  calibratedRate,
  cutAdvice,
  overallRate,
  paceOf,
  progressMarks,
  progressOf,
  type RunEvent,
  rateBand,
  recentRate,
  shareTotal,
  slideRate,
  timeLeft,
} from '../../src/rehearsal/index.ts';
import { at, enter, PLAN, runOf, told } from './fixture.ts';

const statuses = (events: readonly RunEvent[]) =>
  progressOf(runOf(events))
    .slides.map((row) => row.status)
    .join(' ');

describe('slides', () => {
  test.each<[string, readonly RunEvent[], string]>([
    ['before the start', [enter(0, 1)], 'now ahead ahead ahead ahead ahead'],
    [
      'left at once with the starting click',
      [at(0, 'start'), enter(0, 2)],
      'told now ahead ahead ahead ahead',
    ],
    ['a jump', [at(0, 'start'), enter(40, 4, 'jump')], 'told skipped skipped now ahead ahead'],
    [
      'a jump and back to the slides missed',
      [at(0, 'start'), enter(40, 4, 'jump'), enter(80, 2, 'jump')],
      'told now ahead told ahead ahead',
    ],
    [
      'paging past',
      [at(0, 'start'), enter(40, 2), enter(41, 3), enter(42, 4)],
      'told skipped skipped now ahead ahead',
    ],
    [
      'left out by the speaker',
      [at(0, 'start'), { type: 'skip', t: 1000, slide: 's5' }],
      'now ahead ahead ahead skipped ahead',
    ],
    [
      'left out and taken back',
      [at(0, 'start'), { type: 'skip', t: 1000, slide: 's5' }, { type: 'unskip', t: 2000, slide: 's5' }],
      'now ahead ahead ahead ahead ahead',
    ],
    [
      'ended early',
      [at(0, 'start'), enter(40, 3, 'jump'), at(80, 'end')],
      'told skipped told ahead ahead ahead',
    ],
  ])('%s', (_, events, expected) => {
    expect(statuses(events)).toBe(expected);
  });
});

describe('drift', () => {
  const drift = (events: readonly RunEvent[], now: number) => {
    const { nowPart, whole } = progressOf(runOf(events), now * 1000);
    return [nowPart?.driftMs, whole.driftMs].map((ms) => (ms ?? Number.NaN) / 1000);
  };

  test.each<[string, readonly RunEvent[], number, number, number]>([
    ['within the first target', [at(0, 'start')], 39, 0, 0],
    [
      'begun with the page turn: the page told before is not planned',
      [at(0, 'start'), enter(0, 2)],
      39,
      0,
      0,
    ],
    ['beyond it', [at(0, 'start')], 55, 15, 15],
    ['left early', [at(0, 'start'), enter(25, 2)], 30, -15, -15],
    ['a new part starts clean', [at(0, 'start'), enter(70, 2), enter(110, 3), enter(150, 4)], 160, 0, 30],
    ['a skipped slide is time gained', [at(0, 'start'), enter(40, 3, 'jump')], 50, -40, -40],
    ['back to a slide that is done', [at(0, 'start'), enter(40, 2), enter(50, 1, 'back')], 60, 10, 10],
    ['pauses are not late', [at(0, 'start'), at(10, 'pause'), at(500, 'resume')], 510, 0, 0],
  ])('%s', (_, events, now, part, whole) => {
    expect(drift(events, now)).toEqual([part, whole]);
  });

  test('the page told before the clock ran stays out of the plan, also when it is shown again', () => {
    const events = [at(0, 'start'), enter(0, 2), enter(40, 3), enter(80, 1, 'back')];
    const { whole, slides } = progressOf(runOf(events), 81_000);
    expect([slides[0]?.slide.targetSec, whole.targetMs, whole.driftMs]).toEqual([0, 200_000, 1000]);
  });

  test('a slide that was cut beforehand is neither late nor early', () => {
    const budget = shareTotal(PLAN, 200, 'C1');
    const run = runOf([at(0, 'start')], {}, PLAN, budget);
    const { whole, slides, projectedMs } = progressOf(run, 10_000);
    expect(slides[4]?.status).toBe('skipped');
    expect([whole.targetMs, projectedMs, whole.driftMs]).toEqual([200_000, 200_000, 0]);
  });

  test('of a finished run it is the time against the plan', () => {
    const { whole, projectedMs } = progressOf(runOf(told([50, 40, 40, 40, 40, 40])));
    expect([whole.driftMs, whole.remainingMs, projectedMs]).toEqual([10_000, 0, 250_000]);
  });

  test('the progress line shows where the time should have led, and where the speaker is', () => {
    const progress = progressOf(runOf([at(0, 'start'), enter(60, 2)]), 60_000);
    expect(progressMarks(progress).planned).toBeCloseTo(60 / 240);
    expect(progressMarks(progress).actual).toBeCloseTo(40 / 240);
  });
});

describe('pace', () => {
  const standing = (driftSec: number, targetSec: number) => ({
    targetMs: targetSec * 1000,
    ms: 0,
    remainingMs: 0,
    driftMs: driftSec * 1000,
  });

  test.each([
    [10, 120, 'good', '●', ''],
    [-10, 120, 'good', '●', ''],
    [11, 120, 'slow', '▼', '慢11秒'],
    [-25, 120, 'fast', '▲', '快25秒'],
    [15, 300, 'good', '●', ''],
    [16, 300, 'slow', '▼', '慢16秒'],
    [65, 300, 'slow', '▼', '慢1分5秒'],
  ] as const)('%i s off in %i s is %s %s %s', (drift, target, verdict, shape, detail) => {
    expect(paceOf(standing(drift, target))).toMatchObject({ verdict, shape, detail, driftSec: drift });
  });

  test('quiet attention is silent below half a minute', () => {
    expect(paceOf(standing(29, 60), 'quiet').verdict).toBe('good');
    expect(paceOf(standing(-30, 60), 'quiet').verdict).toBe('fast');
  });

  test.each([
    [0, '剩余 04:00'],
    [0.5, '剩余 04:00'],
    [239.5, '剩余 00:01'],
    [240, '剩余 00:00'],
    [275, '超时 +00:35'],
  ])('after %f s the clock says %s', (now, words) => {
    const { label, clock } = timeLeft(progressOf(runOf([at(0, 'start')]), now * 1000));
    expect(`${label} ${clock}`).toBe(words);
  });
});

describe('rate', () => {
  // 100 syllables and 3 s of silence: 33 s are 30 s of speech.
  test('leaves the silences out, as the estimate does', () => {
    const progress = progressOf(runOf(told([33, 33, 33, 33, 33, 33])));
    expect(overallRate(progress)).toBe(200);
    expect(recentRate(progress)).toBe(200);
  });

  test('is read from told slides only', () => {
    const progress = progressOf(
      runOf([at(0, 'start'), enter(33, 2), enter(34, 3), enter(64, 4), at(66, 'end')]),
    );
    expect(progress.slides.map(slideRate)).toEqual([200, undefined, 222, undefined, undefined, undefined]);
  });

  test('of a slide paged through is none', () => {
    expect(overallRate(progressOf(runOf(told([4, 4, 4, 4, 4, 4]))))).toBeUndefined();
  });

  test('is offered within what can be chosen', () => {
    expect(calibratedRate(progressOf(runOf(told([23, 23, 23, 23, 23, 23]))))).toBe(240);
    expect(calibratedRate(progressOf(runOf([])))).toBeUndefined();
  });

  test.each([
    [159, 'slow'],
    [160, 'unhurried'],
    [180, 'good'],
    [220, 'good'],
    [240, 'brisk'],
    [241, 'tooFast'],
  ])('%i syllables a minute are %s', (rate, band) => {
    expect(rateBand(rate)).toBe(band);
  });
});

describe('what to cut now', () => {
  const advice = (events: readonly RunEvent[], now: number) =>
    cutAdvice(progressOf(runOf(events), now * 1000));

  test('nothing while the delay is small', () => {
    expect(advice([at(0, 'start')], 49)).toBeUndefined();
  });

  test('the first tier first, though it comes later', () => {
    expect(advice([at(0, 'start')], 75)?.text).toBe('可跳过第5页（40秒）；或第3页只讲第一步');
  });

  test('the second tier when the first is not enough', () => {
    const cut = advice([at(0, 'start')], 130);
    expect(cut?.late).toBe('whole');
    expect(cut?.skip.map((slide) => slide.id)).toEqual(['s5', 's3']);
    expect(cut?.text).toBe('可跳过第5页（40秒）、第3页（40秒），仍会晚10秒');
  });

  test('never a slide without a tier, the present one, or one behind', () => {
    const late = [at(0, 'start'), enter(40, 2), enter(80, 3), enter(120, 4), enter(160, 5), enter(200, 6)];
    expect(advice(late, 300)).toMatchObject({ skip: [], text: '后面没有可跳过的页，请讲得简短些' });
  });

  test('not one that is left out already', () => {
    const left: RunEvent = { type: 'skip', t: 1000, slide: 's5' };
    expect(advice([at(0, 'start'), left], 130)?.skip.map((slide) => slide.id)).toEqual(['s3']);
  });

  test('a late part is told even when the whole is in time', () => {
    const events = [at(0, 'start'), enter(10, 2), enter(20, 3), enter(30, 4)];
    expect(advice(events, 105)).toMatchObject({ late: 'part', lateMs: 35_000 });
    expect(advice(events, 99)).toBeUndefined();
  });

  test('nothing when the run is over', () => {
    expect(cutAdvice(progressOf(runOf(told([90, 90, 90, 90, 90, 90]))))).toBeUndefined();
  });
});

test('a first slide of a part is never offered, whatever its tier', () => {
  const [first, ...rest] = PLAN.slides;
  const plan = { ...PLAN, slides: first ? [{ ...first, cut: 'C1' as const }, ...rest] : rest };
  const run = runOf([], {}, plan, authorBudget(plan));
  expect(run.slides[0]?.cut).toBeUndefined();
});
