import { slidesOf } from './facts.ts';
import { make } from './make.ts';

/** A small picture of the slide that says what the report is made of: the slide itself, drawn smaller. */
export function renderThumb(root: HTMLElement): HTMLElement {
  const slides = slidesOf(root);
  const slide = slides.find((one) => one.classList.contains('l-route')) ?? slides[0];
  const frame = make('div', 'thumb');
  frame.setAttribute('aria-hidden', 'true');
  if (slide === undefined) return frame;
  const copy = slide.cloneNode(true);
  if (!(copy instanceof HTMLElement)) return frame;
  for (const one of [copy, ...copy.querySelectorAll('[id]')]) one.removeAttribute('id');
  for (const aside of copy.querySelectorAll('.notes, .data')) aside.remove();
  // Whoever reads by keyboard has nothing to stop at in a picture.
  copy.inert = true;
  frame.append(copy);
  new ResizeObserver(() => {
    const width = Number.parseFloat(getComputedStyle(copy).width);
    copy.style.transform = `scale(${frame.clientWidth / width})`;
  }).observe(frame);
  return frame;
}
