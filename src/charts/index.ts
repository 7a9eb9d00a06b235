export { planChart } from './config.ts';
export { type Drawing, drawChart, drawStill, readChartData } from './draw.ts';
export { paintField } from './field/draw.ts';
export {
  countIn,
  FEW,
  type FieldPlan,
  middlesOf,
  planField,
  runsWithin,
  type Stratum,
  sizeAt,
} from './field/plan.ts';
export { matchPlaces, placesInside, type Swarm, swarmPainter } from './field/swarm.ts';
export { loadChartFonts } from './labels.ts';
export { type Paint, paintMarks } from './paint.ts';
export { type Palette, paletteOf } from './palette.ts';
export { type ValuePlace, valuePlaces } from './places.ts';
export type { ValuedPlan } from './plan.ts';
