import { type AnyFact, type Problem, whereOfSlide } from '../../facts/index.ts';
import type { PlacedSlide } from '../deck.ts';
import type { Text } from '../text.ts';
import { figuresOf, textsOf } from '../walk.ts';
import { phrasesOf } from './agree.ts';
import { claimsOf } from './counts.ts';

/** Words that turn what a figure says into its opposite, in pairs: the report has one of them, a text the other. */
const OPPOSITES: readonly (readonly [RegExp, RegExp])[] = [
  [/新建|新增|组建|成立|建成/u, /撤并|撤销|关停|关闭|注销|拆除|裁撤/u],
  [/返还|退还|发放|送上|下拨|赠送|补助|救助|慰问/u, /收取|收缴|追缴|征收|扣减|罚没|收到/u],
  [/申报|入围|上报|参评|选送/u, /获奖|获评|荣获|夺得|获得/u],
  [/签订|签署|新签/u, /续签|解除|终止|未签/u],
  [/提出|征集|发现/u, /整改|采纳|落实|解决/u],
  [/提供|供给/u, /签约|录用|落实/u],
  [/发展|吸纳|加入/u, /流失|退出|清退/u],
  [/到期/u, /提前|逾期|延期/u],
  [/增长|上升|提高|增加|升至/u, /下降|降低|减少|降至|回落/u],
  [/解决|化解|办结/u, /新发|遗留|积压|发现/u],
  [/参加|参与/u, /缺席|退出/u],
  [/盈余|盈利/u, /亏损|赤字/u],
  [/超额|超过/u, /不足|未达/u],
  [/开工/u, /停工|竣工|完工/u],
  [/获评|表彰|命名/u, /通报|批评|摘牌/u],
];
/** The same for words anywhere before the figure in its sentence. */
const MANNERS: typeof OPPOSITES = [
  [/线上/u, /线下/u],
  [/免费/u, /付费|收费|自费/u],
  [/市内|本地/u, /外地|异地/u],
];
const NOT = /没有|未能|未曾|并未|尚未|从未|并非|不再|取消|停止/u;
const APART = /另有|另外|此外|还有|除此/u;
const CLAUSE = /[，。；：！？、\n（）]/u;
const SENTENCE = /[。！？；\n]/u;

/** Words beside a figure do not turn what its fact says into the opposite. */
export function checkTurned({ id, slide }: PlacedSlide): readonly Problem[] {
  const excused = claimsOf(slide).flatMap((claim) => (claim.kind === 'none' ? [claim.words] : []));
  const wholes = wholesOf(slide);
  return textsOf(slide).flatMap(({ path, text }) =>
    besideFigures(text)
      .flatMap((beside) => turned(beside, excused, wholes))
      .map((each) => ({ where: whereOfSlide(id, path), ...each })),
  );
}

interface Beside {
  readonly fact: AnyFact;
  /** The words of its clause, up to the figures on either side. */
  readonly clause: string;
  /** The words between it and the previous figure of the sentence. */
  readonly before: string;
  readonly previous: AnyFact | undefined;
}

function besideFigures({ spans }: Text): readonly Beside[] {
  let previous: AnyFact | undefined;
  let before = '';
  return spans.flatMap((span, i) => {
    if (span.kind !== 'figure') {
      const words = 'text' in span ? span.text : '';
      if (SENTENCE.test(words)) previous = undefined;
      before = (before + words).split(SENTENCE).at(-1) ?? '';
      return [];
    }
    const next = spans.slice(i + 1).findIndex((each) => each.kind === 'figure');
    const rest = spans.slice(i + 1, next < 0 ? spans.length : i + 1 + next);
    const [after = ''] = rest
      .map((each) => ('text' in each ? each.text : ''))
      .join('')
      .split(CLAUSE);
    const found = { fact: span.fact, clause: `${before.split(CLAUSE).at(-1)}${after}`, before, previous };
    previous = span.fact;
    before = '';
    return [found];
  });
}

function turned(
  { fact, clause, before, previous }: Beside,
  excused: readonly string[],
  wholes: ReadonlyMap<string, string>,
): readonly Omit<Problem, 'where'>[] {
  const own = [...phrasesOf(fact), fact.status ?? ''].join('，');
  const words = excused.reduce((left, each) => left.replaceAll(each, ''), clause);
  const contrary = [...contraries(OPPOSITES, own, words), ...contraries(MANNERS, own, before)].map((said) =>
    tell(fact, said),
  );
  const [not] = NOT.exec(words) ?? [];
  const [apart] = APART.exec(before) ?? [];
  const isPart = previous !== undefined && wholes.get(fact.id) === previous.id;
  const per = fact.kind === 'stated' ? fact.per : undefined;
  const unsaid =
    per !== undefined &&
    /\p{Script=Han}/u.test(words) &&
    !new RegExp(`每|均|各|${per}${per}`, 'u').test(words);
  return [
    ...contrary,
    ...(not !== undefined && !NOT.test(own) ? [tell(fact, not)] : []),
    ...(apart !== undefined && isPart ? [tell(fact, apart)] : []),
    ...(unsaid ? [{ ...tell(fact, clause), expected: `写明“每${per}”` }] : []),
  ];
}

/** Words that say the opposite of the fact, where the fact's own words are not beside them. */
function contraries(pairs: typeof OPPOSITES, own: string, words: string): readonly string[] {
  const both = pairs.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]);
  return both.flatMap(([mine, other]) => {
    const [said] = other.exec(words) ?? [];
    return said !== undefined && mine.test(own) && !other.test(own) && !mine.test(words) ? [said] : [];
  });
}

/** Which figure's whole a fact is a part of, by the figures of the slide. */
function wholesOf(slide: PlacedSlide['slide']): ReadonlyMap<string, string> {
  return new Map(
    figuresOf(slide).flatMap((figure) =>
      (figure.kind === 'composition' || figure.kind === 'field') && figure.parts !== undefined
        ? figure.parts.map(({ fact }) => [fact.id, figure.whole.fact.id] as const)
        : [],
    ),
  );
}

function tell(fact: AnyFact, said: string): Omit<Problem, 'where'> {
  return {
    what: `“${said}”改变了 ${fact.says} 的意思，这条事实说的是“${fact.counts}”`,
    expected: '数字前后的话，意思与事实一致',
    remedy: `照报告核对：话写错的改话；登记得不全的，把 counts 或 find 写全；不是这个意思的，写 claim: none('${said}')`,
  };
}
