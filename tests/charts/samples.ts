import fc from 'fast-check';
import type { Palette } from '../../src/charts/palette.ts';
import type { Measure } from '../../src/charts/runs.ts';
import type { BarData, ChartMark } from '../../src/deck/index.ts';
import type { QuantityRun } from '../../src/facts/index.ts';

/** Widths near those of the deck's sans: digits a good half of an em, Chinese a whole one. */
export const measure: Measure = (text, _weight, px) =>
  [...text].reduce((sum, char) => sum + (/\d/.test(char) ? 0.59 : char === '.' ? 0.32 : 1), 0) * px;

export const palette: Palette = {
  paper: '#ffffff',
  ink: '#111111',
  redText: '#aa0000',
  goldText: '#775500',
  c1: '#cc0000',
  c1On: '#fffff0',
  c2: '#0000cc',
  c2On: '#fffff1',
  c2Stripe: '#5555cc',
  track: '#dddddd',
  time: '#887711',
  ground: '',
  ordinal: ['#cc8888', '#bb4444', '#880000'],
  sans: '"Test Sans", sans-serif',
};

/** `146万多元` → its runs: figures, qualifiers and the rest. */
export function runsOf(printed: string): QuantityRun[] {
  return (printed.match(/[\d.]+|[多余近]|[^\d.多余近]+/g) ?? []).map((text) => ({
    kind: /\d/.test(text) ? 'digits' : /[多余近]/.test(text) ? 'qualifier' : 'unit',
    text,
  }));
}

/** A mark with the end that its printed form asks for. */
export function mark(value: number, printed: string, message = false): ChartMark {
  const end = /[多余]/.test(printed) ? 'open' : printed.includes('近') ? 'broken' : 'closed';
  return { fact: 'sample.fact', label: printed, value, runs: runsOf(printed), end, message };
}

export const rows: BarData = {
  kind: 'rows',
  marks: [mark(1_200_000, '120万多元', true), mark(300_000, '30万元'), mark(45_000, '4.5万元')],
};
export const columns: BarData = {
  kind: 'columns',
  highest: 'last',
  marks: [mark(4, '4家'), mark(12, '12家', true), mark(6, '6家')],
};
export const stack: BarData = { kind: 'stack', marks: [mark(30, '30人', true), mark(70, '70人')] };
export const ring: BarData = { kind: 'ring', marks: [mark(25, '25家'), mark(75, '75家', true)] };

const anyMark = fc
  .tuple(
    fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 9_999_999 })),
    fc.constantFrom('', '多', '余', '近'),
    fc.constantFrom('人', '场次', '人次', '万元'),
  )
  .map(([value, qualifier, unit]) =>
    mark(value, qualifier === '近' ? `近${value}${unit}` : `${value}${qualifier}${unit}`),
  );

/** One to six marks of one kind of chart; the first or none carries the message. */
export const anyChart = (kind: BarData['kind']): fc.Arbitrary<BarData> =>
  fc.tuple(fc.array(anyMark, { minLength: 1, maxLength: 6 }), fc.boolean()).map(([marks, message]) => ({
    kind,
    marks: marks.map((m, i) => ({ ...m, message: message && i === 0 })),
  }));

export const anySize = fc.record({
  width: fc.integer({ min: 640, max: 2000 }),
  height: fc.integer({ min: 240, max: 900 }),
});
