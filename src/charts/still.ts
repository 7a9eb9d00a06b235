import { type Drawing, drawChart } from './draw.ts';

/** Draws the charts in a copy of a slide, `scale` times as large as on the stage, as they are in the end. */
export function drawStill(copy: HTMLElement, scale: number): readonly Drawing[] {
  const pixelRatio = (scale || 0.25) * window.devicePixelRatio;
  return [...copy.querySelectorAll<HTMLCanvasElement>('canvas.chart')].flatMap(
    (canvas) => drawChart(canvas, { animate: false, pixelRatio }) ?? [],
  );
}
