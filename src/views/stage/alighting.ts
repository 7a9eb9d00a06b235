import { matchPlaces, middlesOf, type Swarm } from '../../charts/index.ts';
import { atRest } from './at-rest.ts';
import { bitByBit } from './bit-by-bit.ts';
import type { Charts } from './charts.ts';
import { around, colourOf, frameOf, type StageFrame } from './shape.ts';
import { readySwarm } from './swarm.ts';

const MS = 900;
const SPREAD = 0.35;

/**
 * Marks on a page that is taken away that fly to the field of the same fact on the slide below: who was counted there is
 * counted here. Nothing happens where there is no such field in sight.
 */
export interface Alighting {
  /** Works out the ways while nothing moves, if such a page is up on `slide`. */
  prepare(slide: HTMLElement): void;
  /** Begins as `page` is taken away; gives what cuts it short. */
  begin(page: HTMLElement, slide: HTMLElement): () => void;
}

/** A swarm that is ready. */
type Begin = () => () => void;

/** `pixelRatio` gives device pixels per stage pixel at the moment it is called. */
export function createAlighting(charts: Charts, pixelRatio: () => number): Alighting {
  let known: { readonly page: HTMLElement; readonly ready: () => Begin | undefined } | undefined;
  const pageOn = (slide: HTMLElement) =>
    slide.querySelector('.curtain:not(.visible) [data-marks]')?.closest<HTMLElement>('.curtain');
  const ready = (page: HTMLElement, slide: HTMLElement) => {
    if (known?.page !== page) known = { page, ready: bitByBit(readyWays(page, slide, charts, pixelRatio())) };
    return known.ready;
  };
  return {
    prepare: (slide) => {
      known = undefined;
      if (pageOn(slide) === undefined) return;
      void atRest(slide, charts).then(() => {
        const page = pageOn(slide);
        if (page && slide.matches('.present')) ready(page, slide);
      });
    },
    begin: (page, slide) => ready(page, slide)()?.() ?? (() => {}),
  };
}

/** In pieces of which each is done in a fraction of a frame. */
function* readyWays(
  page: HTMLElement,
  slide: HTMLElement,
  charts: Charts,
  ratio: number,
): Generator<void, Begin | undefined> {
  const field = page.querySelector<HTMLElement>('[data-marks]');
  const [source, target] = [canvasIn(field), canvasIn(twinOf(field, slide))];
  const [before, after] = [source && charts.fieldOn(source), target && charts.fieldOn(target)];
  if (!source || !target || !before || !after || before.count !== after.count) return undefined;
  const [a, b] = [frameOf(source, slide), frameOf(target, slide)];
  const frame = around(a, b);
  const from = placed(middlesOf(before), a, frame, ratio);
  const colour = (canvas: HTMLElement, name: string) =>
    colourOf(getComputedStyle(canvas).getPropertyValue(name));
  const swarm: Swarm = {
    from,
    to: matchPlaces(from, placed(middlesOf(after), b, frame, ratio)),
    size: [before.mark * ratio, after.mark * ratio],
    round: [before.data.shape === 'dot', after.data.shape === 'dot'],
    colour: [colour(source, '--c2'), colour(target, after.strata[0]?.tone === 'message' ? '--c1' : '--c2')],
    spread: SPREAD,
  };
  yield;
  const fly = readySwarm(swarm, { frame, ratio, ms: MS });
  return () => {
    charts.seen(target);
    target.dataset.alighting = '';
    return fly(slide, () => {
      delete target.dataset.alighting;
    });
  };
}

function canvasIn(field: HTMLElement | null): HTMLCanvasElement | undefined {
  return field?.querySelector('canvas') ?? undefined;
}

/** The field of the same fact on the slide itself, if no step has still to bring it up. */
function twinOf(field: HTMLElement | null, slide: HTMLElement): HTMLElement | null {
  const fact = field?.dataset.marks;
  const twin = slide.querySelector<HTMLElement>(`.bd [data-marks="${fact}"]`);
  return twin?.closest('.fragment:not(.visible)') === null ? twin : null;
}

/** Middles of marks on their canvas, in canvas pixels of `frame`. */
function placed(middles: Float32Array, on: StageFrame, frame: StageFrame, ratio: number): Float32Array {
  const shift = [on.left - frame.left, on.top - frame.top] as const;
  return middles.map((at, i) => (at + shift[i % 2 === 0 ? 0 : 1]) * ratio);
}
