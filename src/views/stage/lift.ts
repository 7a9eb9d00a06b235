/** Duration of a page's exit; lift.test.ts holds it and the easing to those of reveal.css. */
const LIFT_MS = 400;

/** How much of a page is gone so many ms after the key, from 0 to 1. */
export function liftedAt(ms: number): number {
  const time = Math.min(1, Math.max(0, ms / LIFT_MS));
  let [low, high] = [0, 1];
  for (let i = 0; i < 12; i++) {
    const s = (low + high) / 2;
    if (3 * (1 - s) ** 2 * s * 0.6 + 3 * (1 - s) * s ** 2 * 0.2 + s ** 3 < time) low = s;
    else high = s;
  }
  return 3 * (1 - low) * low ** 2 + low ** 3;
}

/**
 * Tracks the exit of `page`, which covers `slide`: the slide's charts start when it is over. On a busy machine the exit begins
 * a few frames after the key, and is over as much later.
 */
export function createLift(): {
  begin(page: HTMLElement, slide: HTMLElement, then: () => void): void;
  end(): void;
} {
  let finish = () => {};
  const end = () => {
    const done = finish;
    finish = () => {};
    done();
  };
  return {
    begin: (page, slide, then) => {
      slide.dataset.lifting = '';
      const timer = setTimeout(async () => {
        await Promise.allSettled(page.getAnimations().map(({ finished }) => finished));
        if (finish === own) end();
      }, LIFT_MS);
      const own = () => {
        clearTimeout(timer);
        delete slide.dataset.lifting;
        then();
      };
      finish = own;
    },
    end,
  };
}
