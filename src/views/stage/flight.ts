const MS = 420;
const EASE = 'cubic-bezier(0.5, 0, 0.2, 1)';

/**
 * Elements present both on a page being removed and on the slide beneath (same name in `data-fly`) move from one
 * position to the other, with the FLIP technique and `transform` only. `scale`: window px per stage px. Everything is
 * measured now; the returned function starts the motion.
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

/** Moves the marker of the current part one station on. */
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
