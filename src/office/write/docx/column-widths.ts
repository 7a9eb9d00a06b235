import { widthOf } from '../../../deck/index.ts';
import type { PageFormat } from './format.ts';

const TWIPS_PER_MM = 1440 / 25.4;
const TWIPS_PER_POINT = 20;

/** Of a cell on each side, in twips. */
export const CELL_MARGIN = 80;

/** What a face that stands in for that of the document may be wider, in em. */
const SLACK = 0.5;

/**
 * The widths of a table's columns in twips, which fill the line together: each has what its longest text (of `rows`, the head
 * among them) takes, and what is over goes to all in proportion. Where they have no room side by side, the narrow ones keep
 * theirs and the others are alike. Written down because LibreOffice, given none, makes all columns alike, whatever is in them.
 */
export function columnWidths(
  rows: readonly (readonly string[])[],
  { margins, sizes }: PageFormat,
): readonly number[] {
  const line = (210 - margins.left - margins.right) * TWIPS_PER_MM;
  const em = sizes.table * TWIPS_PER_POINT;
  const wanted = (rows[0] ?? []).map((_, i) => {
    const longest = Math.max(...rows.map((row) => widthOf(row[i] ?? '')));
    return (longest + SLACK) * em + 2 * CELL_MARGIN;
  });
  const widths = within(wanted, line);
  const scale = line / widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width) => Math.round(width * scale));
}

/** `wanted`, of which the largest are cut to one width, so that all have room in `line`. */
function within(wanted: readonly number[], line: number): readonly number[] {
  let [left, most] = [line, Number.POSITIVE_INFINITY];
  [...wanted]
    .sort((a, b) => a - b)
    .forEach((width, done) => {
      const fair = left / (wanted.length - done);
      if (width > fair) most = Math.min(most, fair);
      left -= Math.min(width, most);
    });
  return wanted.map((width) => Math.min(width, most));
}
