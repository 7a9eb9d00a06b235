import { cards, click, count, field, part, say, slide, strong } from '../src/deck/index.ts';
import { discipline as f } from './facts.ts';

const duties = [say`主体责任`, say`第一责任人责任`, say`“一岗双责”`];
export const discipline = part({
  id: 'discipline',
  title: '加强自身建设',
  subtitle: '在全面从严治党中锤炼了作风',
  short: '自身建设',
  numbered: true,
  figure: field({
    title: say`提出的审计意见`,
    mark: 'group',
    whole: { label: say`审计意见`, fact: f.auditOpinions },
  }),
  slides: [
    slide({
      id: 'conduct',
      layout: 'sheets',
      headline: say`三类责任列成清单，推动落地落实`,
      claim: count(duties, '三类责任'),
      sheets: duties,
      captions: [say`全面从严治党责任清单`],
      title: say`改作风、强教育`,
      rows: [
        say`${strong('“纠治作风病、培树好作风”')}\n专项整治行动`,
        say`${strong('“廉洁家风·你我同行”')}\n主题系列活动`,
        say`${strong('“铭记历史·致敬英雄”')}\n主题教育活动`,
        say`${strong('党的十九届五中全会精神')}\n工会专场宣讲`,
      ],
      steps: [['rows']],
      notes: say`第六部分，加强自身建设，在全面从严治党中锤炼了作风。
${click}一是明责任。召开党建暨作风建设会议，签订党风廉政建设责任书、廉洁自律承诺书，把三类责任列成清单，推动“责任清单”落地落实。
${click}二是改作风。推进“纠治作风病、培树好作风”专项整治。
三是强教育。开展“廉洁家风·你我同行”主题系列活动。党员干部职工到南通中国工农红军第十四军纪念馆、盐城新四军纪念馆，接受“铭记历史·致敬英雄”主题教育。举办党的十九届五中全会精神工会专场宣讲，引导工会干部准确把握全会精神实质。`,
      report: {
        head: say`明确责任、改进作风`,
        text: say`召开党建暨作风建设会议，签订党风廉政建设责任书、廉洁自律承诺书，制定全面从严治党主体责任、第一责任人责任、“一岗双责”责任清单，推动“责任清单”落地落实。推进“纠治作风病、培树好作风”专项整治行动。开展“廉洁家风·你我同行”主题系列活动，党员干部职工到南通中国工农红军第十四军纪念馆、盐城新四军纪念馆接受“铭记历史·致敬英雄”主题教育。举办党的十九届五中全会精神工会专场宣讲，引导工会干部准确把握全会精神实质。`,
      },
    }),

    slide({
      id: 'audit',
      layout: 'fields',
      headline: say`审计${f.audits}基层工会，提出${f.auditOpinions}意见`,
      fields: [
        field({
          title: say`审计监督的基层工会`,
          mark: 'group',
          rows: 2,
          whole: { label: say`审计基层工会`, fact: f.audits },
          parts: [
            { label: say`社会中介机构审计`, fact: f.agencyAudits },
            { label: say`其余`, fact: f.otherAudits },
          ],
        }),
        field({
          title: say`出具的审计报告`,
          mark: 'group',
          rows: 2,
          whole: { label: say`出具报告`, fact: f.auditReports },
        }),
        field({
          title: say`提出的审计意见`,
          mark: 'group',
          tone: 'message',
          rows: 2,
          whole: { label: say`提出意见`, fact: f.auditOpinions },
        }),
      ],
      cards: cards({
        title: say`创新创优`,
        items: [{ label: say`创新创优成果`, fact: f.innovations }],
      }),
      steps: [['second', 'third', 'cards']],
      notes: say`管好工会经费，要把账算清，把账审严。
全年共审计基层工会${f.audits}，其中聘请社会中介机构审计${f.agencyAudits}。
${click}出具报告${f.auditReports}，提出意见${f.auditOpinions}。
推进经费管理规范化，举办工会财会经审业务培训班，获省总县以上工会财务会计工作竞赛评比一等奖。
创新创优也有收获，收到创新创优成果${f.innovations}。`,
      report: {
        head: say`规范经费、加强审计`,
        text: say`推进工会经费管理规范化，举办工会财会经审业务培训班，获省总县以上工会财务会计工作竞赛评比一等奖。加强审计监督，全年共审计基层工会${f.audits}，其中聘请社会中介机构审计${f.agencyAudits}；出具报告${f.auditReports}，提出意见${f.auditOpinions}。加强创新创优，收到创新创优成果${f.innovations}。`,
      },
      cut: 'C2',
    }),
  ],
});
