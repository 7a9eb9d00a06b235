import { frame, idle } from './turns.ts';

/** The most buffers that a browser swaps between for one canvas. */
const COPIES = 4;

/** The drawn charts in a slide or step. */
export function drawnIn(part: HTMLElement): readonly HTMLCanvasElement[] {
  return [...part.querySelectorAll<HTMLCanvasElement>('canvas.chart[data-drawn]')];
}

/**
 * Makes the browser allocate the buffers that it swaps between when a canvas animates: without graphics hardware a
 * slide-sized one takes a quarter of a frame, on a processor a quarter as fast a whole one. The canvases must have been
 * drawn and be on the page, however faint. One after the other, while `goesOn`.
 */
export async function warm(canvases: readonly HTMLCanvasElement[], goesOn: () => boolean): Promise<void> {
  for (const canvas of canvases) {
    await idle();
    // From a frame's beginning on: what is touched before it is presented with what is touched in it, as one buffer.
    await frame();
    // In consecutive frames: after a pause the browser would reuse the same two buffers.
    for (let copy = 0; copy < COPIES; copy++) {
      if (!goesOn()) return;
      touch(canvas);
      await frame();
    }
  }
}

/** Any drawing makes the browser present a new buffer, even if it changes nothing visible. */
function touch(canvas: HTMLCanvasElement): void {
  const g = canvas.width > 0 ? canvas.getContext('2d') : null;
  if (g === null) return;
  g.save();
  g.globalAlpha = 0;
  g.fillRect(0, 0, 1, 1);
  g.restore();
}
