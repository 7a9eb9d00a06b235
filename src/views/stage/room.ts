import { layAside } from './aside.ts';
import { BEHIND, createPictures, type Pictures } from './pictures.ts';
import { frameOf, type StageFrame } from './shape.ts';

const MS = 420;
const EASE = 'cubic-bezier(0.5, 0, 0.2, 1)';
const FADE = { duration: 240, easing: 'linear' } as const;
const WAIT_MS = 260;
/** What keeps its own shape, wherever it stands: words, numbers, marks, sheets. */
const PIECES =
  '.n, .cap, .nm, .term, .lines li, .stat-title, .panel h3 span, .um, .marks, .leaflet, .copy, .caption, .remark, .sum, .who, .total p, .pts li, .field-parts li, .lintel > *, .name, .before';
/** Grounds that grow narrower under what stands on them. */
const GROUNDS = '.panel, .hero, .lintel';

/** What stood alone on a slide and makes room for what a step brings up (room.css). */
export interface RoomMaking {
  /** Remembers where everything stands, before a step. */
  note(slide: HTMLElement): void;
  /** Makes ready what a step needs that will have `canvases` stand elsewhere, while nothing moves. */
  foresee(slide: HTMLElement, canvases: readonly HTMLCanvasElement[]): void;
  /**
   * Looks what stands elsewhere now; gives how to move that from its old place to the new one, with `transform` alone.
   * `steps` come up then. Nothing for a slide on which all has stayed where it was.
   */
  look(slide: HTMLElement, steps: readonly HTMLElement[]): MakingRoom | undefined;
}

/** To be begun when nothing of the slide has to be measured any more: each measure after a change lays it out anew. */
export interface MakingRoom {
  /** ms in which the others are on their way before what comes up is seen, its charts too. */
  readonly wait: number;
  begin(): void;
}

/** First, last, invert, play, for the pieces of a slide, its grounds and its charts. */
export function createRoomMaking(): RoomMaking {
  let before = new Map<HTMLElement, StageFrame>();
  let running: readonly Animation[] = [];
  let moving: HTMLElement | undefined;
  const pictures = createPictures();
  // Paper gets the end state.
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
      const moved = [...placesOn(slide)].filter(([element, to]) => !isSame(known.get(element) ?? to, to));
      const motions = moved.map(([element, to]) =>
        bring(element, slide, known.get(element) ?? to, to, pictures.give),
      );
      pictures.letGo();
      if (moved.length === 0) return undefined;
      motions.unshift(...holdBack(steps));
      const begin = () => {
        moving = slide;
        running = motions.flatMap((start) => start());
      };
      return { wait: WAIT_MS, begin };
    },
  };
}

/** Begins motions that have been measured before. */
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

/** What comes up waits till the others are on their way. */
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

/** Where the pieces stand that are seen; a piece within a piece goes with it. */
function placesOn(slide: HTMLElement): Map<HTMLElement, StageFrame> {
  const all = slide.querySelectorAll<HTMLElement>(`:is(.bd, .leaf) :is(${PIECES}, ${GROUNDS}, canvas.chart)`);
  const seen = [...all].filter(
    (one) => one.parentElement?.closest(PIECES) == null && one.closest('.fragment:not(.visible)') === null,
  );
  return new Map(seen.map((one) => [one, frameOf(one, slide)] as const));
}

function isSame(a: StageFrame, b: StageFrame): boolean {
  const shifts = [a.left - b.left, a.top - b.top, a.width - b.width, a.height - b.height];
  return b.width === 0 || a.width === 0 || shifts.every((shift) => Math.abs(shift) < 1);
}

/** A piece that is as it was but larger grows; one that is broken into other lines only goes. */
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

/** Lays `ghost` where something stood and lets it shrink to where that stands now. */
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

/** The ground of a box without what stands on it. */
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
