export { openTestCard } from './card.ts';
export { checksOf } from './checks.ts';
export { REMAP_KEY } from './key-echo.ts';
