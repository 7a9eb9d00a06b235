import type { ChartConfiguration } from 'chart.js';
import type { ChartData } from '../deck/index.ts';
import { chartConfig, fieldConfig, planChart } from './config.ts';
import { type FieldRoom, planField } from './field/plan.ts';
import { lineConfig, planLine } from './line.ts';
import type { Palette } from './palette.ts';
import type { ChartPlan } from './plan.ts';
import { planRate, rateConfig } from './rate.ts';
import type { Measure } from './runs.ts';

/** The positions on a canvas of everything that `data` shows. */
export function planFor(data: ChartData, room: FieldRoom, measure: Measure): ChartPlan {
  const { width, height, names = 0 } = room;
  const size = { width, height, names };
  switch (data.kind) {
    case 'field':
      return planField(data, room);
    case 'line':
      return planLine(data, size, measure);
    case 'rate-ring':
    case 'rate-bar':
      return planRate(data, size);
    case 'groups':
    case 'target':
      return planChart({ ...data, kind: data.kind }, size, measure);
    default:
      return planChart(data, size, measure);
  }
}

/** The Chart.js configuration of a plan. Chart.js has one type for each kind of chart; here they are all alike. */
export function configFor(plan: ChartPlan, palette: Palette): ChartConfiguration {
  switch (plan.kind) {
    case 'field':
      return fieldConfig(plan, palette) as ChartConfiguration;
    case 'line':
      return lineConfig(plan, palette) as ChartConfiguration;
    case 'rate-ring':
    case 'rate-bar':
      return rateConfig(plan, palette) as ChartConfiguration;
    default:
      return chartConfig(plan, palette) as ChartConfiguration;
  }
}
