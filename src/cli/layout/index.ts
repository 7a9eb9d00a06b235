export { checkLayout, looks } from './check.ts';
export { measureSlide } from './measure.ts';
