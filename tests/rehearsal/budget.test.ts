import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  authorBudget,
  type Cut,
  fitTotal,
  formatFit,
  isCut,
  newRun,
  type Plan,
  readingSec,
  retarget,
  shareTotal,
  totalsOf,
} from '../../src/rehearsal/index.ts';
import { shareOut } from '../../src/rehearsal/share.ts';
import { PLAN, planSlide } from './fixture.ts';

const total = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);

const anyPlan: fc.Arbitrary<Plan> = fc
  .array(
    fc.record({
      part: fc.constantFrom('a', 'b'),
      seconds: fc.integer({ min: 1, max: 90 }),
      opener: fc.boolean(),
      cut: fc.option(fc.constantFrom('C1' as const, 'C2' as const), { nil: undefined }),
    }),
    { minLength: 1, maxLength: 26 },
  )
  .map((slides) => ({
    ...PLAN,
    slides: slides.map(({ cut, ...own }, i) =>
      planSlide(i + 1, { ...own, ...(cut === undefined ? {} : { cut }) }),
    ),
  }));
const anyCut = fc.constantFrom<Cut>('none', 'C1', 'C1+C2');

describe('sharing out', () => {
  test.each([
    [10, [1, 1, 1], [0, 0, 0], [4, 3, 3]],
    [10, [3, 1], [0, 4], [6, 4]],
    [5, [3, 1], [4, 4], [4, 4]],
    [0, [], [], []],
  ])('%i over %j with floors %j', (whole, weights, floors, expected) => {
    expect(shareOut(whole, weights, floors)).toEqual(expected);
  });

  test('the shares sum to the whole, and none is under its floor', () => {
    const entry = fc.record({ weight: fc.integer({ min: 1, max: 100 }), floor: fc.nat(60) });
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1 }), fc.nat(3000), (entries, extra) => {
        const floors = entries.map((item) => item.floor);
        const whole = total(floors) + extra;
        const weights = entries.map((item) => item.weight);
        const shares = shareOut(whole, weights, floors);
        expect(total(shares)).toBe(whole);
        expect(shares.every((share, i) => Number.isInteger(share) && share >= (floors[i] ?? 0))).toBe(true);
      }),
    );
  });
});

describe('budgets', () => {
  test('the author’s seconds add up from slide to part to total', () => {
    expect(authorBudget(PLAN)).toMatchObject({
      totalSec: 240,
      parts: [
        { id: 'a', seconds: 120 },
        { id: 'b', seconds: 120 },
      ],
    });
  });

  test('a total is met to the second, by slide and by part, never under 60 % of the author’s time', () => {
    fc.assert(
      fc.property(anyPlan, fc.integer({ min: 1, max: 3000 }), anyCut, (plan, totalSec, cut) => {
        const budget = shareTotal(plan, totalSec, cut);
        const floors = plan.slides.map((slide) => (isCut(slide, cut) ? 0 : slide.seconds * 0.6));
        const shortest = total(floors.map((floor) => Math.ceil(floor - 1e-9)));
        const kept = plan.slides.some((slide) => !isCut(slide, cut));
        expect(budget.totalSec).toBe(kept ? Math.max(totalSec, shortest) : budget.totalSec);
        expect(total(budget.slides.map((slide) => slide.seconds))).toBe(budget.totalSec);
        expect(total(budget.parts.map((part) => part.seconds))).toBe(budget.totalSec);
        const byId = new Map(budget.slides.map((slide) => [slide.id, slide.seconds]));
        plan.slides.forEach((slide, i) => {
          const seconds = byId.get(slide.id) ?? -1;
          expect(seconds).toBeGreaterThanOrEqual((floors[i] ?? 0) - 1e-9);
          if (isCut(slide, cut) && kept) expect(seconds).toBe(0);
        });
      }),
    );
  });

  test('the cut it names is the least that fits', () => {
    fc.assert(
      fc.property(anyPlan, fc.integer({ min: 1, max: 2500 }), (plan, totalSec) => {
        const { atLeast, shortestSec } = fitTotal(plan, totalSec);
        const fits = (cut: Cut) => shareTotal(plan, totalSec, cut).totalSec <= totalSec;
        expect(atLeast).toBe((['none', 'C1', 'C1+C2'] as const).find(fits));
        expect(atLeast === undefined).toBe(totalSec < shortestSec);
      }),
    );
  });

  test.each([
    [300, 'none', 'none', '5分够用，比原定用时宽1分。'],
    [240, 'none', 'none', '4分正好是原定用时。'],
    [
      200,
      'C1',
      'none',
      '3分20秒偏紧：不删页，各页按比例压缩也讲得完；或跳过可略讲的第5页，其余各页按原定用时讲得完。',
    ],
    [110, undefined, 'C1+C2', '1分50秒偏紧：跳过可略讲的第3、5页，各页按比例压缩也讲得完。'],
    [
      60,
      undefined,
      undefined,
      '1分讲不完：略讲页全部跳过、其余各页压缩到六成，最短也要1分36秒；请延长时间，或删减讲稿。',
    ],
  ])('%i s: at ease with %s, at least %s', (seconds, atEase, atLeast, words) => {
    const fit = fitTotal(PLAN, seconds);
    expect(fit).toMatchObject({ atEase, atLeast });
    expect(formatFit(fit)).toBe(words);
  });

  test('notes too long for a total are said to be so', () => {
    // Six slides of 100 syllables and 3 s: 33 s each at 200 a minute.
    expect(readingSec(PLAN, 'none', 200)).toBeCloseTo(198);
    expect(readingSec(PLAN, 'C1+C2', 200)).toBeCloseTo(132);
    expect(formatFit(fitTotal(PLAN, 240), 198)).toBe('4分正好是原定用时。');
    expect(formatFit(fitTotal(PLAN, 240), 260)).toBe(
      '4分不够：讲稿照念要4分20秒，超20秒。请精简讲稿，或讲快些。',
    );
  });

  test('other seconds for some slides are summed up anew', () => {
    const budget = retarget(PLAN, authorBudget(PLAN), new Map([['s2', 55]]));
    expect(budget).toMatchObject({ totalSec: 255, parts: [{ seconds: 135 }, { seconds: 120 }] });
  });

  test('a run keeps the targets of its budget and knows what was cut', () => {
    const start = { id: 'r', startedAt: 0, rate: 200, kind: '排练' as const };
    const { slides } = newRun(PLAN, shareTotal(PLAN, 200, 'C1'), start);
    expect(slides.map((slide) => [slide.targetSec, slide.left ?? false])).toEqual([
      ...[1, 2, 3, 4].map(() => [40, false]),
      [0, true],
      [40, false],
    ]);
  });
});

test('the totals that are offered hold what the meeting gives, in order and once', () => {
  expect(totalsOf(PLAN)).toEqual([15, 18, 20, 25]);
  expect(totalsOf({ ...PLAN, minutes: 22 })).toEqual([15, 18, 20, 22, 25]);
  expect(totalsOf({ ...PLAN, minutes: 20 })).toEqual([15, 18, 20, 25]);
});
