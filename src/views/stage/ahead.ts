import type { AddingUp } from './adding-up.ts';
import { asideOf } from './aside.ts';
import { atRest } from './at-rest.ts';
import type { Charts } from './charts.ts';
import { createReserve } from './reserve.ts';
import type { Stage } from './reveal.ts';
import type { RoomMaking } from './room.ts';
import { frameOf, isSame } from './shape.ts';
import { idle } from './turns.ts';
import { drawnIn, warm } from './warm.ts';

/** What prepares for a step. */
interface Foreseeing {
  readonly room: RoomMaking;
  readonly addingUp: Pick<AddingUp, 'foresee'>;
}

/**
 * Lays out and draws the following slide while nothing moves, and draws what the next step will bring up, so that "next" has
 * only to show it: a slide that is not shown is not laid out, and to do that at the press would hold up the first frame.
 */
export function prepareAhead(stage: Stage, charts: Charts, { room, addingUp }: Foreseeing): void {
  let asked = 0;
  const shed = createShed(stage);
  const takeReserve = createReserve(stage);
  const foreseeRoom = createForesight(room);
  const prepare = async (rested: (slide: HTMLElement) => Promise<unknown>) => {
    asked += 1;
    const own = asked;
    const goesOn = () => own === asked;
    const slide = stage.current();
    const following = stage.slides[stage.slides.indexOf(slide) + 1];
    paintAhead(stage, following, false);
    await rested(slide);
    if (!goesOn()) return;
    takeReserve();
    const steps = nextStep(slide);
    asideOf(slide);
    // What was put there as a picture is drawn.
    charts.show(slide, false);
    const prepareStep = (others: readonly HTMLCanvasElement[]) => {
      for (const step of steps) charts.prepare(step);
      addingUp.foresee(slide, steps);
      return charts.foresee(slide, others);
    };
    foreseeRoom(slide, steps, prepareStep);
    paintAhead(stage, following, true);
    charts.letGo(slide);
    charts.release(stage.slides, slide);
    await idle();
    if (!goesOn()) return;
    if (following !== undefined) drawAhead(following, charts);
    await idle();
    shed();
    await warmSteps(slide, steps, goesOn);
    if (following !== undefined) await warm(drawnIn(following), goesOn);
  };
  stage.on((event) => {
    if (event.kind !== 'resize') void prepare((slide) => atRest(slide, charts));
  });
  void prepare((slide) => charts.settled(slide).then(idle));
}

function drawAhead(slide: HTMLElement, charts: Charts): void {
  asideOf(slide);
  charts.prepare(slide);
}

/** Faint as it is, while something moves a slide is not `painted`: its charts would be copied and drawn in every frame. */
function paintAhead({ slides }: Stage, following: HTMLElement | undefined, painted: boolean): void {
  following?.toggleAttribute('data-waits', !painted);
  if (painted) for (const one of slides) one.toggleAttribute('data-ahead', one === following);
}

type PrepareStep = (others: readonly HTMLCanvasElement[]) => () => void;

function createForesight({
  note,
  look,
  foresee,
}: RoomMaking): (slide: HTMLElement, steps: readonly HTMLElement[], prepareStep: PrepareStep) => void {
  let tried = false;
  return (slide, steps, prepareStep) => {
    // Finds, till something would move, what that is, and lets it be: the engine compiles then what a press needs.
    if (!tried && steps.length > 0) {
      note(slide);
      onTrial(slide, () => showAll(steps, true));
      tried = look(slide, steps) !== undefined;
      onTrial(slide, () => showAll(steps, false));
    }
    foresee(slide, tryStep(slide, steps, prepareStep));
  };
}

/**
 * Has the next step prepared on the slide as it will stand then; gives the charts that are up and will have another place or
 * size (`prepareStep` gets those of another size, and gives what brings them back). The slide stands so for as long, without
 * anything beginning to move, and as before when it is painted again.
 */
function tryStep(
  slide: HTMLElement,
  steps: readonly HTMLElement[],
  prepareStep: PrepareStep,
): readonly HTMLCanvasElement[] {
  if (steps.length === 0 || !slide.querySelector('canvas.chart')) return [];
  const sizeOf = ({ clientWidth, clientHeight }: HTMLElement) => `${clientWidth} ${clientHeight}`;
  const up = drawnIn(slide).filter((one) => one.closest('.fragment:not(.visible, .fade-out)') === null);
  const places = up.map((canvas) => ({ canvas, size: sizeOf(canvas), frame: frameOf(canvas, slide) }));
  onTrial(slide, () => showAll(steps, true));
  const resized = places.filter(({ canvas, size }) => sizeOf(canvas) !== size);
  const moved = places.filter(
    (one) => resized.includes(one) || !isSame(one.frame, frameOf(one.canvas, slide)),
  );
  const restore = prepareStep(resized.map(({ canvas }) => canvas));
  onTrial(slide, () => showAll(steps, false));
  restore();
  return moved.map(({ canvas }) => canvas);
}

function showAll(steps: readonly HTMLElement[], shown: boolean): void {
  for (const step of steps) step.classList.toggle('visible', shown);
}

/** Nothing of what `change` does begins to move: styles are worked out before a change counts as one. */
function onTrial(slide: HTMLElement, change: () => void): void {
  slide.toggleAttribute('data-trial', true);
  change();
  // A call: the bundler leaves out a property that is read for nothing.
  slide.getBoundingClientRect();
  slide.toggleAttribute('data-trial', false);
}

/** What a step hides is warmed where it is, too faint to be seen. */
async function warmSteps(
  slide: HTMLElement,
  steps: readonly HTMLElement[],
  goesOn: () => boolean,
): Promise<void> {
  // A page that is to be taken away is up, and stays so.
  const charted = steps.filter((step) => step.querySelector('canvas.chart') && !step.matches('.fade-out'));
  if (charted.length === 0) return;
  const show = (faint: boolean) => {
    for (const step of charted) step.toggleAttribute('data-warming', faint);
  };
  onTrial(slide, () => show(true));
  await warm(charted.flatMap(drawnIn), goesOn);
  // Where "next" was pressed meanwhile the steps are on their way, which a trial would cut short.
  if (goesOn()) onTrial(slide, () => show(false));
  else show(false);
}

/** What comes up together when "next" is pressed on the slide; nothing after its last step. */
function nextStep(slide: HTMLElement): readonly HTMLElement[] {
  const hidden = [...slide.querySelectorAll<HTMLElement>('.fragment:not(.visible)')];
  const indexOf = ({ dataset }: HTMLElement) => Number(dataset.fragmentIndex);
  const next = Math.min(...hidden.map(indexOf));
  return hidden.filter((step) => indexOf(step) === next);
}

/**
 * Takes the boxes of slides away that were laid out and are neither shown now nor beside what is: a deck that keeps those
 * of all slides holds twice the memory. They are laid out anew as for the first time.
 */
function createShed(stage: Stage): () => void {
  const laidOut = new Set<HTMLElement>();
  stage.on((event) => {
    if (event.kind === 'slide') laidOut.add(event.slide);
  });
  return () => {
    const at = stage.slides.indexOf(stage.current());
    const far = [...laidOut].filter((slide) => Math.abs(stage.slides.indexOf(slide) - at) > 1);
    for (const slide of far) slide.toggleAttribute('data-shed', true);
    const [first] = far;
    // Boxes are let go when styles are worked out, for all slides at once.
    if (first !== undefined) void getComputedStyle(first).display;
    for (const slide of far) slide.toggleAttribute('data-shed', false);
    for (const slide of far) laidOut.delete(slide);
  };
}
