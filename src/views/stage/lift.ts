/** Duration of a page's exit, as in reveal.css. */
const LIFT_MS = 400;

/** Tracks the exit of a page that covers a slide: the slide's charts start when it is over. */
export function createLift(): { begin(slide: HTMLElement, then: () => void): void; end(): void } {
  let finish = () => {};
  const end = () => {
    const done = finish;
    finish = () => {};
    done();
  };
  return {
    begin: (slide, then) => {
      slide.dataset.lifting = '';
      const timer = setTimeout(end, LIFT_MS);
      finish = () => {
        clearTimeout(timer);
        delete slide.dataset.lifting;
        then();
      };
    },
    end,
  };
}
