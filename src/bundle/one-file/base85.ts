/**
 * Bytes as text of which four take five characters, where base64 takes six. The characters are those from `#` on in
 * their order; for `<`, which could end the block that holds them, stands `~`.
 */
const FIRST = 35;
const BASE = 85;

/** Bytes as text; of a last group that is not whole only as many characters as tell its bytes. */
export function encode(bytes: Uint8Array): string {
  const missing = (4 - (bytes.length % 4)) % 4;
  const whole = new Uint8Array(bytes.length + missing);
  whole.set(bytes);
  const view = new DataView(whole.buffer);
  const groups: string[] = [];
  for (let at = 0; at < whole.length; at += 4) groups.push(encodeGroup(view.getUint32(at)));
  const text = groups.join('').replaceAll('<', '~');
  return text.slice(0, text.length - missing);
}

function encodeGroup(number: number): string {
  const digits = [4, 3, 2, 1, 0].map((power) => Math.floor(number / BASE ** power) % BASE);
  return String.fromCharCode(...digits.map((digit) => FIRST + digit));
}

/** The bytes of a text, for the page: plain JavaScript that uses nothing from outside itself. */
export function decode(text: string): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(Math.ceil(text.length / 5) * 4));
  for (let at = 0; at < text.length; at += 5) {
    let number = 0;
    for (let i = at; i < at + 5; i++) {
      // Beyond the end as the last character, so that the bytes before are not rounded down.
      const code = text.charCodeAt(i) || 119;
      number = number * 85 + (code === 126 ? 60 : code) - 35;
    }
    view.setUint32((at / 5) * 4, number);
  }
  return new Uint8Array(view.buffer, 0, Math.floor((text.length * 4) / 5));
}

/** `decode` as it is written into the page. */
export const DECODE = String(decode);
