import Big from 'big.js';

const LITERAL = /"([^"]*)"|\\(.)/g;
const DIGITS = /[#0?](?:[#0?,]*[#0?])?(?:\.([#0?]+))?/;
const GENERAL = /^(?:General|@|G\/通用格式)?$/i;
/** Dates and exponents are beyond this reader: such a value is left as it is stored. */
const OTHER = /[ymdhse]/i;

/**
 * A stored value as its cell shows it, for the formats that print a quantity: digits, decimals and quoted words
 * (`0.0"万多元"`, `0%`). Any other format leaves the value as it is stored.
 */
export function formatCell(value: string, format: string): string {
  const [positive = ''] = format.split(';');
  const words = positive.replace(LITERAL, '').replace(/\[[^\]]*\]/g, '');
  if (GENERAL.test(positive) || OTHER.test(words) || !/^-?\d+(?:\.\d+)?(?:E[-+]?\d+)?$/i.test(value)) {
    return plainNumber(value);
  }
  const shape = maskLiterals(positive);
  const digits = DIGITS.exec(shape.text);
  if (digits === null) return plainNumber(value);
  const percent = shape.text.includes('%');
  const number = Big(value).times(percent ? 100 : 1);
  const printed = number.toFixed(digits[1]?.length ?? 0);
  const head = shape.restore(shape.text.slice(0, digits.index));
  return head + printed + shape.restore(shape.text.slice(digits.index + digits[0].length));
}

/** Quoted words may hold what looks like a digit of the format: they are put aside. */
function maskLiterals(format: string) {
  const words: string[] = [];
  const text = format.replace(/\[[^\]]*\]|_.|\*./g, '').replace(LITERAL, (_, quoted, escaped) => {
    words.push(quoted ?? escaped ?? '');
    return String.fromCharCode(0xe000 + words.length - 1);
  });
  const restore = (piece: string) =>
    [...piece].map((char) => words[char.charCodeAt(0) - 0xe000] ?? char).join('');
  return { text, restore };
}

/** 0.1 + 0.2 is stored as 0.30000000000000004: what a spreadsheet shows of it is 0.3. */
function plainNumber(value: string): string {
  if (!/^-?\d*\.\d{12,}$|E/i.test(value)) return value;
  const number = Number(value);
  return Number.isFinite(number) && value !== '' ? String(Number(number.toPrecision(12))) : value;
}
