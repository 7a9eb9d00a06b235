/** A still of an animation, as a WebP file, and how long it is shown. */
export interface Still {
  readonly webp: Uint8Array;
  readonly ms: number;
}

/** Size in pixels. */
interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * One WebP file of stills of one size, shown in turn for ever (the container of the WebP specification: `VP8X`, `ANIM`, an
 * `ANMF` a frame). The pictures are taken over as they were encoded.
 */
export function animate(frames: readonly Still[], { width, height }: Size): Uint8Array {
  const size = [...uint(width - 1, 3), ...uint(height - 1, 3)];
  const animated = 0b10;
  const parts = frames.map(({ webp, ms }) =>
    // No offset; a frame covers the one before it.
    chunk('ANMF', [...uint(0, 6), ...size, ...uint(Math.round(ms), 3), 0b10], pictureIn(webp)),
  );
  const head = [
    chunk('VP8X', [...uint(animated, 4), ...size]),
    chunk('ANIM', [...uint(0xffffffff, 4), ...uint(0, 2)]),
  ];
  return chunk('RIFF', [...letters('WEBP')], Buffer.concat([...head, ...parts]));
}

/** The chunks of a still that hold its picture. @throws RangeError for what is no WebP file */
function pictureIn(webp: Uint8Array): Uint8Array {
  const view = new DataView(webp.buffer, webp.byteOffset, webp.byteLength);
  const nameAt = (at: number) => String.fromCharCode(...webp.subarray(at, at + 4));
  if (nameAt(0) !== 'RIFF' || nameAt(8) !== 'WEBP') throw new RangeError('not a WebP file');
  const found: Uint8Array[] = [];
  for (let at = 12; at + 8 <= webp.length; ) {
    const length = 8 + view.getUint32(at + 4, true);
    const padded = length + (length % 2);
    if (['VP8 ', 'VP8L', 'ALPH'].includes(nameAt(at))) found.push(webp.subarray(at, at + padded));
    at += padded;
  }
  return Buffer.concat(found);
}

function chunk(name: string, head: readonly number[], body: Uint8Array = new Uint8Array()): Uint8Array {
  const length = head.length + body.length;
  return Buffer.concat([
    Uint8Array.from([...letters(name), ...uint(length, 4), ...head]),
    body,
    new Uint8Array(length % 2),
  ]);
}

function letters(name: string): readonly number[] {
  return [...name].map((letter) => letter.charCodeAt(0));
}

/** A number of so many bytes, the lowest first. */
function uint(value: number, bytes: number): readonly number[] {
  return Array.from({ length: bytes }, (_, i) => Math.floor(value / 256 ** i) % 256);
}
