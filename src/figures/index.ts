export { type Drawing, drawChart } from './draw.ts';
export { loadChartFonts } from './fonts.ts';
export { valuePlaces } from './places.ts';
