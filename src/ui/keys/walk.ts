/** In a list of choices the arrows walk from one to the next. */
const LIST: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
/** In a grid all paging keys walk along it, and the arrows up and down between its rows. */
const GRID: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowLeft: -1,
  PageDown: 1,
  PageUp: -1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** Walks in a dialog that has choices (`data-walk`, or `data-walk="grid"`) if the key does; nothing is chosen by it. */
export function walk(dialog: HTMLElement, key: string): boolean {
  const way = dialog.dataset.walk;
  if (way === undefined) return false;
  const stops = [
    ...dialog.querySelectorAll<HTMLElement>(
      way === 'grid' ? 'button[data-page]' : 'button:not(.panel-close), a[href], input',
    ),
  ];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  if (way === 'grid' && (key === 'ArrowDown' || key === 'ArrowUp')) {
    nearestInRow(stops, at, key === 'ArrowDown' ? 1 : -1)?.focus();
    return true;
  }
  const by = (way === 'grid' ? GRID : LIST)[key];
  if (by === undefined) return false;
  const to =
    way === 'grid'
      ? Math.min(Math.max(0, at + by), stops.length - 1)
      : (at + by + stops.length) % stops.length;
  stops[to]?.focus();
  return true;
}

/** The nearest thing in the row above or below. */
function nearestInRow(stops: readonly HTMLElement[], at: number, way: 1 | -1): HTMLElement | undefined {
  const boxes = stops.map((stop) => stop.getBoundingClientRect());
  const here = boxes[at];
  if (here === undefined) return stops[0];
  const beyond = boxes.filter(({ top }) => (top - here.top) * way > 1).map(({ top }) => top);
  const row = way > 0 ? Math.min(...beyond) : Math.max(...beyond);
  const distance = (i: number) => Math.abs((boxes[i]?.left ?? 0) - here.left);
  const inRow = boxes.flatMap(({ top }, i) => (Math.abs(top - row) <= 1 ? [i] : []));
  return stops[inRow.reduce((best, i) => (distance(i) < distance(best) ? i : best), inRow[0] ?? at)];
}
