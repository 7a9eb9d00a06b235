import { expect, it } from 'vitest';
import type { WindowSize } from '../../src/cli/browser/index.ts';
import { type DeckBrowser, press } from './open-deck.ts';

/** The test of screens of the speaker in windows of these sizes. */
export function askEdges(
  browser: () => DeckBrowser,
  screens: readonly (readonly [view: string, size: WindowSize])[],
): void {
  const rows = screens.map(([view, { width, height }]) => [view, width, height] as const);
  it.each(rows)(
    '%s at %i × %i has nothing beyond its edges and no complaint',
    async (view, width, height) => {
      const page = await browser().open({ view, size: { width, height }, reducedMotion: true });
      for (const tone of ['dark', 'light']) {
        const beyond = await page.evaluate((to) => {
          document.documentElement.dataset.tone = to;
          const { scrollWidth, scrollHeight } = document.documentElement;
          return [scrollWidth - innerWidth, scrollHeight - innerHeight];
        }, tone);
        expect(Math.max(...beyond)).toBeLessThanOrEqual(0);
      }
      expect(browser().complaints).toEqual([]);
    },
  );
}

/**
 * Runs in the page: where it stands, which words of the notes are cut through at an edge, what is not seen of the
 * sentence being said, which of its lines begin or end as none may, and whether the notes are scrolled.
 */
function lookAtNotes() {
  const view = document.querySelector<HTMLElement>('.view');
  const { top: upper = Number.NaN, bottom = Number.NaN } = view?.getBoundingClientRect() ?? {};
  const kept = Number.parseFloat(view?.style.clipPath.split(' ')[2] ?? '0');
  const edges = [upper, bottom - (kept || 0)];
  const text = document.querySelector<HTMLElement>('.view > .text');
  if (text === null) throw new Error('There are no notes');
  const words = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const cut: string[] = [];
  while (words.nextNode()) {
    range.selectNodeContents(words.currentNode);
    // The box of a letter is higher than the letter
    const isCut = (box: DOMRect) => edges.some((edge) => box.top < edge - 4 && box.bottom > edge + 4);
    if ([...range.getClientRects()].some(isCut)) cut.push(range.toString());
  }
  const now = text.querySelector<HTMLElement>('.now');
  const { top = 0, bottom: lower = 0 } = now?.getBoundingClientRect() ?? {};
  const unseen = Math.max(upper - top, lower - (edges[1] ?? 0));
  const isTall = lower - top > bottom - upper;
  const isTold = document.querySelector<HTMLElement>('.notes-panel > .more')?.hidden === false;
  const hidden = unseen > 3 && !(isTall && isTold) ? (now?.textContent ?? '') : '';
  const place = document.querySelector('.cur .thl')?.textContent ?? '';
  return { place, cut, hidden, bad: badLines(now), isScrolled: !/\(0px\)/.test(text.style.transform) };

  /** Lines that begin with a closing sign or a dash, end with an opening one, or have one character alone. */
  function badLines(sentence: HTMLElement | null): readonly string[] {
    const lines = new Map<number, string>();
    if (sentence === null) return [];
    const letters = document.createTreeWalker(sentence, NodeFilter.SHOW_TEXT);
    while (letters.nextNode()) {
      const { currentNode: node } = letters;
      if (node.parentElement?.closest('.cue') !== null) continue;
      [...(node.textContent ?? '')].forEach((letter, i) => {
        range.setStart(node, i);
        range.setEnd(node, i + 1);
        const { top: y = 0, bottom: end = 0 } = range.getBoundingClientRect();
        const middle = (y + end) / 2;
        const line = [...lines.keys()].find((at) => Math.abs(at - middle) < 18) ?? middle;
        lines.set(line, (lines.get(line) ?? '') + letter);
      });
    }
    // A term longer than a line has to be broken somewhere.
    const hasRoom = sentence.clientWidth > 9 * Number.parseFloat(getComputedStyle(sentence).fontSize);
    return [...lines.values()].filter((line, i, all) => {
      const isAlone =
        hasRoom && all.length > 1 && i === all.length - 1 && line.replace(/[^\p{L}\p{N}]/gu, '').length < 2;
      return (i > 0 && /^[，。、；：！？”’）》—…]/.test(line)) || /[“‘（《]$/.test(line) || isAlone;
    });
  }
}

/** The test of the notes beside a rehearsal in a window of this size, with letters of this size, for so many steps. */
export function askNotes(
  browser: () => DeckBrowser,
  { size, notesSize, steps }: { size: WindowSize; notesSize?: number; steps: number },
): void {
  const letters = notesSize === undefined ? '' : `, letters of ${notesSize} px`;
  it(`shows the sentence being said whole, and no line cut, at ${size.width} × ${size.height}${letters}`, async () => {
    const page = await browser().open({ view: 'rehearse', size, reducedMotion: true });
    if (notesSize !== undefined) for (let at = 40; at < notesSize; at += 4) await press(page, '+');
    let scrolled = 0;
    for (let presses = 0; presses < steps; presses++) {
      await press(page, 'PageDown');
      const { place, isScrolled, ...faults } = await page.evaluate(lookAtNotes);
      expect(faults, place).toEqual({ cut: [], hidden: '', bad: [] });
      if (isScrolled) scrolled += 1;
    }
    // How often depends on how long this year's notes are.
    expect(scrolled).toBeGreaterThan(0);
  });
}

/**
 * Runs in the page: of the notes shown how many breaks were opened, how many lines but the last of a sentence are less than
 * two thirds full, and how many were without these breaks.
 */
function lookAtLines() {
  const range = document.createRange();
  const countShort = () =>
    [...document.querySelectorAll<HTMLElement>('.view p')].flatMap((sentence) => {
      range.selectNodeContents(sentence);
      const { left, width } = sentence.getBoundingClientRect();
      const ends = new Map<number, number>();
      for (const { top, bottom, right } of range.getClientRects()) {
        const middle = (top + bottom) / 2;
        const line = [...ends.keys()].find((at) => Math.abs(at - middle) < 18) ?? middle;
        ends.set(line, Math.max(ends.get(line) ?? 0, right));
      }
      return [...ends.values()].slice(0, -1).filter((end) => (end - left) / width < 0.66);
    }).length;
  const open = [...document.querySelectorAll('.view .spare.open')];
  const short = countShort();
  for (const one of open) one.classList.remove('open');
  const shortWithout = countShort();
  for (const one of open) one.classList.add('open');
  return { open: open.length, short, shortWithout };
}

/** Of so many lines that would be short, less than half says something. */
const ENOUGH = 6;

/** The test of the lines of the notes, of every so many pages; of others too, where those have too few lines to judge. */
export function askLines(browser: () => DeckBrowser, every: number): void {
  it('fills the lines of the notes, and parts what is kept together only where it does', async () => {
    const size = { width: 1366, height: 768 };
    const page = await browser().open({ view: 'rehearse', size, reducedMotion: true });
    const pages = await page.evaluate(() => document.querySelectorAll('.slides > section').length);
    let [open, short, shortWithout] = [0, 0, 0];
    const numbers = Array.from({ length: pages - 1 }, (_, i) => i + 2);
    const isAsked = (number: number) => (number - 2) % every === 0;
    for (const i of [...numbers.filter(isAsked), ...numbers.filter((one) => !isAsked(one))]) {
      if (!isAsked(i) && shortWithout >= ENOUGH) break;
      for (const key of [...String(i), 'Enter']) await page.keyboard.press(key);
      await expect.poll(() => page.locator('.cur .thl').first().textContent()).toContain(`第${i}页`);
      const found = await page.evaluate(lookAtLines);
      open += found.open;
      short += found.short;
      shortWithout += found.shortWithout;
    }
    expect(open).toBeGreaterThan(0);
    expect(short).toBeLessThan(shortWithout / 2);
  });
}
