import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { drawChart, drawStill, readChartData } from '../../src/charts/draw.ts';
import type { ChartData, FieldData } from '../../src/deck/index.ts';
import { type FakeCanvas, type FakePage, fakePage, pixelsOf } from './fake-canvas.ts';
import { mark, palette, rows } from './samples.ts';

const SIZE = { width: 600, height: 300 };
const field: FieldData = {
  kind: 'field',
  shape: 'square',
  marks: [{ ...mark(40, '40人'), look: 'solid', tone: 'message' }],
};

let page: FakePage;
beforeEach(() => {
  page = fakePage();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** The chart on a canvas of its own. */
function draw(data: ChartData, ratio = 1) {
  const canvas = page.canvas(data, SIZE);
  const drawing = drawChart(canvas, ratio) ?? expect.unreachable();
  return { canvas, drawing };
}
const red = (canvas: FakeCanvas) => pixelsOf(canvas, palette.c1);

describe('a chart on its canvas', () => {
  test('stands at once in its end state, sharp, in the size that the page has laid out', () => {
    const { canvas, drawing } = draw(rows, 2);
    expect([canvas.width, canvas.height]).toEqual([1200, 600]);
    expect(canvas.dataset.drawn).toBe('done');
    expect(red(canvas)).toBeGreaterThan(10_000);
    expect(canvas.style.cssText).toBe('');
    expect(drawing.fits).toBe(true);
  });

  test('is not drawn while it is hidden', () => {
    const canvas = page.canvas(rows, { width: 0, height: 0 });
    expect(drawChart(canvas, 1)).toBeUndefined();
    expect(canvas.dataset.drawn).toBeUndefined();
  });

  test('grows from nothing to where it stood, and says when it is there', async () => {
    const { canvas, drawing } = draw(rows);
    const end = red(canvas);
    canvas.passes.length = 0;
    drawing.play(0);
    await drawing.settled;
    expect(canvas.passes.length).toBeGreaterThan(3);
    expect(new Set(canvas.passes)).toEqual(new Set(['animating']));
    expect(canvas.dataset.drawn).toBe('done');
    expect(red(canvas)).toBe(end);
  });

  test('has its motion tried once for a kind, after which it stands as before', () => {
    const [first, second] = [draw(rows), draw(rows)];
    const end = red(first.canvas);
    for (const { canvas, drawing } of [first, second]) {
      canvas.passes.length = 0;
      drawing.tryMotion();
    }
    expect(first.canvas.passes.length).toBeGreaterThan(0);
    expect(second.canvas.passes).toEqual([]);
    expect([red(first.canvas), first.canvas.dataset.drawn, first.drawing.fits]).toEqual([end, 'done', true]);
  });

  test('waits empty for what is told before it: as long as it is told, and as its style says', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    Object.assign(page.window, { setTimeout });
    page.style['--late'] = '200';
    const { canvas, drawing } = draw(rows);
    drawing.play(300);
    expect([red(canvas), canvas.dataset.drawn]).toEqual([0, 'animating']);
    vi.advanceTimersByTime(499);
    expect(red(canvas)).toBe(0);
    vi.advanceTimersByTime(1);
    await drawing.settled;
    expect(red(canvas)).toBeGreaterThan(5000);
  });

  test('has its end state when it is cut short while it waits', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    Object.assign(page.window, { setTimeout, clearTimeout });
    const { canvas, drawing } = draw(rows);
    const end = red(canvas);
    drawing.play(300);
    drawing.finish();
    await drawing.settled;
    expect([red(canvas), canvas.dataset.drawn]).toEqual([end, 'done']);
    canvas.passes.length = 0;
    vi.advanceTimersByTime(1000);
    expect(canvas.passes).toEqual([]);
    // Where nothing moves there is nothing to cut short.
    drawing.finish();
    expect(canvas.passes).toEqual([]);
  });

  test('is planned and drawn once for another size of its canvas', () => {
    const { canvas, drawing } = draw(rows);
    Object.assign(canvas, { clientWidth: 900, clientHeight: 300 });
    expect(drawing.fits).toBe(false);
    canvas.passes.length = 0;
    drawing.resize(1);
    expect([canvas.width, canvas.height, canvas.passes.length]).toEqual([900, 300, 1]);
    expect(drawing.fits).toBe(true);
  });

  test('takes the colours of another theme', () => {
    const { canvas, drawing } = draw(rows);
    page.style['--c1'] = '#123456';
    drawing.resize(1);
    expect([red(canvas), pixelsOf(canvas, '#123456') > 5000]).toEqual([0, true]);
  });

  test('gives its memory back, and can be drawn again', () => {
    const { canvas, drawing } = draw(rows);
    drawing.destroy();
    expect([canvas.width, canvas.height, canvas.dataset.drawn]).toEqual([0, 0, undefined]);
    drawing.resize(1);
    expect(red(canvas)).toBeGreaterThan(5000);
  });

  test('says when its values go without their unit, so that it is said beside the title', () => {
    const groups = (unit: string): ChartData => ({
      kind: 'groups',
      unit,
      marks: [1, 2, 3, 4].map((value) => mark(value, `${value}${unit}`)),
    });
    const [short, long] = [draw(groups('家')), draw(groups('万人次以上的单位'))];
    expect([short.canvas.dataset.bare, long.canvas.dataset.bare]).toEqual([undefined, '万人次以上的单位']);
  });
});

describe('the marks of a field', () => {
  test('leave, the first ones first, and come back when it is drawn for another size', async () => {
    const { canvas, drawing } = draw(field);
    const end = red(canvas);
    expect(end).toBeGreaterThan(1000);
    drawing.leave();
    await drawing.settled;
    expect([red(canvas), drawing.fits]).toEqual([0, false]);
    drawing.resize(1);
    expect([red(canvas), drawing.fits]).toEqual([end, true]);
  });

  test('play again from nothing after they have left', async () => {
    const { canvas, drawing } = draw(field);
    const end = red(canvas);
    drawing.leave();
    await drawing.settled;
    drawing.play(0);
    await drawing.settled;
    expect(red(canvas)).toBe(end);
  });

  test('do not leave a chart of bars', () => {
    const { canvas, drawing } = draw(rows);
    const end = red(canvas);
    drawing.leave();
    expect([red(canvas), drawing.fits, drawing.field]).toEqual([end, true, undefined]);
  });

  test('say where they stand, and when they are too many for their canvas', () => {
    const { canvas, drawing } = draw(field);
    expect(drawing.field?.count).toBe(40);
    expect(canvas.dataset.crowded).toBeUndefined();
    const many = [{ ...field.marks[0], ...mark(99_999, '99999人') }] as FieldData['marks'];
    const { canvas: full } = draw({ ...field, marks: many });
    expect(full.dataset.crowded).toMatch(/^99999 > \d+$/);
  });

  test('are drawn one by one for a print, and as a pattern again after it', () => {
    const { canvas, drawing } = draw(field);
    const g = canvas.getContext('2d') as CanvasRenderingContext2D;
    const squares = vi.spyOn(g, 'fillRect');
    drawing.repaintForPrint();
    expect(squares.mock.calls.filter(([, , width, height]) => width === height)).toHaveLength(40);
    // Paper is laid out in between, which the chart takes for a window of another size.
    squares.mockClear();
    drawing.resize(1);
    expect(squares.mock.calls.length).toBeGreaterThanOrEqual(40);
    page.window.dispatchEvent(new Event('afterprint'));
    squares.mockClear();
    drawing.resize(1);
    expect(squares.mock.calls).toEqual([]);
  });
});

describe('a rate', () => {
  /** The pixels that the rate fills and those of the track. */
  const shares = (kind: 'rate-ring' | 'rate-bar', printed: string, value: number) => {
    const { canvas } = draw({ kind, marks: [mark(value, printed)] });
    return [red(canvas), pixelsOf(canvas, palette.track)] as const;
  };

  test.each([
    ['rate-bar', '25%', 25, 0.25],
    ['rate-bar', '120%', 120, 1],
    ['rate-bar', '4‰', 4, 0.004],
    ['rate-ring', '75%', 75, 0.75],
  ] as const)('%s of %s fills that part of its whole', (kind, printed, value, share) => {
    const [filled, track] = shares(kind, printed, value);
    expect(filled / (filled + track)).toBeCloseTo(share, 2);
  });

  test.each(['rate-bar', 'rate-ring'] as const)(
    '%s of more than it says goes on, of not quite it is cut',
    (kind) => {
      const [closed] = shares(kind, '50%', 50);
      const [open] = shares(kind, '50%多', 50);
      const [broken] = shares(kind, '近50%', 50);
      expect(open).toBeGreaterThan(closed);
      expect(broken).toBeLessThan(closed);
    },
  );
});

describe('the charts in a copy of a slide', () => {
  test('are drawn still in its scale, the hidden ones not', () => {
    const [shown, hidden] = [page.canvas(rows, SIZE), page.canvas(rows, { width: 0, height: 0 })];
    const copy = { querySelectorAll: () => [shown, hidden] } as unknown as HTMLElement;
    expect(drawStill(copy, 0.5)).toHaveLength(1);
    expect([shown.width, shown.height]).toEqual([300, 150]);
  });
});

describe('the data on a canvas', () => {
  test.each(['', '{', '{"kind":"pie","marks":[]}', '{"kind":"rows"}', 'null'])(
    '%j are refused with the title',
    (text) => {
      const canvas = page.canvas(text, SIZE);
      canvas.dataset.title = '参保人数';
      expect(() => readChartData(canvas)).toThrow('图表“参保人数”缺少可读的数据');
    },
  );
});
