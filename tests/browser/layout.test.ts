import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenBrowser } from '../../src/cli/browser/index.ts';
import { checkLayout, looks, measureLooks } from '../../src/cli/layout/check.ts';
import type { Look } from '../../src/cli/layout/finding.ts';
import { measureSlide } from '../../src/cli/layout/measure.ts';
import { formatProblems } from '../../src/facts/index.ts';
import { FLOOR, joinedLook } from './joined-walls.ts';
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
  readonly style?: Readonly<Record<string, string>>;
  readonly text?: string;
  /** Put upon this one. */
  readonly onto?: string;
  /** The first sentence is made that of the first half, the last that of the second. */
  readonly isOwn?: boolean;
}

/** A slide of words only that has all that is harmed. */
const HARMED = ':not(:has(.leaf, canvas.chart)):has(.hd):has(.src):has(.cap):has(.pts li):has(.n)';

let browser: DeckBrowser;
let shared: OpenBrowser;
/** A stage for all that leave its slides as they were. */
let page: Page;
beforeAll(async () => {
  browser = await openDeckBrowser();
  shared = await sharedBrowser();
  page = await browser.open({ query: '&motion=off' });
});
afterAll(() => Promise.all([browser?.close(), shared?.close()]));

/** Every so many pages from one on, in decks of up to a hundred: so each wall has others. */
const every = (many: number, first: number): readonly number[] =>
  Array.from({ length: 100 }, (_, i) => first + i * many).filter((page) => page <= 100);

const lookAt = (width: number): Look => {
  const look = looks().find(({ size, theme }) => size.width === width && theme === 'light');
  if (look === undefined) throw new Error(`No wall of ${width} px`);
  return look;
};

/**
 * One wall of each kind, each with a part of the slides, at rest: layout.full.test.ts has every slide on every shape of
 * wall, as it moves too, in every theme, with large text and beside every joint.
 */
const WALLS: readonly (readonly [kind: string, look: Look, pages: readonly number[]])[] = [
  ['plain', lookAt(1920), every(8, 1)],
  ['of three panels', joinedLook({ width: 3840, height: 1080, seam: '0.333,0.667' }), every(8, 4)],
  ['narrow, with large text', { ...lookAt(1440), query: '&scale=lg' }, every(8, 6)],
];

describe('the layout of every slide', () => {
  it.each(WALLS)('is right on a wall that is %s', { timeout: 120_000 }, async (_, look, pages) => {
    expect(formatProblems(await measureLooks(shared, DECK, [look], pages))).toBe('');
  });

  it('says so where words stand across a joint that the composition cannot keep free', async () => {
    const wall = joinedLook({ width: 1920, height: 1080, seam: '0.1' });
    const problems = await checkLayout(shared, DECK, [wall], [1]);
    expect(problems.map(({ what }) => what)).toContainEqual(expect.stringContaining('拼缝'));
  });

  it('says that a joint runs through a value of a chart', async () => {
    await goTo(page, await pageWith(page, WITH_CHART));
    const value = await page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('section.present canvas.chart');
      const [first] = canvas === null ? [] : (window.deckStage?.values(canvas) ?? []);
      const slide = document.querySelector('section.present')?.getBoundingClientRect();
      const at = (canvas?.getBoundingClientRect().left ?? 0) - (slide?.left ?? 0);
      return first && { fact: first.fact, middle: at + first.x + first.width / 2 };
    });
    const joint = value?.middle ?? 0;
    const found = await measureSlide(page, { ...FLOOR, joints: [joint] });
    expect(found).toContainEqual(expect.objectContaining({ kind: 'across', words: value?.fact }));
  });

  it('sees what a canvas draws: words on its marks, values on words', async () => {
    await goTo(page, await pageWith(page, `${WITH_CHART}:not(:has(.curtain)):has(.src)`));
    expect(await measureSlide(page, FLOOR)).toEqual([]);
    await page.evaluate(putWords, 'marks' as const);
    const found = await measureSlide(page, FLOOR);
    expect(found.map(({ kind, words }) => `${kind} ${words}`)).toContainEqual(
      expect.stringMatching(/^overlap .+ \/ 图形$/),
    );
    await page.evaluate(putWords, 'value' as const);
    expect((await measureSlide(page, FLOOR)).map(({ kind }) => kind)).toContain('overlap');
    await page.evaluate(() => {
      for (const words of document.querySelectorAll<HTMLElement>('.src')) words.style.translate = '';
    });
  });

  it('sees what is empty whatever it is: a chart that is not drawn, a frame of whoever made it', async () => {
    const page = await browser.open({ query: '&motion=off' });
    await goTo(page, await pageWith(page, `${WITH_CHART}:not(:has(.curtain))`));
    const emptied = async (harm: () => void) => {
      await page.evaluate(harm);
      return (await measureSlide(page, FLOOR)).filter(({ kind }) => kind === 'empty').length;
    };
    const chart = () => {
      const canvas = document.querySelector<HTMLCanvasElement>('section.present canvas.chart');
      canvas?.setAttribute('width', String(canvas.width));
    };
    const frame = () => {
      const box = document.createElement('div');
      box.style.cssText = 'position:absolute;inset:60% 0 0 60%;border:4px solid';
      document.querySelector('section.present .bd')?.append(box);
    };
    expect([await emptied(chart), await emptied(frame)]).toEqual([1, 2]);
  });

  it('sees words that stand upon another one of the things beside their own', async () => {
    await goTo(page, await pageWith(page, '.l-cards'));
    await page.evaluate(() => {
      const [one, other] = document.querySelectorAll<HTMLElement>('section.present .panels > .panel');
      const words = one?.querySelector<HTMLElement>('h3');
      if (!one || !other || !words) throw new Error('no two panels');
      const [from, to] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
      words.style.translate = `${to.left - from.left}px ${to.top - from.top}px`;
    });
    expect((await measureSlide(page, FLOOR)).map(({ kind }) => kind)).toContain('astray');
    await page.evaluate(() => {
      for (const words of document.querySelectorAll<HTMLElement>('.stations p')) words.style.translate = '';
    });
  });

  it('does not see what is painted ahead of its step', async () => {
    await goTo(page, await pageWith(page, ':has(.opening-page)'), 1);
    const begin = (faint: boolean) =>
      page.evaluate((on) => {
        const steps = document.querySelectorAll(
          '.present .fragment:not(.visible, .fade-out):has(canvas.chart)',
        );
        for (const step of steps) step.toggleAttribute('data-warming', on);
        return steps.length;
      }, faint);
    expect(await begin(true)).toBeGreaterThan(0);
    expect(await measureSlide(page, FLOOR)).toEqual([]);
    await begin(false);
  });

  it('says one thing once, whatever the walls: slide, layout, what it holds', async () => {
    const strict = [lookAt(1440), lookAt(2560)].map((look) => ({
      ...look,
      floor: { ...look.floor, size: 60, keySize: 60 },
    }));
    const number = await pageWith(page, '.l-rows');
    const problems = await checkLayout(shared, DECK, strict, [number]);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.where.path?.length).toBe(2);
    expect(problems[0]?.what).toMatch(/^字号太小：“.+”等 \d+ 处，.+（1440×1080、2560×1080，light）$/);
    expect(problems[0]?.expected).toMatch(/版式：.*figure\.items \d–\d/);
  });
});

describe('of one slide', () => {
  /** The slides that are known to be whole. */
  const sound = new Set<number>();
  /** Harms a slide that is whole, says what is found, and makes it whole again. */
  async function kindsFoundAfter(number: number, harm: Harm): Promise<readonly string[]> {
    await goTo(page, number);
    if (!sound.has(number)) expect(await measureSlide(page, FLOOR)).toEqual([]);
    sound.add(number);
    const whole = await page.evaluateHandle(() => document.querySelector('section.present')?.cloneNode(true));
    await page.evaluate(doHarm, harm);
    const found = await measureSlide(page, FLOOR);
    await whole.evaluate((before) =>
      document.querySelector('section.present')?.replaceChildren(...(before?.childNodes ?? [])),
    );
    return found.map(({ kind }) => kind);
  }

  it.each([
    ['small', { selector: '.src', style: { fontSize: '20px' } }],
    ['small', { selector: '.cap', style: { fontSize: '34px' } }],
    ['faint', { selector: '.cap', style: { color: '#a09a90' } }],
    ['unsafe', { selector: '.hd', style: { top: '12px' } }],
    ['outside', { selector: '.pts li', style: { position: 'relative', left: '1900px' } }],
    ['clipped', { selector: '.hd', style: { width: '600px', overflow: 'hidden' } }],
    ['overflow', { selector: '.pts li span', style: { position: 'relative', top: '-120px' } }],
    ['overflow', { selector: 'h2', text: '这一句话太长了\n要排成两行才行', style: { whiteSpace: 'pre' } }],
    ['overlap', { selector: '.cap', onto: '.pts li' }],
    ['covered', { selector: '.hd', style: { inset: '0', zIndex: '9', background: '#fff' } }],
    ['orphan', { selector: 'h2', text: '新的一年\n开始', style: { whiteSpace: 'pre' } }],
    [
      'orphan',
      {
        selector: '.src',
        text: '来源另见附件',
        style: { width: '4.3em', flex: 'none', whiteSpace: 'normal', wordBreak: 'normal' },
      },
    ],
    [
      'broken',
      { selector: '.n', style: { display: 'inline', whiteSpace: 'normal', overflowWrap: 'anywhere' } },
    ],
  ])('it is said that it is %s', async (kind, harm: Harm) => {
    expect(await kindsFoundAfter(await pageWith(page, HARMED), harm)).toContain(kind);
  });

  it.each([
    ['an edge of a box', 'border-left: 6px solid red'],
    ['a rule', 'width: 6px; background: red'],
    ['a line of a drawing', 'width: 40px'],
  ])('it is said that %s runs through words', async (kind, style) => {
    await goTo(page, await pageWith(page, HARMED));
    const found = await page.evaluate(
      ([line, css]) => {
        const words = document.querySelector<HTMLElement>('section.present .src');
        const made = document.createElement('i');
        made.style.cssText = `position: absolute; left: 2em; top: -9px; bottom: -9px; ${css}`;
        if (line.includes('drawing'))
          made.innerHTML =
            '<svg width="40" height="60"><path d="M4 0V60" stroke="red" stroke-width="6" fill="none"/></svg>';
        if (words) words.style.position = 'relative';
        words?.append(made);
        return words?.textContent?.trim().slice(0, 4);
      },
      [kind, style] as const,
    );
    const struck = (await measureSlide(page, FLOOR)).filter((one) => one.kind === 'struck');
    await page.evaluate(() => document.querySelector('section.present .src > i:last-child')?.remove());
    expect(struck.map(({ words }) => words.slice(0, 4))).toContain(found);
    expect((await measureSlide(page, FLOOR)).map((one) => one.kind)).not.toContain('struck');
  });

  it.each([
    [
      'empty',
      '.l-twin:not(:has(.panel:last-child .fig ~ .fig))',
      { selector: '.panel:last-child .fig', style: { display: 'none' } },
    ],
    [
      'astray',
      '.l-twin:has(.pts > li)',
      { isOwn: true, selector: '.pts.own > .right', style: { position: 'relative', left: '-900px' } },
    ],
  ])('with two panels it is said that something is %s', async (kind, slide, harm: Harm) => {
    expect(await kindsFoundAfter(await pageWith(page, slide), harm)).toContain(kind);
  });

  const OWNED: readonly (readonly [string, Harm])[] = [
    ['.l-pair:has(.pts.of-2)', { selector: '.pts li', style: { position: 'relative', left: '900px' } }],
    ['.l-fields:has(.column > .pts)', { selector: '.pts', style: { position: 'relative', left: '-1000px' } }],
  ];
  // The deck that the tests bring with them has no sentences below such figures.
  it.each(process.env.DECK_EVERY_KIND ? [] : OWNED)(
    'a sentence under another thing than its own is told: %s',
    async (kind, harm: Harm) => {
      const number = await pageWith(page, kind);
      expect(await kindsFoundAfter(number, harm)).toContain('astray');
    },
  );

  it('is told that an author has ended a line before a word alone', async () => {
    const harm = {
      selector: '.pts li > span',
      text: '健康直通车开进公司为职工\n体检',
      style: { whiteSpace: 'pre' },
    };
    expect(await kindsFoundAfter(await pageWith(page, HARMED), harm)).toContain('orphan');
  });
});

/** Runs in the page. */
function doHarm({ selector, style = {}, text, onto, isOwn }: Harm): void {
  const list = document.querySelector('section.present .pts');
  if (isOwn && list && !list.matches('.own')) {
    list.classList.add('own');
    list.firstElementChild?.classList.add('left');
    list.lastElementChild?.classList.add('right');
  }
  const element = document.querySelector<HTMLElement>(`section.present ${selector}`);
  if (element === null) throw new Error(`The slide has no ${selector}`);
  Object.assign(element.style, style);
  if (text !== undefined) element.textContent = text;
  if (element.matches('.n') && element.parentElement)
    Object.assign(element.parentElement.style, { width: '60px', display: 'block' });
  const there = onto === undefined ? null : document.querySelector(`section.present ${onto}`);
  if (there === null) return;
  const [from, to] = [element.getBoundingClientRect(), there.getBoundingClientRect()];
  element.style.translate = `${to.left - from.left}px ${to.top - from.top}px`;
}

/** Runs in the page: the source line comes to stand in the midst of what the chart has painted, or on one of its values. */
function putWords(onto: 'marks' | 'value'): void {
  const canvas = document.querySelector<HTMLCanvasElement>('section.present canvas.chart');
  const words = document.querySelector<HTMLElement>('section.present .src');
  if (canvas === null || words === null) throw new Error('The slide has no chart with a source');
  const { width, height } = canvas;
  const { data = [] } = canvas.getContext('2d')?.getImageData(0, 0, width, height) ?? {};
  const painted: number[] = [];
  for (let at = 3; at < data.length; at += 4) if ((data[at] ?? 0) > 40) painted.push((at - 3) / 4);
  const middle = painted[painted.length >> 1] ?? 0;
  const [value] = window.deckStage?.values(canvas) ?? [];
  const frame = canvas.getBoundingClientRect();
  const scale = frame.width / canvas.clientWidth;
  const to =
    onto === 'value'
      ? { x: (value?.x ?? 0) * scale, y: (value?.y ?? 0) * scale }
      : {
          x: ((middle % width) / width) * frame.width,
          y: (Math.floor(middle / width) / height) * frame.height,
        };
  words.style.translate = '';
  const from = words.getBoundingClientRect();
  words.style.translate = `${frame.left + to.x - from.left}px ${frame.top + to.y - from.top - from.height / 2}px`;
}
