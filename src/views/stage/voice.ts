import { curtainTitleOf, headlineOf, wordsOf } from '../../document/read/headline.ts';
import { make } from '../../ui/element.ts';
import type { Stage } from './reveal.ts';

/** Announcements of the stage: the position to screen readers, failures to the operator. */
export interface Voice {
  /** Announces to screen readers only. */
  say(text: string): void;
  /** Shows a notice at the edge for a moment: it is the operator's, and the hall sees it too. */
  notice(text: string): void;
}

/** Time (ms) that a notice is shown: to read a few words. */
const NOTICE = 1400;
/** The headline is focused by then (ms), however much moves on the slide. */
const FOCUSED_WITHIN = 500;

/** Announces every slide once (politely) and focuses its headline, from where a screen reader continues. */
export function createVoice(root: HTMLElement, stage: Stage): Voice {
  const live = addLine(root, 'live');
  const notices = addLine(root, 'notice');
  // reveal's own live region would announce the whole slide in addition.
  root.querySelector('.aria-status')?.remove();
  let timer = 0;

  const announce = () => {
    const slide = stage.current();
    const heading = headingOf(slide);
    live.textContent = `第${slide.dataset.page}页，共${stage.total}页，${wordsOf(heading)}`;
    const focused = document.activeElement;
    // Not in the first frames, which have enough to do: focusing works out styles and a layout.
    requestIdleCallback(
      () => {
        // What was opened meanwhile keeps the focus.
        const stays = document.activeElement === focused || document.activeElement === document.body;
        if (heading !== undefined && stage.current() === slide && stays) focus(heading);
      },
      { timeout: FOCUSED_WITHIN },
    );
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
      notices.hidden = false;
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        notices.hidden = true;
      }, NOTICE);
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

/** While the curtain covers the slide, its title is the headline. */
function headingOf(slide: HTMLElement): HTMLElement | undefined {
  return curtainTitleOf(slide) ?? headlineOf(slide);
}
