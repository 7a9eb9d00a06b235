import { describe, expect, it } from 'vitest';
import { formatDelta, reportView } from '../../../src/views/rehearsal-report/view.ts';
import { PLAN, runOf, told } from '../../rehearsal/fixture.ts';

const HOUR = 3_600_000;
const first = runOf(told([45, 50, 70, 40, 40, 40]), { id: 'first', startedAt: 1_606_000_000_000 });
const second = runOf(told([40, 41, 62, 39, 40, 41]), { id: 'second', startedAt: first.startedAt + HOUR });

describe('the report', () => {
  it('sets total, drift and rate at its head, against the run before', () => {
    const { figures, title, summary } = reportView(second, [first, second]);
    expect(title).toBe('排练小结');
    expect(summary).toContain('第2次排练');
    expect(summary).toContain('6页全部讲完');
    expect(figures.map(({ label, value }) => [label, value])).toEqual([
      ['计划', '04:00'],
      ['实际', '04:23'],
      ['相差', '+23'],
      ['比上次', '−22'],
      ['实测语速', expect.any(String)],
    ]);
  });

  it('has no run to compare the first with', () => {
    const view = reportView(first, [first, second]);
    expect(view.figures.map(({ label }) => label)).not.toContain('比上次');
    expect(view.slides.every((row) => row.beforeSec === undefined)).toBe(true);
  });

  it('marks the slides that were ten seconds over or more', () => {
    const view = reportView(second, [first, second]);
    expect(view.slides.filter((row) => row.hot).map((row) => [row.page, row.delta, row.change])).toEqual([
      [3, '+22秒', '−8秒'],
    ]);
    expect(view.again).toEqual({ name: '第一部分', page: 1 });
  });

  it('says what was not told instead of a time', () => {
    const short = runOf([...told([40, 40]).slice(0, 2), { type: 'end', t: 80_000 }]);
    const view = reportView(short, []);
    expect(view.summary).toContain('讲了2页，4页没有讲');
    expect(view.slides.slice(2).every((row) => row.delta === '未讲')).toBe(true);
  });

  it('reads a run of an older deck beside the new one', () => {
    const older = { ...PLAN, version: 'v0', slides: PLAN.slides.filter((slide) => slide.id !== 's2') };
    const old = runOf(told([40, 40, 40, 40, 40]), { id: 'old', startedAt: first.startedAt - HOUR }, older);
    const view = reportView(first, [old, first]);
    expect(view.slides.find((row) => row.page === 2)?.fate).toBe('新增');
    expect(reportView({ ...old, startedAt: second.startedAt + HOUR }, [first]).removed).toEqual(['第2页']);
  });

  it('offers no rate that nobody speaks at', () => {
    expect(reportView(second, []).rate).toBeGreaterThan(159);
    expect(reportView(runOf(told([40, 2, 2, 2, 2, 2])), []).rate).toBeUndefined();
  });

  it('gives at most three pieces of advice', () => {
    for (const run of [first, second]) {
      const { advice } = reportView(run, [first, second]);
      expect(advice.length).toBeGreaterThan(0);
      expect(advice.length).toBeLessThanOrEqual(3);
    }
  });
});

describe('a difference in time', () => {
  it.each([
    [0, '0秒'],
    [400, '0秒'],
    [41_000, '+41秒'],
    [-5000, '−5秒'],
    [-65_000, '−1分5秒'],
  ])('of %i ms is written %s', (ms, text) => {
    expect(formatDelta(ms)).toBe(text);
  });
});
