import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { EndedRun, Room } from '../../../src/show/index.ts';
import { showReport } from '../../../src/views/rehearsal-report/index.ts';
import { startRehearsal } from '../../../src/views/speaker/rehearse.ts';
import { choiceOf, choose, click, deck, openDeckPage, press, words } from '../deck-page.ts';

let reported: (readonly [Room, EndedRun])[];

beforeEach(async () => {
  openDeckPage('?view=rehearse');
  vi.useFakeTimers({
    now: new Date('2024-01-10T09:00:00'),
    toFake: ['setInterval', 'clearInterval', 'performance', 'Date'],
  });
  reported = [];
  await startRehearsal(async (room, ended) => {
    reported.push([room, ended]);
    showReport(room, ended);
  });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Seconds pass, and the screen is written. */
const pass = (seconds: number) => vi.advanceTimersByTime(seconds * 1000);
const total = deck.slides.length;
const opened = () => document.querySelector('dialog[open]')?.className;

describe('a rehearsal', () => {
  it('waits on the first page, tells from when it counts, and begins with the first step on', () => {
    expect(words('.cur .thl')).toContain(`当前第1页，共${total}页`);
    expect(words('.console')).toContain('翻页后开始计时');
    pass(4);
    press('PageDown');
    pass(6);
    expect(words('.cur .thl')).toContain('第2页');
    expect(words('.time .end')).toContain('已用00:06');
    expect(document.querySelector('.console')?.getAttribute('data-state')).toBe('running');
  });

  it('shows what comes next: the next step, and after the last one the next page', () => {
    const slide = document.querySelector<HTMLElement>('[data-page="3"]');
    const steps = Number(slide?.dataset.steps);
    press('3', 'Enter');
    pass(1);
    expect(words('.nx .thl')).toContain(`第1步，共${steps}步`);
    press(...Array.from({ length: steps }, () => 'PageDown'));
    pass(1);
    expect(words('.nx .thl')).toContain('下一页第4页');
  });

  it('stands still in its menu and goes on after it, no second lost or won', () => {
    press('PageDown');
    pass(3);
    press('Escape');
    expect([opened(), words('dialog h2')]).toEqual(['panel menu', '已暂停']);
    pass(10);
    press('Escape');
    pass(2);
    expect(words('.time .end')).toContain('已用00:05');
  });

  it('keeps what is chosen in the menu: the total and the colours at once, on every screen', () => {
    press('Escape');
    choose('25分');
    choose('浅色');
    press('Escape');
    expect(document.documentElement.dataset.tone).toBe('light');
    press('Escape');
    expect([choiceOf('25分')?.checked, choiceOf('深色')?.checked]).toEqual([true, false]);
  });

  it('is asked about when the speaker was away, and counts it or not as the answer is', () => {
    press('PageDown');
    pass(2);
    // The computer sleeps: the wall clock goes on alone.
    vi.setSystemTime(Date.now() + 600_000);
    pass(2);
    expect(words('.notice')).toContain('离开了10:0');
    click('计入', '.notice');
    pass(1);
    expect(words('.time .end')).toMatch(/已用10:0\d/);
    expect(words('.notice')).not.toContain('离开了');
  });

  it('ends with its report: what was said, what was left out, where it went badly', () => {
    press('PageDown');
    pass(4);
    press('PageDown', 'm');
    pass(2);
    press('Escape');
    click('结束', 'dialog');
    const [ended] = reported.map(([, { run, kept }]) => ({
      kept,
      marks: run.events.filter(({ type }) => type === 'mark').length,
    }));
    expect(ended).toEqual({ kept: true, marks: 1 });
    expect(words('.report')).toContain('实际00:06');
    expect(words('.report')).toContain('不顺1处');
    expect(words('.report')).toContain('第1次排练');
    expect(document.querySelectorAll('table.slides tbody tr')).toHaveLength(total);
  });
});

describe('a key of the rehearsal', () => {
  it('for a page that there is not says so, and nothing moves', () => {
    press('9', '9', 'Enter');
    pass(1);
    expect(words('.said-line')).toContain('没有第99页');
    expect(words('.cur .thl')).toContain('第1页');
  });

  it('for leaving out says that nothing may be cut', () => {
    press('x');
    pass(1);
    expect(words('.said-line')).toContain('后面没有可以跳过的页');
  });

  it('makes the notes larger, until they are as large as they may be', () => {
    const size = () => document.documentElement.style.getPropertyValue('--notes-size');
    const first = size();
    press('+');
    const larger = size();
    for (let i = 0; i < 20; i++) press('+');
    const largest = size();
    press('+');
    expect(Number.parseFloat(larger)).toBeGreaterThan(Number.parseFloat(first));
    expect(size()).toBe(largest);
  });

  it('shows the help, with the keys of this screen', () => {
    press('?');
    expect(opened()).toContain('help');
    expect(words('dialog.help')).toContain('标记：此处不顺');
  });

  it('asks before the hall sees a show, for a clicker has that key too', () => {
    press('PageDown');
    press('F5');
    expect(words('dialog.ask')).toContain('开始正式放映？');
    press('PageDown');
    expect(opened()).toBeUndefined();
  });
});
