const DIGITS = [...'零一二三四五六七八九'];

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
