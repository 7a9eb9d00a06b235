export { openTestCard, type TestCard } from './card.ts';
export { checksOf } from './checks.ts';
export type { Check, Finding } from './finding.ts';
export { REMAP_KEY } from './key-echo.ts';
