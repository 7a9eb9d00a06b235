import { curtainTitleOf, headlineOf, wordsOf } from '../../document/read/headline.ts';
import { make } from '../../ui/element.ts';
import type { Stage } from './reveal.ts';

/** What the stage says: to screen readers where it stands, to the operator what did not work. */
export interface Voice {
  /** For screen readers only. */
  say(text: string): void;
  /** For all, a few seconds at the upper edge. */
  notice(text: string): void;
}

/** A notice is read in this time (ms). */
const NOTICE = 5000;

/** Says every slide once, politely, and brings the focus to its headline, from where a screen reader reads on. */
export function createVoice(root: HTMLElement, stage: Stage): Voice {
  const live = addLine(root, 'live');
  const notices = addLine(root, 'notice');
  // reveal would read the whole slide out besides.
  root.querySelector('.aria-status')?.remove();
  let timer = 0;

  const announce = () => {
    const slide = stage.current();
    const heading = headingOf(slide);
    live.textContent = `第${slide.dataset.page}页，共${stage.total}页，${wordsOf(heading)}`;
    // In the frame to come: to be given the focus it has to be laid out.
    if (heading !== undefined) requestAnimationFrame(() => focus(heading));
  };
  stage.on((event) => {
    if (event.kind === 'slide') announce();
    if (event.kind === 'step' && event.steps.some((step) => step.matches('.curtain'))) announce();
  });
  announce();
  return {
    say: (text) => {
      live.textContent = text;
    },
    notice: (text) => {
      notices.textContent = text;
      clearTimeout(timer);
      timer = window.setTimeout(() => notices.replaceChildren(), NOTICE);
    },
  };
}

function focus(heading: HTMLElement): void {
  if (document.querySelector('dialog[open]') !== null) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

function addLine(root: HTMLElement, className: string): HTMLElement {
  const line = make('p', { class: className, role: 'status' });
  root.append(line);
  return line;
}

/** While the curtain is down its title is what stands there. */
function headingOf(slide: HTMLElement): HTMLElement | undefined {
  return curtainTitleOf(slide) ?? headlineOf(slide);
}
