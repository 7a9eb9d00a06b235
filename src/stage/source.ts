import { openSourcePanel } from '../source-panel/index.ts';
import type { Panel } from './panels.ts';

/** Shows where the numbers of a slide come from; digits choose a number. */
export function showSource(slide: HTMLElement): Panel {
  const panel = openSourcePanel(slide);
  return {
    get isOpen() {
      return panel.isOpen;
    },
    close: () => panel.close(),
    choose: (tag) => panel.choose(tag),
  };
}
