import { describe, expect, test } from 'vitest';
import { checkCited } from '../../../src/deck/check/cited.ts';
import { checkClaims } from '../../../src/deck/check/claims.ts';
import { checkCounts } from '../../../src/deck/check/counts.ts';
import { checkHonours } from '../../../src/deck/check/honours.ts';
import { checkLabelWords } from '../../../src/deck/check/label-words.ts';
import { checkStrongWords } from '../../../src/deck/check/strong.ts';
import { checkTurned } from '../../../src/deck/check/turned.ts';
import {
  type Deck,
  type PlacedSlide,
  placeSlides,
  plainText,
  type Slide,
  say,
  type Text,
  textsOf,
} from '../../../src/deck/index.ts';
import type { Problem } from '../../../src/facts/index.ts';
import { deck as another } from '../../fixtures/other-body/slides/index.ts';

/** Words that the report does not say, put into a deck that is right: each has to be found. */
const decks = [placeSlides(another)];

type Check = (placed: PlacedSlide, deck: Deck) => readonly Problem[];
type Open<T> = { -readonly [K in keyof T]: T[K] };

interface Trial {
  readonly name: string;
  readonly found: boolean;
}

/** One changed copy of a slide, looked at. */
function trial(
  deck: Deck,
  placed: PlacedSlide,
  at: number,
  change: (text: Open<Text>) => void,
  check: Check,
): Trial {
  const slides = [structuredClone(placed)];
  const copy = { ...deck, slides };
  const changed = slides[0] as PlacedSlide;
  const text = textsOf(changed.slide)[at]?.text as Open<Text>;
  change(text);
  return { name: `${placed.id}: ${plainText(text)}`, found: check(changed, copy).length > 0 };
}

/** Of a rise or a fall that is among its facts a slide may speak. */
function tellsOfChange(slide: Slide): boolean {
  return JSON.stringify(slide).includes('"sense":');
}

/** `words` as a clause of its own at the end of the headline, the notes or the written text of every slide. */
function appended(words: readonly string[], field: 'headline' | 'notes', check: Check): readonly Trial[] {
  return words.flatMap((clause, i) =>
    decks.map((deck) => {
      const slides = deck.slides.filter(
        ({ slide }) => slide.claim === undefined && slide.layout !== 'cover' && !tellsOfChange(slide),
      );
      const placed = slides[i % slides.length] as PlacedSlide;
      const at = textsOf(placed.slide).findIndex(({ path }) => path[0] === field);
      return trial(
        deck,
        placed,
        at,
        (text) => {
          text.spans = [...text.spans, ...say([`，${clause}`] as unknown as TemplateStringsArray).spans];
        },
        check,
      );
    }),
  );
}

/** Every literal of every text in which `pattern` stands, with it replaced. */
function reworded(pattern: RegExp, put: (found: string) => string, check: Check): readonly Trial[] {
  return decks.flatMap((deck) =>
    deck.slides.flatMap((placed) =>
      textsOf(placed.slide).flatMap(({ text }, at) =>
        text.spans.flatMap((span, i) => {
          const words = 'text' in span ? span.text.replaceAll('\n', '') : '';
          const match = pattern.exec(words);
          if (match === null) return [];
          return [
            trial(
              deck,
              placed,
              at,
              (copy) => {
                const own = copy.spans[i] as Open<{ text: string }>;
                own.text = `${words.slice(0, match.index)}${put(match[0])}${words.slice(match.index + match[0].length)}`;
              },
              check,
            ),
          ];
        }),
      ),
    ),
  );
}

function expectFound(trials: readonly Trial[], least = 20): void {
  expect(trials.length).toBeGreaterThanOrEqual(least);
  expect(trials.filter(({ found }) => !found).map(({ name }) => name)).toEqual([]);
}

const strong: Check = (placed, deck) => [...checkStrongWords(placed, deck), ...checkClaims(placed, deck)];

test('decks that are right pass', () => {
  for (const deck of decks)
    expect([
      ...checkCited(deck),
      ...deck.slides.flatMap((placed) => [
        ...checkStrongWords(placed, deck),
        ...checkHonours(placed, deck.book),
        ...checkTurned(placed),
        ...checkLabelWords(placed, deck.book),
        ...checkCounts(placed, deck),
      ]),
    ]).toEqual([]);
});

describe('what only the report can say', () => {
  test.each([
    [
      'first or alone',
      [
        '首次开展',
        '首个试点',
        '全市首家',
        '首批入选',
        '首场举办',
        '居第一',
        '唯一入选',
        '独家承办',
        '率先完成',
        '领先一步',
        '名列前茅',
        '再创新高',
        '夺得冠军',
        '拔得头筹',
        '走在前列',
        '史无前例',
        '独有做法',
        '头号工程',
        '挑大梁',
        '打破纪录',
      ],
    ],
    [
      'only',
      [
        '仅此一家',
        '仅用一月',
        '只有这些',
        '仅一家单位',
        '仅限今年',
        '仅在城区',
        '只有工会',
        '只签了合同',
        '只办了一场',
        '只发了一批',
      ],
    ],
    [
      'against other years',
      [
        '比上年多',
        '较去年有所提升',
        '同比持平',
        '环比持平',
        '再次获奖',
        '再度入围',
        '连续三年',
        '连续多年',
        '蝉联先进',
        '历年最好',
        '历届之最',
        '逐年上台阶',
        '连年进步',
        '比往年好',
        '较上年提前',
        '再获好评',
        '历次活动',
        '年年有进步',
        '比年初多',
        '较同期快',
      ],
    ],
    [
      'growth',
      [
        '有所增长',
        '增幅明显',
        '上升明显',
        '下降明显',
        '大幅下降',
        '降至低位',
        '升到高位',
        '减少支出',
        '增至高位',
        '翻番',
        '翻了一番',
        '翻两番',
        '加倍努力',
        '攀升',
        '回升',
        '走高',
        '走低',
        '提升到高位',
        '扩大到全市',
        '多办实事',
      ],
    ],
    [
      'all',
      [
        '全部完成',
        '全数到位',
        '悉数落实',
        '所有企业',
        '一律执行',
        '无一例外',
        '个个满意',
        '人人参与',
        '家家受益',
        '件件有着落',
        '样样齐全',
        '每家企业',
        '每名职工',
        '普遍开展',
        '足额发放',
        '提前完成',
        '超额完成',
        '统统落实',
        '全员参与',
        '逐家走访',
      ],
    ],
    [
      'wide',
      [
        '在全省推开',
        '在全国领先',
        '省内闻名',
        '国内闻名',
        '国际水平',
        '世界水平',
        '面向全国',
        '面向全省',
        '走向世界',
        '全省铺开',
      ],
    ],
    [
      'the greatest',
      [
        '规模最大',
        '人数最多',
        '效果最好',
        '金额最高',
        '速度最快',
        '力度最强',
        '居多',
        '占多数',
        '大多数如此',
        '数量最少',
        '用时最短',
        '占比最低',
        '最小',
        '最弱',
        '过半',
        '大部分如此',
        '少数如此',
        '路程最长',
        '质量最佳',
        '任务最重',
      ],
    ],
  ] as const)('%s', (_, words) => {
    expectFound([...appended(words, 'headline', strong), ...appended(words, 'notes', strong)]);
  });
});

test('quotations and names of bodies that are not the report’s', () => {
  const cited: Check = (_, deck) => checkCited(deck);
  const invented = [
    '由三垛镇承办',
    '联合民政局',
    '慰问长虹公司',
    '会同市科协',
    '联合红十字会',
    '走进向阳医院',
    '在光明中学',
    '到新华街道',
    '参观徐州博物馆',
    '据江南日报报道',
    '联合工商银行',
    '走进东方集团',
    '由市法院讲课',
    '到湖西镇',
    '在临湖乡',
    '与省残联',
    '由纪委监委',
    '“五美”行动',
    '“百日攻坚”',
    '《致全县职工的信》',
  ];
  expectFound([...appended(invented, 'notes', cited), ...appended(invented, 'headline', cited)]);
  expectFound(
    reworded(/(?<=[“《])\p{Script=Han}(?=\p{Script=Han}+[”》])/u, () => '甫', cited),
    3,
  );
});

test('words that only end like the name of a body', () => {
  const words = ['围绕中心，服务大局', '形成新格局', '优化空间布局', '展现新局面'];
  const found = appended(words, 'notes', (_, deck) => checkCited(deck)).filter((one) => one.found);
  expect(found).toEqual([]);
});

describe('counts', () => {
  test('in a headline, without a claim', () => {
    expectFound(
      appended(
        [
          '三类事项',
          '四项举措',
          '五个方面',
          '两座场馆',
          '三条路径',
          '六项任务',
          '七个环节',
          '四大行动',
          '三大类',
          '两大板块',
          '五大工程',
          '三件大事',
          '两路并进',
          '四级联动',
          '三批人员',
          '八个窗口',
          '两项制度',
          '三支队伍',
          '四张清单',
          '五条措施',
        ],
        'headline',
        (placed, deck) => [...checkCounts(placed, deck), ...checkStrongWords(placed, deck)],
      ),
    );
  });
});

test('prizes other than those of the facts', () => {
  const honours: Check = (placed, { book }) => checkHonours(placed, book);
  const prizes = [...'特四五金银铜'].map((rank) => `获${rank}${'金银铜'.includes(rank) ? '' : '等'}奖`);
  const others = ['夺得季军', '获最佳人气奖', '获优秀人气奖', '获最佳新人奖'];
  expectFound([
    ...appended([...prizes, ...others], 'notes', honours),
    ...appended([...prizes, ...others], 'headline', honours),
  ]);
});

test('words that turn a figure round', () => {
  const turned: Check = checkTurned;
  const pairs: readonly (readonly [RegExp, string])[] = [
    [/新建(?!“)/u, '撤并'],
    [/返还/u, '收取'],
    [/发放/u, '收取'],
    [/申报/u, '获奖'],
    [/入围/u, '获评'],
    [/签订/u, '解除'],
    [/征集/u, '采纳'],
    [/到期/u, '提前'],
    [/解决/u, '遗留'],
    [/增长/u, '下降'],
    [/下降/u, '增长'],
    [/参加/u, '缺席'],
    [/其中/u, '另有'],
    [/每人/u, '一共'],
    [/免费/u, '自费'],
    [/线上/u, '线下'],
  ];
  const trials = pairs.flatMap(([from, to]) => reworded(from, () => to, turned));
  // Where no figure of that fact stands in the clause, nothing is turned.
  const found = trials.filter((each) => each.found);
  expect(found.length).toBeGreaterThanOrEqual(5);
});

test('labels with words of their own', () => {
  const labels: Check = (placed, { book }) => checkLabelWords(placed, book);
  const foreign = ['退休', '国有', '罚款', '私营', '海外', '农垦', '彩票', '港澳', '军转'];
  const trials = decks.flatMap((deck) =>
    deck.slides.flatMap((placed) =>
      textsOf(placed.slide).flatMap(({ path, text }, at) => {
        if (path.at(-1) !== 'label' || path.includes('columns') || path.includes('rows')) return [];
        const words = foreign[at % foreign.length] ?? '';
        return [
          trial(
            deck,
            placed,
            at,
            (copy) => {
              copy.spans = [...say([words] as unknown as TemplateStringsArray).spans, ...text.spans];
            },
            labels,
          ),
        ];
      }),
    ),
  );
  expectFound(trials);
});
