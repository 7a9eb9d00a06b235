import type { Qualifier } from '../fact.ts';

/** A word for how the printed number relates to the true one. */
export interface QualifierWord {
  readonly text: string;
  readonly kind: Exclude<Qualifier, 'exact'>;
  /** After one of these characters it is the end of another word: 最近, 节约, 赶超. */
  readonly notAfter?: string;
  /** Only before this. */
  readonly before?: RegExp;
  /** Not before one of these signs: 3个多功能厅, 50人以上下. */
  readonly notBefore?: string;
  /** Only behind this. */
  readonly behind?: RegExp;
}

const kindOf = (kind: QualifierWord['kind'], words: string): readonly QualifierWord[] =>
  words.split(' ').map((text) => ({ text, kind }));

/** Before the number. 突破 is also to break through something: before 项 and the like it is no qualifier. */
const BEFORE: readonly QualifierWord[] = longestFirst([
  ...kindOf('over', '超过 超过了 超出 高于 大于 多于 不止 ＞ >'),
  { text: '超', kind: 'over', notAfter: '赶高反' },
  { text: '逾', kind: 'over' },
  {
    text: '突破',
    kind: 'over',
    before: /^(?![\d.零一二三四五六七八九十百两多余]*[项个道条关]\p{Script=Han})/u,
  },
  {
    text: '上',
    kind: 'over',
    before: /^[百千万亿]/u,
    notAfter: '以网线晚早会省市路马陆海桌手身船车年月日台天地版榜之同向',
  },
  // 组织过12场 says that it was done; 过 means 超过 only before a large number.
  {
    text: '过',
    kind: 'over',
    before: /^(?:[百千万亿]|\d+(?:\.\d+)?[万亿]|[二三四五六七八九]成)/u,
    notAfter: '超通经不越度路透穿走见',
  },
  { text: '破', kind: 'over', before: /^(?:[百千万亿]|\d+(?:\.\d+)?[万亿])/u, notAfter: '突打侦爆攻' },
  { text: '近', kind: 'nearly', notAfter: '附最临靠亲邻远' },
  ...kindOf('nearly', '将近 接近 接近于 几近 几乎'),
  ...kindOf('under', '不到 不足 未满 不满 低于 少于 小于 未到 不及 未达 未达到 没有达到 ＜ <'),
  ...['约', '约占', '约有', '约合', '约达', '约需', '约计', '约相当于'].map(
    (text) => ({ text, kind: 'about', notAfter: '签节合公条契预制特履隐解邀' }) as const,
  ),
  ...kindOf('about', '大约 约为 大概 大致 ≈'),
  ...kindOf('atLeast', '至少 不少于 不低于 不下于 不下 不小于 不得少于 不得低于 不能低于 大于等于 起码 ≥'),
  ...kindOf(
    'atMost',
    '最多 至多 不超过 不高于 不多于 不大于 不超 未超过 没有超过 不得超过 不能超过 未突破 不得高于 小于等于 ≤',
  ),
]);

/** 四成强, 三分之二弱. */
const SHARE_END = /(?:成|一半|分之[一二三四五六七八九十]+|\d\/\d)$/u;

/** Behind the unit. */
const AFTER: readonly QualifierWord[] = longestFirst([
  ...kindOf('atLeast', '及以上 以上'),
  ...kindOf('atMost', '及以下 以内 之内'),
  { text: '以下', kind: 'atMost', notBefore: '简' },
  // 3个工作日内办结 sets a limit; 三市内 is a place.
  {
    text: '内',
    kind: 'atMost',
    notBefore: '部外容',
    behind:
      /(?:[\d一二两三四五六七八九十百半]个?(?:月|小时|工作日|学期|季度|星期|昼夜)|[\d一二两三四五六七八九十百半](?:年|天|日|周|小时|分钟|秒))$/u,
  },
  { text: '左右', kind: 'about', notBefore: '两侧手为逢' },
  { text: '出头', kind: 'over' },
  { text: '强', kind: 'over', notBefore: '化调制度势力烈项盗', behind: SHARE_END },
  { text: '弱', kind: 'nearly', notBefore: '项化势点', behind: SHARE_END },
  { text: '上下', kind: 'about', notBefore: '级联贯协' },
  ...kindOf('over', '开外 有余'),
  { text: '余', kind: 'over', notBefore: '下款额力热留震数' },
  { text: '多', kind: 'over', notBefore: '功样元种方次项层边点党媒' },
]);

/** Units behind which 多 is a qualifier whatever follows: the measure goes on (两年多, 3倍多), persons do not. */
const GOES_ON = /(?:年|月|周|天|日|小时|分钟|倍|番|成|元|岁|公里|里|米|亩|吨|公斤|斤|度|%|％|点)$/u;

export function qualifierBefore(text: string, at: number): QualifierWord | undefined {
  return BEFORE.find(
    ({ text: word, notAfter, before }) =>
      text.startsWith(word, at) &&
      !(notAfter?.includes(text[at - 1] ?? '\n') ?? false) &&
      (before?.test(text.slice(at + word.length, at + word.length + 10)) ?? true),
  );
}

/** Whether a qualifier stands right before a place: 近 before 近600人 is read with neither. */
export function qualifierEndsAt(text: string, at: number): boolean {
  return BEFORE.some(
    ({ text: word }) => at >= word.length && qualifierBefore(text, at - word.length)?.text === word,
  );
}

/** `whole`: nothing but the quantity is there, so that a 多 at its end can be no other word. */
export function qualifierAfter(text: string, at: number, whole: boolean): QualifierWord | undefined {
  const found = AFTER.find(
    ({ text: word, notBefore, behind }) =>
      text.startsWith(word, at) &&
      !(notBefore?.includes(text[at + word.length] ?? '\n') ?? false) &&
      (behind?.test(text.slice(Math.max(0, at - 12), at)) ?? true),
  );
  if (found?.text !== '多' || whole) return found;
  return GOES_ON.test(text.slice(0, at)) || !/^多\p{Script=Han}/u.test(text.slice(at)) ? found : undefined;
}

function longestFirst(words: readonly QualifierWord[]): readonly QualifierWord[] {
  return [...words].sort((a, b) => b.text.length - a.text.length);
}
