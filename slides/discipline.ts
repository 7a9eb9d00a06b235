import { cards, click, composition, part, say, slide } from '../src/deck/index.ts';
import { discipline as f } from './facts.ts';

export const discipline = part({
  id: 'discipline',
  title: '加强自身建设',
  subtitle: '在全面从严治党中锤炼了作风',
  short: '自身建设',
  numbered: true,
  slides: [
    slide({
      id: 'conduct',
      layout: 'panels',
      headline: say`三类责任列成清单，主题教育走进两座纪念馆`,
      panels: [
        {
          head: say`责任`,
          lines: [say`全面从严治党主体责任`, say`第一责任人责任`, say`“一岗双责”责任`],
        },
        {
          head: say`作风`,
          lines: [say`“纠治作风病、\n培树好作风”`, say`专项整治行动`],
        },
        {
          head: say`教育`,
          lines: [
            say`“廉洁家风·你我同行”`,
            say`南通中国工农红军\n第十四军纪念馆`,
            say`盐城新四军纪念馆`,
            say`五中全会精神宣讲`,
          ],
        },
      ],
      notes: say`第六部分，加强自身建设，在全面从严治党中锤炼了作风。
${click}一是明责任。召开了党建暨作风建设会议，签下责任书、承诺书，把三类责任列成清单。
二是改作风。推进“纠治作风病、培树好作风”专项整治。
三是强教育。组织党员干部职工，前往南通中国工农红军第十四军纪念馆、盐城新四军纪念馆，开展主题教育；还举办了党的十九届五中全会精神专场宣讲。`,
      report: {
        head: say`压实责任与改进作风`,
        text: say`召开了党建暨作风建设会议，签下党风廉政责任书和自律承诺书，把主体责任、第一责任人责任、“一岗双责”责任逐项列成清单并推动落实。开展“纠治作风病、培树好作风”专项整治。围绕“廉洁家风·你我同行”开展系列活动，党员、干部和职工先后到南通中国工农红军第十四军纪念馆、盐城新四军纪念馆接受“铭记历史·致敬英雄”主题教育，并举办党的十九届五中全会精神专场宣讲。`,
      },
      seconds: 45,
    }),

    slide({
      id: 'audit',
      layout: 'sum',
      headline: say`审计${f.audits}基层工会，提出${f.auditOpinions}意见`,
      figure: composition({
        title: say`审计监督的基层工会`,
        whole: { label: say`共审计基层工会`, fact: f.audits },
        parts: [
          { label: say`社会中介机构审计`, fact: f.agencyAudits },
          { label: say`其余`, fact: f.otherAudits },
        ],
      }),
      remark: say`聘请社会中介机构参与审计`,
      under: [
        { head: say`社会中介机构审计` },
        { head: say`其余`, sum: say`${f.audits}－${f.agencyAudits}＝${f.otherAudits}` },
      ],
      cards: cards({
        title: say`审计成果和创新创优`,
        items: [
          { label: say`出具报告`, fact: f.auditReports },
          { label: say`提出意见`, fact: f.auditOpinions },
          { label: say`创新创优成果`, fact: f.innovations },
        ],
      }),
      points: [say`省总财务会计工作竞赛\n获评一等奖`],
      steps: [['cards', 'points']],
      notes: say`管好工会经费，要把账算清，把账审严。
审计监督，我们聘请了社会中介机构。这一年，共审计基层工会${f.audits}，其中由中介机构审计的有${f.agencyAudits}。
${click}审计出具报告${f.auditReports}，提出意见${f.auditOpinions}。
经费管理，也抓规范。我们办了财会经审业务培训班，在省总县以上工会的财务会计工作竞赛中，获评一等奖。
创新创优也有收获，收到成果${f.innovations}。`,
      report: {
        head: say`规范经费与加强审计`,
        text: say`全年审计基层工会${f.audits}，其中聘请社会中介机构审计${f.agencyAudits}，其余${f.otherAudits}；出具报告${f.auditReports}，提出意见${f.auditOpinions}。开设财会、经审业务培训班，在省总组织的县以上工会财会工作竞赛中获评一等奖。创新创优工作收到成果${f.innovations}。`,
      },
      seconds: 45,
      cut: 'C2',
    }),
  ],
});
