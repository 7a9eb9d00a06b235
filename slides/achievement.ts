import { bars, cards, click, part, say, slide, strong, units } from '../src/deck/index.ts';
import { achievement as f } from './facts.ts';

export const achievement = part({
  id: 'achievement',
  title: '引领职工建功立业',
  subtitle: '在推进产改省试点工作中走在了前列',
  short: '建功立业',
  numbered: true,
  slides: [
    slide({
      id: 'pilot',
      layout: 'process',
      headline: say`${f.pilotFirms}试点企业建起实践站，产改做法登上省级平台`,
      stations: [
        { head: say`谋清单`, text: say`谋划产改\n“两份清单”` },
        { head: say`谋试点`, text: say`谋划产改\n试点方案` },
        { head: say`谋方案`, text: say`谋划\n“1+3”方案` },
        { head: say`建站点`, text: say`${f.pilotFirms}试点企业建起\n新时代文明实践站` },
      ],
      outletsTitle: say`宣传报道`,
      outlets: [
        say`省总2020年第1期简报`,
        say`省工人报头版`,
        say`省总信息专报`,
        say`产改直通车`,
        say`学习强国平台`,
      ],
      points: [
        say`市委常委会\n专题听取汇报`,
        say`科技镇长团成员受聘为\n特派员、义工专家教授`,
        say`召开产改试点\n工作推进会`,
      ],
      steps: [['outlets']],
      notes: say`第三部分，引领职工建功立业，在推进产改省试点工作中走在了前列。
${click}产改省试点，由我们牵头推进，市委常委会专题听取了汇报。
谋划在先，有“两份清单”、试点方案、“1+3”方案。落地在企业，${f.pilotFirms}试点企业建起新时代文明实践站。科技镇长团成员受聘担任产改科技特派员和义工专家教授。我们还召开了推进会。
${click}高邮的产改做法，也登上了省级平台。省总2020年第1期简报登载，省工人报头版报道，省总信息专报、产改直通车、学习强国都作了宣传。`,
      report: {
        head: say`推进产改试点`,
        text: say`市总工会承担市产改办公室职责，牵头产改省试点，市委常委会专题听取了汇报。谋划了“两份清单”、试点方案和“1+3”方案，在${f.pilotFirms}试点企业建起新时代文明实践站，并聘请科技镇长团成员担任产改科技特派员和义工专家教授，召开了试点工作推进会。有关做法登上省总2020年第1期简报和省工人报头版，省总信息专报、产改直通车、学习强国平台也作了宣传。`,
      },
      seconds: 55,
    }),

    slide({
      id: 'contests',
      layout: 'split',
      headline: say`职工竞赛以基层为主，基层工会开展${f.unionContests}`,
      figure: bars({
        title: say`2020年职工竞赛`,
        caution: say`报告未列竞赛总数，两级不相加`,
        items: [
          { label: say`基层工会`, fact: f.unionContests },
          { label: say`市级`, fact: f.cityContests },
        ],
        message: 0,
      }),
      side: cards({
        title: say`竞赛参与和创新申报`,
        items: [
          { label: say`参与竞赛职工`, fact: f.contestants },
          {
            label: say`省级三类成果`,
            detail: say`科技创新、操作法、专利`,
            fact: f.provinceEntries,
          },
          { label: say`省十大发明专利`, fact: f.provinceShortlist },
          { label: say`扬州发明专利奖励`, detail: say`一线职工`, fact: f.yangzhouEntries },
        ],
      }),
      steps: [['side']],
      notes: say`职工竞赛，以基层为主。基层工会开展竞赛${f.unionContests}；市级层面，举办快递员等技能竞赛${f.cityContests}。
${click}参与竞赛的职工，有${f.contestants}。
再看创新，申报和入围分开说。省十大科技创新成果、十大先进操作法、十大发明专利，申报${f.provinceEntries}；省十大发明专利，入围${f.provinceShortlist}。扬州一线职工发明专利奖励，申报${f.yangzhouEntries}。
申报和入围如实列出，不计入荣誉。`,
      report: {
        head: say`开展竞赛与申报成果`,
        text: say`市级层面举办快递员等技能竞赛${f.cityContests}，基层工会开展竞赛${f.unionContests}，参赛职工${f.contestants}。省十大科技创新成果、十大先进操作法、十大发明专利共申报${f.provinceEntries}，省十大发明专利入围${f.provinceShortlist}；扬州一线职工发明专利奖励申报${f.yangzhouEntries}。申报和入围均不计入荣誉。`,
      },
      seconds: 45,
      cut: 'C2',
    }),

    slide({
      id: 'models',
      layout: 'units',
      headline: say`吴战宇获评全国劳模，省和扬州两级再添一批先进`,
      figure: units({
        title: say`2020年获评的劳模和先进`,
        columns: [say`劳模、先进工作者`, say`“五一”劳动奖章`, say`“五一”劳动奖状`, say`“工人先锋号”`],
        rows: [
          {
            level: '全国',
            cells: [{ column: 0, mark: 'person', fact: f.nationalModel }],
            remark: say`${strong('全国劳模')}\n赴京领奖，市委书记会见并慰问`,
          },
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
        ],
      }),
      aside: say`另新建劳模创新工作室${f.innovationStudios}`,
      steps: [['first'], ['rest', 'aside']],
      notes: say`建功立业，先从一个名字说起。
${click}吴战宇，获评全国劳模，赴北京领奖，市委书记会见并慰问。这是高邮职工的光荣。
${click}再看省和扬州两级。省级荣誉，获“五一”劳动奖章${f.provinceMedal}，“五一”劳动奖状${f.provinceCertificate}，“工人先锋号”${f.vanguards}。扬州级荣誉，获评劳模和先进工作者共${f.yangzhouModels}；抗疫先进，获“五一”劳动奖章${f.yangzhouMedals}，“五一”劳动奖状${f.yangzhouCertificate}。
劳模创新工作室，也新建了${f.innovationStudios}。让我们向先进集体和个人致敬！`,
      report: {
        head: say`选树先进`,
        text: say`吴战宇获评全国劳模，赴京领奖，市委书记会见并慰问。省级荣誉有“五一”劳动奖章${f.provinceMedal}、“五一”劳动奖状${f.provinceCertificate}、“工人先锋号”${f.vanguards}；扬州级荣誉有劳模和先进工作者${f.yangzhouModels}，以及抗疫先进“五一”劳动奖章${f.yangzhouMedals}、“五一”劳动奖状${f.yangzhouCertificate}。全年新建劳模创新工作室${f.innovationStudios}。`,
      },
      seconds: 50,
    }),

    slide({
      id: 'safety',
      layout: 'twin',
      headline: say`${f.quizPlayers}答题学安全，${f.heatWorkers}高温职工收到慰问`,
      left: {
        head: say`学安全`,
        figure: cards({
          title: say`“安康杯”竞赛活动`,
          items: [
            { label: say`参与网络答题`, fact: f.quizPlayers },
            { label: say`安全隐患随手拍`, fact: f.hazardPhotos },
            { label: say`安全金点子`, fact: f.safetyIdeas },
          ],
        }),
      },
      right: {
        head: say`夏季“三送”`,
        figure: cards({
          title: say`夏季“三送”活动`,
          items: [
            { label: say`一线高温职工`, fact: f.heatWorkers },
            { label: say`慰问物品价值`, fact: f.heatGoods },
            { label: say`走访工程与企业`, fact: f.visitedSites },
          ],
        }),
      },
      points: [say`市总获全国“安康杯”优秀组织奖`, say`供电公司获${strong('两项')}省级荣誉`],
      steps: [['right']],
      notes: say`职工的安全和冷暖，都要放在心上。
“安康杯”竞赛，${f.quizPlayers}参与网络答题。隐患随手拍，征集到${f.hazardPhotos}；金点子，${f.safetyIdeas}。市总获全国“安康杯”竞赛优秀组织奖。供电公司有两项省级荣誉：“安康杯”竞赛优胜单位、劳动保护工作示范工会。
${click}到了夏天，“三送”活动走进一线。重点工程、重大项目、重点企业，走访了${f.visitedSites}；高温作业职工，慰问了${f.heatWorkers}。慰问物品，价值${f.heatGoods}。`,
      report: {
        head: say`守护安全与健康`,
        text: say`“安康杯”竞赛活动中，${f.quizPlayers}参加网络答题，征集到安全隐患随手拍${f.hazardPhotos}、金点子${f.safetyIdeas}。市总工会获全国“安康杯”竞赛优秀组织奖，供电公司获省“安康杯”竞赛优胜单位和省劳动保护工作示范工会。另申报省示范工会${f.provinceUnionEntries}、扬州劳动保护模范工会${f.protectionEntries}、安全建设先进班组${f.safeTeamEntries}、扬州市十佳爱心驿站${f.restStopEntries}，以上均为申报，不计入荣誉。夏季“三送”活动深入市重点工程、重大项目、重点企业，走访${f.visitedSites}，慰问一线高温职工${f.heatWorkers}，送去价值${f.heatGoods}的慰问物品。`,
      },
      seconds: 50,
    }),
  ],
});
