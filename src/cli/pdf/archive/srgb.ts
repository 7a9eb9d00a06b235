/**
 * sRGB as an ICC profile (ISO 15076-1:2005, version 4.2), made from the numbers of its standard (IEC 61966-2-1): the
 * primaries and the white, adapted to D50, and the curve of its steps.
 */
export function makeSrgbProfile(): Uint8Array {
  const curve = tag('para', [short(3), short(0), ...CURVE.map(fixed)]);
  const tags: readonly (readonly [signature: string, data: Uint8Array])[] = [
    ['desc', text('sRGB IEC61966-2.1')],
    ['cprt', text('No copyright, use freely')],
    ['wtpt', xyz(D50)],
    ['chad', tag('sf32', ADAPTATION.map(fixed))],
    ['rXYZ', xyz([0.43607, 0.22249, 0.01392])],
    ['gXYZ', xyz([0.38515, 0.71687, 0.09708])],
    ['bXYZ', xyz([0.14307, 0.06061, 0.7141])],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  const places = placeTags(tags.map(([, data]) => data));
  const table = tags.map(([signature, data]) => {
    const at = places.get(data) ?? 0;
    return Buffer.concat([ascii(signature), long(at), long(data.length)]);
  });
  const data = [...places].map(([one]) => padded(one));
  const body = Buffer.concat([long(tags.length), ...table, ...data]);
  return new Uint8Array(Buffer.concat([header(HEADER + body.length), body]));
}

const HEADER = 128;
const D50 = [0.9642, 1, 0.82491] as const;
/** Bradford, from the white of sRGB (D65) to D50, row by row. */
const ADAPTATION = [
  1.04788, 0.02292, -0.0502, 0.02959, 0.99048, -0.01706, -0.00923, 0.01508, 0.75168,
] as const;
/** ((x + 0.055) / 1.055) ^ 2.4, below 0.04045 x / 12.92: the parameters g, a, b, c, d. */
const CURVE = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045] as const;

function header(size: number): Buffer {
  return Buffer.concat([
    long(size),
    long(0),
    long(0x04200000),
    ascii('mntrRGB XYZ '),
    // A fixed date: the same bytes on every run.
    ...[2005, 1, 1, 0, 0, 0].map(short),
    ascii('acsp'),
    Buffer.alloc(28),
    ...D50.map(fixed),
    Buffer.alloc(48),
  ]);
}

/** Offsets of the tag data; data shared by several tags is written once. */
function placeTags(data: readonly Uint8Array[]): ReadonlyMap<Uint8Array, number> {
  const places = new Map<Uint8Array, number>();
  let at = HEADER + 4 + data.length * 12;
  for (const one of data) {
    if (places.has(one)) continue;
    places.set(one, at);
    at += padded(one).length;
  }
  return places;
}

function text(words: string): Buffer {
  const letters = Buffer.from(words, 'utf16le').swap16();
  return tag('mluc', [long(1), long(12), ascii('enUS'), long(letters.length), long(28), letters]);
}

function xyz(values: readonly number[]): Buffer {
  return tag('XYZ ', values.map(fixed));
}

function tag(type: string, data: readonly Buffer[]): Buffer {
  return Buffer.concat([ascii(type), long(0), ...data]);
}

function padded(data: Uint8Array): Buffer {
  return Buffer.concat([data, Buffer.alloc(-data.length & 3)]);
}

const ascii = (letters: string): Buffer => Buffer.from(letters, 'latin1');

function short(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
}

function long(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

/** A number in s15Fixed16, the format's fixed-point type. */
function fixed(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(Math.round(value * 65536));
  return bytes;
}
