import { frame, idle } from './at-rest.ts';

/** A browser shows so many copies of a canvas in turn. */
const COPIES = 3;

/**
 * Has the browser make the copies of the charts in `parts` that it will show in turn as soon as these move: without graphics
 * hardware the memory for one of a whole slide takes it a fourth of a frame, and with a processor of a fourth of the speed a
 * whole one. The charts are drawn and stand on the page, however faint. One after the other, for as long as `goesOn`.
 */
export async function warm(parts: readonly HTMLElement[], goesOn: () => boolean): Promise<void> {
  const canvases = parts.flatMap((part) => [
    ...part.querySelectorAll<HTMLCanvasElement>('canvas.chart[data-drawn]'),
  ]);
  for (const canvas of canvases)
    for (let copy = 0; copy < COPIES; copy++) {
      await idle();
      if (!goesOn()) return;
      touch(canvas);
      await frame();
    }
}

/** What is drawn on is copied anew, even if it looks as before. */
function touch(canvas: HTMLCanvasElement): void {
  const g = canvas.width > 0 ? canvas.getContext('2d') : null;
  if (g === null) return;
  g.save();
  g.globalAlpha = 0;
  g.fillRect(0, 0, 1, 1);
  g.restore();
}
