/** Marks on their way from one picture to another, for as long as that lasts; lengths and places in canvas pixels. */
export interface Swarm {
  /** Middles of the marks, x then y, before and after; the same mark has the same index in both. */
  readonly from: Float32Array;
  readonly to: Float32Array;
  /** Diameter of a mark before and after. */
  readonly size: readonly [number, number];
  /** Round marks before and after, or squares. */
  readonly round: readonly [boolean, boolean];
  /** Red, green, blue from 0 to 255, before and after. */
  readonly colour: readonly [Rgb, Rgb];
  /** Share of the time in which the marks set out, those on the left first; the rest is the flight of each. */
  readonly spread: number;
}

export type Rgb = readonly [number, number, number];

/** Bands that the picture is cut into when marks are told their places. */
const BANDS = 61;

/**
 * The middles `to` in such an order that the marks at `from` get there nearly straight and do not cross: the same share
 * of both from left to right, and within that from top to bottom. Both have the same number.
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

/** Numbers of marks by x (`axis` 0) or y; numbers are sorted natively, with the index in their last places. */
function sortedBy(marks: Uint32Array, places: Float32Array, axis: 0 | 1): Uint32Array {
  const keys = Float64Array.from(
    marks,
    (mark) => Math.round((places[2 * mark + axis] ?? 0) * 8) * 65536 + mark,
  );
  return Uint32Array.from(keys.sort(), (key) => ((key % 65536) + 65536) % 65536);
}

/**
 * `count` places inside a shape, in rows at one pitch; `inside` has a byte a pixel, 0 for what lies without. What a row
 * has too many is taken from the edges. Gives fewer only where the shape has fewer pixels.
 */
export function placesInside(inside: Uint8Array, width: number, count: number): Float32Array {
  const height = inside.length / width;
  let [small, large] = [0.5, Math.max(1, Math.sqrt(inside.length / Math.max(1, count)))];
  for (let i = 0; i < 24; i++) {
    const pitch = (small + large) / 2;
    if (pointsAt(pitch, inside, width, height).length >= 2 * count) small = pitch;
    else large = pitch;
  }
  return trimmed(pointsAt(small, inside, width, height), small, inside, width, count);
}

function pointsAt(pitch: number, inside: Uint8Array, width: number, height: number): readonly number[] {
  const points: number[] = [];
  // Rounded as they will be kept: at the edge of a pixel it makes a difference.
  for (let line = pitch / 2; line < height; line += pitch) {
    const y = Math.fround(line);
    for (let place = pitch / 2; place < width; place += pitch) {
      const x = Math.fround(place);
      if (inside[Math.floor(y) * width + Math.floor(x)]) points.push(x, y);
    }
  }
  return points;
}

/** Without the points that have the fewest others around them: a speck in a stroke is seen, one at its edge is not. */
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

/** A picture to paint on, a 32-bit number a pixel; `clear` is what lies between the marks. */
export interface Pixels {
  readonly data: Uint32Array;
  readonly width: number;
  readonly height: number;
}

/** Steps of colour and of roundness on the way. */
const STEPS = 16;

/** Writes the marks as they stand at `time` (from 0 to 1). A path for each of 12,413 would take ten times a frame. */
export function paintSwarm({ data, width, height }: Pixels, swarm: Swarm, time: number): void {
  data.fill(0);
  const { from, to, spread } = swarm;
  const looks = looksOf(swarm);
  const flight = 1 - spread;
  const reach = Math.max(1, width);
  for (let i = 0; i < from.length; i += 2) {
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = [from[i], from[i + 1], to[i], to[i + 1]];
    const t = ease((time - spread * (x1 / reach)) / flight);
    const look = looks[Math.round(t * STEPS)];
    if (look === undefined) continue;
    const { spans, colour } = look;
    const left = Math.round(x0 + (x1 - x0) * t - spans.length / 2);
    const top = Math.round(y0 + (y1 - y0) * t - spans.length / 2);
    for (const [row, inset] of spans.entries()) {
      const y = top + row;
      if (y < 0 || y >= height) continue;
      const start = Math.max(0, left + inset);
      const end = Math.min(width, left + spans.length - inset);
      for (let at = y * width + start; at < y * width + end; at++) data[at] = colour;
    }
  }
}

/** Slow, fast, slow. */
function ease(time: number): number {
  if (time <= 0) return 0;
  if (time >= 1) return 1;
  return time < 0.5 ? 4 * time ** 3 : 1 - (2 - 2 * time) ** 3 / 2;
}

/** What a mark looks like on its way: the inset of each of its rows, and its colour. */
interface Look {
  readonly spans: readonly number[];
  readonly colour: number;
}

function looksOf({ size, round, colour }: Swarm): readonly Look[] {
  const between = (a: number, b: number, t: number) => a + (b - a) * t;
  return Array.from({ length: STEPS + 1 }, (_, step) => {
    const t = step / STEPS;
    const side = Math.max(1, Math.round(between(size[0], size[1], t)));
    const roundness = between(Number(round[0]), Number(round[1]), t);
    const half = side / 2;
    const spans = Array.from({ length: side }, (_, row) => {
      const up = row + 0.5 - half;
      return Math.round(roundness * (half - Math.sqrt(Math.max(0, half * half - up * up))));
    });
    const [red, green, blue] = colour[0].map((from, i) => Math.round(between(from, colour[1][i] ?? from, t)));
    return { spans, colour: pixelOf(red ?? 0, green ?? 0, blue ?? 0) };
  });
}

/** As ImageData has it in the memory of a little-endian machine, which every one that runs a browser is. */
function pixelOf(red: number, green: number, blue: number): number {
  return ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0;
}
