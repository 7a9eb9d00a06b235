import { type Swarm, swarmPainter } from '../../charts/index.ts';
import { asideOf, layAside, UNSEEN } from './aside.ts';
import type { StageFrame } from './shape.ts';
import { warm } from './warm.ts';

const FADE_MS = 200;

/** Area and duration of a flight; `ratio`: picture pixels per stage px. */
export interface Flight {
  readonly frame: StageFrame;
  readonly ratio: number;
  readonly ms: number;
}

/** A swarm whose first picture has been painted. */
export interface ReadySwarm {
  /**
   * Starts the flight in `wait` ms. `landed` is called on arrival, or when the returned function is called: the caller then
   * shows the end state while the swarm fades out.
   */
  fly(landed: () => void, wait?: number): () => void;
  /** Drops the swarm without a flight. */
  drop(): void;
}

/** Above everything on a slide, including other motion. */
const OVER = 6;

/** Prepares a swarm over `slide`, invisibly faint until it flies, so that its buffers exist by then; never printed. */
export function readySwarm(slide: HTMLElement, swarm: Swarm, { frame, ratio, ms }: Flight): ReadySwarm {
  const canvas = canvasOf(frame, ratio);
  const show = painterOn(canvas, swarm);
  show(0);
  canvas.style.opacity = UNSEEN;
  layAside(canvas, slide, frame, OVER);
  let waits = true;
  void warm([canvas], () => waits);
  const fly = (landed: () => void, wait = 0) => {
    waits = false;
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
    const clock = clockOf(ms);
    const frameAt = (now: number) => {
      if (!flies) return;
      canvas.style.opacity = '1';
      const time = clock(now);
      if (time > 0) show(time);
      if (time < 1) requestAnimationFrame(frameAt);
      else land();
    };
    window.addEventListener('beforeprint', end);
    canvas.className = 'swarm';
    frameIn(wait, frameAt);
    return end;
  };
  return { fly, drop: () => canvas.remove() };
}

function frameIn(ms: number, then: FrameRequestCallback): void {
  if (ms === 0) requestAnimationFrame(then);
  else setTimeout(requestAnimationFrame, ms, then);
}

/** The time from 0 to 1, from the first frame that asks on: that has its picture, and enough else to do after a press. */
function clockOf(ms: number): (now: number) => number {
  let start: number | undefined;
  return (now) => {
    start ??= now;
    return Math.min(1, (now - start) / ms);
  };
}

/** Whether a swarm is flying over `slide`. */
export function isFlying(slide: HTMLElement): boolean {
  return asideOf(slide).querySelector('.swarm') !== null;
}

/** Paints the swarm at a time from 0 to 1. */
function painterOn(canvas: HTMLCanvasElement, swarm: Swarm): (time: number) => void {
  const { width, height } = canvas;
  const g = canvas.getContext('2d');
  const image = g?.createImageData(width, height);
  if (!g || !image) return () => {};
  const paint = swarmPainter({ data: new Uint32Array(image.data.buffer), width, height }, swarm);
  // On the way, put on no canvas: the engine compiles for what it has seen, else in the midst of the flight, with garbage.
  for (const time of [0.1, 0.5, 0.9]) paint(time);
  return (time) => {
    const { x, y, width, height } = paint(time);
    if (width > 0 && height > 0) g.putImageData(image, 0, 0, x, y, width, height);
  };
}

function canvasOf({ width, height }: StageFrame, ratio: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  return canvas;
}
