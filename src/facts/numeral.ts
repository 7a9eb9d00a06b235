const DIGITS = '零一二三四五六七八九';
const STEPS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
/** As numbers are written on cheques and in contracts. */
const FORMAL = new Map(
  [...'壹贰叁肆伍陆柒捌玖拾佰仟两〇'].map((char, i) => [char, '一二三四五六七八九十百千二零'[i]]),
);
/** Sections of a numeral, largest first. */
const SECTIONS = [
  ['亿', 1e8],
  ['万', 1e4],
] as const;

/**
 * The value of a whole Chinese numeral up to 亿 (百 → 100, 两千零五 → 2005, 一亿二千万 → 120000000).
 * Undefined when the characters are no numeral (三五, 十百), or one that is only spoken (三万五, 一百二).
 */
export function parseNumeral(text: string): number | undefined {
  if (/两(?=十|$)/u.test(text) && text !== '两') return undefined;
  const plain = [...text]
    .map((char) => FORMAL.get(char) ?? char)
    .join('')
    .replace(/^廿/u, '二十')
    .replace(/^卅/u, '三十');
  const value = parseSections(plain, SECTIONS, false);
  return value === undefined || value === 0 || !Number.isSafeInteger(value) ? undefined : value;
}

function parseSections(
  text: string,
  sections: readonly (readonly [string, number])[],
  inner: boolean,
): number | undefined {
  const [section, ...smaller] = sections;
  if (section === undefined) return parseSection(text);
  const [name, size] = section;
  const at = text.lastIndexOf(name);
  if (at < 0) return parseSections(text, smaller, inner);
  const head = text.slice(0, at);
  const tail = text.slice(at + 1);
  const high = head === '' ? (inner ? undefined : 1) : parseSections(head, smaller, true);
  const low = tail === '' ? 0 : parseSections(tail, smaller, true);
  if (high === undefined || low === undefined || low >= size) return undefined;
  // 三万五 means 35,000 in speech and 30,005 to the letter; 零 bridges a gap only (三万零五百).
  if (tail.length === 1 || (tail.startsWith('零') && low >= size / 10)) return undefined;
  return high * size + low;
}

/** A numeral below 万; a leading 零 bridges a gap after what precedes it. */
function parseSection(text: string): number | undefined {
  let sum = 0;
  let digit: number | undefined;
  let bridged = false;
  let lastStep = 10_000;
  for (const char of text) {
    const step = STEPS[char];
    if (step === undefined) {
      const value = DIGITS.indexOf(char);
      // Two digits in a row are not a count.
      if (value < 0 || digit !== undefined || (value === 0 && bridged)) return undefined;
      if (value === 0) bridged = true;
      else digit = value;
      continue;
    }
    // 百 alone is one hundred, and so is 十 ten.
    // 百八十 is said of what nobody has counted.
    const bare = digit === undefined && step > 10 && text.length > 1;
    if (step >= lastStep || bare || (digit === undefined && (sum > 0 || bridged))) return undefined;
    if (sum > 0 && bridged !== step * 10 < lastStep) return undefined;
    sum += (digit ?? 1) * step;
    [lastStep, digit, bridged] = [step, undefined, false];
  }
  if (digit === undefined) return bridged ? undefined : sum;
  return sum > 0 && bridged !== lastStep > 10 ? undefined : sum + digit;
}

/** A whole number as a Chinese numeral: 7 → 七, 12 → 十二, 20 → 二十. */
export function formatNumeral(value: number): string {
  return readWhole(String(value));
}

/** Places of a decimal number that have a name, largest first: zeros written after the digit, and the name. */
const PLACES = [
  [8, '亿'],
  [4, '万'],
  [3, '千'],
  [2, '百'],
  [1, '十'],
] as const;

/** Above 亿亿 nobody says a number any more: it is read digit by digit. */
const MOST_DIGITS = 16;

/** A run of digits read one by one, as years and telephone numbers are: 2020 → 二零二零. */
export function readDigits(digits: string): string {
  return [...digits].map((digit) => DIGITS[Number(digit)] ?? '').join('');
}

/** A number in ASCII digits with at most one decimal point as it is said: 115.3 → 一百一十五点三. */
export function readNumber(number: string): string {
  const [whole = '', decimals] = number.split('.');
  const read = readWhole(whole);
  return decimals === undefined ? read : `${read}点${readDigits(decimals)}`;
}

/** The digits of a number that is written digit by digit: 二〇一九 → 2019; undefined where another character is among them. */
export function parseDigits(text: string): string | undefined {
  const digits = [...text].map((char) => DIGITS.indexOf(FORMAL.get(char) ?? char));
  return digits.includes(-1) ? undefined : digits.join('');
}

/** 007 is a code, not a quantity, and so is a number too long to be said. */
function readWhole(digits: string): string {
  if (digits.length > MOST_DIGITS || /^0\d/.test(digits)) return readDigits(digits);
  return readPlaces(digits)
    .replace(/^一十/, '十')
    .replace(/^二(?=[千万亿])/, '两');
}

function readPlaces(digits: string): string {
  for (const [zeros, name] of PLACES) {
    if (digits.length <= zeros) continue;
    const high = digits.slice(0, -zeros);
    const low = digits.slice(-zeros);
    return `${readPlaces(high)}${name}${readRest(low)}`;
  }
  return readDigits(digits);
}

/** What follows a named place; a gap of any length is one 零. */
function readRest(digits: string): string {
  const rest = digits.replace(/^0+/, '');
  if (rest === '') return '';
  return `${rest.length < digits.length ? '零' : ''}${readPlaces(rest)}`;
}
