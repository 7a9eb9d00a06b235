import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenBrowser } from '../../src/cli/browser/index.ts';
import { COMPOSITIONS, checkLayout, looks } from '../../src/cli/layout/check.ts';
import { measureSlide } from '../../src/cli/layout/measure.ts';
import { formatProblems } from '../../src/facts/index.ts';
import { FLOOR, JOINED, joinedLook } from './joined-walls.ts';
import {
  DECK,
  type DeckBrowser,
  goTo,
  openDeckBrowser,
  pageWith,
  sharedBrowser,
  WITH_CHART,
} from './open-deck.ts';

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

/**
 * One shape of wall of each kind of composition in all themes; the widest wall of a kind has the most to hold together.
 * layout.full.test.ts has the other.
 */
const shapes = COMPOSITIONS.filter(({ size }) => size.width !== 2560).map((shape) => ({
  ...shape,
  looks: looks().filter(({ size }) => size.width === shape.size.width),
}));

describe('the layout of every slide', () => {
  it.each(shapes)(
    'is right on a $stage wall of $size.width px, in every theme',
    { timeout: 120_000 },
    async (shape) => {
      expect(formatProblems(await checkLayout(shared, DECK, shape.looks))).toBe('');
    },
  );

  // One wall of each kind of joint; layout.full.test.ts has the others.
  it.each(JOINED.filter(({ kind }) => kind !== undefined))(
    'leaves the joints of $kind free: $width × $height px at $seam',
    { timeout: 60_000 },
    async (wall) => {
      expect(formatProblems(await checkLayout(shared, DECK, [joinedLook(wall)]))).toBe('');
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
    await goTo(page, await pageWith(page, WITH_CHART));
    const value = await page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('section.present canvas');
      return canvas === null ? undefined : window.deckStage?.values(canvas)[0];
    });
    const joint = 96 + (value?.x ?? 0) + (value?.width ?? 0) / 2;
    const found = await measureSlide(page, { ...FLOOR, joints: [joint] });
    expect(found).toContainEqual(expect.objectContaining({ kind: 'across', words: value?.fact }));
  });

  it('sees what a canvas draws: words on its marks, values on words, values cut off', async () => {
    const page = await browser.open({ query: '&motion=off' });
    await goTo(page, 9);
    const shift = (selector: string, style: Readonly<Record<string, string>>) =>
      page.evaluate(
        ([where, how]) => {
          const element = document.querySelector<HTMLElement>(`section.present ${where}`);
          Object.assign(element?.style ?? {}, how);
        },
        [selector, style] as const,
      );
    expect(await measureSlide(page, FLOOR)).toEqual([]);
    await shift('canvas', { position: 'relative', top: '-60px' });
    const found = await measureSlide(page, FLOOR);
    expect(found.map(({ kind, words }) => `${kind} ${words}`)).toContainEqual(
      expect.stringMatching(/^overlap .+ \/ 图形$/),
    );
    await shift('canvas', { left: '300px' });
    expect((await measureSlide(page, FLOOR)).map(({ kind }) => kind)).toContain('overlap');
  });

  it('says one thing once, whatever the walls: slide, layout, what it holds', async () => {
    const wanted = looks()
      .filter(({ theme }) => theme === 'light')
      .slice(0, 2);
    const strict = wanted.map((look) => ({ ...look, floor: { ...look.floor, size: 60, keySize: 60 } }));
    const problems = await checkLayout(shared, DECK, strict, [9]);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.where.path?.length).toBe(2);
    expect(problems[0]?.what).toMatch(/^字号太小：“.+”等 \d+ 处，.+（1440×1080、1920×1080，light）$/);
    expect(problems[0]?.expected).toMatch(/版式：.*figure\.items \d–\d/);
  });

  it.each([
    ['small', { selector: '.src', style: { fontSize: '20px' } }],
    ['small', { selector: '.cap', style: { fontSize: '34px' } }],
    ['faint', { selector: '.cap', style: { color: '#a09a90' } }],
    ['unsafe', { selector: '.hd', style: { top: '12px' } }],
    ['outside', { selector: '.pts li', style: { position: 'relative', left: '1900px' } }],
    ['clipped', { selector: '.hd', style: { width: '600px', overflow: 'hidden' } }],
    ['overflow', { selector: '.cap', style: { position: 'relative', top: '-120px' } }],
    ['overflow', { selector: 'h2', text: '这一句话太长了\n要排成两行才行', style: { whiteSpace: 'pre' } }],
    ['overlap', { selector: '.cap', style: { position: 'relative', left: '500px' } }],
    ['covered', { selector: '.hd', style: { inset: '0', zIndex: '9', background: '#fff' } }],
    ['orphan', { selector: 'h2', text: '新的一年\n开始', style: { whiteSpace: 'pre' } }],
    [
      'broken',
      { selector: '.n', style: { display: 'inline', whiteSpace: 'normal', overflowWrap: 'anywhere' } },
    ],
  ])('says that it is %s', async (kind, { selector, style, text }: Harm) => {
    const page = await browser.open({ query: '&motion=off' });
    await goTo(page, 10);
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
