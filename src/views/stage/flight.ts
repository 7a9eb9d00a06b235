const MS = 420;
const EASE = 'cubic-bezier(0.5, 0, 0.2, 1)';

/**
 * What stands on a page that is taken away and on the slide below (`data-fly`: the same name on both) goes from the one
 * place to the other: first, last, invert, play, with `transform` alone. `scale`: window px to a stage px. Gives what sets
 * it going, when nothing has to be measured any more.
 */
export function flightsFrom(page: HTMLElement, slide: HTMLElement, scale: number): () => void {
  const flights = [...page.querySelectorAll<HTMLElement>('[data-fly]')].flatMap((from) => {
    const to = [...slide.querySelectorAll<HTMLElement>(`[data-fly="${from.dataset.fly}"]`)].find(
      (one) => one.closest('.leaf, .curtain') === null,
    );
    return to === undefined ? [] : flight(from.getBoundingClientRect(), to, scale);
  });
  return () => {
    for (const fly of flights) fly();
  };
}

function flight(from: DOMRect, element: HTMLElement, scale: number): readonly (() => void)[] {
  const to = element.getBoundingClientRect();
  if (to.width === 0 || from.width === 0) return [];
  const size = from.height / to.height;
  const start = `translate(${(from.left - to.left) / scale}px, ${(from.top - to.top) / scale}px) scale(${size})`;
  const fly = () => {
    element.classList.add('flying');
    const flying = element.animate([{ transform: start }, { transform: 'none' }], {
      duration: MS,
      easing: EASE,
    });
    const landed = () => element.classList.remove('flying');
    flying.onfinish = landed;
    flying.oncancel = landed;
  };
  return [fly];
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
