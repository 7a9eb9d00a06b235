const MS = 420;
const EASE = 'cubic-bezier(0.5, 0, 0.2, 1)';

/**
 * What stands on a page that is taken away and on the slide below (`data-fly`: the same name on both) goes from the one
 * place to the other: first, last, invert, play, with `transform` alone. `scale`: window px to a stage px.
 */
export function flyFrom(page: HTMLElement, slide: HTMLElement, scale: number): void {
  for (const from of page.querySelectorAll<HTMLElement>('[data-fly]')) {
    const name = from.dataset.fly ?? '';
    const to = [...slide.querySelectorAll<HTMLElement>(`[data-fly="${name}"]`)].find(
      (one) => one.closest('.leaf, .curtain') === null,
    );
    if (to !== undefined) fly(from.getBoundingClientRect(), to, scale);
  }
}

function fly(from: DOMRect, element: HTMLElement, scale: number): void {
  const to = element.getBoundingClientRect();
  if (to.width === 0 || from.width === 0) return;
  const size = from.height / to.height;
  const start = `translate(${(from.left - to.left) / scale}px, ${(from.top - to.top) / scale}px) scale(${size})`;
  element.classList.add('flying');
  const flight = element.animate([{ transform: start }, { transform: 'none' }], {
    duration: MS,
    easing: EASE,
  });
  const landed = () => element.classList.remove('flying');
  flight.onfinish = landed;
  flight.oncancel = landed;
}

/** The mark of where we are goes one station on. */
export function moveStation(slide: HTMLElement): void {
  const now =
    slide.querySelector<HTMLElement>('.curtain .relay .now') ?? slide.querySelector('.ft .relay .now');
  if (now === null || now.previousElementSibling === null) return;
  now.animate([{ transform: `translateX(-${now.offsetWidth}px)` }, { transform: 'none' }], {
    duration: MS,
    easing: EASE,
    pseudoElement: '::after',
  });
}
