import { describe, expect, test } from 'vitest';
import { formatNumeral, parseNumeral } from '../../src/facts/numeral.ts';

describe('Chinese numerals', () => {
  test.each([
    ['百', 100],
    ['千', 1000],
    ['十', 10],
    ['三', 3],
    ['十五', 15],
    ['二十', 20],
    ['九十九', 99],
    ['一百零一', 101],
    ['一百一十', 110],
    ['三百二十', 320],
    ['两千零五', 2005],
    ['两千零五十', 2050],
    ['九千九百九十九', 9999],
    ['二百〇五', 205],
  ])('%s is %d', (text, value) => {
    expect(parseNumeral(text)).toBe(value);
  });

  test.each(['', '零', '三五', '十百', '百百', '百十', '零十', '一二', '十十', '人'])(
    '%j is none',
    (text) => {
      expect(parseNumeral(text)).toBeUndefined();
    },
  );

  test('every count below ten thousand is read back from its usual writing', () => {
    for (let value = 1; value < 10_000; value++) expect(parseNumeral(written(value))).toBe(value);
  });
});

/** The usual writing, made place by place. */
function written(value: number): string {
  const digits = [...String(value)].map(Number);
  const places = ['', '十', '百', '千'];
  let text = '';
  for (const [i, digit] of digits.entries()) {
    const place = places[digits.length - 1 - i];
    if (digit > 0) text += `${'零一二三四五六七八九'[digit]}${place}`;
    else if (!text.endsWith('零')) text += '零';
  }
  return text.replace(/零+$/, '');
}

test('a value below a hundred is written as it is read', () => {
  for (let value = 1; value < 100; value++) expect(parseNumeral(formatNumeral(value))).toBe(value);
  expect([7, 10, 12, 20, 21].map(formatNumeral)).toEqual(['七', '十', '十二', '二十', '二十一']);
});
