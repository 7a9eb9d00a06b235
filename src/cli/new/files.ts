/** Whose report it is, and what it is called. */
export interface NewDeck {
  readonly organisation: string;
  readonly title: string;
}

const DIGITS = /\d[\d年月日]*/g;

/** The files of a deck without a figure yet: it builds, passes its check, and shows where to go on. */
export function newDeckFiles({ organisation, title }: NewDeck): Readonly<Record<string, string>> {
  const whole = title.startsWith(organisation) ? title : `${organisation}${title}`;
  const short = title.startsWith(organisation) ? title.slice(organisation.length) : title;
  // Only what is listed may have digits of its own.
  const terms = [...new Set([whole, short, organisation, ...(whole.match(DIGITS) ?? [])])];
  const facts = {
    $schema: './facts.schema.json',
    report: { title: whole, organisation },
    levels: ['全国', '省', '市'],
    terms,
    phrases: [],
    facts: { part1: {} },
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
    'assets/facts.json': `${JSON.stringify(facts, undefined, 2)}\n`,
    'assets/meeting.json': `${JSON.stringify(meeting, undefined, 2)}\n`,
    'slides/facts.ts': FACTS,
    'slides/index.ts': orderOf(short),
    'slides/frame.ts': frameOf(short),
    'slides/part1.ts': PART,
  };
}

const FACTS = `import raw from '../assets/facts.json';
import { loadFacts } from '../src/facts/index.ts';

const loaded = loadFacts(raw);
/** 事实按组取用；facts.json 里新加一组，就在这里添上它的名字。 */
export const { part1 } = loaded.facts;
export const { book } = loaded;
`;

const orderOf = (title: string) => `import meeting from '../assets/meeting.json';
import type { DeckSource } from '../src/deck/index.ts';
import { book } from './facts.ts';
import { closing, opening } from './frame.ts';
import { part1 } from './part1.ts';

/** 各部分的次序；页码、进度线、用时跟着它变。 */
export const deck: DeckSource = {
  title: ${JSON.stringify(title)},
  book,
  meeting,
  parts: [opening, part1, closing],
};
`;

const frameOf = (title: string) => `import { part, say, slide } from '../src/deck/index.ts';

export const opening = part({
  id: 'opening',
  title: '总览',
  short: '总览',
  numbered: false,
  slides: [
    slide({
      id: 'cover',
      layout: 'cover',
      headline: say\`${title}\`,
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

const PART = `import { click, part, say, slide } from '../src/deck/index.ts';

/** 一个部分一个文件。title 和 subtitle 照报告的标题写；版式和各项见 docs/layouts.md。 */
export const part1 = part({
  id: 'part1',
  title: '报告的第一个标题',
  short: '第一部分',
  numbered: true,
  slides: [
    slide({
      id: 'first',
      layout: 'text',
      headline: say\`这一页要说明的一句话\`,
      lines: [
        say\`数字先登记在 facts.json，再在这里引用\`,
        say\`有数字的页面换成 cards、rows、sum 等版式\`,
        say\`讲稿写在 notes 里，翻页处放一个 click\`,
      ],
      notes: say\`先说第一部分。\${click}这里写这一页的讲稿。\`,
    }),
  ],
});
`;
