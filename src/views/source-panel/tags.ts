/** A number on the slide picture, in px of the picture. */
export interface TagSpot {
  /** From 1. */
  readonly tag: number;
  /** Left edge and top of what is printed. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /**
   * Where there is room for a tag: nothing to the left of the number, or to the right, or the number is within a
   * sentence.
   */
  readonly room: 'before' | 'after' | 'below';
  /** From where to where its own row of a list goes. */
  readonly row?: { readonly left: number; readonly right: number };
}

/** Where a tag goes, by its centre. */
export interface TagPlace {
  readonly tag: number;
  readonly x: number;
  readonly y: number;
}

/** The tags of a picture, all of one size. */
export interface Tags {
  readonly size: number;
  readonly places: readonly TagPlace[];
}

/** What is printed on the picture, a line of words or marks, in px of the picture. */
export interface PrintBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** As large as they can be without lying on what is printed. */
const SIZES = [44, 36, 28] as const;
/** Digits up to this height belong to a sentence. */
const SMALL = 46;
/** Along its row a tag is tried at every so many px. */
const STEP = 8;
/** A place lost to another tag is as bad as so many px on print. */
const PUSHED = 4;
/** No further from its number than so many of its own size. */
const FAR = 3;
/** A tag may be this far from the row that it is in. */
const GUTTER = 6;
/** So many px of a tag that lie on print are not seen. */
const LITTLE = 2;

/**
 * Places a tag at each spot, inside the picture: no two of them meet, and each lies as little on what is `printed` as
 * can be, in its own place before any other; where all of them cannot be clear they are smaller.
 */
export function placeTags(
  spots: readonly TagSpot[],
  width: number,
  height: number,
  printed: readonly PrintBox[] = [],
): Tags {
  const tried = SIZES.map((size) => ({ size, ...placeAll(spots, { size, width, height, printed }) }));
  return tried.reduce((best, one) => (one.against < best.against - LITTLE ? one : best));
}

interface Picture {
  readonly size: number;
  readonly width: number;
  readonly height: number;
  readonly printed: readonly PrintBox[];
}

/** The places of all tags, and what speaks against them: that they lie on print, and that they push each other aside. */
function placeAll(spots: readonly TagSpot[], picture: Picture) {
  const { size, printed } = picture;
  const places: TagPlace[] = [];
  let against = 0;
  for (const spot of spots) {
    const isFree = (place: Point) => !places.some((other) => meet(place, other, size));
    let best: { readonly place: Point; readonly depth: number } | undefined;
    let pushed = 0;
    for (const place of candidates(spot, picture)) {
      const depth = depthOn(place, size / 2, printed);
      if (isFree(place)) {
        if (best === undefined || depth < best.depth - LITTLE) best = { place, depth };
        if (depth <= 0) break;
      } else if (depth <= 0) pushed = PUSHED;
    }
    const { place, depth } = best ?? { place: around(spot, picture)[0] ?? spot, depth: size };
    places.push({ tag: spot.tag, x: place.x, y: place.y });
    against += depth + pushed;
  }
  return { places, against };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where the tag of a number may be, the best place first. */
function* candidates(spot: TagSpot, picture: Picture): Generator<Point> {
  const inside = (places: readonly Point[]) => places.filter((one) => isInside(one, picture));
  const [first, second, ...others] = around(spot, picture);
  yield* [first, second].filter((one) => one !== undefined);
  // Between the rows of a list it is not seen to which of them a tag belongs.
  if (spot.room !== 'below') yield* inside(inRow(spot, picture));
  yield* others;
  yield* inside([...inRow(spot, picture), ...farther(spot, picture)]);
}

/** In the middle of its height beside it, for large digits push nothing aside; then where else it may belong to it. */
function around({ x, y, width: wide, height: high, room }: TagSpot, picture: Picture): readonly Point[] {
  const { size, width, height } = picture;
  const half = size / 2;
  const at = (across: number, down: number) => ({
    x: clamp(across, half, width),
    y: clamp(down, half, height),
  });
  const middle = y + high / 2;
  const [before, after] = [at(x - half - 4, middle), at(x + wide + half + 4, middle)];
  const [below, above] = [at(x + half, y + high + half - 4), at(x + half, y - half + 4)];
  if (room === 'before' || high > SMALL) return [before, after, below, above];
  return room === 'after' ? [after, before, below, above] : [below, above, after, before];
}

/** In its own row, the nearest place first. */
function inRow(spot: TagSpot, { size }: Picture): readonly Point[] {
  const { row, y, height } = spot;
  const places: Point[] = [];
  if (row === undefined) return places;
  const to = row.right + size / 2 + GUTTER;
  for (let x = row.left - size / 2 - GUTTER; x <= to; x += STEP) places.push({ x, y: y + height / 2 });
  return places.sort((a, b) => awayFrom(spot, a) - awayFrom(spot, b));
}

/** All around it, the nearest place first. */
function farther(spot: TagSpot, { size }: Picture): readonly Point[] {
  const [reach, places] = [FAR * size, [] as Point[]];
  for (let y = spot.y - reach; y <= spot.y + spot.height + reach; y += STEP)
    for (let x = spot.x - reach; x <= spot.x + spot.width + reach; x += STEP) places.push({ x, y });
  return places.sort((a, b) => awayFrom(spot, a) - awayFrom(spot, b));
}

function awayFrom({ x, y, width, height }: PrintBox, at: Point): number {
  return Math.hypot(Math.max(x - at.x, 0, at.x - x - width), Math.max(y - at.y, 0, at.y - y - height));
}

/** How deep a tag lies on what is printed, in px; on no print 0. */
function depthOn(at: Point, radius: number, printed: readonly PrintBox[]): number {
  return printed.reduce((depth, box) => Math.max(depth, radius - awayFrom(box, at)), 0);
}

function meet(a: Point, b: Point, size: number): boolean {
  return Math.abs(a.x - b.x) < size + 2 && Math.abs(a.y - b.y) < size + 2;
}

function isInside({ x, y }: Point, { size, width, height }: Picture): boolean {
  const half = size / 2;
  return x >= half && x <= width - half && y >= half && y <= height - half;
}

function clamp(at: number, half: number, extent: number): number {
  return Math.min(Math.max(at, half), extent - half);
}
