import { describe, expect, it } from 'vitest';
import { type DerivedFact, formulaPieces } from '../../src/facts/index.ts';

const derived = (formula: string, from: readonly string[] = []): DerivedFact => ({
  kind: 'derived',
  id: 'home.rest',
  says: '1家',
  counts: '其余',
  quantity: { kind: 'count', step: '1', value: '1', unit: '家', qualifier: 'exact', runs: [] },
  formula,
  from,
});

describe('the pieces of a formula', () => {
  it.each([
    ['home.all − home.some', ['home.all', '−', 'home.some']],
    ['all - some', ['home.all', '−', 'home.some']],
    ['other.n + n', ['other.n', '+', 'home.n']],
    ['a*b × c', ['home.a', '×', 'home.b', '×', 'home.c']],
    ['home.all', ['home.all']],
    ['all ÷ (a + b)', ['home.all', '÷', '（', 'home.a', '+', 'home.b', '）']],
    ['a - (b - c)', ['home.a', '−', '（', 'home.b', '−', 'home.c', '）']],
    ['growth(a, b)', ['home.a', '比', 'home.b']],
    ['share(a, b)', ['home.a', '÷', 'home.b']],
  ])('%s', (formula, pieces) => {
    expect(
      formulaPieces(derived(formula)).map((piece) => (piece.kind === 'sign' ? piece.sign : piece.id)),
    ).toEqual(pieces);
  });

  it('against an earlier year name it', () => {
    const fact = derived('growth(a)', ['home.a', 'home.a@2019']);
    expect(formulaPieces(fact).map((piece) => (piece.kind === 'sign' ? piece.sign : piece.id))).toEqual([
      'home.a',
      '比2019年',
      'home.a@2019',
    ]);
  });
});
