import { describe, expect, it } from 'vitest';
import { type LoopChoice, loopOf, type Run } from '../../src/rehearsal/index.ts';
import { PLAN, planSlide, runOf, told } from './fixture.ts';

const WHOLE: LoopChoice = { part: '', pace: 1 };
/** Seconds by page, over all its steps. */
function secondsByPage(runs: readonly Run[], choice = WHOLE, plan = PLAN) {
  const seconds: Record<number, number> = {};
  for (const { page, ms } of loopOf(plan, runs, choice)) seconds[page] = (seconds[page] ?? 0) + ms / 1000;
  return seconds;
}

describe('the loop before the meeting', () => {
  it('shows every page for its planned time while none was told', () => {
    expect(secondsByPage([])).toEqual({ 1: 40, 2: 40, 3: 40, 4: 40, 5: 40, 6: 40 });
  });

  it('takes the median of the runs in which a page was told', () => {
    const runs = [
      [60, 20, 30, 40, 50, 60],
      [50, 22, 30, 40, 50, 60],
      [10, 30, 30, 40, 50, 60],
    ].map((one) => runOf(told(one)));
    expect(secondsByPage(runs)).toMatchObject({ 1: 50, 2: 22, 3: 30, 6: 60 });
    expect(secondsByPage([runOf(told([60, 1, 30, 40, 50, 60]))])).toMatchObject({ 2: 40 });
  });

  it('forgets what was told before the last five runs', () => {
    const once = runOf(told([10, 10, 10, 10, 10, 10]));
    const since = Array.from({ length: 5 }, () => runOf(told([90, 80, 70, 60, 50, 40])));
    expect(secondsByPage([...Array.from({ length: 6 }, () => once), ...since])).toMatchObject({ 1: 90 });
  });

  it.each([
    [1, 40],
    [2, 20],
    [4, 10],
  ] as const)('turns %i times as fast', (pace, seconds) => {
    expect(secondsByPage([], { part: '', pace })).toMatchObject({ 1: seconds });
  });

  it('shows a page and each of its steps long enough to be read', () => {
    const plan = {
      ...PLAN,
      slides: [planSlide(1, { seconds: 8, steps: 0 }), planSlide(2, { seconds: 8, steps: 7 })],
    };
    const stays = loopOf(plan, [], { part: '', pace: 4 });
    expect(stays.filter(({ page }) => page === 1)).toEqual([{ page: 1, step: 0, ms: 6000 }]);
    expect(stays.filter(({ page }) => page === 2).map(({ step, ms }) => [step, ms])).toEqual(
      [0, 1, 2, 3, 4, 5, 6, 7].map((step) => [step, 2000]),
    );
  });

  it('shares the time of a page out to its steps, or shows it whole', () => {
    const third = (whole: boolean) => loopOf(PLAN, [], WHOLE, whole).filter(({ page }) => page === 3);
    expect(third(false).map(({ step }) => step)).toEqual([0, 1, 2]);
    expect(third(false)[0]?.ms).toBeCloseTo(40_000 / 3);
    expect(third(true)).toEqual([{ page: 3, step: 2, ms: 40_000 }]);
  });

  it('shows one part; of a part that is gone the whole', () => {
    expect(Object.keys(secondsByPage([], { part: 'b', pace: 1 }))).toEqual(['4', '5', '6']);
    expect(Object.keys(secondsByPage([], { part: 'was', pace: 1 }))).toHaveLength(6);
  });
});
