import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLift, liftedAt } from '../../../src/views/stage/lift.ts';
import { openDom } from '../../dom.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A slide under a page whose exit ends when it is told to. */
function covered() {
  const [page, slide] = [...openDom({ html: '<i></i><b></b>' }).body.children] as HTMLElement[];
  if (!page || !slide) throw new Error('no page');
  const exit = { resolve: () => {}, reject: () => {} };
  const finished = new Promise<void>((resolve, reject) => Object.assign(exit, { resolve, reject }));
  page.getAnimations = () => [{ finished } as unknown as Animation];
  const then = vi.fn();
  const isLifting = () => slide.dataset.lifting !== undefined;
  return { page, slide, exit, then, isLifting };
}

describe('a page that goes up', () => {
  it('is where the style sheet has it', () => {
    const css = readFileSync('src/views/stage/reveal.css', 'utf8');
    const [, seconds, ...curve] =
      /transform ([\d.]+)s cubic-bezier\((.+), (.+), (.+), (.+)\)/.exec(css) ?? [];
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = curve.map(Number);
    const at = (s: number, a: number, b: number) =>
      3 * (1 - s) ** 2 * s * a + 3 * (1 - s) * s ** 2 * b + s ** 3;
    for (const s of [0, 0.1, 0.25, 0.5, 0.8, 1])
      expect(liftedAt(1000 * Number(seconds) * at(s, x1, x2))).toBeCloseTo(at(s, y1, y2), 2);
    expect(liftedAt(900)).toBeCloseTo(1);
  });

  it('has what it covered begin when it is away, however much later than usual', async () => {
    const { page, slide, exit, then, isLifting } = covered();
    createLift().begin(page, slide, then);
    expect(isLifting()).toBe(true);
    await vi.advanceTimersByTimeAsync(2000);
    expect([isLifting(), then.mock.calls.length]).toEqual([true, 0]);
    exit.resolve();
    await vi.advanceTimersByTimeAsync(0);
    expect([isLifting(), then.mock.calls.length]).toEqual([false, 1]);
  });

  it('does not have it begin before its time, where its exit has not begun yet', async () => {
    const { page, slide, then, isLifting } = covered();
    page.getAnimations = () => [];
    createLift().begin(page, slide, then);
    await vi.advanceTimersByTimeAsync(399);
    expect([isLifting(), then.mock.calls.length]).toEqual([true, 0]);
    await vi.advanceTimersByTimeAsync(1);
    expect([isLifting(), then.mock.calls.length]).toEqual([false, 1]);
  });

  it('counts as away when its exit was called off', async () => {
    const { page, slide, exit, then } = covered();
    createLift().begin(page, slide, then);
    await vi.advanceTimersByTimeAsync(400);
    exit.reject();
    await vi.advanceTimersByTimeAsync(0);
    expect(then).toHaveBeenCalledOnce();
  });

  it.each([0, 400])('has it begin once only for who goes on %i ms after the press', async (ms) => {
    const { page, slide, exit, then, isLifting } = covered();
    const lift = createLift();
    lift.begin(page, slide, then);
    await vi.advanceTimersByTimeAsync(ms);
    lift.end();
    expect([isLifting(), then.mock.calls.length]).toEqual([false, 1]);
    exit.resolve();
    await vi.advanceTimersByTimeAsync(1000);
    lift.end();
    expect(then).toHaveBeenCalledOnce();
  });

  it('that was left for the next one does not end the exit of that', async () => {
    const first = covered();
    const lift = createLift();
    lift.begin(first.page, first.slide, first.then);
    await vi.advanceTimersByTimeAsync(400);
    lift.end();
    const second = covered();
    lift.begin(second.page, second.slide, second.then);
    first.exit.resolve();
    await vi.advanceTimersByTimeAsync(100);
    expect([second.isLifting(), second.then.mock.calls.length]).toEqual([true, 0]);
  });
});
