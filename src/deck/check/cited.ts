import { type FactBook, factsIn, type Problem, quote, whereOfSlide } from '../../facts/index.ts';
import type { Deck } from '../deck.ts';
import { formatFigure, type Text } from '../text.ts';
import { textsOf } from '../walk.ts';
import { phrasesOf } from './agree.ts';
import { claimsOf } from './counts.ts';
import { BLANK, maskNames } from './scan.ts';

/** Bodies that are named by these words alone, or with the place before them: 妇联, 市妇联. */
const OFFICES =
  '纪委监委|纪委|工委|妇联|科协|残联|侨联|文联|工商联|组织部|宣传部|统战部|武装部|政法委|检察院|法院|十字会|管委会|高新区|开发区';
/** Ends of names, with the characters before them that distinguish one name from another. */
const ENDINGS =
  '公司|集团|总会|协会|学会|商会|基金会|联合会|委员会|常委会|医院|学院|大学|中学|小学|幼儿园|养老院|福利院|养老中心|服务中心|纪念馆|博物馆|图书馆|文化馆|体育馆|日报|晚报|工人报|电视台|广播台|银行|事务所|街道|(?<![大格布结])局(?![部面势限])|镇|(?<!城)乡(?![村下里])';
const NAMES = new RegExp(`(\\p{Script=Han}{0,2})(?:(${OFFICES})|(?<=\\p{Script=Han})(${ENDINGS}))`, 'gu');
const PLACE = /[省市县区团]$/u;
/** Before an ending, what ends like this makes no name: 两座纪念馆, 加快幼儿园, 各中学. */
const COMMON =
  /(?:[座家个所间些等的建办快进到在于送入是为与和及各每本该有从向由几多数]|部分|重点|所有|全市|全省|基层|大型|中小|小微|职工|企业|社区|村镇|专业|非公|民营|国有|下属|所属|代表|全)$/u;
const FUNCTION_WORD = /^[座家个所间些等的到在于是为与和及各从由对向进]/u;

/**
 * Quotations and names of bodies come from the report: every “…”, every 《…》 and every name with such an ending must be
 * among the listed names or in the words of a fact (or in the `report`, if it is at hand).
 */
export function checkCited(deck: Deck, report = ''): readonly Problem[] {
  const { book } = deck;
  const known = knownWords(book, report);
  const listed = [...book.terms, ...book.phrases];
  return deck.slides.flatMap(({ id, slide }) => {
    const excused = claimsOf(slide).flatMap((claim) => (claim.kind === 'none' ? [claim.words] : []));
    return textsOf(slide).flatMap(({ path, text }) => {
      const words = maskNames(wordsOf(text), excused);
      return [...quotations(words), ...bodies(maskNames(words, listed))]
        .filter((name) => !name.split('…').every((piece) => known.includes(bare(piece))))
        .map((name) => ({
          where: whereOfSlide(id, path),
          what: `${quote(name)} 不在登记的名称和事实里`,
          expected: '引号里的话、单位和地方的名称，报告里怎么写就怎么写',
          remedy: `写错的改正；报告里确有的，照原文加进 assets/facts.json 的 terms；不是名称的，写 claim: none('${name}')`,
        }));
    });
  });
}

function knownWords(book: FactBook, report: string): string {
  return [...book.terms, ...book.phrases, ...factsIn(book).flatMap(phrasesOf), report].map(bare).join(BLANK);
}

/** Quotation marks and line ends are no part of a name. */
const bare = (name: string) => name.replace(/[“”‘’《》\s]/gu, '');

function wordsOf({ spans }: Text): string {
  return spans
    .map((span) => ('text' in span ? span.text : span.kind === 'figure' ? formatFigure(span) : BLANK))
    .join('')
    .replaceAll('\n', '');
}

function quotations(words: string): readonly string[] {
  return words.match(/“[^“”]*”|《[^《》]*》/gu) ?? [];
}

/** Compared by their ends, because nothing marks where a name begins. */
function bodies(words: string): readonly string[] {
  return [...words.matchAll(NAMES)].flatMap(([, before = '', office, ending]) => {
    if (office !== undefined) return [`${PLACE.exec(before)?.[0] ?? ''}${office}`];
    return ending === undefined || COMMON.test(before)
      ? []
      : [`${before.replace(FUNCTION_WORD, '')}${ending}`];
  });
}
