export { openTestCard } from './card.ts';
export { checksOf } from './checks.ts';
