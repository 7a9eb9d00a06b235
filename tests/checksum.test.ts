import { expect, test } from 'vitest';
import { checksum, crc32 } from '../src/checksum.ts';

test('of bytes is the CRC-32 of the zip format', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  expect(crc32(new Uint8Array())).toBe(0);
});

test('of a text is that of its two-byte units, in eight digits: what is stored was written with it', () => {
  expect(checksum('')).toBe('00000000');
  const units = new Uint8Array(
    [...'报告1'].flatMap((char) => [char.charCodeAt(0) & 0xff, char.charCodeAt(0) >>> 8]),
  );
  expect(checksum('报告1')).toBe(crc32(units).toString(16).padStart(8, '0'));
});
