import { describe, expect, it } from 'vitest';
import type { OpenPanel } from '../../../src/ui/dialog.ts';
import { createPanels } from '../../../src/views/stage/panels.ts';

function fakePanel(): OpenPanel & { isOpen: boolean } {
  const panel = {
    isOpen: true,
    close: () => {
      panel.isOpen = false;
    },
  };
  return panel;
}

describe('panels of the stage', () => {
  it('are closed by the key that opened them', () => {
    const panels = createPanels();
    const help = fakePanel();
    panels.toggle('help', () => help);
    expect(panels.current()).toBe(help);
    panels.toggle('help', () => fakePanel());
    expect(help.isOpen).toBe(false);
    expect(panels.current()).toBeUndefined();
  });

  it('give way to another', () => {
    const panels = createPanels();
    const [help, table] = [fakePanel(), fakePanel()];
    panels.toggle('help', () => help);
    panels.toggle('table', () => table);
    expect([help.isOpen, table.isOpen]).toEqual([false, true]);
  });

  it('open again after they closed by themselves', () => {
    const panels = createPanels();
    const [first, second] = [fakePanel(), fakePanel()];
    panels.toggle('help', () => first);
    first.close();
    expect(panels.close()).toBe(false);
    panels.toggle('help', () => first);
    first.close();
    panels.toggle('help', () => second);
    expect(panels.current()).toBe(second);
  });

  it('stay closed where there was nothing to open', () => {
    const panels = createPanels();
    panels.toggle('table', () => undefined);
    expect(panels.close()).toBe(false);
  });
});
