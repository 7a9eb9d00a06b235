import type { Action } from '../keys/index.ts';

/** Something that lies over the slides until it is closed. */
export interface Panel {
  readonly isOpen: boolean;
  close(): void;
  /** Chooses one of the things that the panel has numbered. */
  choose?(number: number): void;
}

/** The panels of the stage: one at a time, closed by the key that opened it. */
export interface Panels {
  /** The panel that is open, if any. */
  current(): Panel | undefined;
  toggle(action: Action, open: () => Panel | undefined): void;
  /** True if there was one to close. */
  close(): boolean;
}

/** No panel open. */
export function createPanels(): Panels {
  let shown: { readonly action: Action; readonly panel: Panel } | undefined;
  const current = () => (shown?.panel.isOpen === true ? shown.panel : undefined);
  const close = () => {
    const panel = current();
    shown = undefined;
    panel?.close();
    return panel !== undefined;
  };
  return {
    current,
    close,
    toggle: (action, open) => {
      const again = shown?.action === action;
      if (close() && again) return;
      const panel = open();
      shown = panel && { action, panel };
    },
  };
}
