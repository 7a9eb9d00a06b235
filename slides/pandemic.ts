import { cards, click, composition, count, field, part, say, short, slide } from '../src/deck/index.ts';
import { pandemic as f } from './facts.ts';

const measures = [
  { head: say`建小组`, plate: say`新冠肺炎疫情\n防控工作\n领导小组` },
  { head: say`发倡议`, sheet: say`《致全市广大\n职工朋友们的\n倡议书》` },
  {
    head: say`送慰问`,
    item: { label: say`疫情防控慰问专项资金`, fact: f.fund },
    lines: [say`慰问赴湖北一线医务工作者\n和重点防控部门`],
  },
];

const fund = composition({
  title: say`疫情防控慰问专项资金`,
  whole: { label: say`累计下拨慰问专项资金`, fact: f.fund },
  parts: [
    { label: say`赴湖北一线医务工作者`, fact: f.medicsFund },
    { label: say`卫健委等重点防控部门`, fact: f.departmentsFund },
  ],
});

export const pandemic = part({
  id: 'pandemic',
  title: '发挥工会组织优势',
  subtitle: '在推进疫情防控和经济社会发展中作出了贡献',
  short: '疫情防控',
  numbered: true,
  figure: field({
    title: say`慰问的赴湖北一线医务工作者`,
    mark: 'person',
    whole: { label: say`赴湖北一线医务工作者`, fact: f.medics },
  }),
  slides: [
    slide({
      id: 'response',
      layout: 'panels',
      headline: say`应对疫情三件事：建小组、发倡议、送慰问`,
      claim: count(measures, '三件事'),
      panels: measures,
      points: [
        say`各级工会干部职工下沉企业，宣传防疫知识`,
        say`引导职工落实防疫措施，帮助解决物资不足等困难`,
      ],
      steps: [['points']],
      notes: say`第一部分，发挥工会组织优势，在推进疫情防控和经济社会发展中作出了贡献。
${click}面对疫情，我们主要做了三件事。
一是建小组，迅速成立新冠肺炎疫情防控工作领导小组。二是发倡议，及时发出《致全市广大职工朋友们的倡议书》，号召职工坚决响应。三是送慰问，累计下拨专项资金${f.fund}。
${click}各级工会干部职工也纷纷下沉企业，宣传防疫知识，引导职工落实措施，帮助解决防疫物资不足等困难。`,
      report: {
        head: say`应对疫情`,
        text: say`疫情发生后，市总工会迅速成立新冠肺炎疫情防控工作领导小组，及时发出《致全市广大职工朋友们的倡议书》，号召全市职工坚决响应，把防控措施落到实处。全市各级工会干部职工纷纷投身疫情防控，走进企业宣传防控知识，引导广大职工把防疫措施落实好，帮助解决防疫物资不足等困难。`,
      },
    }),

    slide({
      id: 'funds',
      layout: 'sum',
      headline: say`${f.fund}分两路：医务工作者${short(f.medicsFund)}，部门${short(f.departmentsFund)}`,
      claim: count(fund, '两路'),
      figure: fund,
      remark: say`累计下拨，分送两路`,
      under: [
        {
          head: say`赴湖北一线医务工作者`,
          dots: { label: say`赴湖北一线医务工作者`, fact: f.medics },
          sum: say`${f.medics}×${f.perMedic}＝${f.medicsFund}`,
        },
        { head: say`卫健委等重点防控部门` },
      ],
      steps: [['bar', 'total']],
      notes: say`疫情防控慰问专项资金，分两路送出。
第一路，慰问赴湖北一线医务工作者${f.medics}，每人${f.perMedic}，合计${f.medicsFund}。
${click}第二路，为卫健委等重点防控部门送上慰问金${f.departmentsFund}。两路合计，累计下拨${f.fund}。`,
      report: {
        head: say`慰问一线`,
        text: say`全年累计下拨慰问专项资金${f.fund}，分为两路：慰问赴湖北一线医务工作者${f.medics}，每人${f.perMedic}，合计${f.medicsFund}；为卫健委等重点防控部门发放慰问金${f.departmentsFund}。`,
      },
    }),

    slide({
      id: 'enterprises',
      layout: 'fields',
      headline: say`${f.refund}返还${f.smallFirms}小微企业，驻点${f.stationedFirms}企业`,
      fields: [
        field({
          title: say`获返还工会经费的小微企业`,
          mark: 'group',
          tone: 'message',
          whole: { label: say`获返还的小微企业`, fact: f.smallFirms },
        }),
        field({
          title: say`下沉菱塘驻点的企业`,
          mark: 'group',
          whole: { label: say`菱塘驻点企业`, fact: f.stationedFirms },
        }),
        field({
          title: say`驻点帮扶的天数`,
          mark: 'day',
          whole: { label: say`驻点帮扶时间`, fact: f.stationedDays },
          columns: 10,
        }),
      ],
      cards: cards({
        title: say`小微企业工会经费返还`,
        items: [{ label: say`累计返还工会经费`, fact: f.refund }],
      }),
      points: [say`市总机关和文化宫全体人员下沉菱塘`],
      steps: [['second', 'third', 'points']],
      notes: say`一手抓防疫，一手帮企业。
我们为${f.smallFirms}小微企业返还工会经费，累计${f.refund}。
${click}市总机关和文化宫全体人员下沉菱塘，在${f.stationedFirms}企业驻点${f.stationedDays}，帮助企业复工复产。`,
      report: {
        head: say`支持复工`,
        text: say`为${f.smallFirms}小微企业返还工会经费，累计${f.refund}，与慰问专项资金分别统计。市总机关和文化宫全体人员下沉菱塘，在${f.stationedFirms}企业驻点${f.stationedDays}，帮助企业复工复产。`,
      },
    }),
  ],
});
