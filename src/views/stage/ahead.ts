import type { Charts } from './charts.ts';
import type { Stage } from './reveal.ts';

/**
 * Lays out and draws the following slide while nothing moves, so that "next" has only to show it: a slide that is not
 * shown is not laid out, and to do that at the press would hold up the first frame.
 */
export function prepareAhead(
  stage: Stage,
  { settled, prepare: draw }: Pick<Charts, 'settled' | 'prepare'>,
): void {
  let asked = 0;
  const prepare = async (after: number) => {
    asked += 1;
    const own = asked;
    const slide = stage.current();
    const following = stage.slides[stage.slides.indexOf(slide) + 1];
    await wait(after);
    await settled(slide);
    await idle();
    if (own !== asked) return;
    for (const one of stage.slides) one.toggleAttribute('data-ahead', one === following);
    if (following === undefined) return;
    await idle();
    if (own === asked) draw(following);
  };
  stage.on((event) => {
    if (event.kind !== 'resize') void prepare(MOVES_MS);
  });
  void prepare(0);
}

/** As long as steps come in and numbers run up, which no chart knows of. */
const MOVES_MS = 750;

function wait(ms: number): Promise<unknown> {
  return ms === 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, ms));
}

function idle(): Promise<unknown> {
  return new Promise((resolve) => requestIdleCallback(resolve));
}
