const MS = 500;
/** What was won is said after the name. */
const LATER_MS = 220;
const EASE = 'cubic-bezier(0.2, 0, 0, 1)';

/**
 * The name that a slide begins with, on a page of its own (units.css), comes up as the slide does, and what was won after it:
 * the ground is there at once, for the slide below it is not to be seen. Returns what ends the motion.
 */
export function nameComes(slide: HTMLElement): () => void {
  const words = slide.querySelectorAll(':scope > .name-page:not(.visible) > .name:not(.fragment) > *');
  const coming = [...words].map((one, i) =>
    one.animate([{ opacity: 0, transform: 'translateY(80px)' }, {}], {
      duration: MS,
      delay: i === 0 ? 0 : LATER_MS,
      easing: EASE,
      fill: 'backwards',
    }),
  );
  return () => {
    for (const motion of coming) motion.cancel();
  };
}
