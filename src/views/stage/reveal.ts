import Reveal, { type RevealPlugin } from 'reveal.js';
import { onDensityChange } from '../../ui/density.ts';

/** Position of the stage: page from 1, and number of steps shown. */
export interface StagePosition {
  readonly page: number;
  readonly step: number;
}

/** Events of the stage; `forward` is true when the slide or step was reached by "next". */
export type StageEvent =
  | { readonly kind: 'slide'; readonly slide: HTMLElement; readonly forward: boolean }
  | {
      readonly kind: 'step';
      readonly slide: HTMLElement;
      readonly steps: readonly HTMLElement[];
      readonly forward: boolean;
    }
  | { readonly kind: 'resize' };

/** The only wrapper of reveal.js: its settings and the gaps in its types are confined to this file. */
export interface Stage {
  readonly total: number;
  readonly slides: readonly HTMLElement[];
  current(): HTMLElement;
  position(): StagePosition;
  scale(): number;
  goTo(position: StagePosition): void;
  next(): void;
  previous(): void;
  /** Calls `listener` before every "next", while the slide is still unchanged. */
  beforeNext(listener: () => void): void;
  on(listener: (event: StageEvent) => void): void;
}

const SETTINGS = {
  // The script in <head> scales the stage: reveal would round the scale to whole percents.
  disableLayout: true,
  center: false,
  controls: false,
  progress: false,
  hash: true,
  hashOneBasedIndex: true,
  fragmentInURL: true,
  transition: 'none',
  backgroundTransition: 'none',
  // Swipes are handled by our key layer, as they must only uncover a black screen.
  touch: false,
  mouseWheel: false,
  // Keys are handled by src/ui/keys: reveal's Esc, arrows and B would act in addition.
  keyboard: false,
  help: false,
  // The page sorter is our own (src/ui/sorter.ts).
  overview: false,
  viewDistance: 1,
  mobileViewDistance: 1,
  // Below 435 px reveal would switch to its scroll view and discard every canvas.
  scrollActivationWidth: 0,
  postMessage: false,
} as const;

/** The address is written so long after the last press: no motion takes as long. */
const ADDRESS_MS = 3000;

/**
 * Replaces work that reveal does at each press and that would delay the next frame. Its internal functions are only
 * passed to plugins, hence this plugin.
 */
const WITHOUT: RevealPlugin = {
  id: 'without',
  init: (inner) => {
    // Collecting new words for its live region, which reads styles right after changing them; voice.ts announces instead.
    Object.assign(inner, { getStatusText: () => '' });
    // Writing the address, 4 ms in one piece: pretend that it was just written, so that it is written after the last press,
    // when no motion still runs. The stored place does not depend on it (kept-place.ts).
    const { location } = inner as unknown as { readonly location: object };
    Object.defineProperty(location, 'replaceStateTimestamp', { get: Date.now, set: () => {} });
    Object.assign(location, { MAX_REPLACE_STATE_FREQUENCY: ADDRESS_MS });
  },
};

/** Starts reveal.js on the document's slides; resolves when the first one is in place. */
export async function startReveal(root: HTMLElement): Promise<Stage> {
  const reveal = new Reveal(root, { ...SETTINGS, plugins: [WITHOUT] });
  await reveal.initialize();
  // reveal's role `application` would keep screen readers from reading the slide.
  root.setAttribute('role', 'region');

  const slides = [...root.querySelectorAll<HTMLElement>('.slides > section')];
  keepUnmeasured(document.body);
  const unread = keepUnread(slides);
  const current = () => reveal.getCurrentSlide();
  const toNeighbour = keepUnchanged(root, slides, current);
  const beforeNext: (() => void)[] = [];
  return {
    total: slides.length,
    slides,
    current,
    // Not reveal's own fragment index: if no fragment is marked as current, it counts elements instead of steps.
    position: () => ({ page: reveal.getIndices().h + 1, step: shownSteps(current()) }),
    scale: () => Number.parseFloat(getComputedStyle(root).getPropertyValue('--scale')) || 1,
    goTo: ({ page, step }) => unread(() => reveal.slide(page - 1, 0, step - 1)),
    next: () => {
      for (const listener of beforeNext) listener();
      unread(() => toNeighbour(() => reveal.next()));
    },
    beforeNext: (listener) => void beforeNext.push(listener),
    previous: () => unread(() => toNeighbour(() => reveal.prev())),
    on: (listener) => listen(reveal, listener, current),
  };
}

/**
 * In the frame after each press reveal collects the words of the whole slide for its live region, reading every element's
 * style; voice.ts announces instead. During that time the slides' `childNodes` is empty, which only reveal uses.
 */
function keepUnread(slides: readonly HTMLElement[]): (page: () => void) => void {
  const nodesOf = Object.getOwnPropertyDescriptor(Node.prototype, 'childNodes')?.get;
  let paging = 0;
  for (const slide of slides) {
    const get = () => (paging > 0 ? [] : nodesOf?.call(slide));
    Object.defineProperty(slide, 'childNodes', { get, configurable: true });
  }
  return (page) => {
    paging += 1;
    try {
      page();
    } finally {
      // Runs after reveal's own callback for the same frame.
      requestAnimationFrame(() => {
        paging -= 1;
      });
    }
  };
}

/** What reveal asks for all slides by. */
const ALL_SLIDES = ['.slides>section', '.slides section'];

/**
 * At each press reveal writes the classes and attributes of all slides and of their steps anew, and each slide has its
 * styles worked out for it. Paging to a neighbour changes none but the slides beside: for the others reveal gets an element
 * of no document.
 */
function keepUnchanged(
  root: HTMLElement,
  slides: readonly HTMLElement[],
  current: () => HTMLElement,
): (page: () => void) => void {
  const standIn = document.createElement('section');
  const all = (selector: string): Iterable<Element> =>
    Element.prototype.querySelectorAll.call(root, selector);
  return (page) => {
    const at = slides.indexOf(current());
    const near = new Set<Element>(slides.slice(Math.max(0, at - 1), at + 2));
    const find = (selector: string) =>
      ALL_SLIDES.includes(selector)
        ? Array.from(all(selector), (slide) => (near.has(slide) ? slide : standIn))
        : all(selector);
    Object.defineProperty(root, 'querySelectorAll', { value: find, configurable: true });
    try {
      page();
    } finally {
      Reflect.deleteProperty(root, 'querySelectorAll');
    }
  };
}

/**
 * At each press reveal measures the body between two changes, which would force another layout. It only needs the size of
 * the window for scaling, which is ours, so it gets that without a layout.
 */
function keepUnmeasured(body: HTMLElement): void {
  Object.defineProperty(body, 'offsetWidth', { get: () => window.innerWidth });
  Object.defineProperty(body, 'offsetHeight', { get: () => window.innerHeight });
}

/** Number of steps of a slide. */
export function stepsOf(slide: HTMLElement): number {
  return Number(slide.dataset.steps ?? 0);
}

function shownSteps(slide: HTMLElement): number {
  const shown = [...slide.querySelectorAll<HTMLElement>('.fragment.visible')];
  return new Set(shown.map((one) => one.dataset.fragmentIndex)).size;
}

type Api = InstanceType<typeof Reveal>;

function listen(reveal: Api, listener: (event: StageEvent) => void, current: () => HTMLElement): void {
  let page = reveal.getIndices().h;
  reveal.on('slidechanged', () => {
    const to = reveal.getIndices().h;
    const forward = to === page + 1;
    page = to;
    listener({ kind: 'slide', slide: current(), forward });
  });
  for (const type of ['fragmentshown', 'fragmenthidden']) {
    reveal.on(type, (event) => {
      const steps = fragmentsOf(event);
      listener({ kind: 'step', slide: current(), steps, forward: type === 'fragmentshown' });
    });
  }
  const resized = () => listener({ kind: 'resize' });
  window.addEventListener('resize', resized);
  onDensityChange(resized);
}

/** The elements of the step in a fragment event, which reveal.js leaves untyped. */
function fragmentsOf(event: unknown): readonly HTMLElement[] {
  const { fragments } = event as { readonly fragments?: readonly HTMLElement[] };
  return fragments ?? [];
}
