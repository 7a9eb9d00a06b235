import { describe, expect, it } from 'vitest';
import { checkRolls } from '../../../src/deck/check/rolls.ts';
import { checkFacts, formatPlace } from '../../../src/facts/index.ts';

const { book } = checkFacts({
  report: { title: '2023年工作总结', organisation: '某局' },
  levels: ['省', '市'],
  terms: ['2023年'],
  relations: [],
  facts: {
    works: {
      models: { says: '3名', counts: '市劳模', find: '市劳模3名', level: '市', status: '获评' },
      posts: { says: '2个', counts: '标兵岗', find: '标兵岗2个', level: '市', status: '获评' },
      both: { formula: 'works.models + works.visitors', counts: '合计' },
      visitors: { says: '1人', counts: '随行', find: '随行1人' },
      about: { says: '20多家', counts: '企业', find: '20多家企业' },
      trips: { says: '30人次', counts: '走访', find: '走访30人次' },
      essays: { says: '7篇', counts: '征文', find: '征文7篇' },
      applied: { says: '2家', counts: '申报示范单位', find: '申报2家', status: '申报' },
      hero: { award: '全国劳模', counts: '吴小明', find: '吴小明获评', level: '省', status: '获评' },
    },
  },
});
if (book === undefined) throw new Error('the facts of this test are sound');

const findings = (id: string, ...roll: readonly string[]) =>
  checkRolls(new Map([[id, roll]]), book).map(({ where, what, remedy }) => ({
    at: formatPlace(where),
    what,
    remedy,
  }));

describe('a list of names', () => {
  it.each([
    ['works.models', '张伟', '李秀英', '欧阳明华'],
    ['works.models', '买买提·吐尔逊', '张伟（供电公司）', '张伟（自来水公司）'],
    ['works.posts', '供电公司“彩虹”班组', '110千伏变电站'],
    ['works.visitors', '王芳'],
    ['works.hero', '吴小明'],
    // Blank: the office has no names yet.
    ['works.models'],
    ['works.hero'],
    ['works.both'],
  ])('%s is right', (id, ...roll) => {
    expect(findings(id, ...roll)).toEqual([]);
  });

  it.each([
    ['works.model', '没有“works.model”这条事实'],
    ['works.essays', '7篇，数的不是人或单位'],
    ['works.trips', '30人次，数的不是人或单位'],
    ['works.about', '20多家，没有确数'],
    ['works.applied', '是申报，不是获评'],
  ])('%s can have none, filled in or blank', (id, what) => {
    for (const roll of [[], ['张伟', '张伟', '?']]) {
      const found = findings(id, ...roll);
      expect(found).toHaveLength(1);
      expect(found[0]?.what).toContain(what);
      expect(found[0]?.at).toContain('assets/names.json');
    }
  });

  it('is not written on what is worked out', () => {
    expect(findings('works.both', '甲', '乙')[0]?.remedy).toContain('works.models、works.visitors');
  });

  it.each([
    [['张伟', '李秀英'], '名单有 2 个名字，“市劳模”是3名', '补上缺的 1 个'],
    [['张伟', '李秀英', '王芳', '刘洋'], '名单有 4 个名字，“市劳模”是3名', '删去多的 1 个'],
    [['张伟', '李秀英', '张伟'], '“张伟”写了两次', '同名'],
    [['张 伟', '李秀英', '王芳'], '“张 伟”里有空格', '三个字的宽度'],
    [['张　伟', '李秀英', '王芳'], '里有空格', '删去空格'],
    [['买买提•吐尔逊', '李秀英', '王芳'], '间隔号写成了“•”', '“买买提·吐尔逊”'],
    [['买买提.吐尔逊', '李秀英', '王芳'], '间隔号写成了“.”', '“买买提·吐尔逊”'],
    [['张伟(甲)', '李秀英', '王芳'], '字符“(”', '改正'],
    [['张伟1、', '李秀英★', '王芳'], '字符“★”', '改正'],
  ])('%j: one message', (roll, what, remedy) => {
    const found = findings('works.models', ...roll);
    expect(found).toHaveLength(1);
    expect(found[0]?.what).toContain(what);
    expect(found[0]?.remedy).toContain(remedy);
  });

  it('of an honour by name says what the facts say', () => {
    expect(findings('works.hero', '吴晓明')[0]?.what).toContain('“吴晓明”，facts.json 里的获得者是“吴小明”');
  });
});
