import type { Swarm } from '../../charts/index.ts';
import { colourOf, frameOf } from './shape.ts';
import { type ReadySwarm, readySwarm } from './swarm.ts';

const MS = 700;
const SPREAD = 0.3;

/**
 * When a step shows a bar, copies of the dots beneath a segment fly into that segment: what was counted one by one adds up
 * to it. The dots themselves stay.
 */
export interface AddingUp {
  /** Prepares the flight while nothing moves; `slide` is laid out as after `steps`. */
  foresee(slide: HTMLElement, steps: readonly HTMLElement[]): void;
  /** The flight that comes with `steps`; undefined if nothing adds up there. */
  take(slide: HTMLElement, steps: readonly HTMLElement[]): ReadySwarm | undefined;
  /** Drops what was prepared: another step follows, or the slide is laid out anew. */
  forget(): void;
}

/** `pixelRatio` returns the current device pixels per stage pixel. */
export function createAddingUp(pixelRatio: () => number): AddingUp {
  let known: { readonly step: HTMLElement | undefined; readonly swarm: ReadySwarm | undefined } | undefined;
  const forget = () => {
    known?.swarm?.drop();
    known = undefined;
  };
  const foresee = (slide: HTMLElement, steps: readonly HTMLElement[]) => {
    forget();
    known = { step: steps[0], swarm: readyDots(steps, slide, pixelRatio()) };
  };
  return {
    foresee,
    take: (slide, steps) => {
      if (known === undefined || known.step !== steps[0]) foresee(slide, steps);
      const swarm = known?.swarm;
      known = undefined;
      return swarm;
    },
    forget,
  };
}

function readyDots(steps: readonly HTMLElement[], slide: HTMLElement, ratio: number): ReadySwarm | undefined {
  const bar = steps.flatMap((step) => [...step.querySelectorAll<HTMLElement>('canvas.chart')])[0];
  const marks = slide.querySelector<HTMLElement>('.bd [data-gather]');
  const column = marks?.closest('td');
  if (bar === undefined || !marks || !column) return undefined;
  const dots = [...marks.querySelectorAll<HTMLElement>('i')].map((dot) => frameOf(dot, slide));
  const [first] = dots;
  if (!first) return undefined;
  // The columns of dots are as wide as the segments above them.
  const [all, under] = [frameOf(bar, slide), frameOf(column, slide)];
  const frame = {
    left: all.left,
    top: all.top,
    width: all.width,
    height: under.top + under.height - all.top,
  };
  const rows = new Set(dots.map(({ top }) => Math.round(top))).size;
  const inRow = Math.ceil(dots.length / rows);
  // As large as a cell is long, from edge to edge of the segment: between smaller ones its number would be seen in pieces.
  const side = 1 + Math.max(under.width / inRow, all.height / rows);
  const spot = (begin: number, length: number, i: number, count: number) =>
    begin + side / 2 + (i * (length - side)) / Math.max(1, count - 1);
  const at = (x: number, y: number) => [(x - frame.left) * ratio, (y - frame.top) * ratio];
  const colour = colourOf(getComputedStyle(marks).getPropertyValue('--c1'));
  const swarm: Swarm = {
    from: Float32Array.from(
      dots.flatMap(({ left, top, width, height }) => at(left + width / 2, top + height / 2)),
    ),
    to: Float32Array.from(
      dots.flatMap((_, i) =>
        at(
          spot(under.left, under.width, i % inRow, inRow),
          spot(all.top, all.height, Math.floor(i / inRow), rows),
        ),
      ),
    ),
    size: [first.width * ratio, side * ratio],
    ...{ round: [true, false], colour: [colour, colour], spread: SPREAD },
  };
  return readySwarm(slide, swarm, { frame, ratio, ms: MS });
}
