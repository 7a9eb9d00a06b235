import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const FILES = ['reveal.css', 'room.css'];

/** What stands before each block of a style sheet, one selector a line of the list. */
function selectorsIn(file: string): readonly string[] {
  const css = readFileSync(`src/views/stage/${file}`, 'utf8').replaceAll(/\/\*.*?\*\//gs, '');
  return [...css.matchAll(/[^{};]+(?=\{)/g)].map(([selector]) => selector.replaceAll(/\s+/g, ' ').trim());
}

/** Whether it ends in something that has neither a class nor an attribute nor the name of an element. */
function isNameless(selector: string): boolean {
  return /(?:^|[\s>+~(,])(?:\*|:not\([^()]*\))\s*(?:\)+\s*)?(?:,|$)/.test(selector);
}

describe('styles of the states of a slide', () => {
  it.each(['.a > *', '.a :is(.b, .c *)', '[data-x] > .b > :not(h1)', '.a *, .b'])(
    '%s is nameless',
    (selector) => {
      expect(isNameless(selector)).toBe(true);
    },
  );

  it.each(['.a > .b:not(.c)', '.a :is(.b, .c):nth-child(2)', '.a:has(> .b:not(.c)) > .d', 'h1'])(
    '%s is not',
    (selector) => {
      expect(isNameless(selector)).toBe(false);
    },
  );

  // Else a state that is put on or taken off has everything in the slide styled anew, which the first frame waits for.
  it.each(FILES)('end in what has a name: %s', (file) => {
    const selectors = selectorsIn(file);
    expect(selectors.length).toBeGreaterThan(10);
    expect(selectors.filter(isNameless)).toEqual([]);
  });
});
