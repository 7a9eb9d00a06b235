import { HANDOUT_IDS, HANDOUTS, type HandoutId, handoutAddress } from '../print/index.ts';
import { build } from './dom.ts';

/** What stands above the pages on the screen and never on paper: the other prints, and the button that prints. */
export function buildBar(id: HandoutId, pages: number): HTMLElement {
  const links = HANDOUT_IDS.map((other) => {
    const link = build('a', '', HANDOUTS[other].name);
    link.href = handoutAddress(other, location.href);
    if (other === id) link.setAttribute('aria-current', 'page');
    return link;
  });
  const button = build('button', '', `打印（${pages}页）`);
  button.type = 'button';
  button.addEventListener('click', () => window.print());
  const bar = build('nav', 'print-bar', ...links, button);
  bar.setAttribute('aria-label', '讲义种类');
  return bar;
}
