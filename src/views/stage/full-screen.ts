import { chosenWall } from '../../show/screens/here.ts';

/** Full screen of the whole page rather than of the slides, so that panels are visible in it too. */
export interface FullScreen {
  readonly isOn: boolean;
  /** Resolves to false if the browser refuses. */
  enter(): Promise<boolean>;
  leave(): void;
  /** Calls `listener` when full screen was entered or left, by whatever means. */
  on(listener: (isOn: boolean) => void): void;
}

/** Chromium's keyboard lock API, missing in other browsers. */
interface Lockable {
  readonly keyboard?: { lock?(keys: readonly string[]): Promise<void> };
}

/** Controls the full screen of `page`. */
export function createFullScreen(page: Document): FullScreen {
  const isOn = () => page.fullscreenElement !== null;
  return {
    get isOn() {
      return isOn();
    },
    enter: async () => {
      try {
        const screen = chosenWall()?.own();
        // The `screen` option is Chromium's and not in the type library yet.
        const options: FullscreenOptions & { readonly screen?: object } = { navigationUI: 'hide' };
        await page.documentElement.requestFullscreen(screen === undefined ? options : { ...options, screen });
      } catch {
        return false;
      }
      // With Esc captured, a panel can be closed without leaving full screen.
      await (navigator as Lockable).keyboard?.lock?.(['Escape']).catch(() => undefined);
      return true;
    },
    leave: () => {
      if (isOn()) void page.exitFullscreen().catch(() => undefined);
    },
    on: (listener) => page.addEventListener('fullscreenchange', () => listener(isOn())),
  };
}
