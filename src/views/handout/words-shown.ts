import type { ChartData } from '../../deck/index.ts';

/** Every headline and figure that can be seen under `root`, each once, as printed: in texts, tables and charts. */
export function wordsShown(root: HTMLElement): readonly string[] {
  const texts = [
    ...root.querySelectorAll<HTMLElement>('.v[data-fact], .n[data-fact], .slide h2, .again h3 > span'),
  ]
    .filter((element) => element.checkVisibility())
    .map((element) => element.textContent ?? '');
  const charts = [...root.querySelectorAll<HTMLCanvasElement>('canvas.chart')].flatMap(valuesOf);
  return [...new Set([...texts, ...charts])].filter((text) => text !== '');
}

function valuesOf(canvas: HTMLCanvasElement): readonly string[] {
  const { kind, marks } = JSON.parse(canvas.dataset.chart ?? '{}') as ChartData;
  // The number of a field or of a rate is a text beside it.
  if (kind === 'field' || kind === 'rate-ring' || kind === 'rate-bar') return [];
  // The unit of a ring stands in its middle, with the whole.
  return marks.map(({ runs }) =>
    runs.flatMap((run) => (kind === 'ring' && run.kind === 'unit' ? [] : run.text)).join(''),
  );
}
