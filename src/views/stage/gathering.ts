import { matchPlaces, middlesOf, placesInside, type Swarm } from '../../charts/index.ts';
import { atRest } from './at-rest.ts';
import { bitByBit, type Work } from './bit-by-bit.ts';
import type { Charts } from './charts.ts';
import { around, colourOf, frameOf, inkOf, type StageFrame } from './shape.ts';
import { type ReadySwarm, readySwarm } from './swarm.ts';

const MS = 1600;
/** Fraction of the time over which the marks depart. */
const SPREAD = 0.45;
/** Larger pictures are painted at a lower resolution, which is not noticed in motion. */
const MOST_PIXELS = 2_500_000;

/** Marks of a field fly together to form the words of a headline, which then replace them. */
export interface Gathering {
  /** Computes the flight while nothing moves, if a field on `slide` will gather. */
  prepare(slide: HTMLElement): void;
  /** Starts if a page with a gathering field has been removed from `slide`. */
  begin(slide: HTMLElement): void;
  /** Shows the end state at once. */
  end(): void;
}

/** A visible field and the words it gathers into: the same name in `data-gather`. */
interface Pair {
  readonly canvas: HTMLCanvasElement;
  readonly words: HTMLElement;
}

/** A prepared flight, to be started (which returns a function that shows the slide without it) or dropped. */
interface Ready extends Pick<ReadySwarm, 'drop'> {
  begin(): () => void;
}

/** `pixelRatio` returns the current device pixels per stage pixel. */
export function createGathering(charts: Charts, pixelRatio: () => number): Gathering {
  let known: { readonly canvas: HTMLCanvasElement; readonly work: Work<Ready | undefined> } | undefined;
  let end = () => {};
  const forget = () => {
    known?.work.stop()?.drop();
    known = undefined;
  };
  const ready = (slide: HTMLElement) => {
    const pair = pairOn(slide);
    if (known?.canvas === pair?.canvas) return known?.work;
    forget();
    if (pair === undefined) return undefined;
    const work = bitByBit(readyWays(pair, slide, charts, pixelRatio()));
    known = { canvas: pair.canvas, work };
    return work;
  };
  return {
    prepare: (slide) => {
      if (!isAwaited(slide)) forget();
      else
        void atRest(slide, charts).then(() => {
          if (isAwaited(slide)) ready(slide);
        });
    },
    begin: (slide) => {
      const begin = ready(slide)?.finish()?.begin;
      known = undefined;
      if (begin !== undefined) end = begin();
    },
    end: () => end(),
  };
}

/** Whether the field is on a page that a later step removes. */
function isAwaited(slide: HTMLElement): boolean {
  return pairOn(slide)?.canvas.closest('.leaf:not(.visible)') != null;
}

function pairOn(slide: HTMLElement): Pair | undefined {
  const field = slide.querySelector<HTMLElement>('.leaf [data-gather]');
  const canvas = field?.querySelector('canvas');
  const words = [...slide.querySelectorAll<HTMLElement>(`[data-gather="${field?.dataset.gather}"]`)].find(
    (one) => one !== field,
  );
  const isUp = field?.closest('.fragment')?.matches('.visible') === true;
  return isUp && canvas && words ? { canvas, words } : undefined;
}

/** Yields between pieces of work that each take a fraction of a frame. */
function* readyWays(
  { canvas, words }: Pair,
  slide: HTMLElement,
  charts: Charts,
  wanted: number,
): Generator<void, Ready | undefined> {
  const plan = charts.fieldOn(canvas);
  if (plan === undefined) return undefined;
  const [field, title] = [frameOf(canvas, slide), frameOf(words, slide)];
  const frame = around(field, title);
  const ratio = Math.min(wanted, Math.sqrt(MOST_PIXELS / (frame.width * frame.height)));
  const onFrame = ({ left, top }: StageFrame, at: number, i: number) =>
    at + (i % 2 === 0 ? left - frame.left : top - frame.top) * ratio;
  const ink = inkOf(words, slide, title, ratio);
  yield;
  const inside = placesInside(ink, Math.round(title.width * ratio), plan.count);
  if (inside.length !== 2 * plan.count) return undefined;
  yield;
  const from = middlesOf(plan).map((at, i) => onFrame(field, at * ratio, i));
  const to = inside.map((at, i) => onFrame(title, at, i));
  const swarm: Swarm = {
    ...{ from, to: matchPlaces(from, to), spread: SPREAD, round: [true, false] },
    size: [plan.mark * ratio, Math.sqrt(ink.reduce((sum, pixel) => sum + pixel, 0) / plan.count)],
    colour: [
      colourOf(getComputedStyle(canvas).getPropertyValue('--c2')),
      colourOf(getComputedStyle(words).color),
    ],
  };
  yield;
  const { fly, drop } = readySwarm(slide, swarm, { frame, ratio, ms: MS });
  const begin = () => {
    slide.dataset.gathering = '';
    return fly(() => {
      delete slide.dataset.gathering;
    });
  };
  return { begin, drop };
}
