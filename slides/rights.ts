import { bars, cards, click, pair, part, say, slide } from '../src/deck/index.ts';
import { rights as f } from './facts.ts';

export const rights = part({
  id: 'rights',
  title: '紧扣脱贫攻坚',
  subtitle: '在维护职工合法权益中体现了担当',
  short: '维权帮扶',
  numbered: true,
  slides: [
    slide({
      id: 'aid',
      layout: 'bars',
      headline: say`五笔帮扶资金中，互助互济会补助金额最大`,
      figure: bars({
        title: say`报告所列五笔帮扶金额`,
        caution: say`五笔名目各异，不作合计`,
        items: [
          {
            label: say`第五期互助互济会补助`,
            detail: say`${f.mutualPatients}患病职工`,
            fact: f.mutualFund,
          },
          {
            label: say`困难职工三类救助金`,
            detail: say`全国档、地方档困难职工`,
            fact: f.standingFund,
          },
          { label: say`联合慈善总会救助`, detail: say`${f.illWorkers}大病致困职工`, fact: f.illFund },
          { label: say`春节送温暖慰问金`, detail: say`${f.hardshipWorkers}困难职工`, fact: f.hardshipFund },
          { label: say`疫情期间生活补助`, detail: say`${f.pandemicWorkers}困难职工`, fact: f.pandemicFund },
        ],
        message: 0,
      }),
      inset: {
        item: { label: say`困难职工另收到春节\n年夜饭大礼包`, fact: f.giftWorkers },
        remark: say`礼包是实物，不入图`,
      },
      steps: [['bars', 'inset']],
      notes: say`第五部分，紧扣脱贫攻坚，在维护职工合法权益中体现了担当。
${click}帮扶困难职工，这里列出五笔资金。
${click}从下往上看。疫情期间，补助${f.pandemicWorkers}困难职工，共${f.pandemicFund}。春节，慰问${f.hardshipWorkers}困难职工，共${f.hardshipFund}。联合慈善总会，救助${f.illWorkers}大病致困职工，共${f.illFund}。全国档、地方档困难职工，三类救助金共${f.standingFund}。
最大的一笔，来自第五期互助互济会，补助${f.mutualPatients}患病职工，金额${f.mutualFund}。
另有${f.giftWorkers}困难职工，春节收到了年夜饭大礼包。`,
      report: {
        head: say`帮扶困难职工`,
        text: say`原报告列出五笔帮扶资金：第五期互助互济会为${f.mutualPatients}患病职工补助${f.mutualFund}；面向全国档、地方档的困难职工，发放生活、助学、大病三类救助金，共${f.standingFund}；会同慈善总会救助大病致困职工${f.illWorkers}，金额${f.illFund}；春节慰问困难职工${f.hardshipWorkers}，慰问金${f.hardshipMoney}，合${f.hardshipFund}；疫情期间补助困难职工${f.pandemicWorkers}，金额${f.pandemicFund}。另有${f.giftWorkers}困难职工收到“春节温情年夜饭大礼包”，为实物，未列金额。`,
      },
      seconds: 55,
    }),

    slide({
      id: 'bargaining',
      layout: 'pair',
      headline: say`集体合同与工资协议各${f.contracts}，星级企业以二星居多`,
      pair: pair({
        title: say`${f.bargainingSize}建会企业独立开展协商`,
        items: [
          { label: say`集体合同`, fact: f.contracts },
          { label: say`工资集体协议`, fact: f.wageAgreements },
        ],
      }),
      figure: bars({
        title: say`集体协商星级企业`,
        ordinal: true,
        items: [
          { label: say`一星级`, fact: f.oneStarFirms },
          { label: say`二星级`, fact: f.twoStarFirms },
          { label: say`三星级`, fact: f.threeStarFirms },
        ],
      }),
      points: [
        say`卸甲镇电动工具行业的协商做法\n登上“扬州发布”等媒介`,
        say`“发挥行业工会作用 助力企业复工复产”\n协商案例获省二等奖`,
      ],
      steps: [['columns', 'points']],
      notes: say`帮扶解的是急难，协商管的是长远。
我们抓好${f.bargainingSize}建会企业的独立协商。全年签订书面集体合同${f.contracts}，工资集体协议书也是${f.wageAgreements}。
${click}再看星级。集体协商企业，达到一星级的${f.oneStarFirms}，二星级的${f.twoStarFirms}，三星级的${f.threeStarFirms}，二星居多。
行业协商也有样板。卸甲镇电动工具行业的做法，登上“扬州发布”等媒介；“发挥行业工会作用 助力企业复工复产”案例，获省二等奖。`,
      report: {
        head: say`推进集体协商`,
        text: say`以${f.bargainingSize}的建会企业为重点，推动独立开展协商，签订书面集体合同${f.contracts}、工资集体协议书${f.wageAgreements}。协商企业达到一星级的${f.oneStarFirms}、二星级的${f.twoStarFirms}、三星级的${f.threeStarFirms}。卸甲镇电动工具行业的协商做法由“扬州发布”等媒介报道，“发挥行业工会作用 助力企业复工复产”案例获省二等奖。`,
      },
      seconds: 50,
    }),

    slide({
      id: 'services',
      layout: 'twin',
      headline: say`线上招聘送岗位，工地普法送读本`,
      left: {
        head: say`送岗位`,
        figure: cards({
          title: say`线上“春风行动”专场招聘会`,
          items: [
            { label: say`参与招聘企业`, fact: f.jobFirms },
            { label: say`提供就业岗位`, fact: f.jobs },
          ],
        }),
      },
      right: {
        head: say`送法律`,
        figure: cards({
          title: say`五一劳动法治宣传活动`,
          items: [
            { label: say`编发宣传材料`, fact: f.lawLeaflets },
            { label: say`法律维权读本`, fact: f.lawBooks },
          ],
        }),
      },
      points: [say`与人社局联合举办\n“春风行动”专场招聘会`, say`与司法等部门联合\n走进建筑工地`],
      notes: say`接下来是两件送到职工身边的事。
一件送岗位。我们联合人社局，把“春风行动”专场招聘会办到线上，参与企业${f.jobFirms}，提供岗位${f.jobs}。
一件送法律。我们会同司法等部门，走进建筑工地，开展“携手防疫·共克时艰”五一劳动法治宣传。编发材料${f.lawLeaflets}，维权读本${f.lawBooks}。`,
      report: {
        head: say`送岗位、送法律`,
        text: say`与人社局合作，在线上举办“春风行动”专场招聘会，${f.jobFirms}企业参加，提供岗位${f.jobs}。与司法等部门合作，在建筑工地举办“携手防疫·共克时艰”五一劳动法治宣传，编发材料${f.lawLeaflets}、法律维权读本${f.lawBooks}。`,
      },
      seconds: 35,
      cut: 'C1',
    }),

    slide({
      id: 'women',
      layout: 'split',
      headline: say`选送${f.essaysSent}征文，获奖${f.essayPrizes}`,
      figure: bars({
        title: say`女职工读书征文扬州获奖`,
        caution: say`${f.essaysSent}是上报篇数，不作获奖比例`,
        ordinal: true,
        items: [
          { label: say`一等奖`, fact: f.firstPrizes },
          { label: say`二等奖`, fact: f.secondPrizes },
          { label: say`三等奖`, fact: f.thirdPrizes },
          { label: say`优秀奖`, fact: f.meritPrizes },
        ],
      }),
      side: cards({
        title: say`女职工“双争”和关爱`,
        items: [
          { label: say`省“五一巾帼标兵”`, fact: f.provinceWoman },
          { label: say`扬州“五一巾帼标兵岗”`, fact: f.womenPosts },
          { label: say`扬州“五一巾帼标兵”`, fact: f.women },
          { label: say`创建“爱心母婴室”`, fact: f.motherRooms },
          { label: say`女职工免费体检`, fact: f.checkups },
        ],
      }),
      points: [say`向${f.giftFamilies}援鄂男医务人员家属送礼盒`],
      steps: [['side']],
      notes: say`女职工工作，先讲关爱。“三八”期间，${f.giftFamilies}援鄂男医务人员的家属，收到了节日礼盒。
再讲成长。“春风送知”读书征文，选送${f.essaysSent}到扬州参评，获奖合计${f.essayPrizes}，其中一等奖${f.firstPrizes}。
${click}女职工“双争”，获评省“五一巾帼标兵”${f.provinceWoman}，扬州“五一巾帼标兵岗”${f.womenPosts}，扬州“五一巾帼标兵”${f.women}。扬州“爱心母婴室”，创建了${f.motherRooms}。健康直通车开到欧力特公司，${f.checkups}女职工免费做了体检。`,
      report: {
        head: say`关爱女职工`,
        text: say`“三八”期间，为${f.giftFamilies}援鄂男医务人员的家属送去节日礼盒。“春风送知”读书征文择优上报${f.essaysSent}，在扬州获一等奖${f.firstPrizes}、二等奖${f.secondPrizes}、三等奖${f.thirdPrizes}、优秀奖${f.meritPrizes}，合计${f.essayPrizes}。女职工“双争”获评省“五一巾帼标兵”${f.provinceWoman}、扬州“五一巾帼标兵岗”${f.womenPosts}、扬州“五一巾帼标兵”${f.women}。创建扬州“爱心母婴室”${f.motherRooms}；健康直通车到欧力特公司，为${f.checkups}女职工做了免费体检。`,
      },
      seconds: 45,
      cut: 'C2',
    }),
  ],
});
