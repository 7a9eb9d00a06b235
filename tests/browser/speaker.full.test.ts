import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agree, DESK, openBoth, ready, shown } from './both-windows.ts';
import {
  type DeckBrowser,
  FULL_HD,
  openAgain,
  openDeckBrowser,
  placeAfter,
  position,
  press,
  pressesTo,
} from './open-deck.ts';
import { askEdges, askLines, askNotes } from './speaker.ts';

let browser: DeckBrowser;
beforeAll(async () => {
  browser = await openDeckBrowser();
});
afterAll(() => browser?.close());

describe("the speaker's window of the built file", () => {
  it('works where the browser has no broadcast, by messages to its opener', async () => {
    const { stage, speaker } = await openBoth(browser, 'delete window.BroadcastChannel;');
    for (let i = 0; i < pressesTo(2); i += 1) await press(speaker, 'PageDown');
    await agree(stage, speaker);
    expect((await position(stage)).page).toBeGreaterThan(1);
    await stage.reload();
    await ready(stage);
    await press(speaker, 'PageDown');
    await agree(stage, speaker);
  });

  it('can be open twice: both page, both show the same', async () => {
    const { stage, speaker } = await openBoth(browser);
    const second = await openAgain(stage, stage.url(), '?view=speaker');
    await second.waitForSelector('.console[data-state]');
    for (let i = 0; i < 3; i += 1) {
      await press(speaker, 'PageDown');
      await press(second, 'PageDown');
    }
    await agree(stage, speaker);
    expect(await shown(second)).toEqual(await position(stage));
    expect(await position(stage)).toEqual(placeAfter(6));
  });
});

describe('the screens of the speaker on a large screen', () => {
  askEdges(
    () => browser,
    [
      ['rehearse', FULL_HD],
      ['prompter', FULL_HD],
      ['prompter', DESK],
      ['report', DESK],
    ],
  );
  askNotes(() => browser, { size: FULL_HD, steps: 70 });
  askLines(() => browser, 1);
});

describe('the notes in the windows of usual computers', () => {
  const sizes = [
    { width: 1280, height: 720 },
    { width: 1366, height: 768 },
    { width: 1024, height: 768 },
    { width: 911, height: 390 },
  ];
  for (const size of sizes) {
    askNotes(() => browser, { size, steps: 70 });
    askNotes(() => browser, { size, notesSize: 64, steps: 70 });
  }
});
