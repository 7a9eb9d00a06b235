import { cards, click, composition, part, say, short, slide } from '../src/deck/index.ts';
import { pandemic as f } from './facts.ts';

export const pandemic = part({
  id: 'pandemic',
  title: '发挥工会组织优势',
  subtitle: '在推进疫情防控和经济社会发展中作出了贡献',
  short: '疫情防控',
  numbered: true,
  slides: [
    slide({
      id: 'response',
      layout: 'panels',
      headline: say`防疫响应三件事：建小组、发倡议、送慰问`,
      panels: [
        {
          head: say`建小组`,
          term: say`领导小组`,
          lines: [say`新冠肺炎疫情\n防控工作领导小组`],
        },
        {
          head: say`发倡议`,
          term: say`倡议书`,
          lines: [say`《致全市广大\n职工朋友们的倡议书》`],
        },
        {
          head: say`送慰问`,
          item: { label: say`疫情防控慰问专项资金`, fact: f.fund },
          lines: [say`慰问一线医务工作者\n和重点防控部门`],
        },
      ],
      points: [say`工会干部下沉企业，宣传防疫知识`, say`帮助企业解决物资不足等困难`],
      steps: [['panels', 'points']],
      notes: say`第一部分，发挥工会组织优势，在推进疫情防控和经济社会发展中作出了贡献。
${click}面对疫情，我们主要做了三件事。
${click}一是建小组，疫情防控工作领导小组迅速成立。二是发倡议，号召全市职工坚决落实防控措施。三是送慰问，慰问了一线医务工作者和重点防控部门。
各级工会干部也下沉企业，宣传防疫知识，帮助解决物资不足等困难。`,
      report: {
        head: say`应对疫情`,
        text: say`疫情发生后，新冠肺炎疫情防控工作领导小组迅速成立，《致全市广大职工朋友们的倡议书》及时发出，动员职工响应和落实防控要求。各级工会干部下沉企业，宣传防疫知识，引导职工做好防护，并帮助企业缓解物资不足等困难。`,
      },
      seconds: 40,
    }),

    slide({
      id: 'funds',
      layout: 'sum',
      headline: say`${f.fund}分两路：医务人员${short(f.medicsFund)}，防控部门${short(f.departmentsFund)}`,
      figure: composition({
        title: say`疫情防控慰问专项资金`,
        whole: { label: say`累计下拨慰问专项资金`, fact: f.fund },
        parts: [
          { label: say`赴湖北一线医务工作者`, fact: f.medicsFund },
          { label: say`卫健委等重点防控部门`, fact: f.departmentsFund },
        ],
      }),
      remark: say`累计下拨，分送两路`,
      under: [
        {
          head: say`赴湖北一线医务工作者`,
          dots: { label: say`赴湖北一线医务工作者`, fact: f.medics },
          sum: say`${f.medics}×${f.perMedic}＝${f.medicsFund}`,
        },
        {
          head: say`卫健委等重点防控部门`,
          sum: say`${f.medicsFund}＋${f.departmentsFund}＝${f.fund}`,
        },
      ],
      steps: [['dots'], ['bar']],
      notes: say`疫情防控慰问专项资金，分两路送出：一路送给医务工作者，一路送给重点防控部门。
先看第一路。我们慰问了赴湖北一线的医务工作者。${click}大屏上，一个圆点就是一个人，一共${f.medics}。每人送上慰问金${f.perMedic}，合起来是${f.medicsFund}。
再看第二路。卫健委等重点防控部门，送去慰问金${f.departmentsFund}。
${click}两路合在一起，累计下拨${f.fund}。这笔资金，送去的是工会对防疫一线的敬意。`,
      report: {
        head: say`慰问一线`,
        text: say`全年累计拨付慰问专项资金${f.fund}，分为两路：赴湖北的医务工作者${f.medics}，每人${f.perMedic}，合计${f.medicsFund}；卫健委等重点防控部门${f.departmentsFund}。`,
      },
      seconds: 50,
    }),

    slide({
      id: 'enterprises',
      layout: 'twin',
      headline: say`${f.smallFirms}小微企业拿回${f.refund}工会经费`,
      left: {
        head: say`返还经费`,
        figure: cards({
          title: say`小微企业工会经费返还`,
          items: [
            { label: say`获返还的小微企业`, fact: f.smallFirms },
            { label: say`累计返还经费`, fact: f.refund },
          ],
        }),
      },
      right: {
        head: say`驻企帮扶`,
        figure: cards({
          title: say`下沉菱塘助企复工复产`,
          items: [
            { label: say`菱塘驻点企业`, fact: f.stationedFirms },
            { label: say`驻点帮扶时间`, fact: f.stationedDays },
          ],
        }),
      },
      points: [say`市总机关和文化宫全员下沉菱塘`],
      steps: [['right']],
      notes: say`一手抓防疫，一手帮企业。
先看减负。我们做好小微企业工会经费的返还工作，拿回经费的企业有${f.smallFirms}，累计返还${f.refund}。这是返还的经费，与刚才的慰问资金是两笔账。
${click}再看驻点。市总机关和文化宫全员出动，下沉到菱塘的${f.stationedFirms}企业，一驻就是${f.stationedDays}，为的是帮企业早日复工复产。`,
      report: {
        head: say`支持复工`,
        text: say`向${f.smallFirms}小微企业返还了工会经费，返还金额累计${f.refund}，与慰问专项资金分别统计。市总机关和文化宫人员到菱塘驻点，在${f.stationedFirms}企业工作${f.stationedDays}，帮助企业复工复产。`,
      },
      seconds: 45,
    }),
  ],
});
