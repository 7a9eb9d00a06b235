import type { StageFrame } from './shape.ts';

/**
 * A shadow tree on `slide` for elements that move over or behind its content for a while. Inserted among the content they
 * would make the browser re-evaluate every style of the slide (`:has`) when they come and go, in the middle of a motion.
 */
export function asideOf(slide: HTMLElement): ShadowRoot {
  const known = slide.querySelector<HTMLElement>(':scope > .apart-tree');
  const host = known ?? document.createElement('div');
  if (known === null) {
    host.className = 'apart-tree';
    host.ariaHidden = 'true';
    slide.append(host);
  }
  return host.shadowRoot ?? host.attachShadow({ mode: 'open' });
}

/** An opacity too low to be seen at which everything is painted all the same. */
export const UNSEEN = '0.001';

/** Places `element` over (`z` above 0) or behind the content of `slide`. */
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
