import { prepareAhead } from './ahead.ts';
import { type Charts, createCharts } from './charts.ts';
import { countUp } from './count-up.ts';
import { flyFrom, moveStation } from './flight.ts';
import { createLift } from './lift.ts';
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

  const lift = createLift();

  const show = (slide: HTMLElement, steps: readonly HTMLElement[], forward: boolean): void => {
    const moves = forward && !prefersStillness();
    slide.dataset.motion = moves ? 'play' : 'still';
    const page = steps.find((step) => step.matches('.curtain, .leaf'));
    lift.end();
    if (!moves || page === undefined) charts.show(slide, moves);
    // What lies under a page begins when the page is away.
    else lift.begin(slide, () => charts.show(slide, true));
    if (moves && page !== undefined) flyFrom(page, slide, stage.scale());
    if (moves) moveSteps(steps, charts);
  };
  const enter = (slide: HTMLElement, forward: boolean) => {
    if (forward) charts.renew(slide);
    show(slide, [], forward);
    if (slide.dataset.motion === 'play' && isNewPart(stage, slide)) moveStation(slide);
  };
  const react = (event: StageEvent) => {
    switch (event.kind) {
      case 'slide':
        charts.release(stage.slides, event.slide);
        enter(event.slide, event.forward);
        return;
      case 'step':
        show(event.slide, event.steps, event.forward);
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
  show(stage.current(), [], enters);
  prepareAhead(stage, charts);
  return { finish: charts.finish };
}

/** What a step takes away goes, what runs up runs. */
function moveSteps(steps: readonly HTMLElement[], charts: Charts): void {
  for (const step of steps) {
    if (step.matches('.passing')) charts.leave(step);
    if (step.closest('.l-cards')) countUp(step);
  }
}

function isNewPart({ slides }: Stage, slide: HTMLElement): boolean {
  const before = slides[slides.indexOf(slide) - 1];
  return before !== undefined && before.dataset.part !== slide.dataset.part;
}

/** Tells at any moment whether the system asks for less motion, or the address does (`?motion=off`). */
function watchStillness(): () => boolean {
  const asked = new URLSearchParams(location.search).get('motion') === 'off';
  // One for all: the browser keeps every list that it is asked for.
  const system = matchMedia('(prefers-reduced-motion: reduce)');
  return () => asked || system.matches;
}
