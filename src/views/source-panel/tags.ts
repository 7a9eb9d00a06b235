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
}

/** Where a tag goes, by its centre. */
export interface TagPlace {
  readonly tag: number;
  readonly x: number;
  readonly y: number;
}

/** Tags closer than this cover each other. */
const APART = 46;
const HALF = 22;
/** What of a tag hides words: its edge may touch them. */
const INK = 17;
/** So many px² more of the words a tag may cover rather than move. */
const LITTLE = 40;
/** Digits up to this height belong to a sentence. */
const SMALL = 46;

/** A line of words on the picture, in px of the picture. */
export interface WordBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Places a tag at each spot, inside the picture: no two of them meet, and each covers as little of `words` as can be,
 * its own place before any other.
 */
export function placeTags(
  spots: readonly TagSpot[],
  width: number,
  height: number,
  words: readonly WordBox[] = [],
): readonly TagPlace[] {
  const placed: TagPlace[] = [];
  for (const spot of spots) {
    const [wanted = { tag: spot.tag, x: 0, y: 0 }, ...others] = around(spot).map(({ x, y }) => ({
      tag: spot.tag,
      x: clamp(x, width),
      y: clamp(y, height),
    }));
    const free = [wanted, ...others, ...aside(wanted)].filter(
      (place) => !placed.some((other) => meet(place, other)) && inside(place, width),
    );
    const [first] = free;
    const covers = free.map((place) => ({ place, area: coveredBy(place, words) }));
    const best = covers.reduce<(typeof covers)[number] | undefined>(
      (least, one) => (least === undefined || one.area < least.area - LITTLE ? one : least),
      undefined,
    );
    placed.push(best?.place ?? first ?? wanted);
  }
  return placed;
}

/** In the middle of its height beside it, for large digits push nothing aside; then where else it may belong to it. */
function around({
  x,
  y,
  width,
  height,
  room,
}: TagSpot): readonly { readonly x: number; readonly y: number }[] {
  const middle = y + height / 2;
  const before = { x: x - HALF - 4, y: middle };
  const after = { x: x + width + HALF + 4, y: middle };
  const below = { x: x + HALF, y: y + height + HALF - 4 };
  const above = { x: x + HALF, y: y - HALF + 4 };
  if (room === 'before' || height > SMALL) return [before, after, below, above];
  return room === 'after' ? [after, before, below, above] : [below, above, after, before];
}

/** How much of the words lies under a tag, in px². */
function coveredBy({ x, y }: TagPlace, words: readonly WordBox[]): number {
  return words.reduce((sum, box) => {
    const wide = Math.min(x + INK, box.x + box.width) - Math.max(x - INK, box.x);
    const high = Math.min(y + INK, box.y + box.height) - Math.max(y - INK, box.y);
    return wide > 0 && high > 0 ? sum + wide * high : sum;
  }, 0);
}

/** The wanted place, then to the left and right of it, ever further. */
function aside(place: TagPlace): readonly TagPlace[] {
  const steps = [0, -1, 1, -2, 2, -3, 3];
  return steps.map((step) => ({ ...place, x: place.x + step * APART }));
}

function meet(a: TagPlace, b: TagPlace): boolean {
  return Math.abs(a.x - b.x) < APART && Math.abs(a.y - b.y) < APART;
}

function inside({ x }: TagPlace, width: number): boolean {
  return x >= HALF && x <= width - HALF;
}

function clamp(at: number, extent: number): number {
  return Math.min(Math.max(at, HALF), extent - HALF);
}
