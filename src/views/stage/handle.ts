import { type ValuePlace, valuePlaces } from '../../charts/index.ts';
import type { Motion } from './motion.ts';
import { type Stage, stepsOf } from './reveal.ts';

/** Interface of the stage for other tools: pictures, tests. */
export interface StageHandle {
  readonly total: number;
  /** Shows a page (from 1) at a step or with all steps; resolves when its charts have stopped moving. */
  goTo(page: number, step: number | 'end'): Promise<void>;
  /** Positions of the values drawn on a chart's canvas, in canvas px. */
  values(canvas: HTMLCanvasElement): readonly ValuePlace[];
}

declare global {
  interface Window {
    deckStage?: StageHandle;
  }
}

/** Creates the handle of a stage. */
export function createHandle(stage: Stage, motion: Motion): StageHandle {
  return {
    total: stage.total,
    values: valuePlaces,
    goTo: async (page, step) => {
      const slide = stage.slides[page - 1];
      if (slide === undefined) throw new RangeError(`第${page}页不存在，共${stage.total}页`);
      stage.goTo({ page, step: step === 'end' ? stepsOf(slide) : step });
      await motion.finish(slide);
    },
  };
}
