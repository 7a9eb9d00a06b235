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
/** Digits up to this height belong to a sentence. */
const SMALL = 46;

/** Places a tag at each spot, inside the picture; where two would meet, the later one moves aside. */
export function placeTags(spots: readonly TagSpot[], width: number, height: number): readonly TagPlace[] {
  const placed: TagPlace[] = [];
  for (const spot of spots) {
    const { x, y } = beside(spot);
    const wanted = { tag: spot.tag, x: clamp(x, width), y: clamp(y, height) };
    const free = aside(wanted).find(
      (place) => !placed.some((other) => meet(place, other)) && inside(place, width),
    );
    placed.push(free ?? wanted);
  }
  return placed;
}

/** In the middle of its height beside it; large digits push nothing aside. */
function beside({ x, y, width, height, room }: TagSpot): { readonly x: number; readonly y: number } {
  const middle = y + height / 2;
  if (room === 'before' || height > SMALL) return { x: x - HALF - 4, y: middle };
  return room === 'after'
    ? { x: x + width + HALF + 4, y: middle }
    : { x: x + HALF, y: y + height + HALF - 4 };
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
