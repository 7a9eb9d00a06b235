import { vi } from 'vitest';
import type { Frame } from '../../../src/show/screens/seat.ts';

export const LAPTOP: Frame = { left: 0, top: 0, width: 1366, height: 768 };
export const WALL: Frame = { left: 1366, top: 0, width: 1920, height: 1080 };

/** The locks of all windows of a browser: whoever holds one is listed. */
class Locks {
  readonly #held = new Set<{ readonly name: string }>();

  request(name: string, hold: () => Promise<void>): Promise<void> {
    const lock = { name };
    this.#held.add(lock);
    return hold().finally(() => this.#held.delete(lock));
  }

  query(): Promise<{ held: { name: string }[] }> {
    return Promise.resolve({ held: [...this.#held] });
  }
}

/** Messages between windows come at once. */
class Air {
  static readonly all = new Set<Air>();
  onmessage: (() => void) | undefined;
  constructor() {
    Air.all.add(this);
  }
  postMessage(): void {
    for (const one of Air.all) if (one !== this) one.onmessage?.();
  }
}

export interface SeatedWindow {
  readonly window: Window;
  /** Puts it there. */
  move(to: Frame): void;
  /** The system draws the next frame of it. */
  frame(): void;
  fullScreen: boolean;
  closed: boolean;
}

/** A computer with screens and windows on them. */
export class Desk {
  readonly screens: readonly Frame[];
  /** Whether pages may know the screens: unasked, after a question, or never. */
  permission: 'granted' | 'prompt' | 'denied' = 'prompt';
  /** The browser can say which windows there are. */
  readonly locks = new Locks();

  constructor(...screens: readonly Frame[]) {
    this.screens = screens;
    Air.all.clear();
    vi.stubGlobal('BroadcastChannel', Air);
  }

  /** A window on the page of the test, at this place; `search` is the query of its address. */
  open(at: Frame, search = ''): SeatedWindow {
    let place = at;
    let next = () => {};
    const events = document.createElement('i');
    const screenOf = () => this.screens.find((one) => isOn(place, one)) ?? LAPTOP;
    const self: SeatedWindow = {
      window: undefined as unknown as Window,
      fullScreen: false,
      closed: false,
      move: (to) => {
        place = to;
      },
      frame: () => next(),
    };
    const isExtended = this.screens.length > 1;
    const named = () =>
      this.permission === 'denied'
        ? Promise.reject(new Error('no'))
        : Promise.resolve({ screens: this.screens.map(available) });
    const window_ = {
      document,
      location: { search },
      localStorage,
      get screenX() {
        return place.left;
      },
      get screenY() {
        return place.top;
      },
      get outerWidth() {
        return place.width;
      },
      get outerHeight() {
        return place.height;
      },
      get innerWidth() {
        return place.width;
      },
      get innerHeight() {
        return place.height;
      },
      get screen() {
        const own = screenOf();
        return { ...available(own), width: own.width, height: own.height, isExtended };
      },
      matchMedia: (query: string) => ({
        matches: query.includes(self.fullScreen ? 'fullscreen' : 'browser)'),
      }),
      navigator: {
        locks: this.locks,
        permissions: { query: () => Promise.resolve({ state: this.permission }) },
      },
      ...(isExtended && { getScreenDetails: named }),
      requestAnimationFrame: (call: () => void) => {
        next = call;
      },
      addEventListener: events.addEventListener.bind(events),
      dispatchEvent: events.dispatchEvent.bind(events),
      close: () => {
        self.closed = true;
      },
      moveTo: (left: number, top: number) => {
        place = { ...place, left, top };
      },
      resizeTo: (width: number, height: number) => {
        place = { ...place, width, height };
      },
    };
    return Object.assign(self, { window: window_ as unknown as Window });
  }
}

const available = ({ left, top, width, height }: Frame) => ({
  ...{ availLeft: left, availTop: top, availWidth: width, availHeight: height },
});

function isOn(window_: Frame, screen: Frame): boolean {
  const middle = window_.left + window_.width / 2;
  return middle >= screen.left && middle < screen.left + screen.width;
}
