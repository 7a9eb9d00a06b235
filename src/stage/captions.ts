import { currentSentence, DEFAULT_RATE, type Plan, type Sentence, sentences } from '../rehearsal/index.ts';
import { askFirst } from './dialog.ts';
import { make } from './make.ts';
import type { Panel } from './panels.ts';
import type { Stage } from './reveal.ts';

/** The notes, sentence by sentence, for those in the hall who do not hear. */
export interface Captions {
  /** Takes them away, or asks whether to show them: what stands in the notes is not meant for the hall. */
  toggle(): Panel | undefined;
}

const LOOK_MS = 250;

/** Captions at the lower edge of `root`; they follow the steps, and between them the time at a usual rate. */
export function createCaptions(root: HTMLElement, stage: Stage, plan: Plan | undefined): Captions {
  const band = make('p', { className: 'captions', hidden: true });
  root.append(band);
  const scripts = new Map<string, readonly Sentence[]>();
  let since = 0;
  let timer: number | undefined;

  const scriptOf = (id: string): readonly Sentence[] => {
    const notes = plan?.slides.find((slide) => slide.id === id)?.notes ?? [];
    const found = scripts.get(id) ?? sentences(notes);
    scripts.set(id, found);
    return found;
  };
  const show = () => {
    const list = scriptOf(stage.current().id);
    const spoken = (performance.now() - since) / 1000;
    const text = list[currentSentence(list, stage.position().step, spoken, DEFAULT_RATE)]?.text.trim() ?? '';
    if (band.textContent !== text) band.textContent = text;
  };
  const start = () => {
    since = performance.now();
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
    since = performance.now();
    if (timer !== undefined) show();
  });
  return {
    toggle: () => {
      if (timer !== undefined) {
        stop();
        return undefined;
      }
      const words = {
        title: '把讲稿作为字幕放上大屏？',
        text: '会场会逐句看到讲稿。再按 C 收起。',
        yes: '显示字幕',
        no: '不显示',
      };
      return askFirst(root, words, start);
    },
  };
}

/** The slide makes room for the band. */
function makeRoom(shown: boolean): void {
  if (shown) document.documentElement.dataset.captions = '';
  else delete document.documentElement.dataset.captions;
}
