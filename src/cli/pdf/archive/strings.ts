const [OPEN, CLOSE, ESCAPE, LESS, GREATER] = [0x28, 0x29, 0x5c, 0x3c, 0x3e];
const ESCAPES: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

/** The strings among operands, as bytes (ISO 32000-1, 7.3.4). */
export function stringsIn(bytes: Uint8Array, from: number, to: number): readonly (readonly number[])[] {
  const found: (readonly number[])[] = [];
  for (let at = from; at < to; at++) {
    if (bytes[at] === LESS) {
      const end = bytes.indexOf(GREATER, at);
      found.push(readHex(bytes, at + 1, end));
      at = end;
    } else if (bytes[at] === OPEN) {
      const { string, end } = readLiteral(bytes, at + 1, to);
      found.push(string);
      at = end;
    }
  }
  return found;
}

const BLANK = 255;
/** The value of each byte as a hexadecimal digit. */
const DIGITS = new Uint8Array(256).fill(BLANK);
for (let value = 0; value < 16; value++) {
  const digit = value.toString(16);
  DIGITS[digit.charCodeAt(0)] = value;
  DIGITS[digit.toUpperCase().charCodeAt(0)] = value;
}

function readHex(bytes: Uint8Array, from: number, to: number): readonly number[] {
  const string: number[] = [];
  let high = -1;
  for (let at = from; at < to; at++) {
    const digit = DIGITS[bytes[at] ?? 0] ?? BLANK;
    if (digit === BLANK) continue;
    if (high < 0) {
      high = digit;
    } else {
      string.push(high * 16 + digit);
      high = -1;
    }
  }
  // A last digit that is missing counts as 0.
  if (high >= 0) string.push(high * 16);
  return string;
}

function readLiteral(bytes: Uint8Array, from: number, to: number) {
  const string: number[] = [];
  let depth = 1;
  let at = from;
  for (; at < to; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === ESCAPE) {
      const [code, length] = readEscape(bytes, at + 1);
      if (code !== undefined) string.push(code);
      at += length;
      continue;
    }
    if (byte === OPEN) depth++;
    if (byte === CLOSE && --depth === 0) break;
    string.push(byte);
  }
  return { string, end: at };
}

/** Decodes the escape after a backslash and says how many bytes it took; an escaped line end yields nothing. */
function readEscape(bytes: Uint8Array, at: number): readonly [code: number | undefined, length: number] {
  const octal = /^[0-7]{1,3}/.exec(String.fromCharCode(...bytes.subarray(at, at + 3)))?.[0];
  if (octal !== undefined) return [Number.parseInt(octal, 8) & 255, octal.length];
  const byte = bytes[at] ?? 0;
  if (byte === 10 || byte === 13) return [undefined, byte === 13 && bytes[at + 1] === 10 ? 2 : 1];
  return [ESCAPES[String.fromCharCode(byte)] ?? byte, 1];
}
