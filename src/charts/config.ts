import type { ChartConfiguration, ChartOptions } from 'chart.js';
import type { BarData, ChartMark, PlotData } from '../deck/index.ts';
import { planColumns, planGroups } from './columns.ts';
import { isUpright } from './elements.ts';
import { paintField } from './field/draw.ts';
import type { FieldPlan } from './field/plan.ts';
import type { Size } from './geometry.ts';
import { valuesPlugin } from './labels.ts';
import { marksPlugin } from './marks.ts';
import { type Paint, paintMarks } from './paint.ts';
import type { Palette } from './palette.ts';
import type { BarPlan, RingPlan, StackPlan, ValuedPlan } from './plan.ts';
import { CUTOUT, planRing, SECTOR_BORDER } from './ring.ts';
import { planRows } from './rows.ts';
import type { Measure } from './runs.ts';
import { planStack } from './stack.ts';
import { goalsPlugin, planTarget } from './target.ts';

/** A configuration for bars or for a ring. */
export type FigureConfiguration = ChartConfiguration<'bar' | 'doughnut'>;

/** Data whose values are written at bars, segments or sectors. */
export type ValuedData = BarData | (PlotData & { readonly kind: 'groups' | 'target' });

/** The positions of each mark of `data` and its value on a canvas of `size`. */
export function planChart(data: ValuedData, size: Size, measure: Measure): ValuedPlan {
  switch (data.kind) {
    case 'rows':
      return planRows(data, size, measure);
    case 'columns':
      return planColumns(data, size, measure);
    case 'groups':
      return planGroups(data, size, measure);
    case 'target':
      return planTarget(data, size, measure);
    case 'stack':
      return planStack(data, size, measure);
    case 'ring':
      return planRing(data, size, measure);
    default:
      return data satisfies never;
  }
}

/** The Chart.js configuration that draws `plan` in its end state. */
export function chartConfig(plan: ValuedPlan, palette: Palette): FigureConfiguration {
  const paints = paintMarks(plan.data, palette);
  const plugins = [marksPlugin(plan, paints, palette.ink), valuesPlugin(plan, paints, palette.sans)];
  switch (plan.kind) {
    case 'rows':
    case 'columns':
      return { type: 'bar', ...bars(plan, paints), plugins };
    case 'groups':
      return { type: 'bar', ...groups(plan, paints), plugins };
    case 'target':
      return { type: 'bar', ...bars(plan, paints), plugins: [...plugins, goalsPlugin(plan, palette)] };
    case 'stack':
      return { type: 'bar', ...stack(plan, paints), plugins };
    case 'ring':
      return { type: 'doughnut', ...ring(plan, paints, palette), plugins };
    default:
      return plan satisfies never;
  }
}

/** The size is the stage's and never the window's; a hall has no mouse; the end state needs no animation. */
export const STILL = {
  responsive: false,
  maintainAspectRatio: false,
  animation: false,
  events: [],
  layout: { padding: 0, autoPadding: false },
} as const satisfies ChartOptions;

type Parts<Kind extends 'bar' | 'doughnut'> = Pick<ChartConfiguration<Kind>, 'data' | 'options'>;

function bars(plan: BarPlan, paints: readonly Paint[]): Parts<'bar'> {
  const marks = plan.marks.map(({ mark }) => mark);
  return {
    data: {
      labels: marks.map((mark) => mark.label),
      datasets: [barSet(plan, marks, paints)],
    },
    options: barOptions(isUpright(plan) ? 'x' : 'y', plan),
  };
}

/** One dataset a series; Chart.js sets them beside each other. */
function groups(plan: BarPlan, paints: readonly Paint[]): Parts<'bar'> {
  const marks = plan.marks.map(({ mark }) => mark);
  const half = marks.length / 2;
  const series = [0, half].map((from) => [marks.slice(from, from + half), paints.slice(from)] as const);
  return {
    data: {
      labels: marks.slice(0, half).map((mark) => mark.label),
      datasets: series.map(([own, colours]) => barSet(plan, own, colours)),
    },
    options: barOptions('x', plan),
  };
}

function barSet({ thickness }: BarPlan, marks: readonly ChartMark[], paints: readonly Paint[]) {
  return {
    data: marks.map((mark) => mark.value),
    backgroundColor: marks.map((_, i) => paints[i]?.fill ?? 'transparent'),
    barThickness: thickness,
    inflateAmount: 0,
  };
}

/** One dataset a segment, each a floating bar, so that the gaps between them are of paper. */
function stack({ marks, scaleMax, size }: StackPlan, paints: readonly Paint[]): Parts<'bar'> {
  return {
    data: {
      labels: [''],
      datasets: marks.map(({ mark, start }, i) => {
        const from = (start / size.width) * scaleMax;
        return {
          label: mark.label,
          data: [[from, from + mark.value] as [number, number]],
          backgroundColor: paints[i]?.fill ?? 'transparent',
          barThickness: size.height,
          inflateAmount: 0,
          grouped: false,
        };
      }),
    },
    options: barOptions('y', { scaleMin: 0, scaleMax }),
  };
}

/** A bar starts at zero, whatever lies on its other side. */
function barOptions(
  indexAxis: 'x' | 'y',
  { scaleMin: min, scaleMax: max, over: top = 0 }: Pick<BarPlan, 'scaleMin' | 'scaleMax' | 'over'>,
): ChartOptions<'bar'> {
  // Values are written at their marks. An axis that is not shown would still format and measure its labels.
  const axis = { display: false, ticks: { display: false, callback: () => '' } } as const;
  const value = { ...axis, min, max, bounds: 'data' } as const;
  return {
    ...STILL,
    events: [],
    layout: { ...STILL.layout, padding: { top } },
    indexAxis,
    scales: indexAxis === 'y' ? { x: value, y: axis } : { x: axis, y: value },
  };
}

function ring({ data: { marks } }: RingPlan, paints: readonly Paint[], palette: Palette): Parts<'doughnut'> {
  return {
    data: {
      labels: marks.map((mark) => mark.label),
      datasets: [
        {
          data: marks.map((mark) => mark.value),
          backgroundColor: paints.map((paint) => paint.fill),
          borderColor: palette.paper,
          borderWidth: SECTOR_BORDER,
        },
      ],
    },
    options: { ...STILL, events: [], cutout: `${Math.round(CUTOUT * 100)}%` },
  };
}

/** The Chart.js configuration that draws a field in its end state; what counts in it is how many marks have gone. */
export function fieldConfig(plan: FieldPlan, palette: Palette): ChartConfiguration<'field'> {
  return {
    type: 'field',
    data: { labels: [''], datasets: [{ data: [0], field: paintField(plan, palette) }] },
    options: { ...STILL, events: [] },
  };
}
