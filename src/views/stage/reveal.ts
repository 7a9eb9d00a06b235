import Reveal, { type RevealPlugin } from 'reveal.js';
import { onDensityChange } from '../../ui/density.ts';

/** Where the stage stands: page from 1, and how many of its steps are shown. */
export interface StagePosition {
  readonly page: number;
  readonly step: number;
}

/** What may happen on the stage; `forward` tells an entry by "next" from every other way of coming there. */
export type StageEvent =
  | { readonly kind: 'slide'; readonly slide: HTMLElement; readonly forward: boolean }
  | {
      readonly kind: 'step';
      readonly slide: HTMLElement;
      readonly steps: readonly HTMLElement[];
      readonly forward: boolean;
    }
  | { readonly kind: 'resize' };

/** The one wrapper of reveal.js: its gaps in types and its settings stay in this file. */
export interface Stage {
  readonly total: number;
  readonly slides: readonly HTMLElement[];
  current(): HTMLElement;
  position(): StagePosition;
  scale(): number;
  goTo(position: StagePosition): void;
  next(): void;
  previous(): void;
  /** Calls `listener` before every "next", while the slide is as it was. */
  beforeNext(listener: () => void): void;
  on(listener: (event: StageEvent) => void): void;
}

const SETTINGS = {
  // The script in <head> scales the stage to the window (reveal would round to whole percents).
  disableLayout: true,
  center: false,
  controls: false,
  progress: false,
  hash: true,
  hashOneBasedIndex: true,
  fragmentInURL: true,
  transition: 'none',
  backgroundTransition: 'none',
  // Swipes are keys of ours as well: they must stop at the black screen.
  touch: false,
  mouseWheel: false,
  // The keys of the hall are ours (src/ui/keys): reveal's Esc, arrows and B would page beside them.
  keyboard: false,
  help: false,
  // The page sorter is ours too (src/ui/sorter.ts).
  overview: false,
  viewDistance: 1,
  mobileViewDistance: 1,
  // Below 435 px reveal would switch to its scroll view and throw every canvas away.
  scrollActivationWidth: 0,
  postMessage: false,
} as const;

/**
 * What reveal does at each press that the first frame after it would wait for. What its parts ask one another is given to
 * plugins alone.
 */
const WITHOUT: RevealPlugin = {
  id: 'without',
  init: (inner) => {
    // All words that come up, with the style of every element and each time after a change of it; voice.ts says what is said.
    Object.assign(inner, { getStatusText: () => '' });
    // The address, as if it had just been written: it is, a second after the last press. The kept place does not wait
    // (kept-place.ts).
    const { location } = inner as unknown as { readonly location: object };
    Object.defineProperty(location, 'replaceStateTimestamp', { get: Date.now, set: () => {} });
  },
};

/** Starts reveal.js on the document's slides; resolves when the first one is in place. */
export async function startReveal(root: HTMLElement): Promise<Stage> {
  const reveal = new Reveal(root, { ...SETTINGS, plugins: [WITHOUT] });
  await reveal.initialize();
  // `application` keeps screen readers from reading the slide; it is a region like any other.
  root.setAttribute('role', 'region');

  const slides = [...root.querySelectorAll<HTMLElement>('.slides > section')];
  keepUnmeasured(document.body);
  const unread = keepUnread(slides);
  const current = () => reveal.getCurrentSlide();
  const beforeNext: (() => void)[] = [];
  return {
    total: slides.length,
    slides,
    current,
    // Not reveal's own index of the fragment: where none is marked as the current one, that counts elements for steps.
    position: () => ({ page: reveal.getIndices().h + 1, step: shownSteps(current()) }),
    scale: () => Number.parseFloat(getComputedStyle(root).getPropertyValue('--scale')) || 1,
    goTo: ({ page, step }) => unread(() => reveal.slide(page - 1, 0, step - 1)),
    next: () => {
      for (const listener of beforeNext) listener();
      unread(() => reveal.next());
    },
    beforeNext: (listener) => void beforeNext.push(listener),
    previous: () => unread(() => reveal.prev()),
    on: (listener) => listen(reveal, listener, current),
  };
}

/**
 * At each press, in the frame after it, reveal reads all words of the slide with the style of every element, to say them;
 * voice.ts says what is said. Until then the slides have no nodes to read; to everything else they are what they are.
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
      // After what reveal itself has asked to be called for in that frame.
      requestAnimationFrame(() => {
        paging -= 1;
      });
    }
  };
}

/**
 * At each press reveal asks for the size of the window by that of the body, between two changes: the slide would be laid out
 * once more. The scale is ours, and it does nothing else with it.
 */
function keepUnmeasured(body: HTMLElement): void {
  Object.defineProperty(body, 'offsetWidth', { get: () => window.innerWidth });
  Object.defineProperty(body, 'offsetHeight', { get: () => window.innerHeight });
}

/** How many steps a slide has after its entry. */
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

/** Reveal's events are untyped; its fragment events carry the elements of the step. */
function fragmentsOf(event: unknown): readonly HTMLElement[] {
  const { fragments } = event as { readonly fragments?: readonly HTMLElement[] };
  return fragments ?? [];
}
