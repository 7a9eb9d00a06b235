import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRefusal, parseQuantity, readFacts } from '../../src/facts/index.ts';
import { runs } from '../trials.ts';

interface Pair {
  readonly now: string;
  readonly was: string;
}

/** What the facts file makes of a formula over two facts, as it is printed, or why not. */
function derived(formula: string, { now, was }: Pair, extra: object = {}): string {
  const before = formula.endsWith('(now)') ? { was: { says: was, year: 2019 } } : {};
  const entry = { says: now, counts: '今年', find: `今年${now}`, ...before };
  const file = {
    report: { title: '年度报告', organisation: '某会' },
    levels: [],
    terms: [],
    facts: {
      a: {
        now: entry,
        was: { says: was, counts: '去年', find: `去年${was}` },
        result: { formula, counts: '结果', ...extra },
      },
    },
    relations: [],
  };
  const { book, problems } = readFacts(JSON.stringify(file));
  return book?.groups.a?.result?.says ?? `× ${problems.map((each) => each.what).join('；')}`;
}

describe('growth', () => {
  test.each([
    ['3.6亿元', '3.2亿元', '增长12.5%'],
    ['3.2亿元', '3.6亿元', '下降11.1%'],
    ['360万元', '3.2百万元', '增长12.5%'],
    ['109家', '100家', '增长9%'],
    ['100家', '100家', '持平'],
    ['300人', '100人', '增长200%'],
    ['10001人', '10000人', '增长0.01%'],
    ['0家', '5家', '下降100%'],
    ['15名', '12人', '增长25%'],
    ['146万多元', '130万元', '增长一成多'],
    ['7500多人', '5000人', '增长五成多'],
    ['2000多人', '1000人', '增长一倍多'],
    ['1500多人', '2000人', '下降两成多'],
    ['近1500人', '1000人', '增长近五成'],
    ['1500人', '1000多人', '× a.now 比 a.now（2019年） 的变化说不准'],
    ['7000多人', '6000多人', '× a.now 比 a.now（2019年） 的变化说不准'],
    ['约1300人', '1000人', '× a.now 比 a.now（2019年） 的变化说不准'],
    ['约1320人', '1000人', '增长约三成'],
    ['50人以上', '40人', '× a.now 比 a.now（2019年） 的变化说不准：有门槛'],
    ['数千人', '2000人', '× a.now 比 a.now（2019年） 的变化说不准'],
    ['3家', '0家', '× a.now（2019年） 是 0'],
    ['12.5%', '10.2%', '× a.now 是百分数，没有增长率'],
    ['3家', '3万元', '× '],
    ['全省第2位', '全省第3位', '× a.now 是名次'],
  ])('%s after %s: %s', (now, was, expected) => {
    const result = derived('growth(now)', { now, was });
    if (expected.startsWith('×')) expect(result).toContain(expected);
    else expect(result).toBe(expected);
    if (!expected.startsWith('×')) expect(derived('growth(now, was)', { now, was })).toBe(expected);
  });

  test('decimals say how far it is rounded', () => {
    const pair = { now: '107家', was: '93家' };
    expect([0, 1, 2].map((decimals) => derived('growth(now)', pair, { decimals }))).toEqual([
      '增长15%',
      '增长15.1%',
      '增长15.05%',
    ]);
  });
});

describe('differences, shares and averages', () => {
  test.each([
    ['difference(now)', '109家', '83家', '增加26家'],
    ['difference(now)', '83家', '109家', '减少26家'],
    ['difference(now)', '83家', '83家', '持平'],
    ['difference(now)', '12.5%', '10.2%', '提高2.3个百分点'],
    ['difference(now)', '10.2%', '12.5%', '下降2.3个百分点'],
    ['difference(now)', '100多家', '20家', '增加80多家'],
    ['difference(now)', '20家', '100多家', '减少80多家'],
    ['difference(now)', '100多家', '20多家', '× '],
    ['difference(now)', '近100家', '90家', '× '],
    ['now − was', '12.5%', '10.2%', '2.3个百分点'],
    ['share(now, was)', '83家', '109家', '76.1%'],
    ['share(now, was)', '54家', '108家', '50%'],
    ['share(now, was)', '109家', '83家', '× a.now 比 a.was 还大'],
    ['now ÷ was', '120万元', '100万元', '120%'],
    ['share(now, was)', '7000多人', '8000人', '× '],
    ['share(now, was)', '8200多人', '10000人', '八成多'],
    ['average(now, was)', '19.5万元', '39人', '5000元'],
    ['now ÷ was', '100元', '3人', '33.33元'],
    ['average(now, was)', '146万多元', '683名', '2100多元'],
    ['average(now, was)', '50人以上', '3场', '× '],
  ])('%s of %s and %s: %s', (formula, now, was, expected) => {
    const result = derived(formula, { now, was });
    if (expected.startsWith('×')) expect(result).toContain(expected);
    else expect(result).toBe(expected);
  });
});

/** Ratio in per cent to one place by whole numbers alone, half away from zero. */
function tenthsOfPercent(now: number, was: number): bigint {
  const twice = (BigInt(now) - BigInt(was)) * 2000n;
  const [size, sign] = twice < 0n ? [-twice, -1n] : [twice, 1n];
  return (sign * (size + BigInt(was))) / (2n * BigInt(was));
}

describe('generated pairs', () => {
  test('150 exact pairs have the growth that whole numbers give', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 999_999 }),
        fc.integer({ min: 1000, max: 999_999 }),
        (now, was) => {
          const said = derived('growth(now)', { now: `${now}元`, was: `${was}元` });
          const expected = tenthsOfPercent(now, was);
          const quantity = parseQuantity(said);
          if (isRefusal(quantity)) throw new Error(said);
          if (expected !== 0n) expect(Math.round(Number(quantity.value) * 10)).toBe(Number(expected));
          const sense = now === was ? 'level' : now > was ? 'rise' : 'fall';
          expect(quantity.sense).toBe(sense);
          expect(quantity.qualifier).toBe('exact');
        },
      ),
      { numRuns: runs(150) },
    );
  });

  test('150 pairs with 多 and 近 are said in words that hold for every number they may stand for', () => {
    const tenths = ['', '一', '两', '三', '四', '五', '六', '七', '八', '九'];
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        fc.boolean(),
        (tens, more, rise) => {
          const size = tens * 100 + more * 10;
          const over = rise ? 1000 + size : 1000 - size;
          const said = derived('growth(now)', { now: `${over}多家`, was: '1000家' });
          // 下降: the true number is above the printed one, so that the fall is smaller by up to ten.
          expect(said).toBe(
            rise ? `增长${tenths[tens]}成多` : tens === 9 && more > 9 ? '' : `下降${tenths[tens]}成多`,
          );
          const nearly = derived('growth(now)', { now: `近${1000 + tens * 100}家`, was: '1000家' });
          expect(nearly).toBe(`增长近${tenths[tens]}成`);
          const quantity = parseQuantity(said);
          expect(quantity).toMatchObject({ qualifier: 'over', sense: rise ? 'rise' : 'fall', unit: '%' });
        },
      ),
      { numRuns: runs(150) },
    );
  });
});

describe('≈ and the growth that the report prints', () => {
  const told = (says: string, was: string, growth: string) => {
    const file = {
      report: { title: '年度报告', organisation: '某会' },
      levels: [],
      terms: [],
      facts: {
        a: {
          now: { says, counts: '捐款', find: `捐款${says}`, was: { says: was, year: 2019 } },
          growth: { says: growth, counts: '捐款的变化', find: `同比${growth}` },
        },
      },
      relations: ['growth(a.now) ≈ a.growth'],
    };
    return readFacts(JSON.stringify(file)).problems.map((each) => each.what);
  };

  test.each([
    ['3.61亿元', '3.2亿元', '增长12.8%'],
    ['3.61亿元', '3.2亿元', '增长13%'],
    ['3.2亿元', '3.61亿元', '下降11.4%'],
    ['146万多元', '130万元', '增长一成多'],
    ['100家', '100家', '持平'],
  ])('%s after %s: %s', (says, was, growth) => expect(told(says, was, growth)).toEqual([]));

  test.each([
    ['3.61亿元', '3.2亿元', '增长12.9%'],
    ['3.61亿元', '3.2亿元', '增长21.8%'],
    ['3.2亿元', '3.61亿元', '增长11.4%'],
    ['146万多元', '130万元', '增长两成多'],
  ])('%s after %s is not %s', (says, was, growth) =>
    expect(told(says, was, growth)).toEqual([expect.stringContaining('关系不成立')]),
  );
});
