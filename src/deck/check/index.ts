export { checkAll, coverageOf, type Findings } from './findings.ts';
export { recordPlaces } from './record.ts';
export { type MarkupPiece, proveDigits } from './rendered.ts';
export { formatReport } from './report.ts';
export { maskNames, scanFigures, scanNumerals } from './scan.ts';
export { checkCoverage } from './uncovered.ts';
export { checkUsage, readUsage, type Usage } from './usage.ts';
export { checkWords } from './words.ts';
