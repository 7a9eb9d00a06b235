import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenBrowser } from '../../src/cli/browser/index.ts';
import { checkLayout, looks } from '../../src/cli/layout/check.ts';
import { measureSlide } from '../../src/cli/layout/measure.ts';
import { formatProblems } from '../../src/facts/index.ts';
import { DECK, type DeckBrowser, goTo, openDeckBrowser, sharedBrowser } from './open-deck.ts';

const FLOOR = { size: 28, keySize: 40, lastLine: 3, safe: 54, contrast: 4.5 };

/** What is done to one element of a good slide. */
interface Harm {
  readonly selector: string;
  readonly style: Readonly<Record<string, string>>;
  readonly text?: string;
}

let browser: DeckBrowser;
let shared: OpenBrowser;
beforeAll(async () => {
  browser = await openDeckBrowser();
  shared = await sharedBrowser();
});
afterAll(() => Promise.all([browser?.close(), shared?.close()]));

describe('the layout of every slide', () => {
  it.each(looks())(
    'is right on a $stage wall of $size.width px, $theme',
    { timeout: 60_000 },
    async (look) => {
      const problems = await checkLayout(shared, DECK, [look]);
      expect(formatProblems(problems)).toBe('');
    },
  );

  it.each(looks().filter(({ theme }) => theme === 'light'))(
    'is right with larger text on a $stage wall of $size.width px',
    { timeout: 60_000 },
    async (look) => {
      const larger = { ...look, query: '&scale=lg' };
      const problems = await checkLayout(shared, DECK, [larger]);
      expect(formatProblems(problems)).toBe('');
    },
  );

  it.each([
    [3840, 1080, '0.5'],
    [2560, 1080, '0.5'],
    [3840, 1080, '0.333,0.667'],
    [2560, 1080, '0.333,0.667'],
    [3840, 1080, '1280'],
    [1920, 1080, '0.5'],
    [1920, 1080, '0.333,0.667'],
    [1440, 1080, '0.5'],
    [1440, 1080, '0.333,0.667'],
    [1920, 1080, '0.5&scale=lg'],
    [3840, 1080, '0.333,0.667&scale=lg'],
  ])(
    'leaves the joints of a wall of %d × %d px at %s free',
    { timeout: 60_000 },
    async (width, height, seam) => {
      const keySize = width < 2000 ? 36 : 40;
      const look = { stage: 'joined', theme: 'light', size: { width, height }, floor: { ...FLOOR, keySize } };
      const problems = await checkLayout(shared, DECK, [{ ...look, query: `&seam=${seam}` }]);
      expect(formatProblems(problems)).toBe('');
    },
  );

  it('says so where words stand across a joint that the composition cannot keep free', async () => {
    const [look] = looks().filter(({ size, theme }) => size.width === 1920 && theme === 'light');
    if (look === undefined) throw new Error('No wall of 1920 px');
    const problems = await checkLayout(shared, DECK, [{ ...look, query: '&seam=0.9' }]);
    expect(problems.map(({ what }) => what)).toContainEqual(expect.stringContaining('拼缝'));
  });

  it('says that a joint runs through a value of a chart', async () => {
    const page = await browser.open({ query: '&motion=off' });
    await goTo(page, 9);
    const value = await page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('section.present canvas');
      return canvas === null ? undefined : window.deckStage?.values(canvas)[0];
    });
    const joint = 96 + (value?.x ?? 0) + (value?.width ?? 0) / 2;
    const found = await measureSlide(page, { ...FLOOR, joints: [joint] });
    expect(found).toContainEqual(expect.objectContaining({ kind: 'across', words: value?.fact }));
  });

  it.each([
    ['small', { selector: '.src', style: { fontSize: '20px' } }],
    ['small', { selector: '.cap', style: { fontSize: '34px' } }],
    ['faint', { selector: '.cap', style: { color: '#a09a90' } }],
    ['unsafe', { selector: '.hd', style: { top: '12px' } }],
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
    const found = await measureSlide(page, FLOOR);
    expect(found.map((one) => one.kind)).toContain(kind);
  });
});
