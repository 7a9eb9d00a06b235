import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const FILES = ['reveal.css', 'room.css'];
/** Of all that a slide is styled by. */
const FOLDERS = ['src/document', 'src/charts', 'src/views/stage'];

/** What stands before each block of a style sheet, one selector a line of the list. */
function selectorsIn(file: string): readonly string[] {
  const css = readFileSync(`src/views/stage/${file}`, 'utf8').replaceAll(/\/\*.*?\*\//gs, '');
  return [...css.matchAll(/[^{};]+(?=\{)/g)].map(([selector]) => selector.replaceAll(/\s+/g, ' ').trim());
}

/** Whether it ends in something that has neither a class nor an attribute nor the name of an element. */
function isNameless(selector: string): boolean {
  return /(?:^|[\s>+~(,])(?:\*|:not\([^()]*\))\s*(?:\)+\s*)?(?:,|$)/.test(selector);
}

/** The selectors of a style sheet, those within others put after them or in place of their `&`. */
function wholeSelectorsIn(css: string): readonly string[] {
  const above: string[] = [];
  return [...css.replaceAll(/\/\*.*?\*\//gs, '').matchAll(/([^{};]*)([{}])/g)].flatMap(
    ([, text = '', brace]) => {
      if (brace === '}') {
        above.pop();
        return [];
      }
      const [selector, parent] = [text.replaceAll(/\s+/g, ' ').trim(), above.at(-1) ?? ''];
      const isOwn = !selector.startsWith('@');
      const whole = selector.includes('&')
        ? selector.replaceAll('&', parent)
        : `${parent} ${selector}`.trim();
      above.push(isOwn ? whole : parent);
      return isOwn ? [whole] : [];
    },
  );
}

/** Whether it styles what stands after something that has other things in it. */
function goesOnBeside(selector: string): boolean {
  const level = '(?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*';
  const short = selector.replaceAll(new RegExp(`:has\\(${level}\\)`, 'g'), ':has');
  return /:has(?:[^\s>+~,()]|\([^()]*\))*\s*[+~]/.test(short);
}

describe('styles of slides', () => {
  it.each(['.a:has(.b) + .c', '.a:has(> .b:not(.c)).d ~ li', '.a + .b:is(.c:has(> .d) + *) .e'])(
    '%s goes on beside it',
    (selector) => {
      expect(goesOnBeside(selector)).toBe(true);
    },
  );

  it.each(['.a + .b:has(> :nth-child(n + 3)) .c', '.a:has(+ .b) .c', '.a:has(.b) li + li'])(
    '%s does not',
    (selector) => {
      expect(goesOnBeside(selector)).toBe(false);
    },
  );

  it('puts selectors within others together', () => {
    const css = '.a:has(.b) { c: d; & + .e { f: g } @media print { ~ .h { i: j } } } .k { l: m }';
    expect(wholeSelectorsIn(css)).toEqual(['.a:has(.b)', '.a:has(.b) + .e', '.a:has(.b) ~ .h', '.k']);
  });

  // All such rules share one list of what they may change: slides are siblings, and a step had all that follow styled anew.
  it('do not go from what has something in it to what stands after it', () => {
    const files = FOLDERS.flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
    );
    const selectors = files
      .filter((file) => file.endsWith('.css'))
      .flatMap((file) => wholeSelectorsIn(readFileSync(file, 'utf8')));
    expect(selectors.length).toBeGreaterThan(1000);
    expect(selectors.filter(goesOnBeside)).toEqual([]);
  });
});

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
