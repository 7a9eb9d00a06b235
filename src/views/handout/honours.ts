import { build } from '../../document/read/dom.ts';
import { contentOf } from './key-figures.ts';

/** More honours than this are told by level, not in a row each. */
const MOST_ROWS = 12;

/** The table of a wall that is too long for a list, if the slide has one. */
export function longWall(tables: readonly HTMLTableElement[]): HTMLTableElement | undefined {
  return tables.find(
    (table) => table.matches('.of-wall') && table.querySelectorAll('tbody tr').length > MOST_ROWS,
  );
}

/** The honours of a wall, a paragraph a level; a count follows its honour, a name stands in brackets. */
export function honoursByLevel(table: HTMLTableElement): HTMLElement {
  const levels = new Map<string, Node[]>();
  for (const { cells } of [...table.tBodies].flatMap((body) => [...body.rows])) {
    const level = cells[1]?.textContent ?? '';
    const before = levels.get(level) ?? [];
    levels.set(level, [...before, ...(before.length > 0 ? [new Text('、')] : []), ...tell(cells)]);
  }
  return build(
    'dl',
    'key-figures run',
    ...[...levels].flatMap(([level, told]) => [build('dt', '', level), build('dd', '', ...told)]),
  );
}

/** What a row says. */
function tell(cells: HTMLCollectionOf<HTMLTableCellElement>): readonly Node[] {
  const [honour, value] = [contentOf(cells[0]), contentOf(cells[2])];
  if (value.textContent === '') return [honour];
  return value.querySelector('.v') ? [honour, value] : [honour, new Text('（'), value, new Text('）')];
}
