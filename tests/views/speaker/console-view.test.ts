import { describe, expect, it } from 'vitest';
import { appendEvent, type Run, type RunEvent } from '../../../src/rehearsal/index.ts';
import { sentences } from '../../../src/script/sentences.ts';
import type { Settings, ShowState } from '../../../src/show/index.ts';
import { consoleView } from '../../../src/views/speaker/console-view.ts';
import { noticesOf } from '../../../src/views/speaker/notices.ts';
import { at, enter, PLAN, runOf } from '../../rehearsal/fixture.ts';

const SETTINGS: Settings = {
  ...{ rate: 200, minutes: undefined, notesSize: undefined, promptSize: 72, tone: undefined },
  ...{ quiet: false, clicks: false, loop: { part: '', pace: 1 }, targets: {} },
};
const WALL = new Date(2021, 0, 8, 9, 47, 30).getTime();

function showOf(run: Run, change: Partial<ShowState> = {}): ShowState {
  return {
    checkpoint: { run, t: run.events.at(-1)?.t ?? 0, beat: { wall: WALL, steady: 0, life: 'a' } },
    ...{ cover: 'none', saving: 'kept', found: 'nothing', dropped: 0, loops: false },
    ...change,
  };
}

const viewAt = (seconds: number, events: readonly RunEvent[], settings = SETTINGS) =>
  consoleView({
    show: showOf(runOf(events)),
    ...{ plan: PLAN, settings, now: seconds * 1000, wall: WALL, sentences: sentences([]) },
  });

describe('the console', () => {
  it('counts down, and up once the time is over', () => {
    const told = [at(0, 'start'), enter(30, 2)];
    expect(viewAt(50, told).time).toEqual({
      ...{ over: false, label: '剩余', clock: '03:10', used: '已用00:50', total: '共04:00' },
    });
    expect(viewAt(275, told).time).toMatchObject({ over: true, label: '超时', clock: '+00:35' });
  });

  it('shows the budget of the part with the ends of its slides', () => {
    const { part } = viewAt(70, [at(0, 'start'), enter(30, 2)]);
    expect(part).toMatchObject({ name: '第一部分　甲', clock: '01:10', target: '02:00', over: false });
    expect(part.ticks).toEqual([1 / 3, 2 / 3]);
  });

  it.each([
    [40, 'good', '正好'],
    [8, 'fast', '偏快'],
    [70, 'slow', '偏慢'],
  ])('after %i s on the first slide the pace is %s', (seconds, shape, word) => {
    expect(viewAt(seconds + 1, [at(0, 'start'), enter(seconds, 2)]).pace).toMatchObject({ shape, word });
  });

  it('says nothing of less than half a minute when it is asked to be quiet', () => {
    const events = [at(0, 'start'), enter(60, 2)];
    expect(viewAt(61, events).pace.word).toBe('偏慢');
    expect(viewAt(61, events, { ...SETTINGS, quiet: true }).pace.word).toBe('正好');
  });

  it.each([
    [[], 'waiting', '未开始'],
    [[enter(0, 1, 'jump')], 'waiting', '未开始'],
    [[at(0, 'start'), at(5, 'pause')], 'paused', '已暂停'],
    [[at(0, 'start'), at(5, 'end')], 'finished', '已结束'],
  ] as const)('has a word for a clock that does not run (%#)', (events, shape, word) => {
    expect(viewAt(9, events).pace).toMatchObject({ shape, word });
  });

  it('tells the hour on a 24-hour clock and when it will be over', () => {
    const view = viewAt(40, [at(0, 'start'), enter(40, 2)]);
    expect(view.clock).toBe('09:47');
    expect(view.ends).toBe('预计09:50结束');
  });

  it('names the next step of the slide, then the next slide that is not left out', () => {
    const first = viewAt(1, [at(0, 'start')]);
    expect(first.next).toMatchObject({ kind: 'step', slide: 's1', step: 1, label: '第1步，共1步' });
    const shown = { type: 'enter', t: 1000, slide: 's4', step: 1, by: 'next' } as const;
    const skip = { type: 'skip', t: 1000, slide: 's5' } as const;
    expect(viewAt(2, [at(0, 'start'), shown, skip]).next).toMatchObject({ kind: 'slide', slide: 's6' });
    const last = { type: 'enter', t: 1000, slide: 's6', step: 1, by: 'next' } as const;
    expect(viewAt(2, [at(0, 'start'), last]).next).toBeUndefined();
  });

  it('offers what to leave out only while the clock runs', () => {
    const late = [at(0, 'start'), enter(100, 2)];
    expect(viewAt(101, late).cut?.text).toContain('可跳过第5页');
    expect(viewAt(101, [...late, at(100, 'pause')]).cut).toBeUndefined();
  });

  it('says nothing of leaving out while it says that the pace is good', () => {
    const quiet = { ...SETTINGS, quiet: true };
    const late = [at(0, 'start'), enter(60, 2)];
    // Some twenty seconds late: small enough to keep quiet about.
    expect(viewAt(61, late).cut).toBeDefined();
    expect(viewAt(61, late, quiet)).toMatchObject({ pace: { shape: 'good' }, cut: undefined });
  });
});

describe('the notices', () => {
  const running = runOf([at(0, 'start'), enter(30, 2)]);
  const absent = (...seconds: readonly number[]) =>
    seconds.reduce(
      (run, sec, i) => appendEvent(run, { type: 'gap', t: 900_000 + i, ms: sec * 1000, why: 'asleep' }),
      running,
    );
  const titles = (
    show: ShowState | undefined,
    connection: 'connected' | 'lost' | 'waiting' | 'replaced' = 'connected',
  ) => noticesOf(show, connection, 'stage', PLAN).map((notice) => notice.title);

  it.each([
    ['nothing when all is well', showOf(running), []],
    ['that nothing is stored', showOf(running, { saving: 'full' }), ['不会保存']],
    ['that nothing may be stored', showOf(running, { saving: 'refused' }), ['不会保存']],
    ['an absence, with its length', showOf(absent(605)), ['离开了10:05']],
    ['all absences as one', showOf(absent(30, 45, 60)), ['离开了02:15']],
    ['where it goes on', showOf(running, { found: 'goesOn' }), ['已恢复到第2页']],
    ['another version of the file', showOf({ ...running, deckVersion: 'v0' }), ['不是同一版文件']],
    ['a record that was spoilt', showOf(running, { found: 'damaged' }), ['存档有损坏']],
  ])('say %s', (_, show, expected) => {
    expect(titles(show)).toEqual(expected);
  });

  it.each([
    ['waiting', '未连接'],
    ['lost', '已断开'],
    ['replaced', '已转到另一个窗口'],
  ] as const)('say how to mend a connection that is %s', (connection, title) => {
    const [notice] = noticesOf(undefined, connection, 'stage', PLAN);
    expect(notice).toMatchObject({ title, weight: 'bad' });
    expect(notice?.remedies.length).toBeGreaterThan(0);
  });

  it('ask about an absence with "not counted" first', () => {
    const [notice] = noticesOf(showOf(absent(60)), 'connected', 'stage', PLAN);
    expect(notice?.remedies.map(({ label }) => label)).toEqual(['不计入', '计入']);
  });

  it('say what happened in an absence', () => {
    const closed = appendEvent(absent(20), { type: 'gap', t: 990_000, ms: 30_000, why: 'closed' });
    const [notice] = noticesOf(showOf(closed), 'connected', 'stage', PLAN);
    expect(notice?.text).toBe('共2段：电脑睡眠或时钟改过、窗口关着；这段时间没有计入。');
  });

  it('say that the pages turn by themselves before the meeting', () => {
    const [notice] = noticesOf(showOf(runOf([]), { loops: true }), 'connected', 'stage', PLAN);
    expect(notice).toMatchObject({ title: '会前循环', weight: 'say' });
  });

  it('say how many of the oldest runs have made room', () => {
    const notices = noticesOf(showOf(runOf([]), { dropped: 2 }), 'connected', 'stage', PLAN);
    expect(notices.find(({ title }) => title === '记录满了')?.text).toBe('每版讲稿留20遍，最早的2遍已删去。');
  });

  it('tell a rehearsal that has not begun how to begin', () => {
    const armed = showOf(appendEvent(runOf([]), enter(0, 1, 'jump')));
    expect(noticesOf(armed, 'connected', 'rehearse', PLAN).map(({ title }) => title)).toEqual(['还没有计时']);
  });
});
