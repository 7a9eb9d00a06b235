import { paintSwarm, type Swarm } from '../../charts/index.ts';
import type { StageFrame } from './shape.ts';

const FADE_MS = 200;

/** Where and how long a swarm flies; `ratio`: its pixels to a stage px. */
export interface Flight {
  readonly slide: HTMLElement;
  readonly frame: StageFrame;
  readonly ratio: number;
  readonly ms: number;
}

/**
 * Lets `swarm` fly over the slide. `landed` is called when it is there, or at the returned function: what it has become
 * is shown then, and the swarm fades. Paper never gets it.
 */
export function flySwarm(swarm: Swarm, { slide, frame, ratio, ms }: Flight, landed: () => void): () => void {
  const canvas = canvasOver(slide, frame, ratio);
  const g = canvas.getContext('2d');
  const image = g?.createImageData(canvas.width, canvas.height);
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
  if (g === null || image === undefined) {
    end();
    return end;
  }
  const pixels = {
    ...image,
    data: new Uint32Array(image.data.buffer),
    width: image.width,
    height: image.height,
  };
  const start = performance.now();
  const frameAt = (now: number) => {
    if (!flies) return;
    const time = Math.min(1, Math.max(0, now - start) / ms);
    paintSwarm(pixels, swarm, time);
    g.putImageData(image, 0, 0);
    if (time < 1) requestAnimationFrame(frameAt);
    else land();
  };
  window.addEventListener('beforeprint', end);
  // The picture that it begins with is there before the page under it is away.
  frameAt(start);
  return end;
}

function canvasOver(
  slide: HTMLElement,
  { left, top, width, height }: StageFrame,
  ratio: number,
): HTMLCanvasElement {
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
  slide.append(canvas);
  return canvas;
}
