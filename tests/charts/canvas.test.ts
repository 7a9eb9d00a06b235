import { describe, expect, test, vi } from 'vitest';
import { keepInlineStyle, measureOn, roomOn } from '../../src/charts/canvas.ts';
import { palette } from './samples.ts';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
const box = (left: number, top: number, right: number, bottom: number) => ({
  ...{ left, top, right, bottom, width: right - left, height: bottom - top },
});

/** A canvas of 800 × 400 stage px that the window shows half as large, from (100, 50) on. */
function canvasBeside({ hole, name, align = '' }: { hole?: Box; name?: Box; align?: string } = {}) {
  vi.stubGlobal('getComputedStyle', () => ({ getPropertyValue: () => align }));
  vi.stubGlobal('document', {
    createRange: () => ({ selectNodeContents: () => {}, getBoundingClientRect: () => name }),
  });
  return {
    clientWidth: 800,
    clientHeight: 400,
    getBoundingClientRect: () => box(100, 50, 500, 250),
    parentElement: {
      querySelector: () => (hole === undefined ? null : { getBoundingClientRect: () => hole }),
    },
    closest: (place: string) =>
      name === undefined || place !== '.rows' ? null : { querySelector: () => ({}) },
  } as unknown as HTMLCanvasElement;
}

describe('the room that a canvas offers', () => {
  test('is none for one that is not laid out', () => {
    expect(roomOn({ clientWidth: 0, clientHeight: 400 } as HTMLCanvasElement, 1)).toBeUndefined();
  });

  test('is in stage px, whatever the stage is scaled to', () => {
    expect(roomOn(canvasBeside(), 0.5)).toEqual({
      ...{ width: 800, height: 400, ratio: 0.5, names: 0, spread: false, alone: false },
      ...{ hole: undefined, joints: [], level: undefined },
    });
  });

  test('has a hole where the number of a field lies upon it', () => {
    const hole = box(150, 100, 250, 150);
    expect(roomOn(canvasBeside({ hole }), 1)?.hole).toEqual({ x: 100, y: 100, width: 200, height: 100 });
    expect(roomOn(canvasBeside({ hole: box(150, 100, 150, 100) }), 1)?.hole).toBeUndefined();
  });

  test('has the joints of the wall that run through it, from its own left', () => {
    const slide = { matches: (place: string) => place === '.slide' };
    const figure = { matches: () => false, offsetLeft: 96, offsetParent: slide };
    const canvas = Object.assign(canvasBeside(), {
      ...{ offsetLeft: 300, offsetParent: figure, matches: () => false },
      closest: (place: string) =>
        place === '[data-joints]' ? { dataset: { joints: '320 640 1280' } } : null,
    });
    expect(roomOn(canvas, 1)?.joints).toEqual([244]);
  });

  test('begins below the name of a row that stands over it, not below one beside it', () => {
    expect(roomOn(canvasBeside({ name: box(100, 50, 220, 75) }), 1)?.names).toBe(50);
    expect(roomOn(canvasBeside({ name: box(20, 50, 100, 75) }), 1)?.names).toBe(0);
  });

  test('is shared by the marks where the style says so', () => {
    expect(roomOn(canvasBeside({ align: ' spread' }), 1)?.spread).toBe(true);
  });
});

/** Two fields of so many marks beside each other, each on a canvas of so many px. */
function fieldsBeside(counts: readonly [number, number], widths: readonly [number, number], tops = [50, 50]) {
  const both: HTMLCanvasElement[] = [];
  vi.stubGlobal('getComputedStyle', () => ({ getPropertyValue: () => '' }));
  const canvases = counts.map((value, i) => ({
    clientWidth: widths[i],
    clientHeight: 345,
    dataset: { chart: JSON.stringify({ kind: 'field', shape: 'square', marks: [{ value, end: 'closed' }] }) },
    getBoundingClientRect: () => ({ top: tops[i] }),
    parentElement: null,
    closest: (place: string) => (place === '.fields' ? { querySelectorAll: () => both } : null),
  }));
  both.push(...(canvases as unknown as HTMLCanvasElement[]));
  return both.map((canvas) => roomOn(canvas, 1)?.level);
}

describe('two fields beside each other', () => {
  test('end on one line if one would end a little below the other', () => {
    const [few, many] = fieldsBeside([100, 5000], [300, 1242]);
    expect(few).toBeUndefined();
    // Ten rows of ten.
    expect(many).toBeGreaterThan(280);
    expect(many).toBeLessThan(300);
  });

  test('end on the line of the smaller marks if the rows of the larger ones have little way to go', () => {
    const [few, many] = fieldsBeside([100, 5000], [330, 1242]);
    expect(many).toBeUndefined();
    // 37 rows at 9 px.
    expect(few).toBe(36 * 9 + 7);
  });

  test('end each where it does if one is much higher, if they are of one height, or stand one below the other', () => {
    expect(fieldsBeside([1, 5000], [200, 1242])).toEqual([undefined, undefined]);
    expect(fieldsBeside([100, 100], [340, 340])).toEqual([undefined, undefined]);
    expect(fieldsBeside([100, 5000], [300, 1242], [50, 400])).toEqual([undefined, undefined]);
  });
});

describe('the style on the element', () => {
  test('is as before, also when the drawing fails', () => {
    const canvas = { style: { cssText: 'order: 1' } } as HTMLCanvasElement;
    const write = () => {
      canvas.style.cssText = 'width: 20px';
      return 'drawn';
    };
    expect([keepInlineStyle(canvas, write), canvas.style.cssText]).toEqual(['drawn', 'order: 1']);
    const fail = () => {
      write();
      throw new Error('no');
    };
    expect(() => keepInlineStyle(canvas, fail)).toThrow('no');
    expect(canvas.style.cssText).toBe('order: 1');
  });
});

test('words are measured at one size, whatever size is asked for', () => {
  const fonts = new Set<string>();
  const g = { font: '', measureText: (text: string) => ({ width: 50 * text.length }) };
  const measure = measureOn(g as unknown as CanvasRenderingContext2D, palette);
  for (const px of [20, 31, 40]) {
    expect(measure('两字', 700, px)).toBe(px);
    fonts.add(g.font);
  }
  expect([...fonts]).toEqual([`700 100px ${palette.sans}`]);
});
