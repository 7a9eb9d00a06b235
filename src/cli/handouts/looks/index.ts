export { checkLooks } from './check.ts';
export { type PdfLooks, readLooks } from './read.ts';
