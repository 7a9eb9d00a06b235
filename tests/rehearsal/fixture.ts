import fc from 'fast-check';
import {
  authorBudget,
  type Budget,
  newRun,
  type Plan,
  type PlanSlide,
  type Run,
  type RunEvent,
} from '../../src/rehearsal/index.ts';

/** A slide of 40 s and 100 syllables in part `a`, but for what is given. */
export function planSlide(page: number, own: Partial<PlanSlide> = {}): PlanSlide {
  return {
    id: `s${page}`,
    part: 'a',
    page,
    title: `第${page}页`,
    seconds: 40,
    syllables: 100,
    silentSec: 3,
    opener: false,
    steps: 1,
    notes: [],
    ...own,
  };
}

/** Two parts of three slides; s3 may be cut second, s5 first. */
export const PLAN: Plan = {
  version: 'v1',
  title: '示例',
  parts: [
    { id: 'a', name: '第一部分', short: '甲' },
    { id: 'b', name: '第二部分', short: '乙' },
  ],
  slides: [
    planSlide(1, { opener: true }),
    planSlide(2),
    planSlide(3, { cut: 'C2', steps: 2 }),
    planSlide(4, { part: 'b', opener: true }),
    planSlide(5, { part: 'b', cut: 'C1' }),
    planSlide(6, { part: 'b' }),
  ],
};

/** A run of the plan with these events. */
export function runOf(
  events: readonly RunEvent[],
  own: Partial<Run> = {},
  plan: Plan = PLAN,
  budget: Budget = authorBudget(plan),
): Run {
  const start = { id: 'r1', startedAt: 1_606_000_000_000, rate: 200, kind: '排练' as const };
  return { ...newRun(plan, budget, start), events, ...own };
}

/** Shows a slide; seconds, not milliseconds. */
export function enter(seconds: number, page: number, by: 'next' | 'back' | 'jump' = 'next'): RunEvent {
  return { type: 'enter', t: seconds * 1000, slide: `s${page}`, step: 0, by };
}

/** An event without further data; seconds, not milliseconds. */
export function at(
  seconds: number,
  type: 'start' | 'pause' | 'resume' | 'blank' | 'unblank' | 'mark' | 'end',
): RunEvent {
  return { type, t: seconds * 1000 };
}

/** Tells all six slides, each in the seconds given, from 0 to the end. */
export function told(seconds: readonly number[]): readonly RunEvent[] {
  let now = 0;
  const enters = seconds.slice(0, -1).map((spent, i) => {
    now += spent;
    return enter(now, i + 2);
  });
  return [at(0, 'start'), ...enters, at(now + (seconds.at(-1) ?? 0), 'end')];
}

const anyTime = fc.integer({ min: -4_000_000, max: 4_000_000 });
const anySlide = fc.constantFrom('s1', 's2', 's3', 's4', 's5', 's6', 'unknown');

/** Any event at all, in any order, its clock going back as well as forth. */
export const anyEvent: fc.Arbitrary<RunEvent> = fc.oneof(
  fc.record({
    type: fc.constant('enter' as const),
    t: anyTime,
    slide: anySlide,
    step: fc.nat(3),
    by: fc.constantFrom('next' as const, 'back' as const, 'jump' as const),
  }),
  fc.record({
    type: fc.constantFrom('start', 'pause', 'resume', 'blank', 'unblank', 'mark'),
    t: anyTime,
  }),
  fc.record({ type: fc.constantFrom('skip', 'unskip'), t: anyTime, slide: anySlide }),
  fc.record({ type: fc.constant('gap' as const), t: anyTime, ms: fc.nat(3_000_000) }),
  fc.record({ type: fc.constant('count' as const), t: anyTime, counted: fc.boolean() }),
  { arbitrary: fc.record({ type: fc.constant('end' as const), t: anyTime }), weight: 1 },
) as fc.Arbitrary<RunEvent>;

/** Any list of events; most of them started at once, so that there is something to time. */
export const anyEvents: fc.Arbitrary<readonly RunEvent[]> = fc
  .tuple(fc.boolean(), fc.array(anyEvent, { maxLength: 40 }))
  .map(([started, events]): readonly RunEvent[] => (started ? [{ type: 'start', t: 0 }, ...events] : events));
