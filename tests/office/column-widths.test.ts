import { describe, expect, it } from 'vitest';
import { CELL_MARGIN, columnWidths } from '../../src/office/write/docx/column-widths.ts';
import { GB_9704 } from '../../src/office/write/docx/format.ts';

/** The line of GB/T 9704 and an em of its tables, in twips. */
const [LINE, EM] = [(156 * 1440) / 25.4, 240];
const han = (length: number) => '字'.repeat(length);
const widthsOf = (...lengths: readonly number[]) => columnWidths([lengths.map(han)], GB_9704);

describe('columns of a table in a document', () => {
  it.each([
    ['share what is over in proportion', [8, 4]],
    ['keep the narrow one and are alike else', [30, 2, 40]],
    ['are alike where all are too long', [60, 60, 60]],
    ['are one', [3]],
  ])('%s, and fill the line', (_, lengths) => {
    const widths = widthsOf(...lengths);
    expect(Math.abs(widths.reduce((sum, width) => sum + width, 0) - LINE)).toBeLessThan(lengths.length);
  });

  it('have all their words in one line where there is room', () => {
    const [wide = 0, narrow = 0] = widthsOf(20, 6);
    expect(wide).toBeGreaterThan(20 * EM + 2 * CELL_MARGIN);
    expect(narrow).toBeGreaterThan(6 * EM + 2 * CELL_MARGIN);
  });

  it('take nothing from a narrow one where others have no room', () => {
    const [first, level = 0, last] = widthsOf(30, 2, 40);
    expect(level).toBeGreaterThan(2 * EM + 2 * CELL_MARGIN);
    expect(level).toBeLessThan(4 * EM);
    expect(first).toBe(last);
  });

  it('go by the longest text, wherever it stands', () => {
    expect(
      columnWidths(
        [
          [han(1), han(1)],
          [han(9), ''],
        ],
        GB_9704,
      ),
    ).toEqual(widthsOf(9, 1));
  });
});
