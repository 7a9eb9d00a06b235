import { keepWords } from './sheet.ts';

const MS = 420;
const EASE = 'cubic-bezier(0.5, 0, 0.2, 1)';

/**
 * Elements present both on a page being removed and on the slide beneath (same name in `data-fly`) move from one
 * position to the other, with the FLIP technique and `transform` only; on the page they are hidden until it has gone, or
 * they would be seen twice. `scale`: window px per stage px. Everything is measured now; the returned function starts the motion and
 * returns one that ends it.
 */
export function flightsFrom(page: HTMLElement, slide: HTMLElement, scale: number): () => () => void {
  const flights = [...page.querySelectorAll<HTMLElement>('[data-fly]')].flatMap((from) => {
    const to = [...slide.querySelectorAll<HTMLElement>(`[data-fly="${from.dataset.fly}"]`)].find(
      (one) => one.closest('.leaf, .curtain') === null,
    );
    return to === undefined ? [] : flight(from, to, scale);
  });
  return () => {
    const stops = flights.map((fly) => fly());
    return () => {
      for (const stop of stops) stop();
    };
  };
}

function flight(source: HTMLElement, element: HTMLElement, scale: number): readonly (() => () => void)[] {
  const box = element.getBoundingClientRect();
  const [from, to] = placesOf(source, element, box);
  if (to.width === 0 || from.width === 0) return [];
  const [wide, high] = [from.width / to.width, from.height / to.height];
  // Words alone keep their shape; a sheet takes that of the other, and its words keep theirs.
  const isSheet = element.matches('.leaflet');
  const size = isSheet ? wordsIn(source).height / wordsIn(element).height : high;
  const start = `translate(${(from.left - to.left) / scale}px, ${(from.top - to.top) / scale}px) scale(${isSheet ? wide : high}, ${high})`;
  const transformOrigin = `${(to.left - box.left) / scale}px ${(to.top - box.top) / scale}px`;
  const fly = () => {
    element.classList.add('flying');
    const motion = { duration: MS, easing: EASE };
    const flying = element.animate(
      [
        { transform: start, transformOrigin },
        { transform: 'none', transformOrigin },
      ],
      motion,
    );
    // Not by its opacity, which would make it a layer, and the page around it a picture of layers that is blended each frame.
    const hidden = source.animate({ visibility: ['hidden', 'hidden'] }, motion);
    hidden.pause();
    const words = isSheet ? keepWords(element, { wide, high, size }, motion) : [];
    const landed = () => element.classList.remove('flying');
    flying.onfinish = landed;
    // Not when the browser tells that it was cancelled: by then it may be on the next flight.
    return () => {
      for (const one of [flying, hidden, ...words]) one.cancel();
      landed();
    };
  };
  return [fly];
}

/** The two boxes, or where they are not of one shape (their paddings differ) those of the words in them. */
function placesOf(source: HTMLElement, element: HTMLElement, to: DOMRect): readonly [DOMRect, DOMRect] {
  const from = source.getBoundingClientRect();
  const isAlike = Math.abs((from.width * to.height) / (to.width * from.height) - 1) < 0.05;
  return isAlike || element.matches('.leaflet') || element.textContent === ''
    ? [from, to]
    : [wordsIn(source), wordsIn(element)];
}

function wordsIn(element: HTMLElement): DOMRect {
  const words = document.createRange();
  words.selectNodeContents(element);
  return words.getBoundingClientRect();
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
