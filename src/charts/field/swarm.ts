import type { Rect } from '../geometry.ts';

/** Marks flying from one picture to another; all lengths in canvas pixels. */
export interface Swarm {
  /** Centres of the marks, x then y, before and after; a mark has the same index in both. */
  readonly from: Float32Array;
  readonly to: Float32Array;
  /** Diameter of the marks before and after. */
  readonly size: readonly [number, number];
  /** Whether the marks are round before and after, else square. */
  readonly round: readonly [boolean, boolean];
  /** Red, green, blue from 0 to 255, before and after. */
  readonly colour: readonly [Rgb, Rgb];
  /** Fraction of the time over which the marks depart, left ones first; the rest is each mark's flight. */
  readonly spread: number;
  /** Fraction of the time in which all marks go up or down, ahead of their way across; by itself each does both at once. */
  readonly drop?: number;
  /**
   * Lower edge, at a time from 0 to 1, of the page that the marks leave: above it they have the first colour, below it the
   * second. Without one the colour changes on the way.
   */
  readonly edge?: (time: number) => number;
}

export type Rgb = readonly [number, number, number];

/** Number of vertical bands used to pair marks with places. */
const BANDS = 61;

/**
 * Reorders the centres `to` so that the marks at `from` fly nearly straight without crossing: both are divided into equal
 * bands from left to right and sorted top to bottom within a band. Both have the same number of marks.
 */
export function matchPlaces(from: Float32Array, to: Float32Array): Float32Array {
  const [sources, targets] = [inBands(from), inBands(to)];
  const matched = new Float32Array(to.length);
  for (const [i, source] of sources.entries()) {
    const target = targets[i] ?? 0;
    matched.set(to.subarray(2 * target, 2 * target + 2), 2 * source);
  }
  return matched;
}

function inBands(places: Float32Array): Uint32Array {
  const across = sortedBy(
    Uint32Array.from({ length: places.length / 2 }, (_, i) => i),
    places,
    0,
  );
  for (let band = 0; band < BANDS; band++) {
    const edge = (at: number) => Math.round((across.length * at) / BANDS);
    const own = across.subarray(edge(band), edge(band + 1));
    own.set(sortedBy(own, places, 1));
  }
  return across;
}

/** Mark indices sorted by x (`axis` 0) or y. Packs coordinate and index into one number for the fast native sort. */
function sortedBy(marks: Uint32Array, places: Float32Array, axis: 0 | 1): Uint32Array {
  const keys = new Float64Array(marks.length);
  for (let i = 0; i < keys.length; i++) {
    const mark = marks[i] ?? 0;
    keys[i] = Math.round((places[2 * mark + axis] ?? 0) * 8) * 65536 + mark;
  }
  keys.sort();
  const sorted = new Uint32Array(keys.length);
  for (let i = 0; i < keys.length; i++) sorted[i] = (((keys[i] ?? 0) % 65536) + 65536) % 65536;
  return sorted;
}

/**
 * `count` places inside a shape, in rows at one pitch; `inside` has one byte per pixel, 0 for outside. Surplus places are
 * removed at the edges. Returns fewer only if the shape has fewer pixels.
 */
export function placesInside(inside: Uint8Array, width: number, count: number): Float32Array {
  const height = inside.length / width;
  let [small, large] = [0.5, Math.max(1, Math.sqrt(inside.length / Math.max(1, count)))];
  for (let i = 0; i < 24; i++) {
    const pitch = (small + large) / 2;
    let found = 0;
    eachPoint(pitch, inside, width, height, () => {
      found += 1;
    });
    if (found >= count) small = pitch;
    else large = pitch;
  }
  const points: number[] = [];
  eachPoint(small, inside, width, height, (x, y) => points.push(x, y));
  return trimmed(points, small, inside, width, count);
}

function eachPoint(
  pitch: number,
  inside: Uint8Array,
  width: number,
  height: number,
  take: (x: number, y: number) => void,
): void {
  // Round to float32 as stored: at a pixel's edge it decides on which side a place lies.
  for (let line = pitch / 2; line < height; line += pitch) {
    const y = Math.fround(line);
    const row = Math.floor(y) * width;
    for (let place = pitch / 2; place < width; place += pitch) {
      const x = Math.fround(place);
      if (inside[row + Math.floor(x)]) take(x, y);
    }
  }
}

/** Drops the points with the fewest neighbours: a hole inside a stroke is visible, a missing point at its edge is not. */
function trimmed(
  points: readonly number[],
  pitch: number,
  inside: Uint8Array,
  width: number,
  count: number,
): Float32Array {
  const surplus = points.length / 2 - count;
  if (surplus <= 0) return Float32Array.from(points);
  const around = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => [dx * pitch, dy * pitch] as const));
  const depth = Uint8Array.from({ length: points.length / 2 }, (_, i) => {
    const [x = 0, y = 0] = [points[2 * i], points[2 * i + 1]];
    return around.filter(([dx, dy]) => inside[Math.floor(y + dy) * width + Math.floor(x + dx)]).length;
  });
  const order = [...depth.keys()].sort((a, b) => (depth[a] ?? 0) - (depth[b] ?? 0));
  const gone = new Set(order.slice(0, surplus));
  return Float32Array.from(points.filter((_, i) => !gone.has(i >> 1)));
}

/** A picture to paint on, one 32-bit number per pixel; `clear` is the colour between the marks. */
export interface Pixels {
  readonly data: Uint32Array;
  readonly width: number;
  readonly height: number;
}

/** Number of precomputed steps of colour and roundness. */
const STEPS = 16;

/**
 * Returns a painter that writes the marks at `time` (0 to 1) to `pixels` and returns the area changed since the last call.
 * Writes pixels directly: with canvas paths 12,413 marks would take ten frames.
 */
export function swarmPainter(pixels: Pixels, swarm: Swarm): (time: number) => Rect {
  const { from, to, spread, drop = 0 } = swarm;
  const looks = looksOf(swarm);
  const flight = 1 - spread;
  const reach = Math.max(1, pixels.width);
  let before: Rect = { x: 0, y: 0, width: pixels.width, height: pixels.height };
  return (time) => {
    pixels.data.fill(0, before.y * pixels.width, (before.y + before.height) * pixels.width);
    let x = pixels.width;
    let y = pixels.height;
    let right = 0;
    let bottom = 0;
    const fall = drop > 0 ? ease(time / drop) : undefined;
    const edge = swarm.edge?.(time) ?? pixels.height;
    // No array or object a mark: at a million bytes a frame they were collected in the midst of the flight.
    for (let i = 0; i < from.length; i += 2) {
      const x0 = from[i] ?? 0;
      const y0 = from[i + 1] ?? 0;
      const x1 = to[i] ?? 0;
      const t = ease((time - spread * (x1 / reach)) / flight);
      const look = looks[Math.round(t * STEPS)];
      if (look === undefined) continue;
      const side = look.insets.length;
      const left = Math.round(x0 + (x1 - x0) * t - side / 2);
      const top = Math.round(y0 + ((to[i + 1] ?? 0) - y0) * (fall ?? t) - side / 2);
      stamp(pixels, look, left, top, edge);
      x = Math.min(x, left);
      y = Math.min(y, top);
      right = Math.max(right, left + side);
      bottom = Math.max(bottom, top + side);
    }
    const now = cut({ x, y, width: right - x, height: bottom - y }, pixels);
    const changed = around(before, now);
    before = now;
    return changed;
  };
}

function stamp(
  { data, width, height }: Pixels,
  { insets, colour, below }: Look,
  left: number,
  top: number,
  edge: number,
): void {
  const side = insets.length;
  const last = Math.min(side, height - top);
  for (let row = Math.max(0, -top); row < last; row++) {
    const inset = insets[row] ?? 0;
    const line = (top + row) * width;
    const end = line + Math.min(width, left + side - inset);
    const paint = top + row < edge ? colour : below;
    for (let at = line + Math.max(0, left + inset); at < end; at++) data[at] = paint;
  }
}

/** The part of `rect` on the picture. */
function cut(rect: Rect, { width, height }: Pixels): Rect {
  const [x, y] = [Math.min(width, Math.max(0, rect.x)), Math.min(height, Math.max(0, rect.y))];
  const right = Math.max(x, Math.min(width, rect.x + rect.width));
  const bottom = Math.max(y, Math.min(height, rect.y + rect.height));
  return { x, y, width: right - x, height: bottom - y };
}

function around(a: Rect, b: Rect): Rect {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  const width = Math.max(a.x + a.width, b.x + b.width) - x;
  return { x, y, width, height: Math.max(a.y + a.height, b.y + b.height) - y };
}

/** Easing: slow, fast, slow. */
function ease(time: number): number {
  if (time <= 0) return 0;
  if (time >= 1) return 1;
  return time < 0.5 ? 4 * time ** 3 : 1 - (2 - 2 * time) ** 3 / 2;
}

/** The look of a mark in flight: the inset of each pixel row, and its colour, above and below the edge. */
interface Look {
  readonly insets: Uint8Array;
  readonly colour: number;
  readonly below: number;
}

function looksOf({ size, round, colour, edge }: Swarm): readonly Look[] {
  const between = (a: number, b: number, t: number) => a + (b - a) * t;
  return Array.from({ length: STEPS + 1 }, (_, step) => {
    const t = step / STEPS;
    const side = Math.max(1, Math.round(between(size[0], size[1], t)));
    const roundness = between(Number(round[0]), Number(round[1]), t);
    const half = side / 2;
    const insets = Uint8Array.from({ length: side }, (_, row) => {
      const up = row + 0.5 - half;
      return Math.round(roundness * (half - Math.sqrt(Math.max(0, half * half - up * up))));
    });
    const mixed = (part: number) =>
      pixelOf(colour[0].map((from, i) => Math.round(between(from, colour[1][i] ?? from, part))));
    return { insets, colour: mixed(edge ? 0 : t), below: mixed(edge ? 1 : t) };
  });
}

/** A pixel as in ImageData on a little-endian machine, which every machine with a browser is. */
function pixelOf([red = 0, green = 0, blue = 0]: readonly number[]): number {
  return ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0;
}
