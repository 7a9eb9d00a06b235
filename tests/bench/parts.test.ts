import { describe, expect, it } from 'vitest';
import { deck } from '../../slides/index.ts';
import { placeSlides } from '../../src/deck/index.ts';
import { makeFloor } from './floor.ts';
import { makeLimit } from './limit.ts';
import { parseBenchOptions, SECTIONS } from './options.ts';
import { compare, formatTable, limit } from './report.ts';
import { countBytes } from './sections/bytes.ts';
import { type TraceEvent, workOf } from './sections/frames.ts';
import { growSource } from './sections/growth.ts';
import { spreadOf } from './stats.ts';

const PAGE =
  '<!doctype html><html><head><style>a{}</style><style>@font-face{}</style></head><body class="x"><main><h1 id="a">甲 &lt; 乙</h1><canvas>丙</canvas><script type="application/json">{}</script><script>b()</script></main></body></html>';

describe('the bytes of a file', () => {
  it('are told by kind and add up', () => {
    const { file, ...kinds } = countBytes(PAGE);
    expect(kinds).toMatchObject({
      styles: '<style>a{}</style>'.length,
      fonts: '<style>@font-face{}</style>'.length,
      data: '<script type="application/json">{}</script>'.length,
      script: '<script>b()</script>'.length,
    });
    expect(Object.values(kinds).reduce((sum, bytes) => sum + bytes, 0)).toBe(file);
    expect(file).toBe(Buffer.byteLength(PAGE));
  });
});

describe('the floor', () => {
  it('has the same words and structure, and nothing else', () => {
    const floor = makeFloor(PAGE);
    expect(floor).toContain('<main><h1>甲 &lt; 乙</h1>丙</main>');
    expect(floor).not.toMatch(/script|font-face|class=/);
  });
});

describe('the limit page', () => {
  const section = (page: number) =>
    `<section class="slide" data-page="${page}"><h2>第${page}页</h2></section>`;
  const deck = `<!doctype html><html><head><style>a{}</style></head><body><main>${section(1)}${section(2)}<noscript>${section(3)}</noscript></main><style>@font-face{}</style><script>b()</script></body></html>`;

  it('has two slides, the styles and faces of the deck, one listener, and nothing else of it', () => {
    const limitPage = makeLimit(deck, '<html data-view="stage">');
    expect(limitPage).toContain('<html data-view="stage">');
    expect(limitPage).toContain(`${section(1)}${section(2)}`);
    expect(limitPage).not.toMatch(/第3页|b\(\)|noscript/);
    expect(limitPage.match(/<style>/g)).toHaveLength(2);
    expect(limitPage.match(/addEventListener/g)).toHaveLength(1);
  });
});

describe('a grown deck', () => {
  it.each([1, 10, 40])('is %i times as long, with a name for every slide', (times) => {
    const grown = placeSlides(growSource(deck, times));
    const first = placeSlides(deck);
    expect(grown.slides.length).toBe(first.slides.length * times);
    expect(new Set(grown.slides.map(({ id }) => id)).size).toBe(grown.slides.length);
  });

  it('is the deck itself at first', () => {
    expect(growSource(deck, 1)).toEqual(deck);
  });
});

describe('what is asked of the measuring', () => {
  it('is everything, each as often as it needs', () => {
    const { sections } = parseBenchOptions([]);
    expect(sections.map(({ name }) => name)).toEqual([...SECTIONS]);
    expect(sections.every(({ runs }) => runs >= 1)).toBe(true);
  });

  it('is some of it, more often', () => {
    expect(parseBenchOptions(['--runs', '7', 'motion', 'bytes'])).toEqual({
      sections: [
        { name: 'bytes', runs: 7 },
        { name: 'motion', runs: 7 },
      ],
    });
  });

  it.each([[['speed']], [['--runs', '0']], [['--runs', 'x']], [['--fast']]])('is refused: %j', (argv) => {
    expect(() => parseBenchOptions(argv)).toThrow(/应为/);
  });
});

describe('the table', () => {
  it('says what holds and what does not', () => {
    const table = formatTable([
      compare('start', 'paint', [spreadOf([10]), spreadOf([8])], 1.25),
      compare('start', 'key', [spreadOf([20]), spreadOf([8])], 1.25),
      limit('bytes', 'file', 901, 900, ' kB'),
    ]);
    expect(table.split('\n').slice(2)).toEqual([
      '| **start** | paint | 10 / 8 | ×1.25 | ✓ ≤ ×1.25 |',
      '|  | key | 20 / 8 | ×2.50 | ✗ ≤ ×1.25 |',
      '| **bytes** | file | 901 kB |  | ✗ ≤ 900 kB |',
    ]);
  });
});

describe('what a press takes', () => {
  const event = (name: string, ts: number, tdur = 0, more: Partial<TraceEvent> = {}): TraceEvent => ({
    ...{ name, ph: 'X', pid: 1, tid: 1, ts, dur: 2 * tdur, tdur },
    ...more,
  });
  const key = event('EventDispatch', 1010, 900, { args: { data: { type: 'keydown' } } });

  it('is told apart by the first frame that is handed over', () => {
    const events = [
      event('RunTask', 0, 400),
      event('RunTask', 1000, 1000),
      key,
      event('RunTask', 4000, 3000),
      event('Commit', 5000, 100),
      event('RunTask', 20_000, 2000),
      event('RunTask', 30_000, 2500),
      event('Commit', 31_000, 100),
      event('RunTask', 32_000, 90_000, { tid: 2 }),
    ];
    expect(workOf(events)).toEqual({ toFrame: 4, longest: 2.5 });
  });

  it('is not told of a press that never came', () => {
    expect(() => workOf([event('RunTask', 0, 400)])).toThrow('No key came');
  });
});
