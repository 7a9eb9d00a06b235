const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest >>> 0;
});

/** CRC-32 of a text, over the two bytes of each UTF-16 unit, as eight hexadecimal digits: part of stored formats. */
export function checksum(text: string): string {
  let rest = 0xffffffff;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    rest = nextRest(nextRest(rest, unit & 0xff), unit >>> 8);
  }
  return ((rest ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0');
}

/** CRC-32 of bytes, as the zip format defines it. */
export function crc32(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (const byte of bytes) rest = nextRest(rest, byte);
  return (rest ^ 0xffffffff) >>> 0;
}

function nextRest(rest: number, byte: number): number {
  return (TABLE[(rest ^ byte) & 0xff] ?? 0) ^ (rest >>> 8);
}
