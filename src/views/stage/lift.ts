/** Duration of a page's exit, as in reveal.css. */
const LIFT_MS = 400;

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
