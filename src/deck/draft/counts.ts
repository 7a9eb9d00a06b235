import type { Quantity } from '../../facts/index.ts';
import { OPEN_COUNTS } from '../slide.ts';

/** What a draft says of a figure in addition to its number. */
export interface Told {
  readonly counts: string;
  readonly level?: string;
  readonly status?: '获评' | '入围' | '申报';
}

/** Where a figure is: the words of its clause before it, everything after it. */
export interface Around {
  readonly before: string;
  /** The sentence up to the figure. */
  readonly sentence: string;
  readonly after: string;
  readonly printed: string;
  readonly quantity: Quantity;
  /** So many figures in a row here, joined by 、 or 和, this one the first. */
  readonly row: number;
}

/** What the figures before have named, for those that only go on with it. */
export interface DraftSubject {
  /** The last thing that was named. */
  readonly name: string;
  /** Those named last, the last one at the end. */
  readonly names: readonly string[];
  /** What 分别 shares out among the figures, those that are left. */
  readonly shared: readonly string[];
  /** The honour of the figure before: 金奖1项、银奖2项. */
  readonly honour: Pick<Told, 'level' | 'status'>;
  readonly share: boolean;
}

export const NO_SUBJECT: DraftSubject = { name: '', names: [], shared: [], honour: {}, share: false };

export const LEVELS = ['全国', '省', '市', '县'] as const;
/** Who confers what all of the country may win. */
const OF_ALL = /最高人民|国家|中央|中华|中国/u;
const LONGEST_COUNTS = 28;
/** Words before a figure that say no thing: 累计、共、达. */
const EMPTY_WORDS =
  /(?:累计|共计|总计|合计|共|(?:缩短|降低|提高|增加|上升|下降|减少|控制|稳定|保持|扩大|压缩)[至到在]|[增降升减]至|达到了?|(?<![送抵直通传发表到])达|为|(?<![签节合公条契预])约|是|有|其中|分别|完成|实现|已|了|均|超额|突破|可满足|[由从](?:上年|去年|(?:19|20)\d\d年)?(?:同期)?|到|拥|让|连续|同比|仅|再|的)+$/u;
const LEADING = /^(?:[、和及与）)”]|以来|内(?![部容科设])|前(?![期往列])|后(?![勤续备])|间)+/u;
/** What has become of the thing that was counted before: 提高到2万管, 降至27.8%. */
const CHANGED =
  /^(?:[较比](?:\d{4}年|上年|去年))?(?:(?:压缩|缩短|下降|减少|降低|增加|提高|提升|上升|扩大|发展|增长)[至到为]|[降升增减][至到为])$/u;
/** 较2017年, 比全省平均: what the change is compared with. */
const AGAINST = /^[较比与][\p{Script=Han}\d]{2,8}$/u;
/** 总投资, 累计: so much of what was named before. */
const WHOLE_OF =
  /^(?:总(?:数|量|额|投资|价值|面积|长|人数|金额|收入|产值)|人数|金额|面积|数量|价值|经费|资金)$/u;
/** Said of the thing before, not a thing itself. */
const OF_BEFORE =
  /^(?:高出|高于|低于|多于|少于|快于|好于|优于|超出|超过|占|约占|其中占|平均\p{Script=Han}{2}$)/u;
const GOAL = /(?:力争|计划(?!生育|的)|确保|预计|目标(?![的任])|争取)(?!上级|资金|专项)/u;
/** What was added to the thing before. */
const ADDED = /^(?:新增|新建|新发展|净增|新签)$/u;

/** What a figure counts, and what the next figures may go on with. */
export function tellsOf(
  around: Around,
  subject: DraftSubject,
): { readonly told: Told; readonly subject: DraftSubject } {
  const winners = winnersOf(around);
  if (winners !== undefined) return { told: winners, subject: { ...subject, honour: winners, shared: [] } };
  const own = ownWords(around);
  const shared = sharedOut(around, own, subject);
  const [thing] = shared;
  const { counts, names } =
    thing === undefined
      ? countsOf(own, subject, around)
      : { counts: sharedCounts(thing, around.quantity), names: undefined };
  const honour = honourOf(around.before, subject);
  const told = { counts: goalOf(around, counts).slice(0, LONGEST_COUNTS * 2), ...honour };
  const next =
    names === undefined ? subject : { ...subject, name: names, names: [...subject.names.slice(-3), names] };
  return {
    told,
    subject: { ...next, shared: shared.slice(1), honour, share: around.quantity.kind === 'share' },
  };
}

function strip(own: string): string {
  return own.replace(/^其中/u, '');
}

/** Whether the figure before it was what the thing had been: 由31.2%降至27.8%. */
export function tellsBefore({ before }: Around): boolean {
  return CHANGED.test(before.replace(/^[、，]/u, ''));
}

/** A target is distinguished from a result. */
function goalOf({ sentence }: Around, counts: string): string {
  const goal = GOAL.exec(sentence)?.[0];
  if (goal === undefined) return counts;
  return `计划：${counts.replace(GOAL, '')}`;
}

/** The words before the figure in its clause, else the noun after it; empty where the clause names nothing new. */
function ownWords({ before, after, quantity: { sense, per } }: Around): string {
  const head = before.replace(LEADING, '').replace(EMPTY_WORDS, '');
  const noun = /^(?![来内前后间的以])[\p{Script=Han}“”]{2,14}/u.exec(after)?.[0] ?? '';
  // 上海、南京等地5家三甲医院: the words before only specify which.
  if (/等地?$/u.test(head) && noun !== '') return `${head.slice(-LONGEST_COUNTS)}${noun}`;
  if (head.length >= 2) return head.slice(-LONGEST_COUNTS);
  if (sense !== undefined || per !== undefined) return '';
  return noun === '' ? '' : `${/^[占与]?$/u.test(head) ? '' : head}${noun}`;
}

/** 硕士、博士分别有168名和9名: a thing for each figure; without a list the things named last. */
function sharedOut(
  { before, row }: Around,
  own: string,
  { shared, names, name }: DraftSubject,
): readonly string[] {
  if (/^[、和与及]?$/u.test(before) && shared.length > 0) return shared;
  const list = /^(?<things>.*?)(?:同比|比上年|较上年)?分别/u.exec(before.replace(LEADING, ''))?.groups
    ?.things;
  if (list === undefined || row < 2) return [];
  const things = list.split(/[、和与及]/u).filter((thing) => thing.length > 1);
  if (things.length === row) return things;
  if (own !== '' && things.length > 0) return [];
  const goal = /目标|任务|计划|预算/u.exec(before)?.[0];
  const of = (thing: string) => (goal === undefined ? thing : `${thing}完成${goal}的比例`);
  return row === 2 && names.length > 1
    ? names.slice(-2).map(of)
    : Array.from({ length: row }, (_, i) => `${name}（第${i + 1}个数）`);
}

function sharedCounts(thing: string, { sense }: Quantity): string {
  return sense === undefined ? thing : `${thing}的增减`;
}

interface Counted {
  readonly counts: string;
  /** The thing that the next figures may go on with; undefined where it is still the last one. */
  readonly names?: string;
}

/** What a figure counts, and what of it the next ones may go on with. */
function countsOf(own: string, { name, share }: DraftSubject, around: Around): Counted {
  const { quantity, before } = around;
  const { sense, kind } = quantity;
  if (name !== '' && (tellsBefore(around) || CHANGED.test(own)))
    return { counts: sense === undefined ? name : `${name}的增减` };
  if (own === '') {
    const all = /累计|总[数计]/u.test(before) && sense === undefined && kind === 'count';
    return { counts: all && name !== '' ? `${name}累计` : followsOf(name, share, around) };
  }
  const named = kind === 'rank' && around.printed.startsWith('排名') ? `${own}排名` : own;
  return (name === '' ? undefined : saidOf(named, name, quantity)) ?? ownThing(named, quantity);
}

/** Words that describe the previous thing further. */
function saidOf(own: string, name: string, { sense, kind }: Quantity): Counted | undefined {
  const both = (text: string) => ({ counts: text, names: text });
  if (sense !== undefined && AGAINST.test(own)) return { counts: `${name}${own}的增减` };
  if (WHOLE_OF.test(own)) return both(`${name.replace(/^新[增建]|新增$/gu, '')}${own}`);
  if (ADDED.test(own)) return both(`${name}${own}`);
  if (/^(?:约|其中)?占/u.test(own)) return { counts: `${name}${strip(own)}的比例` };
  if (kind === 'times' && /^(?:是|为|相当于)/u.test(own)) return { counts: `${name}${own}的倍数` };
  if (/^每.{1,4}$/u.test(own)) return { counts: `${name}，${own}` };
  if (OF_BEFORE.test(own)) return { counts: `${name}${own}` };
  const among = strip(own);
  return among !== own && (among.length < 4 || /以[上下]$/u.test(among))
    ? both(`${name}，其中${among}`)
    : undefined;
}

function ownThing(own: string, { kind, sense }: Quantity): Counted {
  const among = strip(own);
  // 党员占八成: what goes on goes on with the whole.
  if (/占$/u.test(among)) return { counts: `${among.replace(/的占$/u, '占')}比` };
  if (kind === 'times' && sense === undefined) return { counts: `${among}的倍数` };
  const named =
    kind === 'share' && /占[^占比]{2,}$/u.test(among)
      ? `${among}的比例`
      : among.replace(/(?:保持|位居|稳居)$/u, '');
  return { counts: named, names: named };
}

/** What a figure says about the thing counted just before it. */
function followsOf(name: string, share: boolean, { quantity, after }: Around): string {
  const { kind, sense, per, unit } = quantity;
  // 三分之二的党员 is a share of what stands behind it; where that ends no program can see.
  if (name === '' || (kind === 'share' && sense === undefined && after.startsWith('的'))) return OPEN_COUNTS;
  if (sense !== undefined) return `${name}的增减`;
  if (per !== undefined) return `${name}，平均每${per}`;
  if (kind === 'rank') return `${name}的名次`;
  if (kind === 'share') return share ? name : `${name}所占的比例`;
  return /^[人名位]$/u.test(unit) && !/[人员者]$/u.test(name) ? `${name}的人数` : `${name}（${unit}）`;
}

/** Where so many have won what is named behind them: 2个集体获全国先进集体. */
function winnersOf({ before, after }: Around): Told | undefined {
  const found =
    /^(?<who>\p{Script=Han}{0,4}?)(?:[、和与及][\d一二两三四五六七八九十]+[个名人]\p{Script=Han}{0,4}?)*(?:荣获|获评|获得|获|被评为|入选|当选)(?<what>[^，。；、：]{2,30})/u.exec(
      after,
    );
  // 3个集体、7人获市级表彰: one follows the other.
  if (!/^(?:\p{Script=Han}{0,4}[、和与及])?$/u.test(before) || found?.groups === undefined) return undefined;
  const { who = '', what = '' } = found.groups;
  return { counts: who === '' ? what : `${what}（${who}）`, ...honourIn(`获${found[0]}`) };
}

/** The honour that the words name; one that goes on with 、 has that of the figure before it. */
function honourOf(before: string, { honour }: DraftSubject): Pick<Told, 'level' | 'status'> {
  const own = honourIn(before);
  if (own.status !== undefined || honour.status === undefined || !/^[、和与及]/u.test(before)) return own;
  const level = LEVELS.find((each) => before.includes(each)) ?? honour.level;
  return level === undefined ? { status: honour.status } : { level, status: honour.status };
}

function honourIn(before: string): Pick<Told, 'level' | 'status'> {
  const status = /获(?!批|取|得感)|评为|表彰|被授予|入选|当选/u.test(before)
    ? '获评'
    : (['入围', '申报'] as const).find((word) => before.includes(word));
  if (status === undefined) return {};
  const level = LEVELS.find((each) => before.includes(each)) ?? (OF_ALL.test(before) ? '全国' : undefined);
  return level === undefined ? {} : { level, status };
}
