/** The next report of another federation: seven parts, other figures, other levels. */
interface NewPart {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly short: string;
  readonly text: string;
  readonly facts: Readonly<Record<string, object>>;
  /** The slide as the office writes it: what stands between `slide({` and `})`. */
  readonly slide: string;
}

export const PARTS: readonly NewPart[] = [
  {
    id: 'skills',
    title: '提升职工技能',
    subtitle: '在产业升级中贡献了力量',
    short: '技能提升',
    text: '举办技能竞赛32场，参赛职工4300多人，评出技术能手27名。',
    facts: {
      contests: { says: '32场', counts: '技能竞赛', find: '技能竞赛32场' },
      players: { says: '4300多人', counts: '参赛职工', find: '参赛职工4300多人' },
      experts: { says: '27名', counts: '评出的技术能手', find: '技术能手27名' },
    },
    slide: `id: 'contests', layout: 'matrix', headline: say\`\${f.contests}技能竞赛，评出\${f.experts}能手\`,
      heroes: cards({ title: say\`技能竞赛\`, items: [{ label: say\`技能竞赛\`, fact: f.contests }, { label: say\`参赛职工\`, fact: f.players }] }),
      figure: matrix({ title: say\`技术能手\`, columns: [{ label: say\`全县\` }], rows: [{ label: say\`技术能手\`, cells: [f.experts] }] }),
      notes: say\`先说技能。\${click}竞赛办了\${f.contests}，职工来了\${f.players}，评出能手\${f.experts}。\`, seconds: 30,`,
  },
  {
    id: 'care',
    title: '做实关爱帮扶',
    subtitle: '在民生保障中传递了温暖',
    short: '关爱帮扶',
    text: '走访困难职工506户，发放慰问金88.6万元，其中春节慰问60.6万元，夏季慰问28万元。',
    facts: {
      homes: { says: '506户', counts: '走访的困难职工', find: '困难职工506户' },
      fund: { says: '88.6万元', counts: '发放的慰问金', find: '慰问金88.6万元' },
      spring: { says: '60.6万元', counts: '春节慰问金', find: '春节慰问60.6万元' },
      summer: { says: '28万元', counts: '夏季慰问金', find: '夏季慰问28万元' },
    },
    slide: `id: 'fund', layout: 'sum', headline: say\`\${f.fund}慰问金，春夏两季送到职工手中\`,
      figure: composition({ title: say\`慰问金\`, whole: { label: say\`慰问金\`, fact: f.fund },
        parts: [{ label: say\`春节\`, fact: f.spring }, { label: say\`夏季\`, fact: f.summer }] }),
      under: [{ head: say\`春节慰问\`, sum: say\`\${f.spring}＋\${f.summer}＝\${f.fund}\` }, { head: say\`夏季慰问\` }],
      points: [say\`走访困难职工\${f.homes}\`],
      notes: say\`再说帮扶。\${click}走访了\${f.homes}，慰问金\${f.fund}，春节\${f.spring}，夏季\${f.summer}。\`, seconds: 30,`,
  },
  {
    id: 'joining',
    title: '推进建会入会',
    subtitle: '在基层扩面中打牢了基础',
    short: '建会入会',
    text: '新建基层工会74家，其中新业态企业31家，发展会员近2万人。',
    facts: {
      unions: { says: '74家', counts: '新建的基层工会', find: '新建基层工会74家' },
      newTrades: { says: '31家', counts: '其中新业态企业', find: '新业态企业31家' },
      others: { formula: 'joining.unions − joining.newTrades', counts: '新建基层工会中的其余' },
      members: { says: '近2万人', counts: '发展的会员', find: '发展会员近2万人' },
    },
    slide: `id: 'unions', layout: 'split', headline: say\`新建\${f.unions}工会，\${f.newTrades}在新业态企业\`,
      figure: share({ title: say\`新建基层工会\`, whole: { label: say\`新建工会\`, fact: f.unions },
        part: { label: say\`新业态企业\`, fact: f.newTrades }, rest: { label: say\`其余\`, fact: f.others } }),
      side: cards({ title: say\`会员\`, items: [{ label: say\`发展会员\`, fact: f.members }] }),
      notes: say\`建会这一块。\${click}新建\${f.unions}，其中新业态\${f.newTrades}，会员\${f.members}。\`, seconds: 30,`,
  },
  {
    id: 'law',
    title: '深化法律维权',
    subtitle: '在和谐劳动关系中守住了底线',
    short: '法律维权',
    text: '接待来访1200多人次，调解纠纷215件。',
    facts: {
      visits: { says: '1200多人次', counts: '接待的来访', find: '来访1200多人次' },
      cases: { says: '215件', counts: '调解的纠纷', find: '纠纷215件' },
    },
    slide: `id: 'cases', layout: 'twin', headline: say\`接待\${f.visits}，调解\${f.cases}纠纷\`,
      left: { head: say\`接待\`, figure: cards({ title: say\`接待来访\`, items: [{ label: say\`来访\`, fact: f.visits }] }) },
      right: { head: say\`调解\`, figure: cards({ title: say\`调解纠纷\`, items: [{ label: say\`纠纷\`, fact: f.cases }] }) },
      notes: say\`维权这一块。\${click}来访\${f.visits}，调解\${f.cases}。\`, seconds: 30,`,
  },
  {
    id: 'culture',
    title: '繁荣职工文化',
    subtitle: '在文明创建中凝聚了人心',
    short: '职工文化',
    text: '开展文体活动46场，举办读书活动18场，建成职工书屋9家。',
    facts: {
      shows: { says: '46场', counts: '文体活动', find: '文体活动46场' },
      readings: { says: '18场', counts: '读书活动', find: '读书活动18场' },
      libraries: { says: '9家', counts: '建成的职工书屋', find: '职工书屋9家' },
    },
    slide: `id: 'shows', layout: 'rows', headline: say\`文体活动场次更多\`, claim: more(f.shows, f.readings),
      figure: bars({ title: say\`活动场次\`, items: [{ label: say\`文体活动\`, fact: f.shows }, { label: say\`读书活动\`, fact: f.readings }], message: 0 }),
      factsTitle: say\`阵地\`, facts: [{ label: say\`职工书屋\`, fact: f.libraries }, say\`书屋天天开放\`],
      notes: say\`文化这一块。\${click}文体活动\${f.shows}，读书活动\${f.readings}，书屋\${f.libraries}。\`, seconds: 30,`,
  },
  {
    id: 'women',
    title: '关心女职工',
    subtitle: '在家庭建设中撑起了半边天',
    short: '女职工',
    text: '建成爱心托管班12个，惠及儿童780余名。',
    facts: {
      classes: { says: '12个', counts: '建成的爱心托管班', find: '托管班12个' },
      children: { says: '780余名', counts: '受惠的儿童', find: '儿童780余名' },
    },
    slide: `id: 'classes', layout: 'cards', headline: say\`\${f.classes}托管班，照看\${f.children}儿童\`,
      groups: [{ head: say\`托管班\`, figure: cards({ title: say\`托管班\`, items: [{ label: say\`托管班\`, fact: f.classes }] }) },
        { head: say\`儿童\`, figure: cards({ title: say\`儿童\`, items: [{ label: say\`儿童\`, fact: f.children }] }) }],
      notes: say\`女职工这一块。\${click}托管班\${f.classes}，儿童\${f.children}。\`, seconds: 30,`,
  },
  {
    id: 'self',
    title: '加强自身建设',
    subtitle: '在从严治会中树立了形象',
    short: '自身建设',
    text: '获全国模范职工之家1个，获省先进集体2个，获评市文明单位。申报县优秀案例3个。',
    facts: {
      home: {
        says: '1个',
        counts: '全国模范职工之家',
        find: '模范职工之家1个',
        level: '全国',
        status: '获评',
      },
      groups: { says: '2个', counts: '省先进集体', find: '先进集体2个', level: '省', status: '获评' },
      unit: { award: '市文明单位', counts: '县总工会', find: '获评市文明单位', level: '市', status: '获评' },
      entries: {
        says: '3个',
        counts: '申报县优秀案例',
        find: '优秀案例3个',
        status: '申报',
        offSlide: '只是申报',
      },
    },
    slide: `id: 'honours', layout: 'wall', headline: say\`获评荣誉：全国、省、市\`,
      figure: wall({ title: say\`获评的荣誉\`, bands: [
        { level: '全国', tiles: [{ honour: say\`模范职工之家\`, holder: say\`\${f.home}\`, facts: [f.home] }] },
        { level: '省', tiles: [{ honour: say\`先进集体\`, holder: say\`\${f.groups}\`, facts: [f.groups] }] },
        { level: '市', tiles: [{ honour: say\`文明单位\`, holder: say\`县总工会\`, facts: [f.unit] }] }] }),
      notes: say\`自身建设。\${click}全国的\${f.home}，省的\${f.groups}，还有市文明单位。\`, seconds: 30,`,
  },
];

export const FACTS = {
  $schema: './facts.schema.json',
  report: { title: '云溪县总工会2023年工作回顾', organisation: '云溪县总工会' },
  levels: ['全国', '省', '市'],
  terms: ['2023年', '2024年', '2023年工作回顾', '云溪县总工会2023年工作回顾', '云溪县总工会'],
  facts: Object.fromEntries(PARTS.map(({ id, facts }) => [id, facts])),
  relations: ['care.spring + care.summer = care.fund', 'culture.shows > culture.readings'],
};

/** The report as a newspaper prints it: hard lines of eleven characters. */
export const SOURCE = [
  '——云溪县总工会2023年工作回顾',
  ...PARTS.flatMap(({ title, subtitle, text }) => ['', title, subtitle, ...(text.match(/.{1,11}/gu) ?? [])]),
].join('\n');

const FIGURES = [
  'bars',
  'cards',
  'click',
  'composition',
  'matrix',
  'more',
  'part',
  'say',
  'share',
  'slide',
  'wall',
];

/** The files of `slides/`, as the office would have edited them. */
export function slideFiles(): Readonly<Record<string, string>> {
  const groups = PARTS.map(({ id }) => id).join(', ');
  const parts = PARTS.map(({ id, title, subtitle, short, slide }) => {
    const words = FIGURES.filter(
      (name) => ['part', 'say', 'slide', 'click'].includes(name) || slide.includes(`${name}(`),
    );
    return [
      `${id}.ts`,
      `import { ${words.join(', ')} } from '../src/deck/index.ts';
import { ${id} as f } from './facts.ts';
export const ${id} = part({ id: '${id}', title: '${title}', subtitle: '${subtitle}', short: '${short}', numbered: true,
  slides: [slide({ ${slide} })] });
`,
    ] as const;
  });
  return {
    ...Object.fromEntries(parts),
    'facts.ts': `import raw from '../assets/facts.json';
import { loadFacts } from '../src/facts/index.ts';
const loaded = loadFacts(raw);
export const { ${groups} } = loaded.facts;
export const { book } = loaded;
`,
    'frame.ts': `import { part, say, slide } from '../src/deck/index.ts';
export const opening = part({ id: 'opening', title: '总览', short: '总览', numbered: false, slides: [
  slide({ id: 'cover', layout: 'cover', headline: say\`2023年工作回顾\`, genre: say\`工作报告\`, notes: say\`同志们，我代表县总工会作报告。\`, seconds: 20 }),
  slide({ id: 'route', layout: 'route', headline: say\`报告分七个部分\`, notes: say\`报告分七个部分。\`, seconds: 20 }),
] });
export const closing = part({ id: 'closing', title: '展望', short: '展望', numbered: false, seal: '望', slides: [
  slide({ id: 'close', layout: 'close', headline: say\`报告完毕，请予审议\`, genre: say\`工作报告\`, notes: say\`报告完毕，谢谢大家。\`, seconds: 20 }),
] });
`,
    'index.ts': `import meeting from '../assets/meeting.json';
import type { DeckSource } from '../src/deck/index.ts';
import { book } from './facts.ts';
import { closing, opening } from './frame.ts';
${PARTS.map(({ id }) => `import { ${id} } from './${id}.ts';`).join('\n')}
export const deck: DeckSource = { title: '2023年工作回顾', book, meeting, parts: [opening, ${groups}, closing],
  finale: { slide: 'closing.close', seal: '望', short: '展望', title: '来年工作' } };
`,
  };
}

/** Its meeting; the emblem is left blank. */
export const MEETING = {
  session: '县总工会全委会',
  date: '2024年1月8日',
  place: '县会议中心',
  speaker: '常务副主席',
  emblem: '',
};
