export { renderPaper } from './paper.ts';
