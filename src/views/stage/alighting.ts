import { matchPlaces, middlesOf, type Swarm } from '../../charts/index.ts';
import { atRest } from './at-rest.ts';
import { bitByBit, type Work } from './bit-by-bit.ts';
import type { Charts } from './charts.ts';
import { liftedAt } from './lift.ts';
import { around, colourOf, frameOf, type StageFrame } from './shape.ts';
import { type ReadySwarm, readySwarm } from './swarm.ts';

const MS = 900;
const SPREAD = 0.35;
/** They are below the headline when the page has left it. */
const DROP = 0.3;
/** A picture of the marks may be this much older than the page's: they change their colour before the edge is there. */
const AHEAD_MS = 20;

/**
 * Marks on a page being removed fly to the field of the same fact on the slide beneath: the same people are counted in
 * both. Does nothing if there is no such visible field.
 */
export interface Alighting {
  /** Computes the flight while nothing moves, if such a page covers `slide`. */
  prepare(slide: HTMLElement): void;
  /** Starts when `page` is removed; returns a function that finishes it at once. */
  begin(page: HTMLElement, slide: HTMLElement): () => void;
}

/** A prepared flight, to be started or dropped. */
interface Ready extends Pick<ReadySwarm, 'drop'> {
  begin(): () => void;
}

/** `pixelRatio` returns the current device pixels per stage pixel. */
export function createAlighting(charts: Charts, pixelRatio: () => number): Alighting {
  let known: { readonly page: HTMLElement; readonly work: Work<Ready | undefined> } | undefined;
  const pageOn = (slide: HTMLElement) =>
    slide.querySelector('.curtain:not(.visible) [data-marks]')?.closest<HTMLElement>('.curtain');
  const forget = () => {
    known?.work.stop()?.drop();
    known = undefined;
  };
  const ready = (page: HTMLElement, slide: HTMLElement) => {
    if (known?.page === page) return known.work;
    forget();
    const work = bitByBit(readyWays(page, slide, charts, pixelRatio()));
    known = { page, work };
    return work;
  };
  return {
    prepare: (slide) => {
      forget();
      if (pageOn(slide) === undefined) return;
      void atRest(slide, charts).then(() => {
        const page = pageOn(slide);
        if (page && slide.matches('.present')) ready(page, slide);
      });
    },
    begin: (page, slide) => {
      const begin = ready(page, slide).finish()?.begin;
      known = undefined;
      return begin?.() ?? (() => {});
    },
  };
}

/** Yields between pieces of work that each take a fraction of a frame. */
function* readyWays(
  page: HTMLElement,
  slide: HTMLElement,
  charts: Charts,
  ratio: number,
): Generator<void, Ready | undefined> {
  const field = page.querySelector<HTMLElement>('[data-marks]');
  const [source, target] = [canvasIn(field), canvasIn(twinOf(field, slide))];
  const [before, after] = [source && charts.fieldOn(source), target && charts.fieldOn(target)];
  if (!source || !target || !before || !after || before.count !== after.count) return undefined;
  const [a, b] = [frameOf(source, slide), frameOf(target, slide)];
  const frame = around(a, b);
  const from = placed(middlesOf(before), a, frame, ratio);
  const height = slide.offsetHeight;
  const colour = (canvas: HTMLElement, name: string) =>
    colourOf(getComputedStyle(canvas).getPropertyValue(name));
  const swarm: Swarm = {
    from,
    to: matchPlaces(from, placed(middlesOf(after), b, frame, ratio)),
    size: [before.mark * ratio, after.mark * ratio],
    round: [before.data.shape === 'dot', after.data.shape === 'dot'],
    colour: [colour(source, '--c2'), colour(target, after.strata[0]?.tone === 'message' ? '--c1' : '--c2')],
    spread: SPREAD,
    drop: DROP,
    edge: (time) => (height * (1 - liftedAt(time * MS + AHEAD_MS)) - frame.top) * ratio,
  };
  yield;
  const { fly, drop } = readySwarm(slide, swarm, { frame, ratio, ms: MS });
  const begin = () => {
    charts.seen(target);
    // Neither there nor on the page that goes: the same marks would be seen twice.
    for (const canvas of [source, target]) canvas.dataset.alighting = '';
    return fly(() => {
      for (const canvas of [source, target]) delete canvas.dataset.alighting;
    });
  };
  return { begin, drop };
}

function canvasIn(field: HTMLElement | null): HTMLCanvasElement | undefined {
  return field?.querySelector('canvas') ?? undefined;
}

/** The field of the same fact on the slide itself, unless a later step shows it. */
function twinOf(field: HTMLElement | null, slide: HTMLElement): HTMLElement | null {
  const fact = field?.dataset.marks;
  const twin = slide.querySelector<HTMLElement>(`.bd [data-marks="${fact}"]`);
  return twin?.closest('.fragment:not(.visible)') === null ? twin : null;
}

/** Centres of the marks, in pixels of `frame`. */
function placed(middles: Float32Array, on: StageFrame, frame: StageFrame, ratio: number): Float32Array {
  const shift = [on.left - frame.left, on.top - frame.top] as const;
  return middles.map((at, i) => (at + shift[i % 2 === 0 ? 0 : 1]) * ratio);
}
