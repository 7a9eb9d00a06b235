export { COMPOSITIONS, checkLayout, looks, THEMES } from './check.ts';
export { measureSlide } from './measure.ts';
