import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, test } from 'vitest';
import { animate } from '../../../src/cli/animation/webp.ts';

const SIZE = { width: 33, height: 20 };

async function still(colour: string): Promise<Uint8Array> {
  const canvas = createCanvas(SIZE.width, SIZE.height);
  const g = canvas.getContext('2d');
  g.fillStyle = colour;
  g.fillRect(0, 0, SIZE.width, SIZE.height);
  return canvas.encode('webp', 80);
}

/** Name and length of each chunk within the file. */
function chunksOf(file: Uint8Array): readonly (readonly [string, number])[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const found: (readonly [string, number])[] = [];
  for (let at = 12; at < file.length; ) {
    const length = view.getUint32(at + 4, true);
    found.push([String.fromCharCode(...file.subarray(at, at + 4)), length]);
    at += 8 + length + (length % 2);
  }
  return found;
}

describe('an animation of stills', () => {
  test('is one file with a frame for each, of their size and time', async () => {
    const file = animate(
      [
        { webp: await still('#a61b1f'), ms: 70 },
        { webp: await still('#1a2e4e'), ms: 1800 },
      ],
      SIZE,
    );
    const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
    expect(view.getUint32(4, true)).toBe(file.length - 8);
    expect(chunksOf(file).map(([name]) => name)).toEqual(['VP8X', 'ANIM', 'ANMF', 'ANMF']);
    const [frame, last] = chunksOf(file).slice(2);
    expect(frame?.[1]).toBeGreaterThan(16);
    const first = 12 + 8 + 10 + 8 + 6;
    const uint24 = (at: number) => view.getUint16(at, true) + 65536 * view.getUint8(at + 2);
    expect([uint24(first + 14) + 1, uint24(first + 17) + 1, uint24(first + 20)]).toEqual([33, 20, 70]);
    const second = first + 8 + (frame?.[1] ?? 0) + ((frame?.[1] ?? 0) % 2);
    expect(uint24(second + 20)).toBe(1800);
    expect(last?.[1]).toBeGreaterThan(16);
  });

  test('wants WebP', () => {
    expect(() => animate([{ webp: new Uint8Array(40), ms: 70 }], SIZE)).toThrow('not a WebP file');
  });
});
