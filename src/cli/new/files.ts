import { SAMPLE_HEADLINE } from '../../deck/index.ts';
import { FACTS, isBareFigure, MEETING } from '../../facts/index.ts';
import { formatTemplate } from '../../office/take/rewrite.ts';

/** Whose report it is, and what it is called. */
export interface NewDeck {
  readonly organisation: string;
  readonly title: string;
}

/** What the report itself gives to begin with: its facts by part, as they were drafted, and its headings. */
export interface Begun {
  readonly facts: Readonly<Record<string, Readonly<Record<string, object>>>>;
  readonly levels: readonly string[];
  readonly terms: readonly string[];
  readonly parts: readonly { readonly key: string; readonly title: string; readonly subtitle: string }[];
  /** Figures that the draft left open, with the reason. */
  readonly open: readonly string[];
}

/** The report's whole name, and what of it is left beside the name of its body. */
export function titlesOf({ organisation, title }: NewDeck): {
  readonly whole: string;
  readonly short: string;
} {
  return title.startsWith(organisation)
    ? { whole: title, short: title.slice(organisation.length).trim() }
    : { whole: `${organisation}${title}`, short: title };
}

const DIGITS = /\d[\d年月日]*/g;

/** The files of a deck without a figure yet: it builds, passes its check, and shows where to go on. */
export function newDeckFiles(deck: NewDeck, begun?: Begun): Readonly<Record<string, string>> {
  const { organisation } = deck;
  const { whole, short } = titlesOf(deck);
  // Only what is listed may have digits of its own.
  const named = [whole, short, organisation, ...(whole.match(DIGITS) ?? [])];
  const own = named.filter((name) => !isBareFigure(name));
  const terms = [...new Set([...own, ...(begun?.terms ?? [])])];
  const parts = begun !== undefined && begun.parts.length > 0 ? begun.parts : [FIRST_PART];
  const drafted = begun?.facts ?? {};
  const empty = parts.filter(({ key }) => drafted[key] === undefined).map(({ key }) => [key, {}] as const);
  const facts = {
    $schema: './facts.schema.json',
    report: { title: whole, organisation },
    levels: begun !== undefined && begun.levels.length > 0 ? begun.levels : ['全国', '省', '市'],
    terms,
    phrases: [],
    facts: { ...drafted, ...Object.fromEntries(empty) },
    relations: [],
  };
  const meeting = {
    $schema: './meeting.schema.json',
    session: '',
    date: '',
    place: '',
    speaker: '',
    emblem: '',
  };
  return {
    'README.md': readmeOf(whole, begun !== undefined),
    [FACTS]: `${JSON.stringify(facts, undefined, 2)}\n`,
    [MEETING]: `${JSON.stringify(meeting, undefined, 2)}\n`,
    'slides/facts.ts': factsOf(Object.keys(facts.facts)),
    'slides/index.ts': orderOf(
      short,
      parts.map(({ key }) => key),
    ),
    'slides/frame.ts': frameOf(short, Object.keys(facts.facts)),
    ...Object.fromEntries(parts.map((part) => [`slides/${part.key}.ts`, partOf(part)])),
  };
}

/** Words as a literal of a module. */
const literal = (text: string) => `'${text.replace(/[\\']/g, '\\$&')}'`;
/** Words as a text of a slide. */
const saying = (text: string) => `say${formatTemplate([{ text }])}`;

type NewPart = Begun['parts'][number];
const FIRST_PART: NewPart = { key: 'part1', title: '报告的第一个标题', subtitle: '' };

const factsOf = (groups: readonly string[]) => `import raw from '../assets/facts.json';
import { loadFacts } from '../src/facts/index.ts';

const loaded = loadFacts(raw);
/** 事实按组取用；facts.json 里新加一组，就在这里添上它的名字。 */
export const { ${groups.join(', ')} } = loaded.facts;
export const { book } = loaded;
`;

const orderOf = (title: string, parts: readonly string[]) => `import meeting from '../assets/meeting.json';
import type { DeckSource } from '../src/deck/index.ts';
import { book } from './facts.ts';
import { closing, opening } from './frame.ts';
${parts.map((key) => `import { ${key} } from './${key}.ts';`).join('\n')}

/** 各部分的次序；页码、进度线、用时跟着它变。 */
export const deck: DeckSource = {
  title: ${literal(title)},
  book,
  meeting,
  parts: [opening, ${parts.join(', ')}, closing],
};
`;

/** What the office does with the folder, in its order; the words of every command are its own \`--help\`. */
const readmeOf = (title: string, drafted: boolean) => `# ${title}

一套演示：放映、排练、打印用的是同一份内容，数字只在 \`assets/facts.json\` 登记一次。做出来的是一个文件 \`dist/deck.html\`，
拷进 U 盘，双击就能放，不用联网。电脑上要有 Node 20.19 以上（会场的电脑不需要）。

\`\`\`sh
npm ci && npm start    # 在浏览器里看全部页面；改了文件，存盘就更新
npm run check          # 核对数字，再看版面；有错会说在哪个文件第几行、怎么改
\`\`\`

## 还要做什么

1. ${
  drafted
    ? '看 `assets/facts.json`：事实已照报告（`assets/source.txt`）起草，`says`、`find` 照抄，`counts`、`level`、`status` 是猜的，逐条看过；没有读懂的数字没有写进去，核对时会列出来。'
    : '把报告全文存成 `assets/source.txt`（UTF-8），运行 `npm run check -- --draft`，照它写的 `assets/facts.draft.json` 登记 `assets/facts.json`。'
}
2. \`slides/\`：一个部分一个文件，把示例页换成自己的；次序在 \`slides/index.ts\`。版式和各项见 \`docs/layouts.md\`，数量怎么写见 \`docs/quantities.md\`。
3. \`assets/meeting.json\`：会议名称、日期、地点、报告人、会徽。没有填的不显示。
4. \`npm run check -- --record\`：记下每个数字在报告的第几部分第几句。
5. 全部通过以后：\`npm run build\`（做出 \`dist/deck.html\`）、\`npm run proof\`（数据核对表）、\`npm run handouts\`（讲义）。

每条命令加 \`-- --help\` 看用法。放映中按 \`?\` 看全部按键，按 \`S\` 开报告人窗口，按 \`R\` 单屏排练。
\`npm test\` 把类型、生成、数字核对一次做完；没有放报告原文的时候，最后说“不能算全部通过”，以 5 结束，不是有错。
`;

/** The facts before the first heading are shown on the frame's own slides. */
const overviewHint = (groups: readonly string[]) =>
  groups.includes('overview')
    ? `// 报告开头的数字：import { overview as f } from './facts.ts'，在文字里写成 \${f.名字}。\n`
    : '';

const frameOf = (
  title: string,
  groups: readonly string[],
) => `import { part, say, slide } from '../src/deck/index.ts';
${overviewHint(groups)}
export const opening = part({
  id: 'opening',
  title: '总览',
  short: '总览',
  numbered: false,
  slides: [
    slide({
      id: 'cover',
      layout: 'cover',
      headline: ${saying(title)},
      genre: say\`工作报告\`,
      notes: say\`下面报告工作，请予审议。\`,
    }),
  ],
});

export const closing = part({
  id: 'closing',
  title: '结束',
  short: '结束',
  numbered: false,
  slides: [
    slide({
      id: 'close',
      layout: 'close',
      headline: say\`报告完毕，请予审议\`,
      genre: say\`工作报告\`,
      notes: say\`报告完毕，谢谢大家。\`,
    }),
  ],
});
`;

const partOf = ({
  key,
  title,
  subtitle,
}: NewPart) => `import { click, part, say, slide } from '../src/deck/index.ts';

/**
 * 一个部分一个文件。title 和 subtitle 照报告的标题写；版式和各项见 docs/layouts.md。
 * 数字从 facts.ts 引：import { ${key} as f } from './facts.ts'，在文字里写成 \${f.名字}。
 */
export const ${key} = part({
  id: '${key}',
  title: ${literal(title)},
${subtitle === '' ? '' : `  subtitle: ${literal(subtitle)},\n`}  short: ${literal(key === 'part1' ? '第一部分' : [...title].slice(0, 4).join(''))},
  numbered: true,
  slides: [
    slide({
      id: 'first',
      layout: 'text',
      headline: ${saying(SAMPLE_HEADLINE)},
      lines: [
        say\`数字先登记在 facts.json，再在这里引用\`,
        say\`有数字的页面换成 cards、rows、sum 等版式\`,
        say\`讲稿写在 notes 里，该点一下的地方放一个 click\`,
      ],
      notes: say\`先说这一部分。\${click}这里写这一页的讲稿。\`,
    }),
  ],
});
`;
