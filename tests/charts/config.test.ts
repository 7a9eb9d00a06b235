import { describe, expect, test } from 'vitest';
import { chartConfig, planChart } from '../../src/charts/config.ts';
import { readChartData } from '../../src/charts/draw.ts';
import { chartMotion } from '../../src/charts/motion.ts';
import { columns, mark, measure, palette, ring, rows, stack } from './samples.ts';

const plan = (data: typeof rows) => planChart(data, { width: 1200, height: 600 }, measure);
const config = (data: typeof rows) => chartConfig(plan(data), palette);

describe('the configuration', () => {
  test.each([rows, columns, stack, ring])(
    'of $kind has no axis, no motion, no events and a fixed size',
    (data) => {
      const { options } = config(data);
      expect(options).toMatchObject({ responsive: false, animation: false, events: [] });
      for (const scale of Object.values(options?.scales ?? {}))
        expect(scale).toMatchObject({ display: false });
    },
  );

  test.each([
    { data: rows, axis: 'x', indexAxis: 'y' },
    { data: columns, axis: 'y', indexAxis: 'x' },
    { data: stack, axis: 'x', indexAxis: 'y' },
  ])('of $data.kind starts at zero on the $axis axis', ({ data, axis, indexAxis }) => {
    const { options } = config(data);
    expect(options).toMatchObject({ indexAxis, scales: { [axis]: { min: 0 } } });
  });

  test('of rows puts the message in the first colour and the rest in the second', () => {
    expect(config(rows).data).toMatchObject({
      labels: ['120万多元', '30万元', '4.5万元'],
      datasets: [
        { data: [1_200_000, 300_000, 45_000], backgroundColor: [palette.c1, palette.c2, palette.c2] },
      ],
    });
  });

  test('of a stack is one floating bar a part, as long as its value', () => {
    const sets = config(stack).data.datasets.map(({ data }) => data[0]);
    expect(sets.map((span) => (Array.isArray(span) ? span[1] - span[0] : span))).toEqual([30, 70]);
  });

  test('of a ring cuts 58 % out and borders the parts with paper', () => {
    expect(config(ring)).toMatchObject({
      type: 'doughnut',
      options: { cutout: '58%' },
      data: {
        datasets: [{ data: [25, 75], backgroundColor: [palette.c2, palette.c1], borderColor: palette.paper }],
      },
    });
  });
});

describe('the motion', () => {
  const delays = (data: typeof rows) => {
    const { animation } = chartMotion(plan(data));
    return [0, 1, 2].map((i) =>
      animation.delay({ dataIndex: i, datasetIndex: data.kind === 'stack' ? i : 0 }),
    );
  };
  test.each([
    { data: rows, duration: 700, starts: [0, 80, 160] },
    { data: columns, duration: 700, starts: [0, 80, 160] },
    { data: ring, duration: 700, starts: [0, 0, 0] },
    { data: stack, duration: 500, starts: [0, 500, 1000] },
  ])('of $data.kind takes $duration ms a mark', ({ data, duration, starts }) => {
    expect(chartMotion(plan(data)).animation).toMatchObject({ duration, easing: 'easeOutCubic' });
    expect(delays(data)).toEqual(starts);
  });

  test('of a stack lets each part grow from its own left edge', () => {
    const from = chartMotion(plan(stack)).animations?.x.from;
    expect(from?.({ dataIndex: 0, datasetIndex: 1 })).toBeCloseTo((1200 - 6) * 0.3 + 6);
  });
});

describe('the data on a canvas', () => {
  const canvas = (chart?: string) => ({
    dataset: { title: '经费', ...(chart === undefined ? {} : { chart }) },
  });
  test('are read as they were written', () => {
    const data = { kind: 'rows', marks: [mark(3, '近3万人')] };
    expect(readChartData(canvas(JSON.stringify(data)))).toEqual(data);
  });
  test.each([undefined, '', '{', 'null', '[]', '{"kind":"pie","marks":[]}', '{"kind":"rows"}'])(
    'are refused by the name of the chart when they are %j',
    (chart) => {
      expect(() => readChartData(canvas(chart))).toThrow('“经费”');
    },
  );
});
