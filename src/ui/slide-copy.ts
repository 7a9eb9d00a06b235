/** What the stage writes on the slides that it shows. */
const OF_THE_STAGE = ['style', 'hidden', 'aria-hidden', 'data-index-h'];

/**
 * A still copy of a slide for a small picture, with its first `step` steps made, or all of them. It can have no focus,
 * and holds nothing that is read elsewhere: no ids, notes or tables.
 */
export function copySlide(slide: HTMLElement, step = Number.POSITIVE_INFINITY): HTMLElement {
  const copy = slide.cloneNode(true) as HTMLElement;
  for (const element of [copy, ...copy.querySelectorAll('[id]')]) element.removeAttribute('id');
  for (const name of OF_THE_STAGE) copy.removeAttribute(name);
  for (const aside of copy.querySelectorAll('.notes, .data')) aside.remove();
  for (const fragment of copy.querySelectorAll<HTMLElement>('.fragment')) {
    const made = Number(fragment.dataset.fragmentIndex) < step;
    if (made && fragment.matches('.fade-out')) fragment.remove();
    else fragment.classList.toggle('visible', made);
  }
  // Numbers that run up at the moment
  for (const digits of copy.querySelectorAll<HTMLElement>('[data-printed]')) {
    digits.textContent = digits.dataset.printed ?? '';
    digits.removeAttribute('style');
  }
  copy.dataset.motion = 'still';
  copy.inert = true;
  return copy;
}
