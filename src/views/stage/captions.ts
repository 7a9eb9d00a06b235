import type { Plan } from '../../rehearsal/index.ts';
import { spokenPlace } from '../../script/current-sentence.ts';
import { DEFAULT_RATE } from '../../script/estimate.ts';
import { type Sentence, sentences } from '../../script/sentences.ts';
import type { OpenPanel } from '../../ui/dialog.ts';
import { askFirst } from '../../ui/dialog.ts';
import { make, setText } from '../../ui/element.ts';
import type { Stage } from './reveal.ts';

/** Captions: the notes sentence by sentence, for people in the hall who are deaf or hard of hearing. */
export interface Captions {
  /** Hides the captions, or asks before showing them: notes are not meant for the hall. */
  toggle(): OpenPanel | undefined;
  hide(): void;
}

const LOOK_MS = 250;

/** The question before captions are shown: notes are not meant for the hall. */
const QUESTION = {
  title: '把讲稿作为字幕放上大屏？',
  text: '会场会逐句看到讲稿。再按 C 收起。',
  yes: '显示字幕',
  no: '不显示',
} as const;

/** Captions at the bottom of `root`. They follow the steps, and between steps advance at a usual speaking rate. */
export function createCaptions(root: HTMLElement, stage: Stage, plan: Plan | undefined): Captions {
  const band = make('p', { class: 'captions', hidden: true });
  root.append(band);
  const spoken = createSpoken(stage, plan);
  let timer: number | undefined;

  const show = () => setText(band, spoken.now());
  const start = () => {
    spoken.restart();
    band.hidden = false;
    makeRoom(true);
    timer = window.setInterval(show, LOOK_MS);
    show();
  };
  const stop = () => {
    clearInterval(timer);
    timer = undefined;
    band.hidden = true;
    makeRoom(false);
  };
  stage.on((event) => {
    if (event.kind !== 'slide' && event.kind !== 'step') return;
    spoken.restart();
    if (timer !== undefined) show();
  });
  return {
    hide: stop,
    toggle: () => {
      if (timer === undefined) return askFirst(root, QUESTION, start);
      stop();
      return undefined;
    },
  };
}

/** The sentence presumably being spoken, from the step and the time since it was made. */
function createSpoken(stage: Stage, plan: Plan | undefined): { now(): string; restart(): void } {
  const scripts = new Map<string, readonly Sentence[]>();
  let since = 0;
  const scriptOf = (id: string): readonly Sentence[] => {
    const notes = plan?.slides.find((slide) => slide.id === id)?.notes ?? [];
    const found = scripts.get(id) ?? sentences(notes);
    scripts.set(id, found);
    return found;
  };
  return {
    now: () => {
      const list = scriptOf(stage.current().id);
      const seconds = (performance.now() - since) / 1000;
      const { sentence } = spokenPlace(list, stage.position().step, seconds, DEFAULT_RATE);
      return list[sentence]?.text.trim() ?? '';
    },
    restart: () => {
      since = performance.now();
    },
  };
}

/** Makes room on the slide for the band of captions. */
function makeRoom(shown: boolean): void {
  if (shown) document.documentElement.dataset.captions = '';
  else delete document.documentElement.dataset.captions;
}
