import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  factsIn,
  formatQuantity,
  isRefusal,
  parseQuantity,
  printQuantity,
  type Qualifier,
  type Quantity,
} from '../../src/facts/index.ts';
import { plainDigits } from '../../src/facts/text.ts';
import { book } from '../fixtures/union-report/slides/facts.ts';
import { anyCharacter, runs } from '../trials.ts';

function parsed(text: string): Quantity {
  const quantity = parseQuantity(text);
  if (isRefusal(quantity)) throw new Error(`${text}: ${quantity.reason}`);
  return quantity;
}

const runsOf = (quantity: Quantity) => quantity.runs.map((run) => run.text).join(' · ');

/** Printed, value in the base unit, unit, qualifier, runs. */
const FORMS: readonly (readonly [string, string, string, Qualifier, string])[] = [
  ['39人', '39', '人', 'exact', '39 · 人'],
  ['51.5万元', '515000', '元', 'exact', '51.5 · 万元'],
  ['57000元', '57000', '元', 'exact', '57000 · 元'],
  ['117场次', '117', '场次', 'exact', '117 · 场次'],
  ['近3万人', '30000', '人', 'nearly', '近 · 3 · 万人'],
  ['近百名', '100', '名', 'nearly', '近 · 百 · 名'],
  ['146万多元', '1460000', '元', 'over', '146 · 万 · 多 · 元'],
  ['20多万元', '200000', '元', 'over', '20 · 多 · 万元'],
  ['10000余份', '10000', '份', 'over', '10000 · 余 · 份'],
  ['2000多人次', '2000', '人次', 'over', '2000 · 多 · 人次'],
  ['百余家', '100', '家', 'over', '百 · 余 · 家'],
  ['超过3.2亿元', '320000000', '元', 'over', '超过 · 3.2 · 亿元'],
  ['逾百万人次', '1000000', '人次', 'over', '逾 · 百 · 万人次'],
  ['50人以上', '50', '人', 'atLeast', '50 · 人 · 以上'],
  ['三百二十名', '320', '名', 'exact', '三百二十 · 名'],
  ['压减三分之一', '-33.33333333333333333333', '%', 'exact', '压减 · 三分之一'],
  ['百分之八十', '80', '%', 'exact', '百分之 · 八十'],
  ['两千零五家', '2005', '家', 'exact', '两千零五 · 家'],
  ['十二个', '12', '个', 'exact', '十二 · 个'],
  ['5千万元', '50000000', '元', 'exact', '5 · 千万元'],
  ['3个百分点', '3', '个百分点', 'exact', '3 · 个百分点'],
  ['0.5万元', '5000', '元', 'exact', '0.5 · 万元'],
  ['0家', '0', '家', 'exact', '0 · 家'],
  ['９００７１９９２５４７４０９９１元', '9007199254740991', '元', 'exact', '9007199254740991 · 元'],
];

describe('a quantity as printed', () => {
  test.each(FORMS)('%s', (text, value, unit, qualifier, runs) => {
    const quantity = parsed(text);
    expect({ ...quantity, runs: runsOf(quantity) }).toMatchObject({ value, unit, qualifier, runs });
    expect(formatQuantity(quantity)).toBe(plainDigits(text));
  });

  test('full-width digits and letters become ordinary ones', () => {
    expect(formatQuantity(parsed('６人'))).toBe('6人');
    expect(formatQuantity(parsed('５１．５万元'))).toBe('51.5万元');
  });

  test.each([
    ['', '空'],
    ['683', '单位'],
    ['3万', '单位'],
    ['近百', '单位'],
    ['人', '不是'],
    ['-5人', '正负号'],
    ['−5人', '正负号'],
    ['+5人', '正负号'],
    ['1e309元', '科学记数法'],
    ['1E5元', '科学记数法'],
    ['12,41人', '逗号'],
    ['5—3家', '范围'],
    ['1/3人', '分数'],
    ['近20多家', '两个概数词'],
    ['20多万多元', '两个概数词'],
    ['近50人以上', '两个概数词'],
    ['007人', '0开头'],
    ['39 人', '空格'],
    ['39\u200b人', 'U+200B'],
    ['\u202e39人', 'U+202E'],
    ['39人\ud800', 'U+D800'],
    ['39\u0000人', 'U+0000'],
    ['9007199254740992元', '太大'],
    ['100万亿元', undefined],
    ['12,413人', undefined],
    ['5㎡', undefined],
    ['99999万亿元', '太大'],
    [`${'9'.repeat(400)}元`, '超过30个字'],
    ['三五家', undefined],
    ['三四五家', '不是'],
    ['百十个', '不是'],
    ['二一名', '不是'],
    ['3.1234567元', '不是'],
    ['.5万元', '不能整个读懂'],
    ['5.万元', '单位'],
    ['<b>5人</b>', '不能整个读懂'],
    ['5人6个', '2 个数量'],
    ['5家企业', '企业'],
    ['两会', '单位'],
    ['2020年', '年份'],
    ['12月5日', '日期'],
    ['第十九届', '序数'],
    ['toString', '不是'],
  ])('%j is refused with its reason, or read', (text, reason) => {
    const result = parseQuantity(text);
    if (reason === undefined) expect(isRefusal(result)).toBe(false);
    else
      expect(result).toEqual({ reason: expect.stringContaining(reason), remedy: expect.stringMatching(/./) });
  });
});

describe('every quantity of the report', () => {
  const facts = factsIn(book);
  const counted = facts.flatMap((fact) => (fact.kind === 'award' ? [] : [fact]));

  test.each(counted.map((fact) => [fact.id, fact] as const))('%s reads back as itself', (_id, fact) => {
    expect(parsed(fact.says)).toEqual(fact.quantity);
    expect(formatQuantity(fact.quantity)).toBe(fact.says);
  });

  test('keeps its 多, 余, 近 and 以上', () => {
    const marked = counted.filter((fact) => fact.quantity.qualifier !== 'exact');
    expect(marked.length).toBe(counted.filter((fact) => /[多余近]|以上/.test(fact.says)).length);
    expect(marked.length).toBeGreaterThan(10);
  });
});

const units = fc.constantFrom('元', '人', '家', '人次', '场次', '个', '平方米', 'km', '%', '个百分点');
const scales = fc.constantFrom(['', 0], ['万', 4], ['亿', 8], ['千', 3], ['百万', 6]) as fc.Arbitrary<
  readonly [string, number]
>;
const marks = fc.constantFrom('', '近', '超', '超过', '逾', '内多', '内余', '外多', '外余', '以上');
const digits = fc.tuple(fc.integer({ min: 0, max: 9_999_999 }), fc.stringMatching(/^\d{0,3}$/));

/** The value in the base unit by shifting the decimal point in the text, apart from the code under test. */
function shifted(whole: number, fraction: string, places: number): string {
  const padded = fraction.padEnd(places, '0');
  const left = `${whole}${padded.slice(0, places)}`.replace(/^0+(?=\d)/, '');
  const right = padded.slice(places).replace(/0+$/, '');
  return right === '' ? left : `${left}.${right}`;
}

describe('generated quantities', () => {
  test('parse to the value, unit and qualifier they were made of, and format back', () => {
    fc.assert(
      fc.property(digits, scales, units, marks, ([whole, fraction], [scale, places], unit, mark) => {
        const number = fraction === '' ? `${whole}` : `${whole}.${fraction}`;
        const before = /^[近超逾]/.test(mark) ? mark : '';
        const inner = mark.startsWith('内') ? mark.slice(1) : '';
        const outer = mark.startsWith('外') ? mark.slice(1) : '';
        const text = `${before}${number}${inner}${scale}${outer}${unit}${mark === '以上' ? mark : ''}`;
        const quantity = parsed(text);
        expect(formatQuantity(quantity)).toBe(text);
        expect(quantity.value).toBe(shifted(whole, fraction, places));
        expect(quantity.unit).toBe(unit);
        const expected =
          mark === '' ? 'exact' : mark === '近' ? 'nearly' : mark === '以上' ? 'atLeast' : 'over';
        expect(quantity.qualifier).toBe(expected);
      }),
      { numRuns: runs(1000) },
    );
  });

  const one = fc.integer({ min: 1, max: 9 });
  const word = (digit: number) => '零一二三四五六七八九'[digit] ?? '';

  test('in words and with verbs: 六成五, 两万五, 降幅达7.5%, 过10亿元, 3.2元每吨', () => {
    const verbs = fc.constantFrom(
      ['降幅', -1],
      ['压缩了', -1],
      ['跌幅为', -1],
      ['增幅达', 1],
      ['增产', 1],
    ) as fc.Arbitrary<readonly [string, 1 | -1]>;
    fc.assert(
      fc.property(one, one, verbs, fc.constantFrom('过', '破'), (a, b, [verb, sign], beyond) => {
        expect(parsed(`${word(a)}成${word(b)}`).value).toBe(`${a * 10 + b}`);
        expect(parsed(`${word(a)}万${word(b)}元`).value).toBe(`${a * 10_000 + b * 1000}`);
        expect(parsed(`${verb}${a}.${b}%`)).toMatchObject({
          value: `${sign < 0 ? '-' : ''}${a}.${b}`,
          sense: sign < 0 ? 'fall' : 'rise',
        });
        expect(parsed(`${beyond}${a}0亿元`)).toMatchObject({ value: `${a}000000000`, qualifier: 'over' });
        expect(parsed(`${a}.${b}元每吨`)).toMatchObject({ value: `${a}.${b}`, unit: '元', per: '吨' });
        expect(parsed(`${a}个工作日内`)).toMatchObject({ value: `${a}`, qualifier: 'atMost' });
      }),
      { numRuns: runs(800) },
    );
  });

  test('what is printed for a derived value parses back to the same quantity', () => {
    const qualifiers = fc.constantFrom<Qualifier>('exact', 'over', 'nearly', 'atLeast');
    const scale = fc.constantFrom(undefined, '万', '亿') as fc.Arbitrary<'万' | '亿' | undefined>;
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e12 }),
        units,
        qualifiers,
        scale,
        (value, unit, qualifier, into) => {
          const rounded = into === '亿' ? value * 100 : value;
          const quantity = printQuantity(`${rounded}`, unit, qualifier, into);
          if (isRefusal(quantity)) throw new Error(quantity.reason);
          expect(parsed(formatQuantity(quantity))).toEqual(quantity);
        },
      ),
      { numRuns: runs(1000) },
    );
  });

  test('any text at all is read or refused, never thrown on, and what is read formats back', () => {
    const pieces = fc.constantFrom(
      '3',
      '百',
      '万',
      '多',
      '近',
      '.',
      '元',
      '人',
      '以上',
      '０',
      '\u200b',
      ' ',
      '-',
      'e',
      '\ud800',
      '家',
    );
    const texts = fc.oneof(
      fc.string({ unit: anyCharacter }),
      fc.array(pieces, { maxLength: 8 }).map((list) => list.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const result = parseQuantity(text);
        if (!isRefusal(result)) expect(formatQuantity(result)).toBe(text.normalize('NFKC'));
      }),
      { numRuns: runs(3000) },
    );
  });
});
