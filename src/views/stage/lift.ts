/** As long as a page takes to go (reveal.css). */
const LIFT_MS = 400;

/** The time in which a page goes from over a slide: its charts are out of sight, and begin when it is over. */
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
