import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findNewerCode, findNewerStyles, readRules } from './newer-than-109.ts';
import { type DeckBrowser, openDeckBrowser } from './open-deck.ts';

let browser: DeckBrowser;
let scripts: readonly string[] = [];
let styles: readonly string[] = [];

beforeAll(async () => {
  browser = await openDeckBrowser();
  const page = await browser.open();
  // From the page, not from the file: there the code is packed.
  scripts = await page.evaluate(() =>
    [...document.scripts]
      .filter((one) => ['', 'module', 'text/javascript'].includes(one.type))
      .map((one) => one.textContent ?? ''),
  );
  styles = await page.evaluate(() =>
    [...document.querySelectorAll('style')].map((one) => one.textContent ?? ''),
  );
  await page.close();
});
afterAll(() => browser?.close());

describe('the built file in Chromium 109', () => {
  it('has all its code and styles looked at', () => {
    expect(scripts.join('').length).toBeGreaterThan(200_000);
    expect(styles.flatMap(readRules).length).toBeGreaterThan(300);
  });

  it('uses no syntax and no member that came later', () => {
    expect(scripts.flatMap(findNewerCode)).toEqual([]);
  });

  it('uses no style that came later, but for those that only do nothing', () => {
    expect(styles.flatMap(findNewerStyles)).toEqual([]);
  });
});

describe('the look for newer code', () => {
  it.each([
    ['[1].toSorted()', '.toSorted (Chromium 110)'],
    ['/[a--b]/v.test(x)', 'regular expression with v (Chromium 112)'],
    ['/(?i:a)b/.test(x)', 'modifiers in a regular expression (Chromium 125)'],
    ['Object.groupBy(a, f)', '.groupBy (Chromium 117)'],
    ['let = = 1', 'does not parse'],
  ])('finds %s', (code, what) => {
    expect(findNewerCode(code).map((one) => one.what)).toEqual([what]);
  });

  it.each([
    ['a.findLast(f).at(-1)'],
    ['Object.hasOwn(a, b)'],
    ['class A { static { } #b; c = #b in this }'],
    ['"toSorted"'],
  ])('lets %s be', (code) => {
    expect(findNewerCode(code)).toEqual([]);
  });

  it.each([
    ['.a { .b { color: red } }', 'nesting (Chromium 112)'],
    ['.a { color: color-mix(in srgb, red, blue) }', 'colour functions (Chromium 111)'],
    ['.a { mask-image: url("") }', 'mask-image (Chromium 120)'],
    ['@starting-style { .a { color: red } }', '@starting-style (Chromium 117)'],
    ['.a { grid-template-rows: subgrid }', 'subgrid (Chromium 117)'],
    ['li:nth-child(2 of .a) { color: red }', 'of in :nth-child (Chromium 111)'],
  ])('finds %s', (css, what) => {
    expect(findNewerStyles(css).map((one) => one.what)).toEqual([what]);
  });

  it.each([
    ['.a { text-autospace: normal; text-wrap: balance }'],
    ['.a { color: red; color: color-mix(in srgb, red, blue) }'],
    ['@supports (color: oklch(0 0 0)) { .a { color: oklch(0 0 0) } }'],
    ['.a { -webkit-mask-image: none; mask-image: none }'],
    ['@media (width > 3px) { .a:has(.b) { inset: 0 } }'],
    ['.a::before { content: "} .b { color: lab(1 1 1)" }'],
  ])('lets %s be', (css) => {
    expect(findNewerStyles(css)).toEqual([]);
  });
});
