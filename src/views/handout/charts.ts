import { type Drawing, drawChart } from '../../charts/index.ts';

/** Sharp enough for a screen; on paper the charts are vectors. */
const PIXEL_RATIO = 1;

let drawn: readonly Drawing[] = [];
addEventListener('beforeprint', () => {
  for (const drawing of drawn) drawing.repaintForPrint();
});

/**
 * Draws every chart of the pages in its end state, and again at once when the page is printed. One that has no place on
 * paper, as what gave way on the stage, is taken out: it would have a description there without being seen.
 */
export function drawCharts(root: HTMLElement): void {
  for (const drawing of drawn) drawing.destroy();
  const canvases = [...root.querySelectorAll<HTMLCanvasElement>('canvas.chart')];
  drawn = canvases.flatMap((canvas): readonly Drawing[] => {
    if (!canvas.checkVisibility()) {
      canvas.remove();
      return [];
    }
    const drawing = drawChart(canvas, PIXEL_RATIO);
    return drawing ? [drawing] : [];
  });
}
