import { cards, click, field, matrix, part, say, slide } from '../src/deck/index.ts';
import { grassroots as f } from './facts.ts';

export const grassroots = part({
  id: 'grassroots',
  title: '树立大抓基层导向',
  subtitle: '在夯实基层基础中激发了活力',
  short: '基层基础',
  numbered: true,
  figure: field({
    title: say`2020年新建独立工会`,
    mark: 'group',
    whole: { label: say`新建独立工会`, fact: f.newUnions },
  }),
  slides: [
    slide({
      id: 'organising',
      layout: 'fields',
      headline: say`新建${f.newUnions}独立工会，发展会员${f.newMembers}`,
      fields: [
        field({
          title: say`2020年新建独立工会`,
          mark: 'group',
          tone: 'message',
          whole: {
            label: say`新建独立工会`,
            detail: say`新建工会小组${f.newGroups}`,
            fact: f.newUnions,
          },
          parts: [
            { label: say`非公企业`, fact: f.privateUnions },
            { label: say`其余`, fact: f.otherUnions },
          ],
        }),
        field({
          title: say`2020年发展会员`,
          mark: 'person',
          tone: 'message',
          whole: { label: say`全年发展会员`, fact: f.newMembers },
        }),
      ],
      inTurn: true,
      cards: cards({
        title: say`基层工会换届`,
        items: [{ label: say`到期换届改选`, fact: f.reelections }],
      }),
      steps: [['second'], ['cards']],
      notes: say`第四部分，树立大抓基层导向，在夯实基层基础中激发了活力。
${click}一是建会。全年新建独立工会${f.newUnions}，其中${f.privateUnions}建在非公企业；新建工会小组${f.newGroups}。高邮康福养老中心等非公民营养老企业，护工、护理员较多，我们推动他们建立工会组织。
${click}二是入会。全年发展会员${f.newMembers}。${f.kindergartenUnions}幼儿园工会吸纳教职工会员${f.kindergartenMembers}。
${click}三是换届。基层工会到期换届改选${f.reelections}。`,
      report: {
        head: say`推进建会入会`,
        text: say`全年新建独立工会${f.newUnions}，其中非公企业${f.privateUnions}；新建工会小组${f.newGroups}，发展会员${f.newMembers}，基层工会到期换届改选${f.reelections}。高邮康福养老中心等非公民营养老企业护工、护理员较多，工会推动他们建立组织；加快幼儿园工会组建，${f.kindergartenUnions}幼儿园工会吸纳教职工会员${f.kindergartenMembers}。`,
      },
    }),

    slide({
      id: 'homes',
      layout: 'matrix',
      headline: say`${f.memberReviews}工会开展会员评家，${f.congresses}召开职代会`,
      heroes: [
        field({
          title: say`会员评家的独立基层工会`,
          mark: 'group',
          tone: 'message',
          rows: 16,
          whole: { label: say`独立基层工会\n开展会员评家`, fact: f.memberReviews },
        }),
        field({
          title: say`召开职代会的独立基层工会`,
          mark: 'group',
          tone: 'message',
          rows: 16,
          whole: { label: say`独立基层工会\n召开职代会`, fact: f.congresses },
        }),
      ],
      figure: matrix({
        title: say`基层工会“双争”活动获评情况`,
        caution: say`各档分别统计，不作合计`,
        columns: [{ label: say`星级` }, { label: say`三星级` }, { label: say`五星级` }],
        rows: [
          { label: say`基层工会`, cells: [f.starUnions, f.threeStarUnions, f.fiveStarUnions] },
          { label: say`工会主席`, cells: [f.starChairs, f.threeStarChairs, f.fiveStarChairs] },
        ],
      }),
      steps: [['matrix']],
      notes: say`工会建起来，还要建成家。
组织会员评家的独立基层工会有${f.memberReviews}，召开职代会的有${f.congresses}。
${click}基层工会“双争”活动中，基层工会获评星级${f.starUnions}、三星级${f.threeStarUnions}、五星级${f.fiveStarUnions}，工会主席获评星级${f.starChairs}、三星级${f.threeStarChairs}、五星级${f.fiveStarChairs}。
建家也有荣誉：获评全国模范职工小家${f.nationalHome}、省模范职工之家${f.provinceHome}。`,
      report: {
        head: say`建设职工之家`,
        text: say`组织会员评家的独立基层工会有${f.memberReviews}，召开职代会的独立基层工会有${f.congresses}。获评全国模范职工小家${f.nationalHome}、省模范职工之家${f.provinceHome}。基层工会“双争”活动中，基层工会获评星级${f.starUnions}、三星级${f.threeStarUnions}、五星级${f.fiveStarUnions}；工会主席获评星级${f.starChairs}、三星级${f.threeStarChairs}、五星级${f.fiveStarChairs}。`,
      },
    }),

    slide({
      id: 'capacity',
      layout: 'fields',
      headline: say`全年培训${f.trainees}，举办业务培训班${f.courses}`,
      fields: [
        field({
          title: say`工会干部全年培训`,
          mark: 'person',
          tone: 'message',
          whole: { label: say`工会干部全年培训`, fact: f.trainees },
        }),
      ],
      cards: cards({
        title: say`工会干部培训`,
        items: [
          { label: say`业务培训班`, fact: f.courses },
          { label: say`参加上级调训`, fact: f.seconded },
        ],
      }),
      points: [say`厂务公开获全国先进单位${f.nationalOpenness}、省先进单位${f.provinceOpenness}`],
      steps: [['points']],
      notes: say`夯实基层，要有人会干。举办业务培训班${f.courses}，选派${f.seconded}工会干部参加上级调训，年内培训${f.trainees}，编发规范化流程口袋书${f.handbooks}。
${click}夯实基层，也要有榜样可学。厂务公开获全国先进单位${f.nationalOpenness}、省先进单位${f.provinceOpenness}，市企务公开协调小组办公室获评省推动企务公开民主管理先进单位。
联合市委组织部出台非公有制企业党建带工建“三创争两提升”活动实施意见。曙光公司被省委组织部、省总表彰为示范单位，市总在扬州的现场会上作了交流。我们还承办了扬州民主管理互查互检活动。`,
      report: {
        head: say`提升履职能力`,
        text: say`举办业务培训班${f.courses}，选派${f.seconded}工会干部参加上级调训，年内培训${f.trainees}；编发基层工会规范化流程口袋书${f.handbooks}。联合市委组织部出台非公有制企业党建带工建“三创争两提升”活动实施意见，曙光公司被省委组织部、省总表彰为“三创争两提升”示范单位，市总在扬州现场会上介绍了经验。承办扬州民主管理互查互检活动，厂务公开获全国先进单位${f.nationalOpenness}、省先进单位${f.provinceOpenness}，市企务公开协调小组办公室获评省推动企务公开民主管理先进单位。`,
      },
      cut: 'C1',
    }),
  ],
});
