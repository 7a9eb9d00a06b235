import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readingsIn } from '../../src/facts/grammar/scan.ts';
import { isRefusal } from '../../src/facts/index.ts';
import { runs } from '../trials.ts';

/** What is read as a quantity in a text, in its own words. */
const readIn = (text: string) =>
  readingsIn(text)
    .filter(({ result }) => !isRefusal(result))
    .map(({ start, end }) => text.slice(start, end));

const NUMBER = fc.oneof(
  fc.integer({ min: 1, max: 18 }),
  fc.integer({ min: 20, max: 900 }).map((n) => n / 10),
);
const UNIT = fc.constantFrom('人', '场', '个', '家', '万元', '亿元', '%', '座', '公里', '名', '件');
const SIGN = fc.constantFrom(
  ...['..', '...', '…', '……', '!', '_', '\\', '@', '&', '÷', '加', '减', '乘', '乘以', '除以', '或', '或者'],
  ...['±', '正负', '+/-', '×', '*', 'x', '^'],
);

describe('a number that hangs together with another one is never read without it', () => {
  test('signs between two numbers', () => {
    fc.assert(
      fc.property(NUMBER, SIGN, NUMBER, UNIT, (one, sign, other, unit) => {
        expect(readIn(`共举办${one}${sign}${other}${unit}，反响好。`)).toEqual([]);
      }),
      { numRuns: runs(800) },
    );
  });

  test.each(['1场半比赛', '两节半课程', '3亩半地', '5公里半路程', '12座半大棚'])('%s', (text) =>
    expect(readIn(`今年有${text}，反响好。`)).toEqual([]),
  );

  test.each([
    ['3场半决赛', '3场'],
    ['2场半程马拉松', '2场'],
    ['5间半封闭病房', '5间'],
    ['20名半失能老人', '20名'],
    ['3台半挂车', '3台'],
    ['1座半的', '1座半'],
    ['2019年加5人', '5人'],
    ['3至5家', '3至5家'],
    ['39人×5000元', '39人'],
  ])('%s holds %s', (text, whole) => expect(readIn(`今年有${text}，反响好。`)).toContain(whole));
});
