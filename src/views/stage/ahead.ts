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
  const prepare = async () => {
    const slide = stage.current();
    const following = stage.slides[stage.slides.indexOf(slide) + 1];
    await settled(slide);
    await idle();
    if (stage.current() !== slide) return;
    for (const one of stage.slides) one.toggleAttribute('data-ahead', one === following);
    if (following === undefined) return;
    await idle();
    if (stage.current() === slide) draw(following);
  };
  stage.on((event) => {
    if (event.kind === 'slide') void prepare();
  });
  void prepare();
}

function idle(): Promise<unknown> {
  return new Promise((resolve) => requestIdleCallback(resolve));
}
