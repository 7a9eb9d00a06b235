export { type Drawing, drawChart } from './draw.ts';
export { loadChartFonts } from './fonts.ts';
export { type ValuePlace, valuePlaces } from './places.ts';
