import { frame, idle } from './turns.ts';

/** A browser shows so many copies of a canvas in turn, at the most. */
const COPIES = 4;

/** The charts in a slide or step that are drawn. */
export function drawnIn(part: HTMLElement): readonly HTMLCanvasElement[] {
  return [...part.querySelectorAll<HTMLCanvasElement>('canvas.chart[data-drawn]')];
}

/**
 * Has the browser make the copies of canvases that it will show in turn as soon as these move: without graphics hardware the
 * memory for one of a whole slide takes it a fourth of a frame, and with a processor of a fourth of the speed a whole one.
 * They are drawn on and stand on the page, however faint. One after the other, for as long as `goesOn`.
 */
export async function warm(canvases: readonly HTMLCanvasElement[], goesOn: () => boolean): Promise<void> {
  for (const canvas of canvases) {
    await idle();
    // In frames that follow one another: with time in between the same two would be used again.
    for (let copy = 0; copy < COPIES; copy++) {
      if (!goesOn()) return;
      touch(canvas);
      await frame();
    }
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
