import { describe, expect, it } from 'vitest';
import { parseMutantOptions } from './command.ts';
import { mutantsOf } from './mutate.ts';

/** What the code becomes, mutant by mutant. */
const mutated = (code: string) =>
  mutantsOf(code).map(({ start, end, text }) => code.slice(0, start) + text + code.slice(end));

describe('the mutants of a module', () => {
  it.each([
    ['a < b;', ['a <= b;']],
    ['a === b && c;', ['a !== b && c;', 'a === b || c;']],
    ['if (a) b();', ['if (!(a)) b();']],
    ['x = a ? b : c;', ['x = !(a) ? b : c;']],
    ['x = !a;', ['x = a;']],
    ['x = true;', ['x = false;']],
    ['x = [1, "1"];', ['x = [2, "1"];']],
    ['type A = 1 | true; interface B { readonly c: 2 }', []],
  ])('%s', (code, expected) => {
    expect(mutated(code)).toEqual(expected);
  });
});

describe('what is asked of the run', () => {
  it.each([
    [[], { rooms: ['facts', 'deck', 'script', 'rehearsal', 'charts', 'document'], sample: 40 }],
    [['--sample', '5', 'facts'], { rooms: ['facts'], sample: 5 }],
  ])('%j', (argv, options) => {
    expect(parseMutantOptions(argv)).toEqual(options);
  });

  it.each([[['views']], [['--sample', '0']]])('is refused: %j', (argv) => {
    expect(() => parseMutantOptions(argv)).toThrow(/应为/);
  });
});
