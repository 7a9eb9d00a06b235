import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startPrompter } from '../../../src/views/speaker/prompter.ts';
import { startSpeaker } from '../../../src/views/speaker/speaker-window.ts';
import { choose, click, openDeckPage, press, words } from '../deck-page.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** What was opened in a window of its own. */
function catchWindows(): string[] {
  const opened: string[] = [];
  const open = (address: string) => {
    opened.push(new URL(address).search);
    return { closed: false, focus: () => {} };
  };
  Object.assign(window, { open });
  return opened;
}

describe('without a stage', () => {
  it("the speaker's window says so, and opens one", async () => {
    openDeckPage('?view=speaker&theme=dark');
    const opened = catchWindows();
    await startSpeaker(async () => undefined);
    expect(document.title).toContain('报告人窗口');
    expect(words('.notice')).toContain('还没有找到放映窗口');
    click('打开放映窗口');
    await vi.waitFor(() => expect(opened).toEqual(['?view=stage&theme=dark&by=']), { timeout: 10_000 });
  });

  it("the speaker's window has its menu all the same, where nothing stands still", async () => {
    openDeckPage('?view=speaker');
    await startSpeaker(async () => undefined);
    press('Escape');
    expect(words('dialog h2')).toBe('报告人窗口');
    choose('浅色');
    expect(document.documentElement.dataset.tone).toBe('light');
    press('Escape');
    expect(document.querySelector('dialog')).toBe(null);
  });

  it('the prompter says whom it follows and that nobody is there', async () => {
    openDeckPage('?view=prompter&with=rehearse');
    await startPrompter();
    expect(words('.notice')).not.toBe('');
    press('?');
    expect(words('dialog.help')).toContain('按键一览');
  });
});
