import { unitKind } from '../arithmetic.ts';
import { type Doubt, type Mention, meet, rangeOf } from './mention.ts';

/** Words before a figure that name nothing. */
const EMPTY =
  /(?:累计|共计|总计|合计|共有|共|已达|达到|达|为|约|是|有|其中|分别|实现|已|了|均|突破|超过|数量|总量|位居|位列|名列|排名|居|列|保持|稳居|继续|[到至]|占|的)+$/u;
/** The same before a rank, where 排名 names the subject. */
const RANKS = /(?:位居|位列|名列|稳居|继续|保持|居|列)+$/u;
const NEUTRAL =
  /^(?:全年|今年|本年|一年来|年内|全[市县区省局院校行系统]+|我[市县区局院校行]|[市县]|各级|共|累计|已|又|还|并|同时|目前|截至\S{0,6}|到?年底|现有|现|[0-9]{4}年)+/u;
/** Said of another time, or of the future. */
const TIMES =
  /(?:19|20)\d\d年|上年|去年|同期|年初|上半年|下半年|季度|\d{1,2}月|计划|目标|预计|力争|确保|明年|新增|累计|以来|首批|其中|另|还|平均|最高|最低/gu;
/** 由第12位 before 上升到第7位. */
const CHANGES_FROM = /[由从](?![事业而此于严])[^，。；]{0,8}$/u;
/** It is said of all that there is, so that another number would be of the same. */
const TOTAL = /全[\p{Script=Han}]|累计|共|总|达|现有|目前|合计|截至|年底/u;
/** A rate with a name of its own (不良贷款率) is one number; 合格率 is used of many things. */
const RATE = /\p{Script=Han}{4}(?:率|占比|比重|比例|度)$/u;

/** One thing stated twice with different numbers: 志愿者318人 here, 志愿者381人 there. */
export function checkRepeated(mentions: readonly Mention[]): readonly Doubt[] {
  const known = new Map<string, Mention[]>();
  const doubts: Doubt[] = [];
  mentions.forEach((mention, i) => {
    const key = keyOf(mention, mentions.slice(Math.max(0, i - 4), i));
    if (key === undefined) return;
    const before = known.get(key) ?? [];
    known.set(key, [...before, mention]);
    const other = before.find((each) => !sayOne(each, mention) && isSure(each, mention));
    if (other !== undefined) doubts.push({ what: '同一件事，两处的数不同', mentions: [other, mention] });
  });
  return doubts;
}

/** What is counted, in which respect and when; undefined where the words do not say. */
function keyOf(mention: Mention, before: readonly Mention[]): string | undefined {
  const { quantity, sense, sentence } = mention;
  // 分别 states several things at once; what it was before a change is no second number of it.
  if (
    /分别|各/u.test(mention.words) ||
    CHANGES_FROM.test(mention.words) ||
    (sense !== undefined && quantity.sense === undefined)
  )
    return undefined;
  const root = sense === undefined && quantity.kind !== 'rank' ? mention : rootOf(mention, before);
  const subject = root === undefined ? '' : subjectOf(root);
  if (subject.length < (quantity.kind === 'count' ? 4 : 3)) return undefined;
  const clause = sentence.text.slice(0, mention.start);
  const times = [...new Set(clause.match(TIMES) ?? [])].sort().join();
  const change = sense === undefined ? '' : comparisonOf(mention.text);
  return [subject, quantity.kind, unitKind(quantity.unit), quantity.per, quantity.scope, change, times].join(
    '|',
  );
}

/** The number that a change or a rank refers to: the one before it, skipping what is said about that one only. */
function rootOf(mention: Mention, before: readonly Mention[]): Mention | undefined {
  let at = mention;
  for (const each of before.toReversed()) {
    if (!/^[，、（(]?(?:[为占比较与完].{0,8})?$/u.test(at.gap)) break;
    if (each.sentence !== mention.sentence) return undefined;
    at = each;
  }
  return at;
}

function comparisonOf(text: string): string {
  return /环比|年均|月均|年初|(?:19|20)\d\d年/u.exec(text)?.[0] ?? '同比';
}

/** The words before it, or those around it: 新增用户318户, 新增318户用户. */
function subjectOf(mention: Mention): string {
  const isRank = mention.quantity.kind === 'rank';
  const lead = isRank && mention.text.startsWith('排名') ? '排名' : '';
  const own = `${mention.words}${lead}`.replace(/^[、和及与）)”]+/u, '').replace(NEUTRAL, '');
  const head = own.replace(isRank ? RANKS : EMPTY, '');
  if (head.length >= 4) return head;
  const noun = /^(?<noun>\p{Script=Han}{2,8})[，。；、]/u.exec(mention.sentence.text.slice(mention.end))
    ?.groups?.noun;
  return noun === undefined ? head : `${head}${noun}`;
}

function sayOne(a: Mention, b: Mention): boolean {
  if (a.quantity.kind === 'rank') {
    const exact = a.quantity.qualifier === 'exact' && b.quantity.qualifier === 'exact';
    return !exact || a.quantity.value === b.quantity.value;
  }
  return meet(rangeOf(a), rangeOf(b));
}

/** Acts are done more than once; a state, a total or a change is what it is. */
function isSure(a: Mention, b: Mention): boolean {
  if (a.quantity.kind === 'rank' || a.sense !== undefined) return true;
  if (a.quantity.kind === 'share' && RATE.test(subjectOf(a))) return true;
  const clause = ({ sentence, start }: Mention) =>
    sentence.text
      .slice(0, start)
      .split(/[，。；]/u)
      .at(-1) ?? '';
  return TOTAL.test(clause(a)) || TOTAL.test(clause(b)) || subjectOf(a).length >= 8;
}
