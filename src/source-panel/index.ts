export { openSourcePanel } from './panel.ts';
