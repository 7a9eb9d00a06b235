import {
  cards,
  click,
  count,
  field,
  level,
  more,
  part,
  say,
  slide,
  strong,
  type UnitRow,
  units,
} from '../src/deck/index.ts';
import { achievement as f } from './facts.ts';

const upper: readonly UnitRow[] = [
  {
    level: '省',
    cells: [
      { column: 1, mark: 'person', fact: f.provinceMedal },
      { column: 2, mark: 'group', fact: f.provinceCertificate },
      { column: 3, mark: 'group', fact: f.vanguards },
    ],
  },
  {
    level: '扬州',
    cells: [
      { column: 0, mark: 'person', fact: f.yangzhouModels },
      { column: 1, mark: 'person', fact: f.yangzhouMedals, detail: say`抗疫先进` },
      { column: 2, mark: 'group', fact: f.yangzhouCertificate, detail: say`抗疫先进` },
    ],
  },
];

export const achievement = part({
  id: 'achievement',
  title: '引领职工建功立业',
  subtitle: '在推进产改省试点工作中走在了前列',
  short: '建功立业',
  numbered: true,
  figure: field({
    title: say`建设新时代文明实践站的试点企业`,
    mark: 'group',
    whole: { label: say`产改试点企业`, fact: f.pilotFirms },
  }),
  slides: [
    slide({
      id: 'pilot',
      layout: 'fields',
      headline: say`${f.pilotFirms}试点企业建设实践站，产改做法登上省总简报`,
      fields: [
        field({
          title: say`建设新时代文明实践站的试点企业`,
          mark: 'group',
          tone: 'message',
          whole: { label: say`试点企业建设\n新时代文明实践站`, fact: f.pilotFirms },
        }),
      ],
      frontPage: {
        masthead: say`省总简报`,
        issue: say`2020年第1期`,
        story: say`登载高邮产改做法`,
      },
      points: [say`${strong('省工人报')}头版报道`, say`省总信息专报、产改直通车、学习强国平台作了宣传`],
      steps: [['frontPage', 'points']],
      notes: say`第三部分，引领职工建功立业，在推进产改省试点工作中走在了前列。
${click}我们履行市产改办公室职责，牵头推进产改省试点，市委常委会专题听取了汇报。
谋划“两份清单”、试点方案和“1+3”方案，在${f.pilotFirms}试点企业建设新时代文明实践站。聘任科技镇长团成员为产改科技特派员、义工专家教授，召开产改试点推进会。
${click}高邮的产改做法，省总2020年第1期简报登载，省工人报头版报道，省总信息专报、产改直通车、学习强国平台也作了宣传。`,
      report: {
        head: say`推进产改试点`,
        text: say`履行市产改办公室职责，牵头推进产改省试点，市委常委会专题听取了产改工作汇报。谋划产改“两份清单”、试点方案和“1+3”方案，在${f.pilotFirms}试点企业建设新时代文明实践站，聘任科技镇长团成员为产改科技特派员、义工专家教授，召开了产改试点工作推进会。有关做法由省总2020年第1期简报登载、省工人报头版报道，省总信息专报、产改直通车、学习强国平台也作了宣传。`,
      },
    }),

    slide({
      id: 'contests',
      layout: 'fields',
      headline: say`竞赛重心在基层：基层工会${f.unionContests}，市级${f.cityContests}`,
      claim: more(f.unionContests, f.cityContests),
      fields: [
        field({
          title: say`2020年市级技能竞赛`,
          mark: 'group',
          whole: { label: say`市级技能竞赛`, fact: f.cityContests },
        }),
        field({
          title: say`2020年基层工会开展的职工竞赛`,
          mark: 'group',
          tone: 'message',
          whole: { label: say`基层工会竞赛`, fact: f.unionContests },
        }),
        field({
          title: say`参与竞赛的职工`,
          mark: 'person',
          whole: { label: say`参与竞赛职工`, fact: f.contestants },
        }),
      ],
      cards: cards({
        title: say`创新成果的申报和入围`,
        items: [
          { label: say`省级创新成果`, fact: f.provinceEntries },
          { label: say`省十大发明专利`, fact: f.provinceShortlist },
          { label: say`扬州发明专利奖励`, fact: f.yangzhouEntries },
        ],
      }),
      steps: [['third'], ['cards']],
      notes: say`劳动和技能竞赛，市级举办快递员等技能竞赛${f.cityContests}，基层工会开展竞赛${f.unionContests}：竞赛重心在基层。
${click}参与竞赛的职工有${f.contestants}。
${click}创新方面，省十大科技创新成果、十大先进操作法、十大发明专利申报${f.provinceEntries}，省十大发明专利入围${f.provinceShortlist}，扬州一线职工发明专利奖励申报${f.yangzhouEntries}。`,
      report: {
        head: say`开展竞赛、申报成果`,
        text: say`市级举办快递员等技能竞赛${f.cityContests}，基层工会开展竞赛${f.unionContests}，参与职工${f.contestants}。申报省十大科技创新成果、十大先进操作法、十大发明专利${f.provinceEntries}，入围省十大发明专利${f.provinceShortlist}；申报扬州一线职工发明专利奖励${f.yangzhouEntries}。申报和入围均不计入荣誉。`,
      },
      cut: 'C2',
    }),

    slide({
      id: 'models',
      layout: 'units',
      headline: say`吴战宇获评全国劳模，省和扬州两级再添一批先进`,
      claim: [level(f.provinceMedal, '省'), level(f.yangzhouModels, '扬州'), count(upper, '两级')],
      lead: say`建功立业，先说先进人物`,
      figure: units({
        title: say`2020年获评的劳模和先进`,
        columns: [say`劳模、先进工作者`, say`“五一”劳动奖章`, say`“五一”劳动奖状`, say`“工人先锋号”`],
        rows: [
          {
            level: '全国',
            cells: [{ column: 0, mark: 'person', fact: f.nationalModel }],
            remark: say`赴京领奖，市委书记韦峰会见并慰问`,
          },
          ...upper,
        ],
      }),
      aside: say`另新建劳模创新工作室${f.innovationStudios}`,
      steps: [['rest', 'aside']],
      notes: say`建功立业，先说先进人物。
吴战宇获评全国劳模，赴京领奖，市委书记韦峰会见并慰问。这是高邮职工的光荣。
${click}省级荣誉，“五一”劳动奖章${f.provinceMedal}，“五一”劳动奖状${f.provinceCertificate}，“工人先锋号”${f.vanguards}。扬州级荣誉，劳模、先进工作者${f.yangzhouModels}；抗疫先进“五一”劳动奖章${f.yangzhouMedals}，“五一”劳动奖状${f.yangzhouCertificate}。
新建劳模创新工作室${f.innovationStudios}。让我们向先进集体和个人致敬！`,
      report: {
        head: say`选树先进`,
        text: say`吴战宇获评全国劳模，赴京领奖，市委书记韦峰会见并慰问。省级荣誉有“五一”劳动奖章${f.provinceMedal}、“五一”劳动奖状${f.provinceCertificate}、“工人先锋号”${f.vanguards}；扬州级荣誉有劳模、先进工作者${f.yangzhouModels}，以及抗疫先进“五一”劳动奖章${f.yangzhouMedals}、“五一”劳动奖状${f.yangzhouCertificate}。新建劳模创新工作室${f.innovationStudios}。`,
      },
    }),

    slide({
      id: 'safety',
      layout: 'twin',
      headline: say`${f.quizPlayers}答题学安全，慰问${f.heatWorkers}高温作业职工`,
      left: {
        head: say`“安康杯”竞赛活动`,
        figure: cards({
          title: say`“安康杯”竞赛活动`,
          items: [
            { label: say`参与网络答题`, fact: f.quizPlayers, tone: 'message' },
            { label: say`安全隐患随手拍`, fact: f.hazardPhotos },
            { label: say`金点子`, fact: f.safetyIdeas },
          ],
        }),
      },
      right: {
        head: say`夏季“三送”活动`,
        field: field({
          title: say`夏季“三送”慰问的一线高温作业职工`,
          mark: 'person',
          whole: { label: say`慰问一线高温作业职工`, fact: f.heatWorkers },
        }),
        figure: cards({
          title: say`夏季“三送”活动`,
          items: [
            { label: say`工程、项目、企业`, fact: f.visitedSites },
            { label: say`慰问物品`, fact: f.heatGoods },
          ],
        }),
      },
      points: [say`市总工会获${f.safetyOrganiser}`, say`供电公司获${f.safetyWinner}、${f.protectionModel}`],
      steps: [['right'], ['points']],
      notes: say`职工的安全和冷暖，都要放在心上。
“安康杯”竞赛活动，${f.quizPlayers}参与网络答题，征集安全隐患随手拍${f.hazardPhotos}、金点子${f.safetyIdeas}。
${click}到了夏天，“三送”活动走进一线，走访重点工程、重大项目、重点企业${f.visitedSites}，慰问高温作业职工${f.heatWorkers}，发放慰问物品${f.heatGoods}。
${click}安全工作也有荣誉：市总获${f.safetyOrganiser}，供电公司获${f.safetyWinner}、${f.protectionModel}。`,
      report: {
        head: say`守护安全与健康`,
        text: say`开展“安康杯”竞赛活动，${f.quizPlayers}参与网络答题，征集到安全隐患随手拍${f.hazardPhotos}、金点子${f.safetyIdeas}。市总工会获${f.safetyOrganiser}，供电公司获${f.safetyWinner}、${f.protectionModel}。另申报省示范工会${f.provinceUnionEntries}、扬州劳动保护模范工会${f.protectionEntries}、安全建设先进班组${f.safeTeamEntries}、扬州市十佳爱心驿站${f.restStopEntries}，均不计入荣誉。开展夏季“三送”活动，走访重点工程、重大项目、重点企业${f.visitedSites}，慰问一线高温作业职工${f.heatWorkers}，送去价值${f.heatGoods}的慰问物品。`,
      },
    }),
  ],
});
