import { describe, expect, it } from 'vitest';
import { cards, gridOf, linesOf, rollOf, say, seatedOn, slide, units } from '../../src/deck/index.ts';
import { unseatedOn } from '../../src/deck/roll-room.ts';
import { checkFacts, type Fact } from '../../src/facts/index.ts';

describe('columns of names', () => {
  it.each([
    [['张伟', '李秀英', '王芳'], 3, [1, 1, 1]],
    [['张伟', '欧阳明华', '王芳'], 4, [1, 1, 1]],
    [['张伟', '李秀英', '王芳', '买买提·吐尔逊'], 3, [1, 1, 1, 2]],
    [['供电公司', '市人民医院产科'], 8, [1, 1]],
    [['高邮市自来水公司抢修服务队'], 15, [1]],
  ])('%j', (roll, column, spans) => {
    expect(gridOf(roll)).toMatchObject({ column, spans });
  });

  it.each([
    [11, 19, 3],
    [5, 19, 1],
    [6, 19, 2],
    [1, 3, 1],
    [3, 3, 3],
  ])('%i names in lines of %i em take %i', (count, em, lines) => {
    expect(
      linesOf(
        Array.from({ length: count }, () => '李秀英'),
        em,
      ),
    ).toBe(lines);
  });

  it('of several a name wider than a line has no room; a single one is broken', () => {
    const long = '江苏省高邮市第一实验小学工会联合委员会';
    expect(linesOf([long, '供电公司'], 13)).toBe(Number.POSITIVE_INFINITY);
    expect(linesOf([long], 13)).toBe(2);
  });

  it('a name that finds no room in a line begins the next', () => {
    // Four columns: 张伟 李秀英 王芳 · | 买买提…(2) …
    expect(linesOf(['张伟', '李秀英', '王芳', '买买提·吐尔逊', '刘洋'], 15)).toBe(2);
  });
});

const fact = (id: string, says: string) => ({ [id]: { says, counts: `数${id}`, find: `数${id}${says}` } });
const { book } = checkFacts({
  report: { title: '总结', organisation: '某局' },
  levels: [],
  terms: [],
  relations: [],
  facts: {
    a: {
      ...fact('one', '1名'),
      ...fact('six', '6名'),
      ...fact('many', '11个'),
      sum: { formula: 'a.one + a.six', counts: '合计' },
      rest: { formula: 'a.six − a.one', counts: '差' },
    },
  },
});
const known = (key: string) => book?.groups.a?.[key] as Fact;

const rolls = new Map([
  ['a.one', ['张伟']],
  ['a.six', ['甲一', '甲二', '甲三', '甲四', '甲五', '甲六']],
  ['a.many', Array.from({ length: 11 }, (_, i) => `市人民医院第${'一二三四五六七八九十百'[i]}病区护理组`)],
]);

describe('who a fact counts', () => {
  it('a sum has the names of what it is the sum of, a difference none', () => {
    expect(rollOf(known('sum'), rolls)).toEqual(['张伟', '甲一', '甲二', '甲三', '甲四', '甲五', '甲六']);
    expect(rollOf(known('rest'), rolls)).toBeUndefined();
    expect(rollOf(known('sum'), new Map([['a.one', ['张伟']]]))).toBeUndefined();
  });
});

describe('a slide', () => {
  const item = (key: string, mark?: 'person') => ({
    label: say`项`,
    fact: known(key),
    ...(mark && { mark }),
  });
  const placed = {
    id: 'a.x',
    slide: slide({
      id: 'x',
      layout: 'tally',
      headline: say`标题`,
      notes: say`讲。`,
      left: cards({ title: say`左`, items: [item('one', 'person'), item('six')] }),
      right: cards({ title: say`右`, items: [item('six', 'person'), item('many', 'person')] }),
    }),
  };

  it('names what it draws as marks, as far as there is room; the longest roll gives way', () => {
    expect([...seatedOn(placed, { rolls, photos: new Map() }).keys()]).toEqual(['a.one', 'a.six']);
    expect(unseatedOn(placed, { rolls, photos: new Map() })).toEqual([known('many')]);
  });

  it('keeps its marks where there are no names', () => {
    expect(seatedOn(placed, { rolls: new Map(), photos: new Map() }).size).toBe(0);
    expect(unseatedOn(placed, { rolls: new Map(), photos: new Map() })).toEqual([]);
  });

  it('has room for a photograph or for the names of its lists', () => {
    const photos = new Map([['a.x', { address: 'data:,', alt: '会场' }]]);
    expect(seatedOn(placed, { rolls, photos }).size).toBe(0);
    expect(unseatedOn(placed, { rolls, photos })).toEqual([known('one'), known('six'), known('many')]);
  });
});

describe('rows of cells', () => {
  const cells = (...keys: readonly string[]) =>
    keys.map((key) => ({ column: 0, mark: 'person' as const, fact: known(key) }));
  const placed = (...rows: readonly (readonly string[])[]) => ({
    id: 'a.x',
    slide: slide({
      id: 'x',
      layout: 'units',
      headline: say`标题`,
      notes: say`讲。`,
      figure: units({
        title: say`荣誉`,
        columns: [say`劳模`],
        rows: rows.map((row) => ({ level: '市', cells: cells(...row) })),
      }),
    }),
  });
  const seated = (...rows: readonly (readonly string[])[]) => [
    ...seatedOn(placed(...rows), { rolls, photos: new Map() }).keys(),
  ];

  it('have the height of all names together: two side by side cost no more than the higher one', () => {
    expect(seated(['one', 'six'], ['six', 'one'], ['one', 'six'])).toEqual(['a.one', 'a.six']);
  });

  it('the longest roll becomes marks until the others have room', () => {
    expect(seated(['one', 'many'])).toEqual(['a.one', 'a.many']);
    expect(seated(['one', 'many'], ['six'])).toEqual(['a.one', 'a.six']);
  });
});
