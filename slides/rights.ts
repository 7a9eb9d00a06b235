import { bars, cards, click, each, field, level, most, pair, part, say, slide } from '../src/deck/index.ts';
import { rights as f } from './facts.ts';

const aid = bars({
  title: say`2020年五项帮扶资金`,
  caution: say`五项资金名目各异，不作合计`,
  items: [
    {
      label: say`第五期互助互济会补助金`,
      people: { label: say`患病职工`, fact: f.mutualPatients },
      fact: f.mutualFund,
    },
    { label: say`日常帮扶资金`, detail: say`全国档、地方档困难职工`, fact: f.standingFund },
    {
      label: say`联合慈善总会救助金`,
      people: { label: say`大病致困职工`, fact: f.illWorkers },
      fact: f.illFund,
    },
    {
      label: say`春节送温暖慰问金`,
      people: { label: say`困难职工`, fact: f.hardshipWorkers },
      fact: f.hardshipFund,
    },
    {
      label: say`疫情期间生活补助`,
      people: { label: say`困难职工`, fact: f.pandemicWorkers },
      fact: f.pandemicFund,
    },
  ],
  message: 0,
});

export const rights = part({
  id: 'rights',
  title: '紧扣脱贫攻坚',
  subtitle: '在维护职工合法权益中体现了担当',
  short: '维权帮扶',
  numbered: true,
  figure: field({
    title: say`互助互济会补助的患病职工`,
    mark: 'person',
    whole: { label: say`患病职工得到互助互济会补助金`, fact: f.mutualPatients },
  }),
  slides: [
    slide({
      id: 'aid',
      layout: 'bars',
      headline: say`${f.mutualPatients}患病职工，得到补助金${f.mutualFund}`,
      figure: aid,
      inset: {
        item: { label: say`困难职工获赠年夜饭大礼包`, fact: f.giftWorkers, mark: 'group' },
      },
      steps: [['bars'], ['message'], ['inset']],
      notes: say`第五部分，紧扣脱贫攻坚，在维护职工合法权益中体现了担当。
${click}帮扶困难职工，这里列出五项资金。先看人：第五期互助互济会补助的患病职工，有${f.mutualPatients}。
${click}另外四项，从下往上看。疫情期间，为${f.pandemicWorkers}困难职工发放生活补助${f.pandemicFund}。春节，为${f.hardshipWorkers}困难职工发放慰问金${f.hardshipFund}。联合慈善总会，为${f.illWorkers}大病致困职工发放救助金${f.illFund}。面向全国档、地方档困难职工，发放生活救助金、金秋助学金、大病救助金${f.standingFund}。
${click}再看最上面一行：互助互济会发给患病职工的补助金，共${f.mutualFund}。
${click}还为${f.giftWorkers}困难职工赠送“春节温情年夜饭大礼包”。`,
      report: {
        head: say`帮扶困难职工`,
        text: say`开展春节送温暖，为${f.giftWorkers}困难职工赠送“春节温情年夜饭大礼包”，为${f.hardshipWorkers}困难职工发放慰问金${f.hardshipFund}。疫情期间，为${f.pandemicWorkers}困难职工发放生活补助${f.pandemicFund}。做好日常帮扶，面向全国档、地方档困难职工发放生活救助金、金秋助学金、大病救助金${f.standingFund}；联合慈善总会救助大病致困职工${f.illWorkers}，发放救助金${f.illFund}。第五期互助互济会为${f.mutualPatients}患病职工发放补助金${f.mutualFund}。`,
      },
    }),

    slide({
      id: 'bargaining',
      layout: 'pair',
      headline: say`集体合同与工资集体协议书各${f.contracts}，二星企业居多`,
      claim: [each(f.contracts, f.wageAgreements), most(f.twoStarFirms)],
      pair: pair({
        title: say`${f.bargainingSize}建会企业独立开展协商`,
        items: [
          { label: say`集体合同`, fact: f.contracts },
          { label: say`工资集体\n协议书`, fact: f.wageAgreements },
        ],
      }),
      figure: bars({
        title: say`集体协商星级企业`,
        ordinal: true,
        items: [
          { label: say`一星级`, stars: 1, fact: f.oneStarFirms },
          { label: say`二星级`, stars: 2, fact: f.twoStarFirms },
          { label: say`三星级`, stars: 3, fact: f.threeStarFirms },
        ],
        message: 1,
      }),
      points: [
        say`卸甲镇电动工具行业集体协商\n在“扬州发布”等媒介宣传`,
        say`“发挥行业工会作用 助力企业复工复产”\n集体协商案例获省二等奖`,
      ],
      steps: [['columns', 'points']],
      notes: say`帮扶解的是急难，协商管的是长远。
我们抓好${f.bargainingSize}建会企业的独立协商，签订书面集体合同${f.contracts}、工资集体协议书${f.wageAgreements}。
${click}集体协商企业达到一星级的${f.oneStarFirms}、二星级的${f.twoStarFirms}、三星级的${f.threeStarFirms}，二星居多。
卸甲镇电动工具行业的集体协商，在“扬州发布”等媒介宣传。“发挥行业工会作用 助力企业复工复产”集体协商案例获省二等奖。`,
      report: {
        head: say`推进集体协商`,
        text: say`抓好${f.bargainingSize}建会企业的独立协商，签订书面集体合同${f.contracts}、工资集体协议书${f.wageAgreements}。集体协商企业达到一星级的${f.oneStarFirms}、二星级的${f.twoStarFirms}、三星级的${f.threeStarFirms}。卸甲镇电动工具行业的集体协商在“扬州发布”等媒介宣传，“发挥行业工会作用 助力企业复工复产”集体协商案例获省二等奖。`,
      },
    }),

    slide({
      id: 'services',
      layout: 'fields',
      headline: say`${f.jobFirms}企业线上招聘，提供岗位${f.jobs}`,
      fields: [
        field({
          title: say`“春风行动”专场招聘会参与企业`,
          mark: 'group',
          whole: { label: say`企业`, fact: f.jobFirms },
          columns: 10,
        }),
        field({
          title: say`“春风行动”专场招聘会提供岗位`,
          mark: 'post',
          tone: 'message',
          whole: { label: say`线上“春风行动”专场招聘会岗位`, fact: f.jobs },
        }),
      ],
      cards: cards({
        title: say`五一劳动法治宣传活动`,
        items: [
          { label: say`编发材料`, fact: f.lawLeaflets },
          { label: say`法律维权读本`, fact: f.lawBooks },
        ],
      }),
      points: [say`会同司法等部门，在建筑工地开展“携手防疫·共克时艰”五一劳动法治宣传活动`],
      steps: [['cards', 'points']],
      notes: say`送岗位。我们联合人社局，把“春风行动”专场招聘会办到线上，${f.jobFirms}企业提供岗位${f.jobs}。
${click}送法律。我们会同司法等部门走进建筑工地，开展“携手防疫·共克时艰”五一劳动法治宣传活动，编发材料${f.lawLeaflets}、法律维权读本${f.lawBooks}。`,
      report: {
        head: say`送岗位、送法律`,
        text: say`联合人社局在线上举办“春风行动”专场招聘会，${f.jobFirms}企业提供岗位${f.jobs}。联合司法等部门走进建筑工地，开展“携手防疫·共克时艰”五一劳动法治宣传活动，编发材料${f.lawLeaflets}、法律维权读本${f.lawBooks}。`,
      },
      cut: 'C1',
    }),

    slide({
      id: 'women',
      layout: 'tally',
      headline: say`女职工读书征文在扬州获奖${f.essayPrizes}`,
      claim: level(f.essayPrizes, '扬州'),
      total: {
        label: say`女职工征文在扬州获奖`,
        detail: say`“春风送知”读书征文，择优${f.essaysSent}上报参评`,
        fact: f.essayPrizes,
      },
      left: cards({
        title: say`“春风送知”女职工读书征文`,
        items: [
          { label: say`一等奖`, fact: f.firstPrizes, mark: 'person', tone: 'first' },
          { label: say`二等奖`, fact: f.secondPrizes, mark: 'person', tone: 'second' },
          { label: say`三等奖`, fact: f.thirdPrizes, mark: 'person', tone: 'third' },
          { label: say`优秀奖`, fact: f.meritPrizes, mark: 'person', tone: 'hollow' },
        ],
      }),
      points: [
        say`创建“爱心母婴室”${f.motherRooms}`,
        say`为${f.giftFamilies}援鄂男医务人员家属送上节日礼盒`,
        say`${f.checkups}女职工免费体检`,
      ],
      steps: [['points']],
      notes: say`女职工工作，既讲成长，也讲关爱。
“春风送知”读书征文择优${f.essaysSent}到扬州参评，获奖${f.essayPrizes}：一等奖${f.firstPrizes}、二等奖${f.secondPrizes}、三等奖${f.thirdPrizes}、优秀奖${f.meritPrizes}。
${click}女职工“双争”工作，获评省“五一巾帼标兵”${f.provinceWoman}、扬州“五一巾帼标兵岗”${f.womenPosts}、扬州“五一巾帼标兵”${f.women}。创建扬州“爱心母婴室”${f.motherRooms}。
庆“三八”系列活动中，为${f.giftFamilies}援鄂男医务人员家属送上节日礼盒。健康直通车开进欧力特公司，为${f.checkups}女职工做了免费体检。`,
      report: {
        head: say`关爱女职工`,
        text: say`庆“三八”系列活动中，为${f.giftFamilies}援鄂男医务人员家属送上节日礼盒。组织女职工“春风送知”读书征文活动，择优上报${f.essaysSent}到扬州参评，获一等奖${f.firstPrizes}、二等奖${f.secondPrizes}、三等奖${f.thirdPrizes}、优秀奖${f.meritPrizes}。推进女职工“双争”工作，获评省“五一巾帼标兵”${f.provinceWoman}、扬州“五一巾帼标兵岗”${f.womenPosts}、扬州“五一巾帼标兵”${f.women}。创建扬州“爱心母婴室”${f.motherRooms}。健康直通车开进欧力特公司，为${f.checkups}女职工做了免费体检。`,
      },
      cut: 'C2',
    }),
  ],
});
