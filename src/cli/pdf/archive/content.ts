/** Called for each operation of a content stream with the operator and the offsets of its operands and of itself. */
export type VisitOperation = (operator: string, from: number, at: number, end: number) => void;

const [SPACE, OPERAND, REGULAR] = [1, 2, 0];
const KINDS = new Uint8Array(256);
for (const code of [0, 9, 10, 12, 13, 32]) KINDS[code] = SPACE;
for (const char of '()<>[]{}/%') KINDS[char.charCodeAt(0)] = OPERAND;
const [LESS, OPEN, CLOSE, ESCAPE, SLASH, PERCENT] = [0x3c, 0x28, 0x29, 0x5c, 0x2f, 0x25];
const GREATER = 0x3e;
const CONSTANTS: ReadonlySet<string> = new Set(['true', 'false', 'null']);
/** Operator strings cached by their bytes (at most three), so that no string is built twice. */
const NAMES = new Map<number, string>();

/** Reads a content stream operation by operation (ISO 32000-1, 7.8.2). */
export function readOperations(bytes: Uint8Array, visit: VisitOperation): void {
  let from = -1;
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] ?? 0;
    if (KINDS[byte] === SPACE) {
      at++;
    } else if (byte === PERCENT) {
      at = endOfComment(bytes, at);
    } else {
      if (from < 0) from = at;
      const end = endOfToken(bytes, at, byte);
      if (KINDS[byte] === REGULAR && !isNumber(byte)) {
        const name = nameAt(bytes, at, end);
        if (!CONSTANTS.has(name)) {
          visit(name, from, at, end);
          from = -1;
        }
      }
      at = end;
    }
  }
}

/** Bytes that can begin a number: digits, signs and the point. */
function isNumber(byte: number): boolean {
  return byte >= 0x2b && byte <= 0x39;
}

function nameAt(bytes: Uint8Array, at: number, end: number): string {
  let key = 0;
  for (let i = at; i < end; i++) key = key * 256 + (bytes[i] ?? 0);
  const known = NAMES.get(key);
  if (known !== undefined && known.length === end - at) return known;
  const name = String.fromCharCode(...bytes.subarray(at, end));
  if (end - at <= 3) NAMES.set(key, name);
  return name;
}

function endOfToken(bytes: Uint8Array, at: number, byte: number): number {
  if (byte === OPEN) return endOfString(bytes, at);
  if (byte === LESS || byte === GREATER) {
    if (bytes[at + 1] === byte) return at + 2;
    return byte === LESS ? bytes.indexOf(GREATER, at) + 1 || bytes.length : at + 1;
  }
  if (byte !== SLASH && KINDS[byte] === OPERAND) return at + 1;
  let end = at + 1;
  while (end < bytes.length && KINDS[bytes[end] ?? 0] === REGULAR) end++;
  return end;
}

function endOfString(bytes: Uint8Array, start: number): number {
  let depth = 0;
  for (let at = start; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === ESCAPE) at++;
    else if (byte === OPEN) depth++;
    else if (byte === CLOSE && --depth === 0) return at + 1;
  }
  return bytes.length;
}

function endOfComment(bytes: Uint8Array, at: number): number {
  let end = at;
  while (end < bytes.length && bytes[end] !== 10 && bytes[end] !== 13) end++;
  return end;
}
