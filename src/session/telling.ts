import type { Cover, Standing } from './messages.ts';
import type { Recorder } from './recorder.ts';
import type { Wire } from './wire.ts';

/** What the leading window tells the others: the run, and what it alone knows besides. */
export interface Telling {
  /** What covers the slide. */
  cover: Cover;
  /** Runs that made room for the one just kept. */
  dropped: number;
  /** Another window leads now, and this one is silent. */
  readonly replaced: boolean;
  standing(): Standing;
  /** Tells all windows, this one too. */
  tell(): void;
  on(listener: () => void): void;
}

/** Tells over `wire`; of two windows that lead the one born later does, which went on from what the other had stored. */
export function createTelling(recorder: Recorder, wire: Wire, born: number): Telling {
  const listeners: (() => void)[] = [];
  let replaced = false;
  const telling: Telling = {
    cover: recorder.replay().state === 'blanked' ? 'black' : 'none',
    dropped: 0,
    get replaced() {
      return replaced;
    },
    standing: () => ({
      ...{ checkpoint: recorder.checkpoint(), cover: telling.cover, dropped: telling.dropped },
      ...{ gapMs: recorder.gapMs(), saving: recorder.saving(), found: recorder.found },
    }),
    tell: () => {
      if (!replaced) wire.send({ kind: 'state', born, standing: telling.standing() });
      for (const listener of listeners) listener();
    },
    on: (listener) => {
      listeners.push(listener);
    },
  };
  wire.on((message) => {
    if (message.kind !== 'state' || message.born <= born || replaced) return;
    replaced = true;
    recorder.stop();
    telling.tell();
  });
  return telling;
}
