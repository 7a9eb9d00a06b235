import { layAside } from './aside.ts';
import { type Bend, bendsOf, STRAIGHT } from './paths.ts';
import { BEHIND, COMING, createPictures, GOING, type Pictures } from './pictures.ts';
import { type Boxes, boxesAround, fadeRules, hideRules } from './rules.ts';
import { frameOf, isSame, type StageFrame } from './shape.ts';
import { keepWords } from './sheet.ts';

const MS = 420;
const EASE = 'cubic-bezier(0.5, 0, 0.2, 1)';
const WAIT_MS = 300;
/** Elements that keep their shape when moved: words, numbers, marks, sheets. */
const PIECES =
  '.plate, .each, .n, .cap, .nm, .term, .lines li, .stat-title, .panel h3 span, .um, .marks, .leaflet, .copy, .caption, .remark, .sum, .who, .total p, .pts li, .field-parts li, .lintel > *, .pillars h3, .shaft > *, .name, .before';
/** Those whose size is not that of their type. */
const THINGS = '.um, .marks, .leaflet, .copy, .plate';
/** Those that may be of another shape, and have words on them. */
const SHEETS = '.leaflet, .copy, .plate';
/** Backgrounds, which change their size beneath the pieces on them. */
const GROUNDS = '.panel, .hero, .lintel, .brace';

/** Where a piece is, the size of its type, and which part of its width its words keep to: 0 is the left edge. */
interface Place extends StageFrame {
  readonly font: number;
  readonly lines: number;
  /** The face of its type. */
  readonly face: string;
  readonly anchor: number;
  /** What is seen of it. */
  readonly ink: StageFrame;
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
      const motions = waysOf(known, now).map((way) => bring(way, slide, pictures.give));
      pictures.letGo();
      if (motions.length === 0) return undefined;
      // What a style sheet kept out of sight until now comes with the step, at its place, and so do the rules around it.
      const come = [...now.keys()].flatMap((element) =>
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
  readonly element: HTMLElement;
  readonly from: Place;
  readonly to: Place;
  /** It goes, and comes up at its place. */
  readonly comesUp: boolean;
  readonly bend: Bend;
}

/** What has another place now, and how it gets there. */
function waysOf(known: Places, now: ReadonlyMap<HTMLElement, Place>): readonly Way[] {
  const all = [...now].flatMap(([element, to]) => {
    const from = known.get(element);
    return from === undefined ? [] : [{ element, from, to, stays: isSame(from, to) }];
  });
  const ways = all.flatMap(({ stays, ...way }) =>
    stays ? [] : [{ ...way, comesUp: isRewritten(way) || crossesNumber(way.element, known, now) }],
  );
  const isPiece = ({ element }: { readonly element: HTMLElement }) => !element.matches(`canvas, ${GROUNDS}`);
  const seen = ways.filter((way) => !way.comesUp && isPiece(way));
  const still = all.filter((one) => one.stays && isPiece(one)).map(({ to }) => to.ink);
  // What belongs to one item goes one way.
  const items = seen.map(({ element }) => element.closest('li') ?? element);
  const groups = [...new Set(items)].map((item) => seen.filter((_, i) => items[i] === item));
  const bends = bendsOf(
    groups.map((group) => group.map(({ from, to }) => ({ from: from.ink, to: to.ink }))),
    still,
  );
  return ways.map((way) => {
    const group = groups.findIndex((one) => one.includes(way));
    return { ...way, comesUp: way.comesUp || (group >= 0 && !bends[group]), bend: bends[group] ?? STRAIGHT };
  });
}

function bring(way: Way, slide: HTMLElement, give: Pictures['give']): Start {
  const { element, from, to } = way;
  if (element instanceof HTMLCanvasElement) {
    const picture = give(element);
    const goes = () => haunt(picture, slide, from, [{ opacity: 1 }, { opacity: 0 }], GOING);
    return () => [goes(), element.animate([{ opacity: 0 }, { opacity: 1 }], COMING)];
  }
  if (!element.matches(GROUNDS)) return way.comesUp ? giveWay(way) : () => carry(way);
  const ground = groundOf(element);
  const [left, top] = [to.left - from.left, to.top - from.top];
  const end = `translate(${left}px, ${top}px) scale(${to.width / from.width}, ${to.height / from.height})`;
  const frames = [{ transform: 'none' }, { transform: end }];
  const shrinks = () => haunt(ground, slide, from, frames, { duration: MS, easing: EASE });
  return () => [shrinks(), hideRules(element, MS)];
}

/** Delays the appearance of new content. */
function holdBack(steps: readonly HTMLElement[]): readonly Start[] {
  const panels = steps.flatMap((step) => step.closest<HTMLElement>('.panel') ?? []);
  return [...steps, ...panels].map((one) =>
    comeUp(one, 1000 * Number.parseFloat(getComputedStyle(one).transitionDelay)),
  );
}

function comeUp(element: HTMLElement, late = 0): Start {
  const wait = { delay: WAIT_MS + late, duration: 200, fill: 'backwards' } as const;
  return () => [element.animate([{ opacity: 0 }, { opacity: 1 }], wait)];
}

function hasMore(slide: HTMLElement): boolean {
  return slide.querySelector(':is(.bd, .leaf) .fragment:not(.visible)') !== null;
}

/** Positions of the visible pieces; a piece inside another moves with it and is left out. */
function placesOn(slide: HTMLElement): Map<HTMLElement, Place> {
  const all = slide.querySelectorAll<HTMLElement>(`:is(.bd, .leaf) :is(${PIECES}, ${GROUNDS}, canvas.chart)`);
  const words = document.createRange();
  const seen = [...all].flatMap((one) => {
    if (
      one.parentElement?.closest(PIECES) != null ||
      one.closest('.fragment:not(.visible, .fade-out)') !== null
    )
      return [];
    const { visibility, fontSize, lineHeight, textAlign, fontFamily, fontWeight } = getComputedStyle(one);
    if (visibility !== 'visible') return [];
    const frame = frameOf(one, slide);
    const lines = Math.round(frame.height / Number.parseFloat(lineHeight)) || 1;
    const anchor = textAlign === 'center' ? 0.5 : 0;
    const type = { font: Number.parseFloat(fontSize), lines, face: fontFamily + fontWeight, anchor };
    words.selectNodeContents(one);
    const ink = frameOf(words, slide);
    return [[one, { ...frame, ...type, ink: ink.width > 0 ? ink : frame }] as const];
  });
  return new Map(seen);
}

/** Whether words that stood beside their number or term stand above or below it now, or the other way round. */
function crossesNumber(words: HTMLElement, before: Places, now: Places): boolean {
  const numbers = [words.previousElementSibling, words.nextElementSibling].flatMap((one) =>
    one?.matches('.n') ? one : one?.matches('.shaft') ? one.firstElementChild : [],
  );
  const isBeside = (places: Places, number: Element | null) => {
    const [a, b] = [places.get(words), places.get(number)];
    return a && b && (a.left >= b.left + b.width - 1 || b.left >= a.left + a.width - 1);
  };
  return !words.matches('.n') && numbers.some((number) => isBeside(before, number) !== isBeside(now, number));
}

/** Whether its words would stand upon others at first, because its lines are broken elsewhere, or be in another type at once. */
function isRewritten({ element, from, to }: Pick<Way, 'element' | 'from' | 'to'>): boolean {
  return (from.lines !== to.lines || from.face !== to.face) && !element.matches(THINGS);
}

/** Moves a piece. */
function carry(way: Way): readonly Animation[] {
  const { element, from, to, bend } = way;
  const { left, top, x, y, isSheet, transformOrigin } = startOf(way);
  const [across, down] = bend;
  const halfway = `translate(${left * (1 - across)}px, ${top * (1 - down)}px) scale(${(1 + x) / 2}, ${(1 + y) / 2})`;
  const timing = { duration: MS, easing: EASE };
  const [wide, high] = [from.width / to.width, from.height / to.height];
  const words = isSheet ? keepWords(element, { wide, high, size: from.font / to.font }, timing) : [];
  const moved = { transform: [placed({ left, top, x, y }), halfway, 'none'], transformOrigin };
  return [element.animate(moved, timing), ...words];
}

/** A piece goes where it stood, and comes up at its place. Words of other lines or another face cannot be shown there any more. */
function giveWay(way: Way): Start {
  const comes = comeUp(way.element);
  if (isRewritten(way)) return comes;
  const { transformOrigin, ...start } = startOf(way);
  const transform = [placed(start), placed(start)];
  // Begun after the other, it is the one that is seen as long as it lasts.
  return () => [...comes(), way.element.animate({ opacity: [1, 0], transform, transformOrigin }, GOING)];
}

/** Where a piece is at first, seen from its place, and by how much it is wider and higher there. */
interface WayStart extends Pick<StageFrame, 'left' | 'top'> {
  readonly x: number;
  readonly y: number;
}

function startOf({ element, from, to }: Way): WayStart & { isSheet: boolean; transformOrigin: string[] } {
  const [wide, high] = [from.width / to.width, from.height / to.height];
  const isAlike = Math.abs(wide / high - 1) < 0.12;
  const isSheet = !isAlike && element.matches(SHEETS);
  const size = isAlike ? high : element.matches(THINGS) ? 1 : from.font / to.font;
  const [x, y] = isSheet ? [wide, high] : [size, size];
  const anchor = ({ left, width }: StageFrame) => left + to.anchor * width;
  const origin = `${100 * to.anchor}% 0`;
  return {
    left: anchor(from) - anchor(to),
    top: from.top - to.top,
    x,
    y,
    isSheet,
    transformOrigin: [origin, origin],
  };
}

function placed({ left, top, x, y }: WayStart): string {
  return `translate(${left}px, ${top}px) scale(${x}, ${y})`;
}

/** Shows `ghost` at a place of the slide as long as it moves. */
function haunt(
  ghost: HTMLElement,
  slide: HTMLElement,
  at: StageFrame,
  frames: Keyframe[],
  timing: KeyframeAnimationOptions,
): Animation {
  ghost.classList.add('ghost');
  layAside(ghost, slide, at, BEHIND);
  const motion = ghost.animate(frames, timing);
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
