export { planChart } from './config.ts';
export { type Drawing, drawChart } from './draw.ts';
export { paintField } from './field/draw.ts';
export { type FieldPlan, planField, runsWithin, type Stratum } from './field/plan.ts';
export { loadChartFonts } from './labels.ts';
export { type Paint, paintMarks } from './paint.ts';
export { type Palette, paletteOf } from './palette.ts';
export { type ValuePlace, valuePlaces } from './places.ts';
export type { ValuedPlan } from './plan.ts';
