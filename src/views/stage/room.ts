import { layAside } from './aside.ts';
import { BEHIND, createPictures, FADE, type Pictures } from './pictures.ts';
import { frameOf, type StageFrame } from './shape.ts';

const MS = 420;
const EASE = 'cubic-bezier(0.5, 0, 0.2, 1)';
const WAIT_MS = 260;
/** Elements that keep their shape when moved: words, numbers, marks, sheets. */
const PIECES =
  '.n, .cap, .nm, .term, .lines li, .stat-title, .panel h3 span, .um, .marks, .leaflet, .copy, .caption, .remark, .sum, .who, .total p, .pts li, .field-parts li, .lintel > *, .name, .before';
/** Backgrounds, which change their size beneath the pieces on them. */
const GROUNDS = '.panel, .hero, .lintel';

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
  begin(): void;
}

/** FLIP animation (first, last, invert, play) for pieces, backgrounds and charts of a slide. */
export function createRoomMaking(): RoomMaking {
  let before = new Map<HTMLElement, StageFrame>();
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
    },
    foresee: pictures.take,
    look: (slide, steps) => {
      const known = before;
      before = new Map();
      if (known.size === 0) return undefined;
      const places = [...placesOn(slide)];
      const moved = places.filter(([element, to]) => !isSame(known.get(element) ?? to, to));
      const motions = moved.map(([element, to]) =>
        bring(element, slide, known.get(element) ?? to, to, pictures.give),
      );
      pictures.letGo();
      if (moved.length === 0) return undefined;
      // What a style sheet kept out of sight until now comes with the step, at its place.
      const come = places.flatMap(([element]) =>
        known.has(element) || steps.some((step) => step.contains(element)) ? [] : [element],
      );
      motions.unshift(...holdBack([...steps, ...come]));
      const begin = () => {
        moving = slide;
        running = motions.flatMap((start) => start());
      };
      return { wait: WAIT_MS, begin };
    },
  };
}

/** Starts animations whose keyframes are known. */
type Start = () => readonly Animation[];

function bring(
  element: HTMLElement,
  slide: HTMLElement,
  from: StageFrame,
  to: StageFrame,
  give: Pictures['give'],
): Start {
  if (element instanceof HTMLCanvasElement) {
    const picture = give(element);
    const fade = () => element.animate([{ opacity: 0 }, { opacity: 1 }], FADE);
    return () => [shrink(picture, slide, from, to), fade()];
  }
  if (!element.matches(GROUNDS)) return () => [carry(element, from, to)];
  const ground = groundOf(element);
  return () => [shrink(ground, slide, from, to)];
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
function placesOn(slide: HTMLElement): Map<HTMLElement, StageFrame> {
  const all = slide.querySelectorAll<HTMLElement>(`:is(.bd, .leaf) :is(${PIECES}, ${GROUNDS}, canvas.chart)`);
  const seen = [...all].filter(
    (one) =>
      one.parentElement?.closest(PIECES) == null &&
      one.closest('.fragment:not(.visible)') === null &&
      getComputedStyle(one).visibility === 'visible',
  );
  return new Map(seen.map((one) => [one, frameOf(one, slide)] as const));
}

function isSame(a: StageFrame, b: StageFrame): boolean {
  const shifts = [a.left - b.left, a.top - b.top, a.width - b.width, a.height - b.height];
  return b.width === 0 || a.width === 0 || shifts.every((shift) => Math.abs(shift) < 1);
}

/** Moves a piece; one with the same proportions is scaled too, one whose lines have been rewrapped is not. */
function carry(element: HTMLElement, from: StageFrame, to: StageFrame): Animation {
  const [wide, high] = [from.width / to.width, from.height / to.height];
  const size = Math.abs(wide / high - 1) < 0.12 ? high : 1;
  const start = `translate(${from.left - to.left}px, ${from.top - to.top}px) scale(${size})`;
  return element.animate(
    [
      { transform: start, transformOrigin: '0 0' },
      { transform: 'none', transformOrigin: '0 0' },
    ],
    { duration: MS, easing: EASE },
  );
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
  const { backgroundColor, borderTop, borderLeft, borderBottom } = getComputedStyle(box);
  const ground = document.createElement('div');
  Object.assign(ground.style, {
    backgroundColor,
    borderTop,
    borderLeft,
    borderBottom,
    boxSizing: 'border-box',
  });
  return ground;
}
