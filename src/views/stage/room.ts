import { layAside } from './aside.ts';
import { BEHIND, createPictures, FADE, type Pictures } from './pictures.ts';
import { type Boxes, boxesAround, fadeRules, hideRules } from './rules.ts';
import { frameOf, type StageFrame } from './shape.ts';

const MS = 420;
const EASE = 'cubic-bezier(0.5, 0, 0.2, 1)';
const WAIT_MS = 260;
/** Elements that keep their shape when moved: words, numbers, marks, sheets. */
const PIECES =
  '.each, .n, .cap, .nm, .term, .lines li, .stat-title, .panel h3 span, .um, .marks, .leaflet, .copy, .caption, .remark, .sum, .who, .total p, .pts li, .field-parts li, .lintel > *, .name, .before';
/** Those whose size is not that of their type. */
const THINGS = '.um, .marks, .leaflet, .copy';
/** Backgrounds, which change their size beneath the pieces on them. */
const GROUNDS = '.panel, .hero, .lintel, .brace';

/** Where a piece is, the size of its type, and which part of its width its words keep to: 0 is the left edge. */
interface Place extends StageFrame {
  readonly font: number;
  readonly lines: number;
  readonly anchor: number;
}

type Places = ReadonlyMap<Element | null, Place>;

/** Animates content that stood alone on a slide and makes room for what a step shows (room.css). */
export interface RoomMaking {
  /** Records all positions before a step. */
  note(slide: HTMLElement): void;
  /** Prepares, while nothing moves, for a step that will move `canvases`. */
  foresee(slide: HTMLElement, canvases: readonly HTMLCanvasElement[]): void;
  /**
   * Finds what has moved and returns the motion from the old positions to the new ones, by `transform` only. `steps` fade
   * in afterwards. Undefined if nothing has moved.
   */
  look(slide: HTMLElement, steps: readonly HTMLElement[]): MakingRoom | undefined;
}

/** A measured motion. Begin it after all other reads of layout, as each read after a change forces a new layout. */
export interface MakingRoom {
  /** Delay in ms before new content (charts too) appears, so that the rest has moved out of its way. */
  readonly wait: number;
  /** How long the motion takes. */
  readonly ms: number;
  begin(): void;
}

/** FLIP animation (first, last, invert, play) for pieces, backgrounds and charts of a slide. */
export function createRoomMaking(): RoomMaking {
  let before = new Map<HTMLElement, Place>();
  let around: Boxes = new Map();
  let running: readonly Animation[] = [];
  let moving: HTMLElement | undefined;
  const pictures = createPictures();
  // Prints get the end state.
  window.addEventListener('beforeprint', () => {
    const fading = moving?.getAnimations({ subtree: true }) ?? [];
    for (const motion of [...running, ...fading]) motion.finish();
  });
  return {
    note: (slide) => {
      before = hasMore(slide) ? placesOn(slide) : new Map();
      around = boxesAround(before.keys(), slide, `${PIECES}, ${GROUNDS}`);
    },
    foresee: pictures.take,
    look: (slide, steps) => {
      const known = before;
      before = new Map();
      if (known.size === 0) return undefined;
      const now = placesOn(slide);
      const places = [...now];
      const moved = places.filter(([element, to]) => !isSame(known.get(element) ?? to, to));
      const motions = moved.map(([element, to]) => {
        const way = { from: known.get(element) ?? to, to, crosses: crossesNumber(element, known, now) };
        return bring(element, slide, way, pictures.give);
      });
      pictures.letGo();
      if (moved.length === 0) return undefined;
      // What a style sheet kept out of sight until now comes with the step, at its place, and so do the rules around it.
      const come = places.flatMap(([element]) =>
        known.has(element) || steps.some((step) => step.contains(element)) ? [] : [element],
      );
      const boxes = [...come, ...boxesAround(come, slide, `${PIECES}, ${GROUNDS}`).keys()];
      motions.unshift(...holdBack([...steps, ...come]), ...fadeRules(around, boxes, slide, WAIT_MS));
      const begin = () => {
        moving = slide;
        running = motions.flatMap((start) => start());
      };
      return { wait: WAIT_MS, ms: MS, begin };
    },
  };
}

/** Starts animations whose keyframes are known. */
type Start = () => readonly Animation[];

interface Way {
  readonly from: Place;
  readonly to: Place;
  /** Its words would stand upon its number on the way. */
  readonly crosses: boolean;
}

function bring(element: HTMLElement, slide: HTMLElement, way: Way, give: Pictures['give']): Start {
  const { from, to } = way;
  if (element instanceof HTMLCanvasElement) {
    const picture = give(element);
    const fade = () => element.animate([{ opacity: 0 }, { opacity: 1 }], FADE);
    return () => [shrink(picture, slide, from, to), fade()];
  }
  if (!element.matches(GROUNDS)) return () => [carry(element, way)];
  const ground = groundOf(element);
  return () => [shrink(ground, slide, from, to), hideRules(element, MS)];
}

/** Delays the appearance of new content. */
function holdBack(steps: readonly HTMLElement[]): readonly Start[] {
  const panels = steps.flatMap((step) => step.closest<HTMLElement>('.panel') ?? []);
  return [...steps, ...panels].map((one) => {
    const own = 1000 * Number.parseFloat(getComputedStyle(one).transitionDelay);
    const wait = { delay: WAIT_MS + own, duration: 200, fill: 'backwards' } as const;
    return () => [one.animate([{ opacity: 0 }, { opacity: 1 }], wait)];
  });
}

function hasMore(slide: HTMLElement): boolean {
  return slide.querySelector('.bd .fragment:not(.visible)') !== null;
}

/** Positions of the visible pieces; a piece inside another moves with it and is left out. */
function placesOn(slide: HTMLElement): Map<HTMLElement, Place> {
  const all = slide.querySelectorAll<HTMLElement>(`:is(.bd, .leaf) :is(${PIECES}, ${GROUNDS}, canvas.chart)`);
  const seen = [...all].flatMap((one) => {
    if (one.parentElement?.closest(PIECES) != null || one.closest('.fragment:not(.visible)') !== null)
      return [];
    const { visibility, fontSize, lineHeight, textAlign } = getComputedStyle(one);
    if (visibility !== 'visible') return [];
    const frame = frameOf(one, slide);
    const lines = Math.round(frame.height / Number.parseFloat(lineHeight)) || 1;
    const type = { font: Number.parseFloat(fontSize), lines, anchor: textAlign === 'center' ? 0.5 : 0 };
    return [[one, { ...frame, ...type }] as const];
  });
  return new Map(seen);
}

function isSame(a: StageFrame, b: StageFrame): boolean {
  const shifts = [a.left - b.left, a.top - b.top, a.width - b.width, a.height - b.height];
  return b.width === 0 || a.width === 0 || shifts.every((shift) => Math.abs(shift) < 1);
}

/** Whether words that stood beside their number stand above or below it now, or the other way round. */
function crossesNumber(words: HTMLElement, before: Places, now: Places): boolean {
  const numbers = [words.previousElementSibling, words.nextElementSibling].filter((one) =>
    one?.matches('.n'),
  );
  const isBeside = (places: Places, number: Element | null) => {
    const [a, b] = [places.get(words), places.get(number)];
    return a && b && (a.left >= b.left + b.width - 1 || b.left >= a.left + a.width - 1);
  };
  return !words.matches('.n') && numbers.some((number) => isBeside(before, number) !== isBeside(now, number));
}

/**
 * Moves a piece; one whose lines have been rewrapped, or that goes round its number, comes up on its way, for its words
 * stand upon others at first.
 */
function carry(element: HTMLElement, { from, to, crosses }: Way): Animation {
  const [wide, high] = [from.width / to.width, from.height / to.height];
  const size = Math.abs(wide / high - 1) < 0.12 ? high : element.matches(THINGS) ? 1 : from.font / to.font;
  const anchor = ({ left, width }: StageFrame) => left + to.anchor * width;
  const start = `translate(${anchor(from) - anchor(to)}px, ${from.top - to.top}px) scale(${size})`;
  const origin = `${100 * to.anchor}% 0`;
  const moved = { transform: [start, 'none'], transformOrigin: [origin, origin] };
  const isRewrapped = from.lines !== to.lines && !element.matches(THINGS);
  return element.animate(isRewrapped || crosses ? { ...moved, opacity: [0, 0, 0, 1] } : moved, {
    duration: MS,
    easing: EASE,
  });
}

/** Places `ghost` at the old position and scales it to the new one. */
function shrink(ghost: HTMLElement, slide: HTMLElement, from: StageFrame, to: StageFrame): Animation {
  const { left, top, width, height } = from;
  ghost.classList.add('ghost');
  layAside(ghost, slide, from, BEHIND);
  const end = `translate(${to.left - left}px, ${to.top - top}px) scale(${to.width / width}, ${to.height / height})`;
  const fades = ghost instanceof HTMLCanvasElement;
  const motion = ghost.animate(
    [
      { transform: 'none', opacity: 1 },
      { transform: end, opacity: fades ? 0 : 1 },
    ],
    { duration: MS, easing: EASE },
  );
  const gone = () => ghost.remove();
  motion.onfinish = gone;
  motion.oncancel = gone;
  return motion;
}

/** A copy of a box's background without its content. */
function groundOf(box: HTMLElement): HTMLElement {
  const { backgroundColor, borderTop, borderRight, borderBottom, borderLeft } = getComputedStyle(box);
  const ground = document.createElement('div');
  Object.assign(ground.style, {
    backgroundColor,
    borderTop,
    borderRight,
    borderBottom,
    borderLeft,
    boxSizing: 'border-box',
  });
  return ground;
}
