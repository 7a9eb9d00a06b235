import { type AddingUp, createAddingUp } from './adding-up.ts';
import { prepareAhead } from './ahead.ts';
import { createAlighting } from './alighting.ts';
import { type Charts, createCharts } from './charts.ts';
import { countUp } from './count-up.ts';
import { flightsFrom, moveStation } from './flight.ts';
import { createGathering } from './gathering.ts';
import { createLift } from './lift.ts';
import { nameComes } from './name-comes.ts';
import type { Stage, StageEvent } from './reveal.ts';
import { createRoomMaking, type RoomMaking } from './room.ts';
import { watchStillness } from './stillness.ts';

/** Motion on the slides: entry animations of charts, numbers counting up, marks in flight. */
export interface Motion {
  /** Brings a slide's charts to their end state; resolves when they have stopped. */
  finish(slide: HTMLElement): Promise<void>;
}

/**
 * Animates whatever appears for the first time; what was seen before, or is returned to, shows its end state. `enters`:
 * the stage opens with its first slide, which then animates too.
 */
export function createMotion(stage: Stage, enters: boolean): Motion {
  const pixelRatio = () => window.devicePixelRatio * stage.scale();
  const charts = createCharts(pixelRatio);
  const room = createRoomMaking();
  const addingUp = createAddingUp(pixelRatio);
  const show = createShow(stage, charts, { room, addingUp, pixelRatio });
  let stopName = () => {};
  const react = (event: StageEvent) => {
    switch (event.kind) {
      case 'slide':
        if (event.forward) charts.renew(event.slide);
        // After "next" at rest (ahead.ts): a canvas that is let go has the styles around it worked out anew.
        else charts.release(stage.slides, event.slide);
        show(event.slide, [], event.forward);
        if (event.slide.dataset.motion !== 'play') return;
        if (isNewPart(stage, event.slide)) moveStation(event.slide);
        stopName = nameComes(event.slide);
        return;
      case 'step':
        stopName();
        show(event.slide, event.steps, event.forward);
        return;
      case 'resize':
        charts.resize();
        addingUp.forget();
        return;
      default:
        event satisfies never;
    }
  };
  stage.on(react);
  window.addEventListener('beforeprint', () => charts.repaint());
  show(stage.current(), [], enters);
  prepareAhead(stage, charts, { room, addingUp });
  return { finish: charts.finish };
}

/** Animates what `steps` show or hide on a slide; motion still running is finished first. */
type Show = (slide: HTMLElement, steps: readonly HTMLElement[], forward: boolean) => void;

interface Moving {
  readonly room: RoomMaking;
  readonly addingUp: AddingUp;
  readonly pixelRatio: () => number;
}

function createShow(stage: Stage, charts: Charts, { room, addingUp, pixelRatio }: Moving): Show {
  const prefersStillness = watchStillness();
  const gathering = createGathering(charts, pixelRatio);
  const alighting = createAlighting(charts, pixelRatio);
  const lift = createLift();
  stage.beforeNext(() => {
    charts.land();
    if (prefersStillness()) return;
    // Before any layout read: transitions only start from styles that were computed before the change.
    stage.current().dataset.motion = 'play';
    room.note(stage.current());
  });
  let flights: readonly (() => void)[] = [];
  return (slide, steps, forward) => {
    const moves = forward && !prefersStillness();
    slide.dataset.motion = moves ? 'play' : 'still';
    const page = steps.find((step) => step.matches('.curtain, .leaf'));
    lift.end();
    gathering.end();
    for (const stop of flights) stop();
    flights = [];
    if (!moves || page !== undefined) addingUp.forget();
    // Measure everything before changing anything: each read after a write forces a new layout.
    if (!moves) charts.show(slide, false);
    else if (page === undefined) {
      const making = room.look(slide, steps);
      const dots = addingUp.take(slide, steps);
      // Dots go to their own place before they add up: on their way they would be seen twice.
      const first = dots === undefined ? 0 : (making?.ms ?? 0);
      charts.show(slide, true, making && making.wait + first);
      moveSteps(steps, charts);
      if (dots) flights = [dots.fly(() => {}, first)];
      making?.begin();
    } else {
      const fly = flightsFrom(page, slide, stage.scale());
      moveSteps(steps, charts);
      flights = [alighting.begin(page, slide), fly()];
      // Content beneath a page starts when the page has gone.
      lift.begin(page, slide, () => charts.show(slide, true));
      gathering.begin(slide);
    }
    gathering.prepare(slide);
    alighting.prepare(slide);
  };
}

/** Animates fields away and counts numbers up. */
function moveSteps(steps: readonly HTMLElement[], charts: Charts): void {
  for (const step of steps) {
    if (step.matches('.passing')) charts.leave(step);
    // The one before it gives way.
    const before = step.matches('.turn') ? step.previousElementSibling : null;
    if (before instanceof HTMLElement) charts.leave(before);
  }
  countUp(steps.filter((step) => step.closest('.l-cards') !== null));
}

function isNewPart({ slides }: Stage, slide: HTMLElement): boolean {
  const before = slides[slides.indexOf(slide) - 1];
  return before !== undefined && before.dataset.part !== slide.dataset.part;
}
