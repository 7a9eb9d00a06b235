import { z } from 'zod';
import { SCALES } from './quantity.ts';
import { invisibleIn } from './text.ts';

/** What each field is for, in the office's words: shown in the editor, and in a problem as what was expected. */
export const FIELD_HELP = {
  $schema: '编辑器用的格式说明文件，如 "./facts.schema.json"',
  report: '报告的名称和单位：title、organisation',
  title: '报告名称，不加书名号，一行文字',
  organisation: '报告所属单位，一行文字',
  levels: '荣誉的级别，从高到低，各不相同，如 ["全国", "省", "市"]',
  terms: '固定说法和名称的列表，各不相同；只有它们可以自带数字，排版时不拆行',
  phrases: '固定表述的列表，各不相同；照报告原样使用，一字不改，排版时可以拆行',
  facts: '全部事实：{ "组": { "名": { … } } }',
  relations: '必须成立的关系的列表，如 "组.甲 + 组.乙 = 组.丙"',
  says: '报告所印的数量，连同概数词和单位，如 51.5万元、近3万人、2000多人次',
  prints: '报告印得与 says 不同时（缺量词、全角数字），照原样写；须同时写 note',
  counts: '这个数是什么：一行文字，60字以内；荣誉写获得者',
  find: '报告里含这个数的短语，16字以内，在全文中恰好出现一次',
  was: '上一年的同一个数：{ "says": "…", "year": 2019 }；本年报告也印了它的，再写上 find',
  of: '这是哪一条事实比上年的增减，写成 组.名；那一条要有 was，程序按两年的数核对',
  year: '那个数是哪一年的，如 2019',
  decimals: '算出的百分数、平均数保留几位小数，0 到 4',
  per: '这是“每一个”的数量时，写每一什么，如 人；只有这样的数才能用来相乘',
  level: '荣誉的级别，取自 levels',
  status: '获评、入围、申报三者之一',
  at: '报告里的位置，如 第四部分第4句；由 npm run check -- --record 填写',
  note: '给核对人看的说明，只印在数据核对表上，一段文字，120字以内',
  remark: '给会场和读者看的说明，可以上屏、可以印进书面报告，一段文字，120字以内',
  department: '哪个部门对这个数负责，一行文字；npm run forms 按它发征集表',
  signed: '部门的回话：state 已报、已签或有异议，by 签字人，says 部门报的数；由 npm run take 填写',
  by: '签字的人',
  state: '已报、已签、有异议三者之一',
  offSlide: '不上幻灯片的理由，一行文字；没有这一项的事实都要用到',
  formula: '算式，如 “组.甲 − 组.乙”；只写一个引用就是换一种单位重写',
  scale: '结果按“万”还是“亿”来写',
  award: '荣誉的名称，一行文字',
  session: '会议届次，如 ××届××次全体会议；没有定就留空 ""',
  date: '会议日期，照会标写，如 2024年1月18日；没有定就留空 ""',
  place: '会议地点；没有定就留空 ""',
  speaker: '报告人；没有定就留空 ""',
  main: '主色：标题、数字、封面和第一组图形，写成 #1d4e89 这样的六位色值',
  second: '副色：图里的第二组，写成 #12343b 这样的六位色值；深浅要与主色分得开',
  gold: '点缀色：线、点和深底上的字，写成 #c8992e 这样的六位色值',
  paper: '纸色：浅色配色的底，写成 #fbf8f1 这样的六位色值',
  dark: '深色配色另用的颜色：main、second、gold、paper；不写就由浅色配色算出',
  contrast: '高对比配色另用的颜色：main、second、gold、paper；不写就由浅色配色算出',
  headings: '标题、封面和名称的字体：serif（宋体）或 sans（黑体）',
  text: '正文和数字的字体：sans（黑体）或 serif（宋体）',
  emblem:
    '会徽图片的文件名（.png、.jpg、.svg、.webp 或 .gif），放在同一文件夹；没有定就留空 ""，本单位没有会徽就写 "无"',
  names: '名单：{ "组.名": ["张三", "李四"] }，几名几家就写几个；没有名单就空着 []，仍画成点',
  name: '姓名或单位名称，一行文字，30字以内，不加空格；有照片的写成 { "name": "张三", "photo": { … } }',
  photo: '这个人或单位的照片：file、alt，可以加 focus',
  photos: '页上的照片：{ "部分.页": { "file": "…", "alt": "…" } }，部分.页是幻灯的 id',
  file: '照片的文件名（.jpg、.png、.webp、.avif 或 .svg，不超过 1 MB），放在 assets/photos/；没有就留空 ""',
  alt: '照片上是什么人、什么场面，一行文字，60字以内；看不见照片的人听到的就是它',
  focus: '裁切时要留住的一点，从左、从上各百分之几，如 [50, 30]；不写就留中间偏上',
  minutes: '会议给的报告时间，整分钟，如 20；npm run check 按它核对讲稿的时长',
  address:
    '扫码能打开的网址，以 https:// 开头、不带空格、不超过 100 个字符，封面、结束页和讲义上印成二维码；没有就不写这一项',
} as const;

type Field = keyof typeof FIELD_HELP;

/** Keys become names in the slide modules, and must not meet the names that every object has. */
export const NAME = /^[a-z][A-Za-z0-9]{0,39}$/;

/** What the names of groups and facts look like. */
export const NAME_HELP = '小写英文字母开头，只用英文字母和数字，40个以内，如 medicsFund';

const line = (field: Field, longest: number) =>
  z
    .string()
    .max(longest)
    .regex(/\S/)
    .refine((text) => invisibleIn(text) === undefined, { error: 'invisible' })
    .describe(FIELD_HELP[field]);

const blank = (field: Field) =>
  z
    .string()
    .max(60)
    .refine((text) => invisibleIn(text) === undefined, { error: 'invisible' })
    .describe(FIELD_HELP[field]);

const schemaLink = z.string().max(200).optional().describe(FIELD_HELP.$schema);
const name = z.string().regex(NAME).describe(NAME_HELP);

const common = {
  counts: line('counts', 60),
  level: line('level', 20).optional(),
  status: z.enum(['获评', '入围', '申报']).optional().describe(FIELD_HELP.status),
  note: line('note', 120).optional(),
  remark: line('remark', 120).optional(),
  offSlide: line('offSlide', 60).optional(),
};

const at = line('at', 20).optional();

/** The three kinds of entry: `formula` or `award` decides the kind; anything else is a stated quantity. */
export const ENTRIES = {
  stated: z.strictObject({
    says: line('says', 30),
    prints: line('prints', 30).optional(),
    per: line('per', 6).optional(),
    was: z
      .strictObject({
        says: line('says', 30),
        year: z.int().min(1900).max(2199).describe(FIELD_HELP.year),
        find: line('find', 16).optional(),
      })
      .optional()
      .describe(FIELD_HELP.was),
    of: line('of', 81).optional(),
    find: line('find', 16),
    at,
    department: line('department', 20).optional(),
    signed: z
      .strictObject({
        state: z.enum(['已报', '已签', '有异议']).describe(FIELD_HELP.state),
        by: line('by', 20).optional(),
        says: line('says', 30).optional(),
      })
      .optional()
      .describe(FIELD_HELP.signed),
    ...common,
  }),
  derived: z.strictObject({
    formula: line('formula', 300),
    scale: z.enum(SCALES).optional().describe(FIELD_HELP.scale),
    decimals: z.int().min(0).max(4).optional().describe(FIELD_HELP.decimals),
    ...common,
  }),
  award: z.strictObject({ award: line('award', 40), find: line('find', 16), at, ...common }),
} as const;

/** The pieces of the file around the entries. */
export const PIECES = {
  $schema: schemaLink,
  report: z
    .strictObject({ title: line('title', 60), organisation: line('organisation', 60) })
    .describe(FIELD_HELP.report),
  levels: z.array(line('level', 20)).max(10).describe(FIELD_HELP.levels),
  terms: z.array(line('terms', 60)).max(1000).describe(FIELD_HELP.terms),
  phrases: z.array(line('phrases', 120)).max(1000).default([]).describe(FIELD_HELP.phrases),
  relations: z.array(line('relations', 300)).max(1000).describe(FIELD_HELP.relations),
} as const;

const fileOf = <E extends z.ZodType>(entry: E) =>
  z.strictObject({
    ...PIECES,
    facts: z.record(name, z.record(name, entry)).describe(FIELD_HELP.facts),
  });

/** The whole facts file, for the editor's schema. */
export const factsFile = fileOf(z.union([ENTRIES.stated, ENTRIES.derived, ENTRIES.award]));

/** The facts file with its entries left unread: they are checked one by one, each as its own kind. */
export const factsFrame = fileOf(z.unknown());

/** The meeting file; every field may be blank, none may be missing. */
export const meetingFile = z.strictObject({
  $schema: schemaLink,
  session: blank('session'),
  // What follows the day is free: 上午, 至19日.
  date: blank('date').regex(
    /^$|^(?:\d{4}年\d{1,2}月(?!\d)|\d{4}年\d{1,2}月\d{1,2}日|[〇零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月)/u,
  ),
  place: blank('place'),
  speaker: blank('speaker'),
  // A plain file name: nothing outside the folder can be named.
  emblem: blank('emblem').regex(/^(?:无|[^\s./\\:][^/\\:]*\.(?:svg|png|jpe?g|webp|gif))?$/i),
  minutes: z.int().min(1).max(240).optional().describe(FIELD_HELP.minutes),
  // A longer one makes a code too fine for the back of a hall.
  address: z
    .string()
    .max(100)
    .regex(/^(?:https:\/\/[\w.-]+\.[a-z]{2,}(?::\d+)?(?:[/?#][\x21-\x7e]*)?)?$/i)
    .optional()
    .describe(FIELD_HELP.address),
});

const percent = z.int().min(0).max(100);
const photo = (field: Field) =>
  z
    .strictObject({
      // A plain file name: nothing outside the folder can be named.
      file: blank('file').regex(/^(?:[^\s./\\:][^/\\:]*\.(?:jpe?g|png|webp|avif|svg))?$/i),
      alt: blank('alt'),
      focus: z.tuple([percent, percent]).optional().describe(FIELD_HELP.focus),
    })
    .describe(FIELD_HELP[field]);

/** Who or what a fact counts: the name alone, or with a photograph. */
export const NAMED = {
  plain: line('name', 30),
  pictured: z.strictObject({ name: line('name', 30), photo: photo('photo').optional() }),
} as const;

const namesOf = <E extends z.ZodType>(entry: E) =>
  z.strictObject({
    $schema: schemaLink,
    names: z.record(z.string().max(81), z.array(entry).max(1000)).describe(FIELD_HELP.names),
    photos: z.record(z.string().max(81), photo('photos')).default({}).describe(FIELD_HELP.photos),
  });

/** The names file, for the editor's schema: of facts that count persons or bodies who they are, and photographs. */
export const namesFile = namesOf(z.union([NAMED.plain, NAMED.pictured]));

/** The names file with its names left unread: they are checked one by one. */
export const namesFrame = namesOf(z.unknown());

const colour = (field: Field) =>
  z
    .string()
    .regex(/^#[\da-fA-F]{6}$/)
    .describe(FIELD_HELP[field]);
const ground = (field: Field) =>
  z
    .strictObject({
      main: colour('main').optional(),
      second: colour('second').optional(),
      gold: colour('gold').optional(),
      paper: colour('paper').optional(),
    })
    .optional()
    .describe(FIELD_HELP[field]);
const face = (field: Field) => z.enum(['serif', 'sans']).optional().describe(FIELD_HELP[field]);

/** The colours and faces of the office; what is left out is the program's own, or made from what is given. */
export const themeFile = z.strictObject({
  $schema: schemaLink,
  main: colour('main').optional(),
  second: colour('second').optional(),
  gold: colour('gold').optional(),
  paper: colour('paper').optional(),
  dark: ground('dark'),
  contrast: ground('contrast'),
  headings: face('headings'),
  text: face('text'),
});

export type StatedEntry = z.infer<typeof ENTRIES.stated>;
export type DerivedEntry = z.infer<typeof ENTRIES.derived>;
export type AwardEntry = z.infer<typeof ENTRIES.award>;
export type MeetingFile = Omit<z.infer<typeof meetingFile>, '$schema'>;
export type PhotoEntry = z.infer<typeof namesFrame>['photos'][string];
/** A name, and the photograph where there is one. */
export type NameEntry = z.infer<typeof NAMED.pictured>;
export type ThemeData = Omit<z.infer<typeof themeFile>, '$schema'>;
