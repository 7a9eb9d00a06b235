import { prepareAhead } from './ahead.ts';
import { createCharts } from './charts.ts';
import { countUp } from './count-up.ts';
import type { Stage, StageEvent } from './reveal.ts';

/** What moves on the slides: charts as they come up, numbers that run up. */
export interface Motion {
  /** Brings a slide's charts to their end state; resolves when they stand still. */
  finish(slide: HTMLElement): Promise<void>;
}

/**
 * What has just come up moves once; what was seen before, or is come back to, stands in its end state; `enters` tells
 * that the stage opens with its first slide coming up.
 */
export function createMotion(stage: Stage, enters: boolean): Motion {
  const prefersStillness = watchStillness();
  const charts = createCharts(() => window.devicePixelRatio * stage.scale());

  const show = (slide: HTMLElement, step: HTMLElement | undefined, forward: boolean) => {
    const moves = forward && !prefersStillness();
    slide.dataset.motion = moves ? 'play' : 'still';
    charts.show(slide, moves);
    if (moves && step?.closest('.l-cards')) countUp(step);
  };
  const react = (event: StageEvent) => {
    switch (event.kind) {
      case 'slide':
        charts.release(stage.slides, event.slide);
        show(event.slide, undefined, event.forward);
        return;
      case 'step':
        for (const step of event.steps) show(event.slide, step, event.forward);
        return;
      case 'resize':
        charts.resize();
        return;
      default:
        event satisfies never;
    }
  };
  stage.on(react);
  window.addEventListener('beforeprint', () => charts.repaint());
  show(stage.current(), undefined, enters);
  prepareAhead(stage, charts);
  return { finish: charts.finish };
}

/** Tells at any moment whether the system asks for less motion, or the address does (`?motion=off`). */
function watchStillness(): () => boolean {
  const asked = new URLSearchParams(location.search).get('motion') === 'off';
  // One for all: the browser keeps every list that it is asked for.
  const system = matchMedia('(prefers-reduced-motion: reduce)');
  return () => asked || system.matches;
}
