import { makeDialog, type OpenPanel, showDialog } from '../../ui/dialog.ts';
import type { Action } from '../../ui/keys/table.ts';
import { openSourcePanel } from '../source-panel/panel.ts';

/** The panels of the stage: one at a time, closed by the same key that opened it. */
export interface Panels {
  /** The open panel, if any. */
  current(): OpenPanel | undefined;
  toggle(action: Action, open: () => OpenPanel | undefined): void;
  /** Closes the open panel. True if there was one; with `action`, only if it was the panel of that action. */
  close(action?: Action): boolean;
}

/** Creates the panels, none open. */
export function createPanels(): Panels {
  let shown: { readonly action: Action; readonly panel: OpenPanel } | undefined;
  const current = () => (shown?.panel.isOpen === true ? shown.panel : undefined);
  const close = (action?: Action) => {
    const panel = current();
    const closed = panel !== undefined && (action === undefined || action === shown?.action);
    shown = undefined;
    panel?.close();
    return closed;
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

/** Shows the sources of the slide's numbers; digits select one. */
export function showSource(slide: HTMLElement): OpenPanel {
  const panel = openSourcePanel(slide);
  return {
    get isOpen() {
      return panel.isOpen;
    },
    close: () => panel.close(),
    choose: (tag) => panel.choose(tag),
  };
}

/** Shows the data tables of the slide's figures, which the document has for screen readers. */
export function showTables(root: HTMLElement, slide: HTMLElement): OpenPanel | undefined {
  const tables = [...slide.querySelectorAll('.data table')];
  if (tables.length === 0) return undefined;
  const dialog = makeDialog('tables', '本页数据');
  dialog.body.append(...tables.map((table) => table.cloneNode(true)));
  return showDialog(root, dialog);
}
