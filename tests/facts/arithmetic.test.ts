import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Amount,
  addAmounts,
  type Comparison,
  compareAmounts,
  isRefusal,
  multiplyAmounts,
  parseQuantity,
  type Qualifier,
  type Refusal,
  subtractAmounts,
} from '../../src/facts/index.ts';
import { runs } from '../trials.ts';

function amount(says: string, name = says, per?: string): Amount {
  const quantity = parseQuantity(says);
  if (isRefusal(quantity)) throw new Error(quantity.reason);
  const { value, unit, qualifier } = quantity;
  return { name, value, unit, qualifier, ...(per === undefined ? {} : { per }) };
}

function shown(result: Amount | Refusal): string {
  return isRefusal(result) ? 'refused' : `${result.qualifier} ${result.value}${result.unit}`;
}

describe('sums and differences', () => {
  test.each([
    ['19.5万元', '+', '32万元', 'exact 515000元'],
    ['0.1元', '+', '0.2元', 'exact 0.3元'],
    ['20多家', '+', '5家', 'over 25家'],
    ['5家', '+', '20多家', 'over 25家'],
    ['20多家', '+', '30余家', 'over 50家'],
    ['近3万人', '+', '5人', 'nearly 30005人'],
    ['近3万人', '+', '近百名', 'nearly 30100人'],
    ['20多家', '+', '近百家', 'refused'],
    ['39人', '+', '5000元', 'refused'],
    ['39人', '+', '15名', 'exact 54人'],
    ['117场次', '+', '60场', 'exact 177场次'],
    ['2000多人次', '+', '39人', 'refused'],
    ['50人以上', '+', '39人', 'refused'],
    ['109家', '−', '83家', 'exact 26家'],
    ['100家', '−', '20多家', 'nearly 80家'],
    ['100家', '−', '近20家', 'over 80家'],
    ['100多家', '−', '20家', 'over 80家'],
    ['100多家', '−', '20多家', 'refused'],
    ['近百家', '−', '近20家', 'refused'],
    ['近百家', '−', '20多家', 'nearly 80家'],
    ['100多家', '−', '近20家', 'over 80家'],
    ['50人以上', '−', '39人', 'refused'],
  ])('%s %s %s', (a, sign, b, expected) => {
    const operate = sign === '+' ? addAmounts : subtractAmounts;
    expect(shown(operate(amount(a), amount(b)))).toBe(expected);
  });

  test('a refusal names both facts and their units', () => {
    const result = addAmounts(amount('39人', 'aid.staff'), amount('5000元', 'aid.money'));
    expect(result).toMatchObject({
      reason: expect.stringMatching(/aid\.staff（人）.*aid\.money（元）.*单位不同/),
    });
  });

  test('a rate is no total', () => {
    expect(shown(addAmounts(amount('5000元', 'each', '人'), amount('5000元')))).toBe('refused');
  });
});

describe('products', () => {
  test.each([
    ['39人', '5000元', '人', 'exact 195000元'],
    ['39名', '5000元', '人', 'exact 195000元'],
    ['20多家', '5000元', '家', 'over 100000元'],
    ['近3万人', '近3元', '人', 'nearly 90000元'],
    ['20多家', '近3元', '家', 'refused'],
    ['39人', '5000元', undefined, 'refused'],
    ['39人', '5000元', '家', 'refused'],
    ['16场', '近50人', '场', 'nearly 800人'],
  ])('%s × %s per %s', (count, rate, per, expected) => {
    expect(shown(multiplyAmounts(amount(count), amount(rate, rate, per)))).toBe(expected);
    expect(shown(multiplyAmounts(amount(rate, rate, per), amount(count)))).toBe(expected);
  });

  test('two rates have no product', () => {
    expect(shown(multiplyAmounts(amount('5元', 'a', '元'), amount('5元', 'b', '元')))).toBe('refused');
  });
});

describe('comparisons', () => {
  test.each([
    ['83家', '≤', '109家', true],
    ['109家', '<', '109家', false],
    ['146万多元', '>', '25.57万元', true],
    ['146万多元', '>', '146万元', true],
    ['146万多元', '≤', '146万元', false],
    ['146万多元', '>', '147万元', 'refused'],
    ['近3万人', '<', '3万人', true],
    ['近3万人', '=', '3万人', false],
    ['近3万人', '<', '3万多人', true],
    ['20多家', '=', '20余家', true],
    ['20多家', '<', '20余家', 'refused'],
    ['50人以上', '≥', '39人', 'refused'],
    ['5000元', '>', '39人', 'refused'],
    ['117场次', '>', '60场', true],
  ])('%s %s %s', (a, op, b, expected) => {
    const result = compareAmounts(amount(a), op as Comparison, amount(b));
    expect(typeof result === 'boolean' ? result : 'refused').toBe(expected);
  });
});

/** A printed amount and a true number that it may stand for. */
const printedAndTrue = fc
  .record({
    printed: fc.integer({ min: 1, max: 10_000 }),
    qualifier: fc.constantFrom<Qualifier>('exact', 'over', 'nearly'),
    distance: fc.integer({ min: 1, max: 500 }),
  })
  .map(({ printed, qualifier, distance }) => {
    const shift = qualifier === 'over' ? distance : qualifier === 'nearly' ? -Math.min(distance, printed) : 0;
    return { amount: { name: 'x', value: `${printed}`, unit: '家', qualifier }, truth: printed + shift };
  });

function isTrueOf(result: Amount, truth: number): boolean {
  if (result.qualifier === 'over') return truth > Number(result.value);
  if (result.qualifier === 'nearly') return truth < Number(result.value);
  return truth === Number(result.value);
}

describe('whatever the true numbers are', () => {
  test('the qualifier of a sum and of a difference is true of them', () => {
    fc.assert(
      fc.property(printedAndTrue, printedAndTrue, (a, b) => {
        const sum = addAmounts(a.amount, b.amount);
        const difference = subtractAmounts(a.amount, b.amount);
        if (!isRefusal(sum)) expect(isTrueOf(sum, a.truth + b.truth)).toBe(true);
        if (!isRefusal(difference)) expect(isTrueOf(difference, a.truth - b.truth)).toBe(true);
        // One of the two can always be told, unless both refuse for good reason: never both.
        expect(isRefusal(sum) && isRefusal(difference)).toBe(false);
      }),
      { numRuns: runs(1000) },
    );
  });

  test('a comparison that is decided is decided rightly', () => {
    const ops = fc.constantFrom<Comparison>('<', '≤', '>', '≥');
    const decide = {
      '<': (d: number) => d < 0,
      '≤': (d: number) => d <= 0,
      '>': (d: number) => d > 0,
      '≥': (d: number) => d >= 0,
    };
    fc.assert(
      fc.property(printedAndTrue, printedAndTrue, ops, (a, b, op) => {
        const verdict = compareAmounts(a.amount, op as Comparison, b.amount);
        if (typeof verdict !== 'boolean') return;
        expect(verdict).toBe(decide[op as keyof typeof decide](a.truth - b.truth));
      }),
      { numRuns: runs(1000) },
    );
  });
});
