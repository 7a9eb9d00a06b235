import { chosenWall } from '../../show/screens/here.ts';

/** The browser's full screen of the whole page, so that panels are seen in it too. */
export interface FullScreen {
  readonly isOn: boolean;
  /** Resolves to false where the browser refuses. */
  enter(): Promise<boolean>;
  leave(): void;
  /** Calls back when it was entered or left, by whatever way. */
  on(listener: (isOn: boolean) => void): void;
}

/** Chromium's keyboard lock; other browsers have none. */
interface Lockable {
  readonly keyboard?: { lock?(keys: readonly string[]): Promise<void> };
}

/** The full screen of `page`. */
export function createFullScreen(page: Document): FullScreen {
  const isOn = () => page.fullscreenElement !== null;
  return {
    get isOn() {
      return isOn();
    },
    enter: async () => {
      try {
        const screen = chosenWall()?.own();
        // `screen` is Chromium's: the type library does not know it yet.
        const options: FullscreenOptions & { readonly screen?: object } = { navigationUI: 'hide' };
        await page.documentElement.requestFullscreen(screen === undefined ? options : { ...options, screen });
      } catch {
        return false;
      }
      // With Esc in our hands a panel can be closed without leaving the full screen.
      await (navigator as Lockable).keyboard?.lock?.(['Escape']).catch(() => undefined);
      return true;
    },
    leave: () => {
      if (isOn()) void page.exitFullscreen().catch(() => undefined);
    },
    on: (listener) => page.addEventListener('fullscreenchange', () => listener(isOn())),
  };
}
