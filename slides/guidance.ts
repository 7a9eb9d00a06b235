import { bars, click, count, field, most, part, say, slide, strong } from '../src/deck/index.ts';
import { guidance as f } from './facts.ts';

const lectures = bars({
  title: say`2020年三类宣讲活动场次`,
  caution: say`三类活动分别统计，不作合计`,
  items: [
    { label: say`职工大讲堂`, fact: f.hallSessions },
    { label: say`义工教授授课`, fact: f.lectures },
    { label: say`进校园、进企业`, fact: f.schoolVisits },
  ],
  message: 0,
});

export const guidance = part({
  id: 'guidance',
  title: '加强职工思想引领',
  subtitle: '在全国文明城市创建中汇聚了能量',
  short: '思想引领',
  numbered: true,
  figure: field({
    title: say`开展职工大讲堂的场次`,
    mark: 'group',
    whole: { label: say`职工大讲堂`, fact: f.hallSessions },
  }),
  slides: [
    slide({
      id: 'campaign',
      layout: 'sheets',
      headline: say`向职工发出倡议：争做文明职工，创建文明城市`,
      sheets: [say`争做文明职工，\n创建文明城市`],
      captions: [say`向广大职工发出倡议`],
      title: say`推送新媒体作品`,
      quotes: [
        say`“创建文明城市五部曲，\n弹奏工人阶级最强音！”`,
        say`“劳动——让城市生活更加美好”`,
        say`“三美三名”`,
      ],
      remark: say`市委宣传部、文明办牵头，联合团市委、市妇联，\n开展“五个一”活动，表彰“十佳最美劳动者”`,
      steps: [['quotes']],
      notes: say`第二部分，加强职工思想引领，在全国文明城市创建中汇聚了能量。
${click}我们向广大职工发出倡议：“争做文明职工，创建文明城市”。
${click}我们还推送了三件新媒体作品：“创建文明城市五部曲，弹奏工人阶级最强音！”“劳动——让城市生活更加美好”“三美三名”。
市委宣传部、文明办牵头，联合团市委、市妇联，开展“五个一”活动，表彰“十佳最美劳动者”。`,
      report: {
        head: say`动员职工参与创建`,
        text: say`由市委宣传部、文明办牵头，联合团市委、市妇联举办“五个一”活动，表彰“十佳最美劳动者”。向广大职工发出“争做文明职工，创建文明城市”倡议，推送“创建文明城市五部曲，弹奏工人阶级最强音！”“劳动——让城市生活更加美好”“三美三名”新媒体作品。`,
      },
    }),

    slide({
      id: 'lectures',
      layout: 'rows',
      headline: say`三类宣讲活动中，职工大讲堂场次最多`,
      claim: [count(lectures, '三类宣讲活动'), most(f.hallSessions)],
      figure: lectures,
      factsTitle: say`活动要点`,
      facts: [
        { label: say`新建“听党话、跟党走”\n职工大讲堂`, fact: f.newHalls },
        { label: say`义工教授\n授课受众`, fact: f.lectureAudience },
        say`${strong('劳模工匠')}进校园\n${strong('思政教师')}进企业`,
      ],
      steps: [['facts']],
      notes: say`思想引领，要有讲台，也要有听众。
三类宣讲活动中，职工大讲堂场次最多，开展${f.hallSessions}。义工教授授课${f.lectures}。“劳模工匠进校园、思政教师进企业”活动开展${f.schoolVisits}。
${click}“听党话、跟党走”职工大讲堂新建${f.newHalls}，义工教授授课的受众有${f.lectureAudience}。`,
      report: {
        head: say`办好三类宣讲活动`,
        text: say`“听党话、跟党走”职工大讲堂新建${f.newHalls}，全年开展职工大讲堂${f.hallSessions}；义工教授授课${f.lectures}，受众${f.lectureAudience}；“劳模工匠进校园、思政教师进企业”活动${f.schoolVisits}。三类活动中，职工大讲堂场次最多。`,
      },
    }),

    slide({
      id: 'culture',
      layout: 'fields',
      headline: say`深入网格：入户${f.households}，解决问题${f.problemsSolved}`,
      fields: [
        field({
          title: say`深入网格发放的资料`,
          mark: 'group',
          whole: { label: say`深入网格发放资料`, fact: f.leaflets },
        }),
        field({
          title: say`深入网格入户走访`,
          mark: 'group',
          whole: { label: say`入户走访`, fact: f.households },
        }),
        field({
          title: say`深入网格解决的问题`,
          mark: 'group',
          tone: 'message',
          whole: { label: say`解决问题`, fact: f.problemsSolved },
        }),
      ],
      points: [say`在扬州：《为你歌唱》获展演最佳表演奖，工间操比赛获三等奖`],
      steps: [['points']],
      notes: say`文明创建，也做在网格里。我们发放资料${f.leaflets}，入户${f.households}，解决问题${f.problemsSolved}。
${click}扬州级荣誉，有“文明职工”${f.civilWorkers}，${f.essays}征文、${f.videos}短视频受到表彰。以省劳模戴大喜为原型的音诗画表演《为你歌唱》获展演最佳表演奖，工间操比赛获三等奖。
高邮级荣誉，市总获评高邮市文明单位，被市委、市政府表彰为全国文明城市创建先进单位。`,
      report: {
        head: say`开展网格服务和文体活动`,
        text: say`深入网格发放资料${f.leaflets}，入户${f.households}，解决问题${f.problemsSolved}。获评扬州“文明职工”${f.civilWorkers}，${f.essays}征文、${f.videos}短视频受到扬州表彰；以省劳模戴大喜为原型排练的音诗画表演《为你歌唱》在扬州展演中获最佳表演奖，组队参加扬州工间操比赛获三等奖。市总工会获评高邮市文明单位，被市委、市政府表彰为全国文明城市创建先进单位。`,
      },
      cut: 'C1',
    }),
  ],
});
