import { type Drawing, drawStill } from '../../charts/index.ts';
import { onDensityChange } from '../../ui/density.ts';
import { make } from '../../ui/element.ts';
import { copySlide } from '../../ui/slide-copy.ts';

/** A slide of the document, small, as it looks at one of its steps. */
export interface Thumb {
  readonly element: HTMLElement;
  /** Shows a slide by id at a step; nothing for undefined. */
  show(slide: string | undefined, step: number): void;
  /** A slide in its own px. */
  readonly size: { readonly width: number; readonly height: number };
}

/** A small slide: the document's own section cloned and scaled, so that the deck is not loaded a second time. */
export function createThumb(label: string): Thumb {
  const stage = make('div', { class: 'thumb-stage' });
  const element = make('div', { class: 'thumb', role: 'img', 'aria-label': label }, stage);
  let shown = '';
  let drawings: readonly Drawing[] = [];

  const size = stageSize();
  element.style.aspectRatio = `${size.width} / ${size.height}`;
  element.style.setProperty('--ratio', String(size.width / size.height));
  const fit = () => {
    const scale = element.clientWidth / size.width;
    stage.style.transform = `scale(${scale})`;
    for (const drawing of drawings) drawing.resize(scale * window.devicePixelRatio);
  };
  new ResizeObserver(fit).observe(element);
  onDensityChange(fit);

  const show = (slide: string | undefined, step: number) => {
    const key = `${slide}.${step}`;
    if (key === shown) return;
    shown = key;
    for (const drawing of drawings) drawing.destroy();
    const own = document.getElementById(slide ?? '');
    const copy = own === null ? undefined : copySlide(own, step);
    stage.replaceChildren(...(copy === undefined ? [] : [copy]));
    element.hidden = copy === undefined;
    drawings = copy === undefined ? [] : drawStill(copy, element.clientWidth / size.width);
  };
  return { element, size, show };
}

/** A slide in the pixels of the stage: the tokens say how large. */
function stageSize(): { readonly width: number; readonly height: number } {
  const style = getComputedStyle(document.documentElement);
  const read = (name: string, otherwise: number) =>
    Number.parseFloat(style.getPropertyValue(name)) || otherwise;
  return { width: read('--W', 1920), height: read('--H', 1080) };
}
