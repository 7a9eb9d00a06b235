import { describe, expect, it } from 'vitest';
import { choose, parseMutantOptions, placeMutants } from './command.ts';
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

describe('the sample', () => {
  const lines = Array.from({ length: 40 }, (_, i) => `if (a < ${i}) b(${i % 7} + ${i % 3});`);
  const drawn = (code: readonly string[], others = '') =>
    choose([...placeMutants('src/a.ts', code.join('\n')), ...placeMutants('src/b.ts', others)], 20).map(
      ({ file, code: line, what }) => `${file} ${line} ${what}`,
    );

  it('is the same where the lines stand elsewhere and are indented', () => {
    expect(drawn([...lines].reverse().map((line) => `  ${line}`))).toEqual(drawn(lines));
  });

  it('keeps all but a few where there is more code', () => {
    const more = drawn(lines, 'if (c > 1) d(2);');
    expect(drawn(lines).filter((each) => !more.includes(each)).length).toBeLessThanOrEqual(3);
  });

  it('has another mutant of the same line each time', () => {
    const twice = choose(placeMutants('src/a.ts', 'a < b;\na < b;'), 2);
    expect(twice.map(({ line }) => line).sort()).toEqual([1, 2]);
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
