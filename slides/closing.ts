import { all, click, count, level, part, say, slide, type Tile, wall } from '../src/deck/index.ts';
import { achievement, discipline, grassroots, guidance, rights } from './facts.ts';

const national: readonly Tile[] = [
  { honour: say`全国劳模`, holder: say`吴战宇`, facts: [achievement.nationalModel] },
  { honour: say`“安康杯”竞赛优秀组织奖`, holder: say`市总工会`, facts: [achievement.safetyOrganiser] },
  {
    honour: say`模范职工小家`,
    holder: say`${grassroots.nationalHome}`,
    facts: [grassroots.nationalHome],
  },
  {
    honour: say`厂务公开先进单位`,
    holder: say`${grassroots.nationalOpenness}`,
    facts: [grassroots.nationalOpenness],
  },
];

const province: readonly Tile[] = [
  {
    honour: say`“五一”劳动奖章`,
    holder: say`${achievement.provinceMedal}`,
    facts: [achievement.provinceMedal],
  },
  {
    honour: say`“五一”劳动奖状`,
    holder: say`${achievement.provinceCertificate}`,
    facts: [achievement.provinceCertificate],
  },
  {
    honour: say`“工人先锋号”`,
    holder: say`${achievement.vanguards}`,
    facts: [achievement.vanguards],
  },
  { honour: say`“安康杯”竞赛优胜单位`, holder: say`供电公司`, facts: [achievement.safetyWinner] },
  { honour: say`劳动保护工作示范工会`, holder: say`供电公司`, facts: [achievement.protectionModel] },
  { honour: say`“三创争两提升”示范单位`, holder: say`曙光公司`, facts: [grassroots.partyModel] },
  {
    honour: say`模范职工之家`,
    holder: say`${grassroots.provinceHome}`,
    facts: [grassroots.provinceHome],
  },
  {
    honour: say`厂务公开先进单位`,
    holder: say`${grassroots.provinceOpenness}`,
    facts: [grassroots.provinceOpenness],
  },
  {
    honour: say`推动企务公开民主管理先进单位`,
    facts: [grassroots.opennessOffice],
    full: { holder: say`市企务公开协调小组办公室` },
  },
  {
    honour: say`集体协商案例二等奖`,
    facts: [rights.bargainingCase],
    full: { holder: say`“发挥行业工会作用 助力企业复工复产”` },
  },
  {
    honour: say`“五一巾帼标兵”`,
    holder: say`${rights.provinceWoman}`,
    facts: [rights.provinceWoman],
  },
  {
    honour: say`财务会计工作竞赛评比一等奖`,
    holder: say`市总工会`,
    facts: [discipline.financeContest],
  },
];

const yangzhou: readonly Tile[] = [
  {
    honour: say`劳模、先进工作者`,
    holder: say`${achievement.yangzhouModels}`,
    facts: [achievement.yangzhouModels],
  },
  {
    honour: say`抗疫先进“五一”劳动奖章`,
    holder: say`${achievement.yangzhouMedals}`,
    facts: [achievement.yangzhouMedals],
  },
  {
    honour: say`抗疫先进“五一”劳动奖状`,
    holder: say`${achievement.yangzhouCertificate}`,
    facts: [achievement.yangzhouCertificate],
  },
  {
    honour: say`“五一巾帼标兵岗”`,
    holder: say`${rights.womenPosts}`,
    facts: [rights.womenPosts],
  },
  { honour: say`“五一巾帼标兵”`, holder: say`${rights.women}`, facts: [rights.women] },
  {
    honour: say`女职工读书征文奖`,
    holder: say`${rights.essayPrizes}`,
    facts: [rights.essayPrizes],
  },
  {
    honour: say`“文明职工”`,
    holder: say`${guidance.civilWorkers}`,
    facts: [guidance.civilWorkers],
  },
  {
    honour: say`征文、短视频表彰`,
    holder: say`${guidance.essays}、${guidance.videos}`,
    facts: [guidance.essays, guidance.videos],
  },
  { honour: say`展演最佳表演奖`, holder: say`《为你歌唱》`, facts: [guidance.recital] },
  { honour: say`工间操比赛三等奖`, holder: say`市总工会`, facts: [guidance.exercise] },
];

const gaoyou: readonly Tile[] = [
  { honour: say`高邮市\n文明单位`, holder: say`市总工会`, facts: [guidance.civilUnit] },
  {
    honour: say`全国文明\n城市创建\n先进单位`,
    holder: say`市总工会`,
    by: say`市委、市政府表彰`,
    facts: [guidance.civilCity],
  },
];

const honours = wall({
  title: say`2020年获评的荣誉`,
  caution: say`人、单位、奖项分别统计，不作合计`,
  bands: [
    { level: '全国', tiles: national },
    { level: '省', tiles: province },
    { level: '扬州', tiles: yangzhou },
    { level: '高邮', tiles: gaoyou },
  ],
});

export const closing = part({
  id: 'closing',
  title: '荣誉与展望',
  short: '展望',
  numbered: false,
  seal: '总',
  slides: [
    slide({
      id: 'honours',
      layout: 'wall',
      kicker: say`荣誉　2020年获评`,
      seal: '荣',
      headline: say`全国到高邮，四级都有获评荣誉`,
      claim: [
        count(honours, '四级'),
        all(honours, '获评'),
        level(achievement.nationalModel, '全国'),
        level(guidance.civilUnit, '高邮'),
      ],
      source: say`2020年已获评、有级别的荣誉`,
      figure: honours,
      steps: [['band2'], ['band3'], ['band4'], ['wall']],
      notes: say`荣誉墙上，是2020年获评的荣誉。全国级，吴战宇获评全国劳模。
${click}省级，“工人先锋号”${achievement.vanguards}。
${click}扬州级，劳模、先进工作者${achievement.yangzhouModels}。
${click}高邮级，市总获评高邮市文明单位。
${click}感谢获得荣誉的集体和个人！`,
    }),

    slide({
      id: 'outlook',
      layout: 'pillars',
      kicker: say`展望　2021年`,
      seal: '望',
      headline: say`2021年：总纲领、总统领、总要求`,
      lintel: say`以习近平新时代中国特色社会主义思想为指引`,
      frieze: say`贯彻落实市委十一届十次全会和省总、扬州市总全委会的决策部署`,
      pillars: [
        { head: say`总纲领`, term: say`“两争一前列”` },
        { head: say`总统领`, term: say`产改` },
        { head: say`总要求`, term: say`高质量发展` },
      ],
      plinth: [say`紧紧围绕“四个高邮”建设`, say`推进“六项行动”`, say`谱写新的篇章`],
      end: say`以优异的成绩向建党100周年献礼`,
      steps: [['pillars'], ['plinth'], ['end']],
      notes: say`2021年，我们将以习近平新时代中国特色社会主义思想为指引，贯彻落实市委十一届十次全会和省总、扬州市总全委会的决策部署。
${click}总纲领是“两争一前列”，总统领是产改，总要求是高质量发展。
${click}我们要紧紧围绕“四个高邮”建设，推进“六项行动”。
${click}团结动员全市广大职工，在全面建设社会主义现代化的新征程中谱写新的篇章，以优异的成绩向建党100周年献礼！`,
      report: {
        text: say`2021年，高邮市总工会将以习近平新时代中国特色社会主义思想为指引，贯彻落实市委十一届十次全会和省总、扬州市总全委会的决策部署，以“两争一前列”为总纲领，以产改为总统领，以高质量发展为总要求，紧紧围绕“四个高邮”建设，推进“六项行动”，团结动员全市广大职工在全面建设社会主义现代化的新征程中谱写新的篇章，以优异的成绩向建党100周年献礼！`,
      },
    }),

    slide({
      id: 'close',
      layout: 'close',
      headline: say`报告完毕，请予审议`,
      genre: say`工作报告`,
      notes: say`各位委员，同志们：
过去一年的工作，离不开高邮市委和扬州市总的坚强领导，离不开全市广大职工的支持，离不开各级工会干部的努力。在此，向大家表示衷心的感谢！
报告完毕，请予审议。谢谢大家！`,
    }),
  ],
});
