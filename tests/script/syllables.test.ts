import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { speak, spokenSyllables } from '../../src/script/syllables.ts';

/** Appendix C of the brief: printed, said, counted. */
const VECTORS = [
  ['12413人', '一万二千四百一十三人', 10],
  ['115.3万元', '一百一十五点三万元', 9],
  ['57000元', '五万七千元', 5],
  ['25.57万元', '二十五点五七万元', 8],
  ['1821名', '一千八百二十一名', 8],
  ['2020年', '二零二零年', 5],
  ['442份', '四百四十二份', 6],
  ['近3万人', '近三万人', 4],
  ['146万多元', '一百四十六万多元', 8],
  ['10000余份', '一万余份', 4],
  ['“1+3”方案', '“一加三”方案', 5],
  ['5000多个', '五千多个', 4],
  ['19.5', '十九点五', 4],
] as const;

const READINGS = [
  ['2020多人', '两千零二十多人'],
  ['2000多人次', '两千多人次'],
  ['建党100周年', '建党一百周年'],
  ['2020年第1期', '二零二零年第一期'],
  ['第 2 期', '第 二 期'],
  ['2000年', '二零零零年'],
  ['1000年', '一千年'],
  ['20年', '二十年'],
  ['2019—2021年', '二零一九至二零二一年'],
  ['12月31日', '十二月三十一日'],
  ['2月', '二月'],
  ['2名', '两名'],
  ['2 家', '两 家'],
  ['2万元', '两万元'],
  ['12名', '十二名'],
  ['2.5万元', '二点五万元'],
  ['15%', '百分之十五'],
  ['３.５％', '百分之三点五'],
  ['5%-10%', '百分之五至百分之十'],
  ['3-5人', '三至五人'],
  ['13×3＝39', '十三乘三等于三十九'],
  ['19.5＋32＝51.5', '十九点五加三十二等于五十一点五'],
  ['51.5－32', '五十一点五减三十二'],
  ['－5℃', '负五摄氏度'],
  ['1/3', '三分之一'],
  ['14:07', '十四点零七分'],
  ['9:00', '九点'],
  ['12,413人', '一万二千四百一十三人'],
  ['12，413', '十二，四百一十三'],
  ['６场', '六场'],
  ['0', '零'],
  ['0.05', '零点零五'],
  ['10', '十'],
  ['110', '一百一十'],
  ['10010', '一万零一十'],
  ['100500', '十万零五百'],
  ['20000000', '两千万'],
  ['100005000', '一亿零五千'],
  ['007', '零零七'],
  ['③', '三'],
] as const;

describe('reading aloud', () => {
  test.each(VECTORS)('%s is said %s in %i syllables', (printed, said, count) => {
    expect(speak(printed)).toBe(said);
    expect(spokenSyllables(printed)).toBe(count);
  });

  test.each(READINGS)('%s is said %s', (printed, said) => {
    expect(speak(printed)).toBe(said);
  });

  test('punctuation is silent, Latin letters count one each', () => {
    expect(spokenSyllables('“四抓”，（三创争两提升）……')).toBe(8);
    expect(spokenSyllables('APP和ＡＩ')).toBe(6);
    expect(spokenSyllables('')).toBe(0);
  });

  test('no digit is left unread', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.,%年第2个-—＋:/近多 ') }), (text) => {
        expect(speak(text)).not.toMatch(/[0-9]/);
      }),
    );
  });

  test('a whole number read aloud can be read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999_999 }), (value) => {
        expect(readBack(speak(`${value}`))).toBe(value);
      }),
    );
  });
});

/** The usual way from Chinese numerals to a number, independent of the reading under test. */
function readBack(said: string): number {
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const char of said.replace(/^十/, '一十').replaceAll('两', '二')) {
    const value = '零一二三四五六七八九'.indexOf(char);
    if (value >= 0) digit = value;
    else if (char === '万' || char === '亿') {
      const scale = char === '万' ? 10_000 : 100_000_000;
      total = char === '亿' ? (total + section + digit) * scale : total + (section + digit) * scale;
      section = 0;
      digit = 0;
    } else {
      section += digit * ({ 十: 10, 百: 100, 千: 1000 }[char] ?? Number.NaN);
      digit = 0;
    }
  }
  return total + section + digit;
}
