import { loadChartFonts } from '../figures/index.ts';
import { createCover } from './blank.ts';
import { createCharts } from './charts.ts';
import { countUp } from './count-up.ts';
import { listenToKeys } from './keys.ts';
import { type Stage, startReveal } from './reveal.ts';
import { joinSession } from './session.ts';

/** What other tools (pictures, tests) may ask of the stage. */
export interface StageHandle {
  readonly total: number;
  /** Shows a page (from 1) at a step, or with all its steps; resolves when its charts stand still. */
  goTo(page: number, step: number | 'end'): Promise<void>;
}

declare global {
  interface Window {
    deckStage?: StageHandle;
  }
}

/** Turns the document into the stage: reveal.js pages it, charts are drawn as they come up. */
export async function startStage(root: HTMLElement): Promise<void> {
  const html = document.documentElement;
  const fonts = loadChartFonts(root);
  const stage = await startReveal(root);
  // Values are measured before they are drawn, and a canvas does not reflow when its font comes late.
  await fonts;
  const charts = createCharts(() => window.devicePixelRatio * stage.scale());
  const still = () => stage.isOverview() || prefersStillness();

  /** What has just come up moves once; what was seen before, or is come back to, stands in its end state. */
  const show = (slide: HTMLElement, step: HTMLElement | undefined, forward: boolean) => {
    const moves = forward && !still();
    slide.dataset.motion = moves ? 'play' : 'still';
    charts.show(slide, moves);
    if (moves && step?.closest('.l-cards')) countUp(step);
  };

  stage.on((event) => {
    switch (event.kind) {
      case 'slide':
        charts.release(stage.slides, event.slide);
        show(event.slide, undefined, event.forward);
        break;
      case 'step':
        for (const step of event.steps) show(event.slide, step, event.forward);
        break;
      case 'overview':
        if (event.shown) for (const slide of stage.slides) void charts.finish(slide);
        else charts.release(stage.slides, stage.current());
        break;
      case 'resize':
        charts.resize();
        break;
      default:
        event satisfies never;
    }
  });
  window.addEventListener('beforeprint', () => charts.repaint());

  window.deckStage = {
    total: stage.total,
    goTo: async (page, step) => {
      const slide = stage.slides[page - 1];
      if (slide === undefined) throw new RangeError(`第 ${page} 页不存在，共 ${stage.total} 页`);
      stage.goTo({ page, step: step === 'end' ? stepsOf(slide) : step });
      await charts.finish(slide);
    },
  };
  await listen(root, stage);
  show(stage.current(), undefined, true);
  html.dataset.ready = 'stage';
}

/** The hall's keys; from a covered screen every paging key only uncovers it. */
async function listen(root: HTMLElement, stage: Stage): Promise<void> {
  const cover = createCover(root);
  const session = await joinSession(stage, root, cover);
  const uncoverOr = (act: () => void) => () => {
    if (cover.blank === 'none') act();
    else cover.set('none');
  };
  const goTo = (page: number) => uncoverOr(() => stage.goTo({ page: clamp(page, stage.total), step: 0 }))();
  listenToKeys(
    {
      next: uncoverOr(() => (stage.isOverview() ? stage.next() : session.next())),
      previous: uncoverOr(() => (stage.isOverview() ? stage.previous() : session.previous())),
      first: () => goTo(1),
      last: () => goTo(stage.total),
      black: () => cover.set(cover.blank === 'black' ? 'none' : 'black'),
      hold: () => cover.set(cover.blank === 'hold' ? 'none' : 'hold'),
      overview: uncoverOr(() => stage.toggleOverview()),
      speaker: () => session.open('speaker'),
      rehearse: () => session.open('rehearse'),
      prompter: () => session.open('prompter'),
    },
    goTo,
  );
}

const clamp = (page: number, total: number) => Math.min(Math.max(page, 1), total);

function stepsOf(slide: HTMLElement): number {
  return Number(slide.dataset.steps ?? 0);
}

/** The system asks for less motion, or the address does (`?motion=off`). */
function prefersStillness(): boolean {
  return (
    new URLSearchParams(location.search).get('motion') === 'off' ||
    matchMedia('(prefers-reduced-motion: reduce)').matches
  );
}
