import { readChartData, valuePlaces } from '../../charts/index.ts';
import type { ToldWords } from './handle.ts';
import type { PrintedSheet } from './sheet.ts';

/**
 * Every headline and figure that each page shows. The words of a drawing without room under it count for the page that
 * they continue on.
 */
export function wordsShown(sheets: readonly PrintedSheet[]): readonly ToldWords[] {
  const shown = sheets.map(({ element }) => wordsUnder(element));
  return shown.map((own, i) => {
    const next = sheets[i + 1]?.body.matches(':has(> .title-line + .again)') ? shown[i + 1] : undefined;
    return next ? { ...own, figures: own.figures.filter((words) => !next.figures.includes(words)) } : own;
  });
}

/** In texts, tables and charts. */
function wordsUnder(root: HTMLElement): ToldWords {
  const charts = [...root.querySelectorAll<HTMLCanvasElement>('canvas.chart')].flatMap(valuesOf);
  const figures = visible(root, '.v[data-fact], .n[data-fact]');
  return {
    headlines: once(visible(root, '.slide h2, .again h3 > span')),
    figures: once([...figures, ...charts]),
  };
}

function visible(root: HTMLElement, selector: string): readonly string[] {
  return [...root.querySelectorAll<HTMLElement>(selector)]
    .filter((element) => element.checkVisibility())
    .map((element) => element.textContent ?? '');
}

function once(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].filter((text) => text !== '');
}

function valuesOf(canvas: HTMLCanvasElement): readonly string[] {
  const data = readChartData(canvas);
  const { kind, marks } = data;
  // Whether a value goes without the unit beside the title is decided by the room it has.
  const written = 'unit' in data ? valuePlaces(canvas).map(({ text }) => text) : [];
  if (written.length === marks.length) return written;
  // The number of a field or of a rate is a text beside it.
  if (kind === 'field' || kind === 'rate-ring' || kind === 'rate-bar') return [];
  // The unit of a ring is in its middle, with the whole.
  return marks.map(({ runs }) =>
    runs.flatMap((run) => (kind === 'ring' && run.kind === 'unit' ? [] : run.text)).join(''),
  );
}
