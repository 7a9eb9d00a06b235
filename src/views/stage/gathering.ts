import { matchPlaces, middlesOf, placesInside, type Swarm } from '../../charts/index.ts';
import type { Charts } from './charts.ts';
import { around, colourOf, frameOf, inkOf, type StageFrame } from './shape.ts';
import { flySwarm } from './swarm.ts';

const MS = 1600;
/** Share of the time in which the marks set out. */
const SPREAD = 0.45;
/** A picture of more pixels is painted coarser: what moves is not looked at closely. */
const MOST_PIXELS = 2_500_000;

/** Marks of a field that fly to their places in the words of a headline, which then take over. */
export interface Gathering {
  /** Works out the ways while nothing moves. */
  prepare(slide: HTMLElement): void;
  /** Begins, where a page has been taken away from `slide` with a field on it that gathers. */
  begin(slide: HTMLElement): void;
  /** The end state at once. */
  end(): void;
}

/** A field that is up, and the words of its slide that it gathers into: the same name in `data-gather`. */
interface Pair {
  readonly canvas: HTMLCanvasElement;
  readonly words: HTMLElement;
}

interface Ways {
  readonly canvas: HTMLCanvasElement;
  readonly frame: StageFrame;
  readonly ratio: number;
  readonly swarm: Swarm;
}

/** `pixelRatio` gives device pixels per stage pixel at the moment it is called. */
export function createGathering(charts: Charts, pixelRatio: () => number): Gathering {
  let known: Ways | undefined;
  let end = () => {};
  const waysOf = (slide: HTMLElement) => {
    const pair = pairOn(slide);
    if (known?.canvas !== pair?.canvas) known = pair && planWays(pair, slide, charts, pixelRatio());
    return known;
  };
  return {
    prepare: (slide) => {
      if (pairOn(slide) !== undefined)
        void charts.settled(slide).then(() => requestIdleCallback(() => waysOf(slide)));
    },
    begin: (slide) => {
      const ways = waysOf(slide);
      known = undefined;
      if (ways !== undefined) end = gather(ways, slide);
    },
    end: () => end(),
  };
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

function planWays(
  { canvas, words }: Pair,
  slide: HTMLElement,
  charts: Charts,
  wanted: number,
): Ways | undefined {
  const plan = charts.fieldOn(canvas);
  if (plan === undefined) return undefined;
  const field = frameOf(canvas, slide);
  const frame = around(field, frameOf(words, slide));
  const ratio = Math.min(wanted, Math.sqrt(MOST_PIXELS / (frame.width * frame.height)));
  const ink = inkOf(words, slide, frame, ratio);
  const from = middlesOf(plan).map(
    (at, i) => (at + (i % 2 === 0 ? field.left - frame.left : field.top - frame.top)) * ratio,
  );
  const to = placesInside(ink, Math.round(frame.width * ratio), plan.count);
  if (to.length !== from.length) return undefined;
  const last = Math.sqrt(ink.reduce((sum, pixel) => sum + pixel, 0) / plan.count);
  const swarm: Swarm = {
    ...{ from, to: matchPlaces(from, to), spread: SPREAD, round: [true, false] },
    size: [plan.mark * ratio, last],
    colour: [
      colourOf(getComputedStyle(canvas).getPropertyValue('--c2')),
      colourOf(getComputedStyle(words).color),
    ],
  };
  return { canvas, frame, ratio, swarm };
}

/** The rest of the slide comes in meanwhile (reveal.css, `data-gathering`). */
function gather({ frame, ratio, swarm }: Ways, slide: HTMLElement): () => void {
  slide.dataset.gathering = '';
  return flySwarm(swarm, { slide, frame, ratio, ms: MS }, () => {
    delete slide.dataset.gathering;
  });
}
