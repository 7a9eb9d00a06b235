export { type Drawing, drawChart } from './draw.ts';
export { loadChartFonts } from './labels.ts';
export { type ValuePlace, valuePlaces } from './places.ts';
