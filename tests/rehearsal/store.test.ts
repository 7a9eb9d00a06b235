import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checksum } from '../../src/checksum.ts';
import {
  advance,
  type Beat,
  type Checkpoint,
  decodeSlot,
  elapsedBetween,
  encodeSlot,
  formatCheckpoint,
  formatRun,
  formatRunCsv,
  formatRuns,
  openGaps,
  parseCheckpoint,
  parseRun,
  parseRuns,
  pickSlot,
  replayRun,
} from '../../src/rehearsal/index.ts';
import { anyCharacter } from '../trials.ts';
import { anyEvents, at, enter, PLAN, planSlide, runOf, told } from './fixture.ts';

const RUN = runOf(told([40, 40, 40, 40, 40, 40]), { name: '第一次' });
const beat = (wall: number, steady: number, life = 'x'): Beat => ({ wall, steady, life });

describe('runs as JSON', () => {
  test('come back as they went', () => {
    fc.assert(
      fc.property(anyEvents, fc.string(), (events, name) => {
        const run = runOf(events, { name: name.slice(0, 200) });
        expect(parseRun(formatRun(run))).toEqual({ ok: true, value: run });
      }),
    );
    expect(parseRuns(`\ufeff${formatRuns([RUN, RUN])}`)).toMatchObject({ ok: true });
  });

  const broken = (change: (run: Record<string, unknown>) => void) => {
    const file = JSON.parse(formatRun(RUN));
    change(file.runs[0]);
    return JSON.stringify(file);
  };

  test.each([
    ['nothing', '', '这不是排练记录文件'],
    ['another file', '{"format":"deck"}', '这不是排练记录文件'],
    ['a later version', '{"format":"rehearsal-runs","version":2,"runs":[]}', '第2版'],
    ['no runs', '{"format":"rehearsal-runs","version":1}', '没有排练记录'],
    ['two where one is due', formatRuns([RUN, RUN]), '正好有一次'],
    ['cut short', formatRun(RUN).slice(0, -20), '这不是排练记录文件'],
    ['a time that is text', broken((run) => Object.assign(run, { startedAt: '昨天' })), 'runs.0.startedAt'],
    [
      'an unknown event',
      broken((run) => Object.assign(run, { events: [{ type: 'fly', t: 0 }] })),
      '不认识：fly',
    ],
    [
      'an event without time',
      broken((run) => Object.assign(run, { events: [{ type: 'end' }] })),
      'events.0.t',
    ],
    [
      'an unknown kind',
      broken((run) => Object.assign(run, { kind: '彩排' })),
      'runs.0.kind 应为 排练、正式 之一',
    ],
    [
      'a negative target',
      broken((run) => Object.assign(run, { slides: [{ ...RUN.slides[0], targetSec: -1 }] })),
      'targetSec',
    ],
    [
      'a slide twice',
      broken((run) => Object.assign(run, { slides: [RUN.slides[0], RUN.slides[0]] })),
      '“s1”出现了两次',
    ],
    ['a slide of no part', broken((run) => Object.assign(run, { parts: [] })), '不属于任何部分'],
    ['a list for a run', '{"format":"rehearsal-runs","version":1,"runs":[[]]}', 'runs.0 应为对象'],
  ])('refuses %s and says why', (_, json, reason) => {
    const parsed = parseRun(json);
    expect(parsed.ok ? '' : parsed.reason).toContain(reason);
  });

  test('whatever JSON comes in, the answer is a run or a reason', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(20), (value, place) => {
        const file = JSON.parse(formatRun(RUN));
        const keys = Object.keys(file.runs[0]);
        file.runs[0][keys[place % keys.length] ?? ''] = value;
        const parsed = parseRun(JSON.stringify(file));
        if (parsed.ok) expect(() => replayRun(parsed.value)).not.toThrow();
        else expect(parsed.reason).toMatch(/[一-龥]/);
      }),
    );
  });
});

describe('a run as CSV', () => {
  const titled = (title: string) => {
    const plan = { ...PLAN, slides: [planSlide(1, { title })] };
    return formatRunCsv(runOf([at(0, 'start'), at(33, 'end')], {}, plan));
  };

  test('opens in a spreadsheet: byte order mark, CRLF, a row a slide and one for the whole', () => {
    const csv = titled('标题');
    expect(csv.startsWith('\ufeff"页","编号","部分","标题","状态",')).toBe(true);
    expect(csv.split('\r\n').slice(1)).toEqual([
      '1,"s1","第一部分","标题","已讲",40,33,-7,1,0,0,0,100,200',
      '"","","","合计","",40,33,-7,"",0,0,0,"",""',
      '',
    ]);
  });

  test.each([
    ['一,二', '"一,二"'],
    ['说"好"', '"说""好"""'],
    ['=1+2', `"'=1+2"`],
    ['+加', `"'+加"`],
    ['-减', `"'-减"`],
    ['@甲', `"'@甲"`],
    ['＝甲', `"'＝甲"`],
    [' =甲', `"' =甲"`],
    ['\t=甲', `"' =甲"`],
    ['一\n二', '"一 二"'],
  ])('title %j is written %s', (title, cell) => {
    expect(titled(title)).toContain(`,"第一部分",${cell},"已讲",`);
  });
});

describe('two slots', () => {
  test('CRC-32 of a known text', () => {
    // The check value of "123456789" in UTF-16LE, from Python's binascii.crc32.
    expect(checksum('123456789')).toBe('a290e877');
  });

  test('a slot comes back as it went', () => {
    fc.assert(
      fc.property(fc.nat(), fc.string({ unit: anyCharacter }), (sequence, text) => {
        expect(decodeSlot(encodeSlot({ sequence, text }))).toEqual({ sequence, text });
      }),
    );
  });

  test('a slot with one character changed, or cut short, is not taken', () => {
    const stored = encodeSlot({ sequence: 7, text: '排练12:40第三页' });
    fc.assert(
      fc.property(fc.nat(stored.length - 1), fc.string({ minLength: 1, maxLength: 1 }), (i, char) => {
        fc.pre(stored[i] !== char);
        expect(decodeSlot(stored.slice(0, i) + char + stored.slice(i + 1))).toBeUndefined();
        expect(decodeSlot(stored.slice(0, i))).toBeUndefined();
      }),
    );
    for (const none of [null, undefined, '', 'x', '00000000\n1']) expect(decodeSlot(none)).toBeUndefined();
  });

  const one = encodeSlot({ sequence: 1, text: '一' });
  const two = encodeSlot({ sequence: 2, text: '二' });
  test.each([
    ['nothing stored', null, null, undefined, 'a', 1, false],
    ['only the first', one, null, '一', 'b', 2, false],
    ['the second is newer', one, two, '二', 'a', 3, false],
    ['the first is newer', two, one, '二', 'b', 3, false],
    ['the newer is damaged', one, `${two}!`, '一', 'b', 2, true],
    ['the older is damaged', `${one}!`, two, '二', 'a', 3, true],
    ['both are damaged', 'x', 'y', undefined, 'a', 1, true],
  ] as const)('%s', (_, a, b, text, next, sequence, damaged) => {
    expect(pickSlot(a, b)).toEqual({
      slot: text && { sequence: sequence - 1, text },
      next,
      sequence,
      damaged,
    });
  });

  test('writing in turn, one write broken anywhere loses at most that write', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.nat(30), (writes, cutAt) => {
        const stored = { a: '', b: '' };
        for (let i = 1; i <= writes; i += 1) {
          const { next, sequence } = pickSlot(stored.a, stored.b);
          const whole = encodeSlot({ sequence, text: `第${i}次` });
          stored[next] = i === writes ? whole.slice(0, cutAt % whole.length) : whole;
        }
        expect(pickSlot(stored.a, stored.b).slot?.text).toBe(writes === 1 ? undefined : `第${writes - 1}次`);
      }),
    );
  });
});

describe('heartbeats', () => {
  test.each([
    ['two seconds', beat(0, 0), beat(2000, 2000), 2000, 0],
    ['a reload', beat(0, 5000), beat(1500, 10, 'y'), 1500, 0],
    ['a long absence', beat(0, 5000), beat(90_000, 10, 'y'), 90_000, 90_000],
    ['asleep while the steady clock stood still', beat(0, 0), beat(602_000, 2000), 602_000, 600_000],
    ['asleep while it went on', beat(0, 0), beat(600_000, 600_000), 600_000, 600_000],
    ['the wall clock set back', beat(3_600_000, 0), beat(2000, 2000), 2000, 0],
    ['the wall clock set back during a reload', beat(3_600_000, 0), beat(0, 0, 'y'), 0, 0],
    ['the wall clock set forward', beat(0, 0), beat(3_602_000, 2000), 3_602_000, 3_600_000],
  ])('%s', (_, last, now, ms, gapMs) => {
    expect(elapsedBetween(last, now)).toMatchObject({ ms, gapMs });
  });
});

describe('checkpoints', () => {
  const running: Checkpoint = { run: runOf([at(0, 'start'), enter(10, 2)]), t: 20_000, beat: beat(0, 500) };

  test('come back as they went', () => {
    expect(parseCheckpoint(formatCheckpoint(running))).toEqual({ ok: true, value: running });
    for (const json of ['', '[]', '{}', '{"t":0,"beat":{"wall":0,"steady":0,"life":"x"}}']) {
      expect(parseCheckpoint(json).ok).toBe(false);
    }
  });

  test('a killed browser goes on at the same slide and second', () => {
    const checkpoint = advance(running, beat(1800, 3, 'y'));
    const replay = replayRun(checkpoint.run, checkpoint.t);
    expect(openGaps(checkpoint.run)).toEqual([]);
    expect(replay).toMatchObject({ state: 'running', slide: 's2', spokenMs: 21_800, gapMs: 0 });
  });

  test('an absence is noted and not counted', () => {
    const checkpoint = advance(running, beat(600_000, 3, 'y'));
    expect(openGaps(checkpoint.run)).toMatchObject([{ ms: 600_000, why: 'closed' }]);
    expect(replayRun(checkpoint.run, checkpoint.t)).toMatchObject({ spokenMs: 20_000, gapMs: 600_000 });
  });

  test('before the start, in a pause and at the end there is no absence', () => {
    for (const events of [[], [at(0, 'start'), at(5, 'pause')], [at(0, 'start'), at(5, 'end')]]) {
      const checkpoint = advance({ ...running, run: runOf(events) }, beat(600_000, 3, 'y'));
      expect(checkpoint.run.events).toEqual(events);
    }
  });

  test('heartbeats add up to the time that passed, none lost and none twice', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9000 }), { maxLength: 30 }), (steps) => {
        let checkpoint = running;
        for (const step of steps) {
          const { wall, steady } = checkpoint.beat;
          checkpoint = advance(checkpoint, beat(wall + step, steady + step));
        }
        const passed = steps.reduce((sum, step) => sum + step, 0);
        expect(replayRun(checkpoint.run, checkpoint.t).spokenMs).toBe(20_000 + passed);
      }),
    );
  });
});
