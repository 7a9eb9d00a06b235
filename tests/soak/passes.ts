import type { Page } from 'playwright-core';
import { compareHeaps, heapOf, type Outcome, type Subject } from './trial.ts';

const MOST_GROWTH = 5;

/**
 * Shows every step of every page over and over, each pass a run of its own; the heap, with the garbage collected, must
 * end within 5 % of what it was after the first pass.
 */
export async function tryPasses(subject: Subject, count: number): Promise<Outcome> {
  const { page } = subject;
  const heaps: number[] = [];
  for (let pass = 1; pass <= count; pass++) {
    await showAll(page);
    await renewRun(page);
    if (pass !== 1 && pass !== count && pass % 10 > 0) continue;
    heaps.push(await heapOf(subject));
  }
  const { told, growth } = compareHeaps(heaps);
  return {
    figures: `放映${count}遍，${told}`,
    faults: growth > MOST_GROWTH ? [`内存比第一遍多了${growth.toFixed(1)}%，应在${MOST_GROWTH}% 以内`] : [],
  };
}

function showAll(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const sections = [...document.querySelectorAll<HTMLElement>('.slides > section')];
    for (const [i, section] of sections.entries())
      for (let step = 0; step <= Number(section.dataset.steps ?? 0); step++)
        await window.deckStage?.goTo(i + 1, step);
    await window.deckStage?.goTo(1, 0);
  });
}

/** Begins a new run, as the speaker's window does after each: what a run has recorded is no leak. */
function renewRun(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const key = Object.keys(localStorage).find((one) => one.endsWith(':place')) ?? '';
    const channel = new BroadcastChannel(key.replace(/place$/, 'stage'));
    // A sender of its own each time: messages are counted by sender, and one that comes twice is not heard.
    const own = { mark: 'deck-session-1', from: `soak-${performance.now()}` };
    const leader = await new Promise((resolve) => {
      channel.onmessage = ({ data }) => data.kind === 'state' && resolve(data.from);
      channel.postMessage({ ...own, seq: 1, kind: 'ask' });
    });
    channel.postMessage({ ...own, seq: 2, kind: 'command', to: leader, command: { do: 'renew' } });
    channel.close();
  });
}
