import { type Swarm, swarmPainter } from '../../charts/index.ts';
import type { StageFrame } from './shape.ts';

const FADE_MS = 200;

/** Where and how long a swarm flies; `ratio`: its pixels to a stage px. */
export interface Flight {
  readonly frame: StageFrame;
  readonly ratio: number;
  readonly ms: number;
}

/**
 * Makes a swarm ready to fly; the picture that it begins with is painted. What is given lets it fly over a slide: `landed`
 * is called when it is there, or at the function that this gives; what it has become is shown then, and the swarm fades.
 * Paper never gets it.
 */
export function readySwarm(
  swarm: Swarm,
  { frame, ratio, ms }: Flight,
): (slide: HTMLElement, landed: () => void) => () => void {
  const canvas = canvasOver(frame, ratio);
  const show = painterOn(canvas, swarm);
  show(0);
  return (slide, landed) => {
    let flies = true;
    const end = () => {
      if (!flies) return;
      flies = false;
      canvas.remove();
      window.removeEventListener('beforeprint', end);
      landed();
    };
    const land = () => {
      landed();
      const fading = canvas.animate([{ opacity: 1 }, { opacity: 0 }], FADE_MS);
      fading.onfinish = end;
    };
    const start = performance.now();
    const frameAt = (now: number) => {
      if (!flies) return;
      const time = Math.min(1, Math.max(0, now - start) / ms);
      show(time);
      if (time < 1) requestAnimationFrame(frameAt);
      else land();
    };
    window.addEventListener('beforeprint', end);
    slide.append(canvas);
    requestAnimationFrame(frameAt);
    return end;
  };
}

/** Shows the swarm on `canvas` as it stands at a time from 0 to 1. */
function painterOn(canvas: HTMLCanvasElement, swarm: Swarm): (time: number) => void {
  const { width, height } = canvas;
  const g = canvas.getContext('2d');
  const image = g?.createImageData(width, height);
  if (!g || !image) return () => {};
  const paint = swarmPainter({ data: new Uint32Array(image.data.buffer), width, height }, swarm);
  return (time) => {
    const { x, y, width, height } = paint(time);
    if (width > 0 && height > 0) g.putImageData(image, 0, 0, x, y, width, height);
  };
}

function canvasOver({ left, top, width, height }: StageFrame, ratio: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.className = 'swarm';
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  canvas.setAttribute('aria-hidden', 'true');
  Object.assign(canvas.style, {
    left: `${left}px`,
    top: `${top}px`,
    width: `${width}px`,
    height: `${height}px`,
  });
  return canvas;
}
