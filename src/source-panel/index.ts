export { openSourcePanel, type SourcePanel } from './panel.ts';
