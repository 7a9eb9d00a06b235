export { COMPOSITIONS, checkLayout, type Look, looks, THEMES } from './check.ts';
export { type Finding, type Floor, measureSlide } from './measure.ts';
