import { cards, click, count, field, none, part, say, slide } from '../src/deck/index.ts';
import { achievement, grassroots, pandemic, rights } from './facts.ts';

const pandemicNumbers = cards({
  title: say`疫情防控`,
  items: [
    { label: say`疫情防控慰问专项资金`, fact: pandemic.fund },
    { label: say`获返还经费的小微企业`, fact: pandemic.smallFirms },
  ],
});
const achievementNumbers = cards({
  title: say`建功立业`,
  items: [
    { label: say`参与网络答题竞赛`, fact: achievement.quizPlayers },
    { label: say`慰问高温作业职工`, fact: achievement.heatWorkers },
  ],
});
const grassrootsNumbers = cards({
  title: say`基层基础`,
  items: [
    { label: say`全年发展会员`, fact: grassroots.newMembers },
    { label: say`新建独立工会`, fact: grassroots.newUnions },
  ],
});
const rightsNumbers = cards({
  title: say`维权帮扶`,
  items: [
    { label: say`互助互济会发放补助金`, fact: rights.mutualFund },
    { label: say`书面集体合同`, fact: rights.contracts },
  ],
});
const areas = [
  { head: say`疫情防控`, figure: pandemicNumbers },
  { head: say`建功立业`, figure: achievementNumbers },
  { head: say`基层基础`, figure: grassrootsNumbers },
  { head: say`维权帮扶`, figure: rightsNumbers },
] as const;
const numbers = areas.map(({ figure }) => figure);

export const opening = part({
  id: 'opening',
  title: '总览',
  short: '总览',
  numbered: false,
  seal: '总',
  slides: [
    slide({
      id: 'cover',
      layout: 'cover',
      claim: none('常务委员会'),
      headline: say`2020年工作回眸`,
      genre: say`工作报告`,
      opening: {
        year: say`2020年`,
        words: say`极不平凡的一年`,
        fields: [
          field({
            title: say`慰问的赴湖北一线医务工作者`,
            mark: 'person',
            whole: { label: say`赴湖北一线医务工作者`, fact: pandemic.medics },
          }),
          field({
            title: say`获返还工会经费的小微企业`,
            mark: 'group',
            whole: { label: say`小微企业，获返还工会经费`, fact: pandemic.smallFirms },
          }),
          field({
            title: say`2020年发展会员`,
            mark: 'person',
            whole: { label: say`全年发展会员`, fact: grassroots.newMembers },
          }),
        ],
      },
      steps: [['words'], ['first'], ['second'], ['third'], ['title']],
      notes: say`各位委员，同志们：
${click}刚刚过去的一年，极不平凡。
${click}赴湖北一线医务工作者，${pandemic.medics}。
${click}工会经费返还小微企业，${pandemic.smallFirms}。
${click}全年发展会员，${grassroots.newMembers}。
${click}受市总工会常务委员会委托，我向全委会报告2020年工作，请予审议，并请列席的同志提出意见。`,
    }),

    slide({
      id: 'route',
      layout: 'route',
      kicker: say`总览　报告结构`,
      headline: say`报告分六个部分，最后展望2021年`,
      source: say`高邮市总工会2020年工作报告`,
      notes: say`报告分六个部分，从疫情防控讲到自身建设，最后是2021年工作打算。`,
      cut: 'C2',
    }),

    slide({
      id: 'bearing',
      layout: 'poster',
      kicker: say`总览　工作主线`,
      headline: say`以产改为总统领，紧扣“四抓”，实施“六项工程”`,
      before: say`2020年，是`,
      words: say`极不平凡的一年`,
      under: [say`在高邮市委和扬州市总的坚强领导下`, say`围绕中心，服务大局`],
      terms: [
        { term: say`“四抓”`, head: say`紧扣目标` },
        { term: say`产改`, head: say`总统领` },
        { term: say`“六项工程”`, head: say`实施` },
      ],
      steps: [['term']],
      notes: say`2020年，是极不平凡的一年。
在高邮市委和扬州市总的坚强领导下，我们认真学习贯彻习近平总书记和党中央关于疫情防控和经济社会发展的重要讲话指示精神。
按照市委书记韦峰调研群团工作时提出的要求，围绕中心，服务大局。${click}我们以产改为总统领，紧扣“四抓”目标，实施“六项工程”。
这一年，我们团结引领全市广大职工为推进高邮高质量发展作出了新贡献。`,
      report: {
        text: say`2020年，是极不平凡的一年。高邮市总工会在高邮市委和扬州市总的坚强领导下，认真学习贯彻习近平总书记和党中央关于疫情防控和经济社会发展的重要讲话指示精神，按照市委书记韦峰调研群团工作时提出的要求，围绕中心，服务大局，以产改为总统领，紧扣“四抓”目标，实施“六项工程”，团结引领全市广大职工为推进高邮高质量发展作出了新贡献。现将有关情况报告如下。`,
      },
    }),

    slide({
      id: 'year',
      layout: 'cards',
      kicker: say`总览　年度数字`,
      headline: say`四个方面，八个数字看2020年`,
      claim: [count(areas, '四个方面'), count(numbers, '八个数字')],
      groups: areas,
      steps: [['second']],
      notes: say`先看八个数字。
疫情防控，累计下拨慰问专项资金${pandemic.fund}，为${pandemic.smallFirms}小微企业返还工会经费。
建功立业，${achievement.quizPlayers}参与“安康杯”网络答题，慰问高温作业职工${achievement.heatWorkers}。
${click}基层基础，全年发展会员${grassroots.newMembers}，新建独立工会${grassroots.newUnions}。
维权帮扶，互助互济会发放补助金${rights.mutualFund}，签订书面集体合同${rights.contracts}。`,
    }),
  ],
});
