import type { Stay } from '../../rehearsal/index.ts';
import { markLooping } from '../../show/store/tab.ts';
import type { StageCover } from './blank.ts';
import type { Stage } from './reveal.ts';

/** The loop before the meeting: pages turn by themselves, and nothing of it counts as part of the show. */
export interface Loop {
  readonly isOn: boolean;
  /** Turns these pages in order until ended, starting with the one shown. */
  begin(stays: readonly Stay[]): void;
  /** Ends the loop on the uncovered first page; false if it was not running. */
  end(): boolean;
}

/** Creates the loop, not running. It waits while the slide is covered. */
export function createLoop(stage: Stage, cover: StageCover): Loop {
  return new OwnLoop(stage, cover);
}

class OwnLoop implements Loop {
  readonly #stage: Stage;
  readonly #cover: StageCover;
  #stays: readonly Stay[] = [];
  #at = 0;
  #timer = 0;

  constructor(stage: Stage, cover: StageCover) {
    this.#stage = stage;
    this.#cover = cover;
    cover.on(() => {
      if (this.isOn) this.#wait();
    });
  }

  get isOn(): boolean {
    return this.#stays.length > 0;
  }

  begin(stays: readonly Stay[]): void {
    const { page } = this.#stage.position();
    const shown = stays.findIndex((stay) => stay.page === page);
    this.#stays = stays;
    this.#show(Math.max(0, shown));
  }

  end(): boolean {
    if (!this.isOn) return false;
    this.#stays = [];
    clearTimeout(this.#timer);
    markLooping(() => sessionStorage, undefined);
    this.#stage.goTo({ page: 1, step: 0 });
    this.#cover.set('none');
    return true;
  }

  #show(at: number): void {
    const stay = this.#stays[at];
    this.#at = at;
    if (stay !== undefined) this.#stage.goTo(stay);
    this.#wait();
  }

  #wait(): void {
    const { blank } = this.#cover;
    clearTimeout(this.#timer);
    markLooping(() => sessionStorage, blank);
    const turn = () => this.#show((this.#at + 1) % this.#stays.length);
    if (blank === 'none') this.#timer = window.setTimeout(turn, this.#stays[this.#at]?.ms);
  }
}

/**
 * The stage as seen by the show: during the loop it stays on the first page for followers, the run and the stored place,
 * and any request to move only ends the loop.
 */
export function besideLoop(stage: Stage, loop: Loop): Stage {
  const unlessLooping =
    <A extends readonly unknown[]>(move: (...asked: A) => void) =>
    (...asked: A) => {
      if (!loop.end()) move(...asked);
    };
  return {
    ...stage,
    current: () => (loop.isOn ? stage.slides[0] : undefined) ?? stage.current(),
    position: () => (loop.isOn ? { page: 1, step: 0 } : stage.position()),
    goTo: unlessLooping(stage.goTo),
    next: unlessLooping(stage.next),
    previous: unlessLooping(stage.previous),
    on: (listener) =>
      stage.on((event) => {
        if (!loop.isOn || event.kind === 'resize') listener(event);
      }),
  };
}
