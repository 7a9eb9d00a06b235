import type { StageFrame } from './shape.ts';

/**
 * A tree of its own beside what stands on `slide`, for what moves over or behind that for a while. Put among the rest it
 * would have all styles of the slide worked out anew as it comes and as it goes (`:has`), in frames that something moves in.
 */
export function asideOf(slide: HTMLElement): ShadowRoot {
  const known = slide.querySelector<HTMLElement>(':scope > .aside');
  const host = known ?? document.createElement('div');
  if (known === null) {
    host.className = 'aside';
    host.ariaHidden = 'true';
    slide.append(host);
  }
  return host.shadowRoot ?? host.attachShadow({ mode: 'open' });
}

/** An opacity at which nothing is seen and everything is painted. */
export const UNSEEN = '0.001';

/** Puts `element` at its place over (`z` above 0) or behind what stands on `slide`. */
export function layAside(element: HTMLElement, slide: HTMLElement, frame: StageFrame, z: number): void {
  const { left, top, width, height } = frame;
  Object.assign(element.style, {
    position: 'absolute',
    left: `${left}px`,
    top: `${top}px`,
    width: `${width}px`,
    height: `${height}px`,
    zIndex: `${z}`,
    transformOrigin: '0 0',
    pointerEvents: 'none',
  });
  const aside = asideOf(slide);
  if (element.parentNode !== aside) aside.append(element);
}
