import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startMetronome } from '../../../src/show/channel/metronome.ts';
import { openDom } from '../../dom.ts';

beforeEach(() => {
  openDom();
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the metronome', () => {
  /** Workers that the page has started and not ended. */
  const running = new Set<FakeWorker>();
  class FakeWorker {
    onmessage: (() => void) | undefined;
    constructor() {
      running.add(this);
    }
    terminate(): void {
      running.delete(this);
    }
  }
  const hide = (hidden: boolean) => {
    Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  };

  it('beats by a worker while the window is hidden, and holds none while it is seen', () => {
    vi.stubGlobal('Worker', FakeWorker);
    const beat = vi.fn();
    startMetronome(1000, beat);
    expect(running.size).toBe(0);
    hide(true);
    expect(running.size).toBe(1);
    for (const worker of running) worker.onmessage?.();
    expect(beat).toHaveBeenCalledOnce();
    hide(false);
    expect(running.size).toBe(0);
  });

  it("beats by the page's own timer where the browser allows no worker", () => {
    vi.stubGlobal('Worker', function refused() {
      throw new Error('no');
    });
    const beat = vi.fn();
    startMetronome(1000, beat);
    hide(true);
    vi.advanceTimersByTime(3000);
    expect(beat).toHaveBeenCalledTimes(3);
    hide(false);
  });
});
