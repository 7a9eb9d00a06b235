import { sectionsOf } from '../../document/read/slides.ts';
import { make } from '../../ui/element.ts';
import { copySlide } from '../../ui/slide-copy.ts';

/** A small picture of the slide that says what the report is made of: the slide itself, drawn smaller. */
export function renderThumb(root: HTMLElement): HTMLElement {
  const slides = sectionsOf(root);
  const slide = slides.find((one) => one.classList.contains('l-route')) ?? slides[0];
  const frame = make('div', { class: 'thumb', 'aria-hidden': 'true' });
  if (slide === undefined) return frame;
  const copy = copySlide(slide);
  // The slide is of the shape of the stage that the address asks for.
  const { width, height } = getComputedStyle(slide);
  frame.style.setProperty('--ratio', String(Number.parseFloat(width) / Number.parseFloat(height)));
  frame.append(copy);
  new ResizeObserver(() => {
    copy.style.transform = `scale(${frame.clientWidth / Number.parseFloat(width)})`;
  }).observe(frame);
  return frame;
}
