import { cards, click, part, say, slide } from '../src/deck/index.ts';
import { achievement, grassroots, pandemic, rights } from './facts.ts';

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
      headline: say`2020年工作回眸`,
      genre: say`工作报告`,
      notes: say`各位委员，同志们：
现在，我代表高邮市总工会，向会议报告2020年工作。请各位委员审议，并请列席会议的同志提出意见。
报告讲到的主要数字和荣誉，大屏上都有，请大家边听边看。`,
      seconds: 25,
    }),

    slide({
      id: 'route',
      layout: 'route',
      kicker: say`总览　报告结构`,
      headline: say`报告分六个部分，最后展望2021年`,
      source: say`高邮市总工会2020年工作报告`,
      notes: say`报告先总后分。
先用一组数字概览全年，再分六个部分逐项报告：疫情防控、思想引领、建功立业、基层基础、维权帮扶、自身建设。每个部分，先讲做了什么，再看数字和荣誉。
六个部分之后，还有一面荣誉墙，最后展望2021年。`,
      seconds: 30,
      cut: 'C2',
    }),

    slide({
      id: 'bearing',
      layout: 'panels',
      kicker: say`总览　工作主线`,
      headline: say`全年以产改为统领，围绕“四抓”“六项工程”展开`,
      lead: say`在市委和扬州市总领导下，围绕中心、服务大局`,
      panels: [
        { head: say`总统领`, term: say`产改` },
        { head: say`目标`, term: say`“四抓”` },
        { head: say`抓手`, term: say`“六项工程”` },
      ],
      steps: [['panels']],
      notes: say`2020年，是极不平凡的一年。
在高邮市委、扬州市总的坚强领导下，我们认真学习贯彻习近平总书记和党中央关于疫情防控和经济社会发展的重要讲话指示精神。市委书记韦峰在调研群团工作时，提出了工作要求。我们按照要求，围绕中心，服务大局，推进各项工作。
${click}这一年的工作，有三个关键词：总统领是产改，目标是“四抓”，抓手是“六项工程”。`,
      report: {
        text: say`2020年，高邮市总工会在高邮市委和扬州市总领导下开展工作，学习贯彻习近平总书记和党中央关于疫情防控和经济社会发展的重要讲话指示精神，落实市委书记韦峰对群团工作提出的要求，围绕中心、服务大局。全年以产改为总统领，以“四抓”为目标，以“六项工程”为抓手。现将各项工作分六个部分报告如下，文中数字均取自《高邮市总工会2020年工作回眸》。`,
      },
      seconds: 45,
    }),

    slide({
      id: 'year',
      layout: 'cards',
      kicker: say`总览　年度数字`,
      headline: say`八个数字，概览这一年的工会工作`,
      groups: [
        {
          head: say`战疫`,
          figure: cards({
            title: say`战疫`,
            items: [
              { label: say`防疫慰问专项资金`, fact: pandemic.fund },
              { label: say`小微企业获返经费`, fact: pandemic.smallFirms },
            ],
          }),
        },
        {
          head: say`建功`,
          figure: cards({
            title: say`建功`,
            items: [
              { label: say`参与安全网络答题`, fact: achievement.quizPlayers },
              { label: say`高温职工受到慰问`, fact: achievement.heatWorkers },
            ],
          }),
        },
        {
          head: say`建家`,
          figure: cards({
            title: say`建家`,
            items: [
              { label: say`新建独立工会`, fact: grassroots.newUnions },
              { label: say`全年发展会员`, fact: grassroots.newMembers },
            ],
          }),
        },
        {
          head: say`暖心`,
          figure: cards({
            title: say`暖心`,
            items: [
              { label: say`书面集体合同`, fact: rights.contracts },
              { label: say`互助互济会补助`, fact: rights.mutualFund },
            ],
          }),
        },
      ],
      steps: [['first'], ['second']],
      notes: say`先看八个数字，分成四组。
${click}第一组，战疫。慰问专项资金，累计下拨${pandemic.fund}；${pandemic.smallFirms}小微企业，拿到了返还经费。
第二组，建功。${achievement.quizPlayers}参加安全网络答题；${achievement.heatWorkers}高温职工，收到了慰问。
${click}第三组，建家。新建独立工会${grassroots.newUnions}，发展会员${grassroots.newMembers}。
第四组，暖心。签订书面集体合同${rights.contracts}；互助互济会发放补助${rights.mutualFund}。
数字背后的工作，下面逐项报告。`,
      seconds: 50,
    }),
  ],
});
