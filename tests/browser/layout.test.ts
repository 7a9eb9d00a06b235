import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measureSlide } from '../../src/cli/layout/measure.ts';
import { type DeckBrowser, goTo, openDeckBrowser } from './open-deck.ts';

const FLOOR = { size: 28, lastLine: 3 };

/** What is done to one element of a good slide. */
interface Harm {
  readonly selector: string;
  readonly style: Readonly<Record<string, string>>;
  readonly text?: string;
}

let browser: DeckBrowser;
beforeAll(async () => {
  browser = await openDeckBrowser();
});
afterAll(() => browser?.close());

describe('the layout of every slide', () => {
  it('keeps text in its box and on the stage, above the floor, unbroken, without orphans', async () => {
    const page = await browser.open({ query: '&motion=off' });
    const total = await page.evaluate(() => window.deckStage?.total ?? 0);
    const findings: string[] = [];
    for (let number = 1; number <= total; number++) {
      for (const step of [0, 'end'] as const) {
        await goTo(page, number, step);
        await page.waitForTimeout(300); // the curtain fades
        const found = await page.evaluate(measureSlide, FLOOR);
        findings.push(...found.map((one) => `${number}·${step} ${one.kind} 「${one.words}」 ${one.measure}`));
      }
    }
    expect(findings).toEqual([]);
  });

  it.each([
    ['small', { selector: '.src', style: { fontSize: '20px' } }],
    ['outside', { selector: '.pts li', style: { position: 'relative', left: '1900px' } }],
    ['clipped', { selector: '.hd', style: { width: '600px', overflow: 'hidden' } }],
    ['overflow', { selector: '.cap', style: { position: 'relative', top: '-120px' } }],
    ['overlap', { selector: '.cap', style: { position: 'relative', left: '500px' } }],
    ['orphan', { selector: 'h2', text: '新的一年\n开始', style: { whiteSpace: 'pre' } }],
    [
      'broken',
      { selector: '.n', style: { display: 'inline', whiteSpace: 'normal', overflowWrap: 'anywhere' } },
    ],
  ])('says that it is %s', async (kind, { selector, style, text }: Harm) => {
    const page = await browser.open({ query: '&motion=off' });
    await goTo(page, 14);
    await page.evaluate(
      ([where, how, words]) => {
        const element = document.querySelector<HTMLElement>(`section.present ${where}`);
        Object.assign(element?.style ?? {}, how);
        if (element !== null && words !== undefined) element.textContent = words;
        if (element?.matches('.n'))
          Object.assign(element.parentElement?.style ?? {}, { width: '60px', display: 'block' });
      },
      [selector, style, text] as const,
    );
    const found = await page.evaluate(measureSlide, FLOOR);
    expect(found.map((one) => one.kind)).toContain(kind);
  });
});
