import type { ChartPlan } from './plan.ts';

/** One bar, or the whole ring, in ms. */
const GROWTH = 700;
/** From the start of one bar to that of the next, in ms. */
const STAGGER = 80;
/** All segments of a stack, one after the other, in ms. */
const CHAIN = 1000;
/** All marks of a field, row by row, in ms. */
const FILLING = 600;
/** The same, when they go: they have left the rows of those that follow them before these are there. */
const LEAVING = 250;

/** The mark that Chart.js asks about. */
interface Asked {
  readonly dataIndex: number;
  readonly datasetIndex: number;
}

/** The animation options of a configuration; times in ms. */
export interface ChartMotion {
  readonly animation: {
    readonly duration: number;
    readonly easing: 'easeOutCubic' | 'easeInOutQuad';
    readonly delay: (at: Asked) => number;
  };
  readonly animations?: Readonly<
    Record<'x' | 'base', { readonly type: 'number'; readonly from: (at: Asked) => number }>
  >;
}

/** How the end state of `plan` is reached; to be merged into the options of its configuration. */
export function chartMotion(plan: ChartPlan): ChartMotion {
  switch (plan.kind) {
    case 'rows':
    case 'columns':
    case 'groups':
    case 'target':
    case 'rate-bar':
    case 'line':
      return { animation: grow(GROWTH, (at) => at.dataIndex * STAGGER) };
    case 'ring':
    case 'rate-ring':
      return { animation: grow(GROWTH, () => 0) };
    case 'stack': {
      const duration = Math.min(GROWTH, CHAIN / Math.max(1, plan.marks.length));
      // A segment grows from its own left edge; left alone it would slide in from the edge of the canvas.
      const left = { type: 'number', from: (at: Asked) => plan.marks[at.datasetIndex]?.start ?? 0 } as const;
      return {
        animation: grow(duration, (at) => at.datasetIndex * duration),
        animations: { x: left, base: left },
      };
    }
    case 'field':
      return { animation: run(FILLING) };
    default:
      return plan satisfies never;
  }
}

/** How the marks of a field go. */
export const LEAVE: ChartMotion = { animation: run(LEAVING) };

function run(duration: number): ChartMotion['animation'] {
  return { duration, easing: 'easeInOutQuad', delay: () => 0 };
}

function grow(duration: number, delay: (at: Asked) => number): ChartMotion['animation'] {
  return { duration, easing: 'easeOutCubic', delay };
}
