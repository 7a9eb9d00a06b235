import { copySlide } from '../dom/index.ts';
import { slidesOf } from './facts.ts';
import { make } from './make.ts';

/** A small picture of the slide that says what the report is made of: the slide itself, drawn smaller. */
export function renderThumb(root: HTMLElement): HTMLElement {
  const slides = slidesOf(root);
  const slide = slides.find((one) => one.classList.contains('l-route')) ?? slides[0];
  const frame = make('div', 'thumb');
  frame.setAttribute('aria-hidden', 'true');
  if (slide === undefined) return frame;
  const copy = copySlide(slide);
  frame.append(copy);
  new ResizeObserver(() => {
    const width = Number.parseFloat(getComputedStyle(copy).width);
    copy.style.transform = `scale(${frame.clientWidth / width})`;
  }).observe(frame);
  return frame;
}
