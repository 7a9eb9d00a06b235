export { type Drawing, type DrawOptions, drawChart } from './draw.ts';
export { loadChartFonts } from './fonts.ts';
export { type Palette, readPalette } from './palette.ts';
export { type ValuePlace, valuePlaces } from './places.ts';
