import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Expression,
  isRefusal,
  parseFormula,
  parseRelation,
  referencesOf,
} from '../../src/facts/index.ts';
import { anyCharacter } from '../trials.ts';

/** With every pair of brackets, so that the grouping shows. */
function bracketed(expression: Expression): string {
  if (expression.kind === 'reference') return expression.id;
  if (expression.kind === 'call') return `${expression.name}(${expression.args.map(bracketed).join(',')})`;
  return `(${bracketed(expression.left)}${expression.operator}${bracketed(expression.right)})`;
}

function grouped(text: string): string {
  const result = parseFormula(text);
  return isRefusal(result) ? `refused: ${result.reason}` : bracketed(result);
}

describe('a formula', () => {
  test.each([
    ['a.b', 'a.b'],
    ['a.b − a.c', '(a.b−a.c)'],
    ['a.b - a.c', '(a.b−a.c)'],
    ['a.b－a.c', '(a.b−a.c)'],
    ['a.b ＋ a.c', '(a.b+a.c)'],
    ['a − b − c', '((a−b)−c)'],
    ['a + b × c', '(a+(b×c))'],
    ['a * b + c', '((a×b)+c)'],
    ['a ÷ b', '(a÷b)'],
    ['a / b + c', '((a÷b)+c)'],
    ['(a + b) × c', '((a+b)×c)'],
    ['（a + b）÷ c', '((a+b)÷c)'],
    ['growth(a.b)', 'growth(a.b)'],
    ['growth(a, b)', 'growth(a,b)'],
    ['difference（a，b + c）', 'difference(a,(b+c))'],
    ['share(a, b) + average(c, d)', '(share(a,b)+average(c,d))'],
  ])('%s', (text, expected) => {
    expect(grouped(text)).toBe(expected);
  });

  test.each([
    '',
    '   ',
    '+',
    'a +',
    'a b',
    '39 × a',
    'a + 5',
    'a.b.',
    '(a + b',
    'a + b)',
    'growth()',
    'growth(a + b)',
    'growth(a, b, c)',
    'share(a)',
    'sum(a, b)',
    'a = b',
    '..',
    'a..b',
    '人 + 元',
    'a'.repeat(301),
  ])('%j is refused with a reason and a remedy', (text) => {
    expect(parseFormula(text)).toEqual({
      reason: expect.stringMatching(/./),
      remedy: expect.stringMatching(/./),
    });
  });

  test('names what it refers to, once each and in order', () => {
    const result = parseFormula('g.b + g.a + g.b × g.c');
    expect(isRefusal(result) ? [] : referencesOf(result)).toEqual(['g.b', 'g.a', 'g.c']);
  });
});

describe('a relation', () => {
  test.each([
    ['a + b = c', ['(a+b)', 'c'], ['=']],
    ['a <= b', ['a', 'b'], ['≤']],
    ['a ≥ b > c', ['a', 'b', 'c'], ['≥', '>']],
    ['a＝b', ['a', 'b'], ['=']],
  ])('%s', (text, sides, signs) => {
    const relation = parseRelation(text);
    if (isRefusal(relation)) throw new Error(relation.reason);
    expect(relation.sides.map(bracketed)).toEqual(sides);
    expect(relation.signs).toEqual(signs);
  });

  test.each(['a + b', '= a', 'a =', 'a == b', 'a ≠ b', 'a < > b'])('%j is refused', (text) => {
    expect(isRefusal(parseRelation(text))).toBe(true);
  });

  test('any text is read or refused', () => {
    const piece = fc.constantFrom(
      'a',
      'g.b',
      '+',
      '-',
      '×',
      '*',
      '=',
      '<',
      '<=',
      ' ',
      '(',
      '1',
      '\u200b',
      '\ud800',
    );
    const texts = fc.oneof(
      fc.string({ unit: anyCharacter }),
      fc.array(piece).map((list) => list.join('')),
    );
    fc.assert(
      fc.property(
        texts,
        (text) => typeof parseRelation(text) === 'object' && typeof parseFormula(text) === 'object',
      ),
    );
  });
});

test.each(['constructor', 'toString', 'a.__proto__'])(
  'a formula that names %s is read like any other',
  (name) => {
    expect(parseFormula(`x + ${name}`)).toMatchObject({ right: { kind: 'reference', id: name } });
  },
);
