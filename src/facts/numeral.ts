const DIGITS = '零一二三四五六七八九';
const STEPS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/**
 * The value of a Chinese numeral below 万 (百 → 100, 三百二十 → 320, 两千零五 → 2005).
 * Undefined when the characters are no numeral (三五, 十百).
 */
export function parseNumeral(text: string): number | undefined {
  let sum = 0;
  let digit: number | undefined;
  let lastStep = 10_000;
  for (const char of text.replaceAll('两', '二').replaceAll('〇', '零')) {
    const step = STEPS[char];
    if (step === undefined) {
      const value = DIGITS.indexOf(char);
      // 零 only bridges a gap (二百零五); two digits in a row are not a count.
      if (value < 0 || (digit !== undefined && digit !== 0)) return undefined;
      digit = value;
      continue;
    }
    // 百 alone is one hundred, and so is 十 ten; 零十 is nothing.
    if (step >= lastStep || digit === 0) return undefined;
    if (digit === undefined && sum > 0) return undefined;
    sum += (digit ?? 1) * step;
    lastStep = step;
    digit = undefined;
  }
  const value = sum + (digit ?? 0);
  return value > 0 ? value : undefined;
}

/** A whole number from 1 to 99 as a Chinese numeral: 7 → 七, 12 → 十二, 20 → 二十. */
export function formatNumeral(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const head = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`;
  return `${head}${ones === 0 ? '' : DIGITS[ones]}`;
}
