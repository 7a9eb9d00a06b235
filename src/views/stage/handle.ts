import { type ValuePlace, valuePlaces } from '../../charts/index.ts';
import type { Motion } from './motion.ts';
import { type Stage, stepsOf } from './reveal.ts';

/** What other tools (pictures, tests) may ask of the stage. */
export interface StageHandle {
  readonly total: number;
  /** Shows a page (from 1) at a step, or with all its steps; resolves when its charts stand still. */
  goTo(page: number, step: number | 'end'): Promise<void>;
  /** Where the values stand that are drawn on a chart's canvas, in its px. */
  values(canvas: HTMLCanvasElement): readonly ValuePlace[];
}

declare global {
  interface Window {
    deckStage?: StageHandle;
  }
}

/** The handle of a stage. */
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
