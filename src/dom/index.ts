export { onDensityChange } from './density.ts';
export { type Attributes, make, makeButton, setText } from './element.ts';
export { copySlide } from './slide-copy.ts';
