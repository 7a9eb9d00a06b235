import { matchPlaces, middlesOf, type Swarm } from '../../charts/index.ts';
import type { Charts } from './charts.ts';
import { around, colourOf, frameOf, type StageFrame } from './shape.ts';
import { readySwarm } from './swarm.ts';

const MS = 900;
const SPREAD = 0.35;

/**
 * Lets the marks on a page that is taken away fly to the field of the same fact on the slide below: who was counted there
 * is counted here. Nothing happens where there is no such field in sight. Gives what cuts it short.
 */
export function alight(page: HTMLElement, slide: HTMLElement, charts: Charts, ratio: number): () => void {
  const field = page.querySelector<HTMLElement>('[data-marks]');
  const [source, target] = [canvasIn(field), canvasIn(twinOf(field, slide))];
  const [before, after] = [source && charts.fieldOn(source), target && charts.fieldOn(target)];
  if (!source || !target || !before || !after || before.count !== after.count) return () => {};
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
  charts.seen(target);
  target.dataset.alighting = '';
  return readySwarm(swarm, { frame, ratio, ms: MS })(slide, () => {
    delete target.dataset.alighting;
  });
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
