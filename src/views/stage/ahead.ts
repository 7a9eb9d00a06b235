import type { Charts } from './charts.ts';
import type { Stage } from './reveal.ts';

/**
 * Lays out and draws the following slide while nothing moves, and draws what the next step will bring up, so that "next" has
 * only to show it: a slide that is not shown is not laid out, and to do that at the press would hold up the first frame.
 */
export function prepareAhead(
  stage: Stage,
  { settled, prepare: draw, letGo }: Pick<Charts, 'settled' | 'prepare' | 'letGo'>,
): void {
  let asked = 0;
  const shed = createShed(stage);
  const prepare = async (after: number) => {
    asked += 1;
    const own = asked;
    const slide = stage.current();
    const following = stage.slides[stage.slides.indexOf(slide) + 1];
    await wait(after);
    await settled(slide);
    await idle();
    if (own !== asked) return;
    tryNextStep(slide, draw);
    for (const one of stage.slides) one.toggleAttribute('data-ahead', one === following);
    letGo(slide);
    if (following === undefined) return shed();
    await idle();
    if (own !== asked) return;
    draw(following);
    await idle();
    shed();
  };
  stage.on((event) => {
    if (event.kind !== 'resize') void prepare(MOVES_MS);
  });
  void prepare(0);
}

/**
 * Draws the charts of the next step in the size that they will have then. The slide stands so for as long, without anything
 * beginning to move, and as before when it is painted again.
 */
function tryNextStep(slide: HTMLElement, draw: Charts['prepare']): void {
  const steps = nextStep(slide);
  if (!steps.some((step) => step.querySelector('canvas.chart'))) return;
  const show = (shown: boolean) => {
    for (const step of steps) step.classList.toggle('visible', shown);
    // Styles are worked out, so that nothing of it counts as a change any more.
    void slide.offsetWidth;
  };
  slide.toggleAttribute('data-trial', true);
  show(true);
  for (const step of steps) draw(step);
  show(false);
  slide.toggleAttribute('data-trial', false);
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

/** As long as steps come in and numbers run up, which no chart knows of. */
const MOVES_MS = 750;

function wait(ms: number): Promise<unknown> {
  return ms === 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, ms));
}

function idle(): Promise<unknown> {
  return new Promise((resolve) => requestIdleCallback(resolve));
}
