import { pinyin } from 'pinyin-pro';
import {
  allIndexes,
  isRefusal,
  normaliseText,
  type Quantity,
  quote,
  readingsIn,
  wholeFigures,
} from '../../facts/index.ts';
import { scanFigures } from './scan.ts';

/** A facts file made from the text of a report alone, and what in it a person has to look at first. */
export interface FactsDraft {
  readonly file: {
    readonly $schema: string;
    readonly report: { readonly title: string; readonly organisation: string };
    readonly levels: readonly string[];
    readonly terms: readonly string[];
    readonly facts: Readonly<Record<string, Readonly<Record<string, DraftFact>>>>;
    readonly relations: readonly string[];
  };
  readonly figures: number;
  /** Figures that were not taken in, with the reason. */
  readonly open: readonly string[];
}

export interface DraftFact {
  readonly says: string;
  readonly counts: string;
  readonly find: string;
  readonly level?: string;
  readonly status?: '获评' | '入围' | '申报';
}

const LONGEST_FIND = 16;
const LONGEST_COUNTS = 24;
const LEVELS = ['全国', '省', '市', '县'] as const;
/** 一、 at the beginning of a line; （一） and 1. are parts of a part. */
const HEADING =
  /^\s*(?:[一二三四五六七八九十]+[、.．]|第[一二三四五六七八九十]+部分[：:\s]?)\s*(?<title>\S.{0,40})$/u;
/** Words before a figure that say no thing: 累计、共、达. */
const EMPTY_WORDS =
  /(?:累计|共计|总计|合计|共|达到|达|为|约|是|有|其中|分别|完成|实现|已|了|均|超额|缩短到|提高到|下降到|由|到|拥|让|连续|同比|分别|占|的)+$/u;
/** A phrase does not begin with these, nor within another number. */
const STOP = /[，。；：、！？“”《》（）()\s\d.%万亿多余]/u;

/** Reads a report into a facts file: every figure with a phrase that holds it once, what it may count, and its part. */
export function draftFacts(raw: string): FactsDraft {
  const text = normaliseText(raw.replace(/^\uFEFF/, ''));
  const [title = '年度工作报告'] = raw.split(/\r\n|\r|\n/).flatMap((line) => titleOf(line));
  const parts = partsOf(raw);
  const edges = headingEnds(raw);
  const terms = new Set<string>();
  const open: string[] = [];
  const groups = new Map<string, Map<string, DraftFact>>();
  const figures = scanFigures(text);
  let last = 0;
  let subject = '';
  for (const { at, text: printed, quantity } of figures) {
    const edge = edges.findLast((each) => each <= at) ?? 0;
    const before = clauseBefore(text, Math.max(last, edge), at);
    const end = at + printed.length;
    const name = quotedName(text, at, end) ?? (quantity === undefined ? nameOf(text, at, end) : undefined);
    const span = spanName(before, printed, text.slice(end));
    if (span !== undefined) last = end;
    const term = name ?? span ?? gradeName(printed, text.slice(end));
    if (term !== undefined) terms.add(term);
    // What is counted may begin with it: a year and the noun, 一级师资.
    if (term !== undefined || quantity === undefined) continue;
    last = end;
    const find = findFor(text, { at, printed, from: edge });
    if (find === undefined) {
      open.push(`${quote(text.slice(Math.max(0, at - 8), last + 8))}：找不到只出现一次的短语`);
      continue;
    }
    const own = ownWords(before, text.slice(last), quantity);
    const { counts, names } = countsOf(own, subject, quantity);
    subject = names ? own : subject;
    const fact = winnersOf(before, text.slice(last)) ?? { counts, ...honourOf(before) };
    addFact(groups, parts.findLast((part) => part.at <= at)?.key ?? 'opening', {
      says: printed,
      find,
      ...fact,
    });
  }
  const facts = Object.fromEntries([...groups].map(([key, members]) => [key, Object.fromEntries(members)]));
  return { file: fileOf(title, [...terms], facts), figures: figures.length, open };
}

function fileOf(
  title: string,
  terms: readonly string[],
  facts: FactsDraft['file']['facts'],
): FactsDraft['file'] {
  const report = { title, organisation: organisationOf(title) };
  return { $schema: './facts.schema.json', report, levels: levelsIn(facts), terms, facts, relations: [] };
}

function levelsIn(facts: FactsDraft['file']['facts']): readonly string[] {
  const named = new Set(
    Object.values(facts).flatMap((group) => Object.values(group).map(({ level }) => level)),
  );
  return LEVELS.filter((level) => named.has(level));
}

function titleOf(line: string): readonly string[] {
  const title = line
    .trim()
    .replace(/^[—\-\s]+/, '')
    .replace(/[《》]/g, '');
  return title === '' || title.length > 60 ? [] : [title];
}

function organisationOf(title: string): string {
  return /^(?<name>.*?)(?=(?:关于)?(?:19|20)\d\d)/u.exec(title)?.groups?.name || title;
}

/** Where the parts begin in the joined text, and a key for each from its title. */
function partsOf(raw: string): readonly { readonly at: number; readonly key: string }[] {
  let at = 0;
  const keys = new Set<string>();
  return raw.split(/\r\n|\r|\n/).flatMap((line) => {
    const start = at;
    at += normaliseText(line).length;
    const title = HEADING.exec(line)?.groups?.title;
    return title === undefined
      ? []
      : [{ at: start, key: freeKey(title.split(/[，,：:—\s]/)[0] ?? '', keys, 4) }];
  });
}

/** A line that is a heading of any depth: no sentence goes on from it. */
const HEADING_LINE =
  /^\s*(?:[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十\d]+[）)]|第[一二三四五六七八九十]+部分)[^。；]{0,40}$/u;

function headingEnds(raw: string): readonly number[] {
  let at = 0;
  return raw.split(/\r\n|\r|\n/).flatMap((line) => {
    // Nor from the title, which is the first line.
    const isTitle = at === 0;
    at += normaliseText(line).length;
    return isTitle || HEADING_LINE.test(line) ? [at] : [];
  });
}

/** A name in quotation marks that holds the figure: “两不愁三保障”. */
function quotedName(text: string, start: number, end: number): string | undefined {
  const open = text.lastIndexOf('“', start);
  const close = text.indexOf('”', end - 1);
  if (open < 0 || close < 0 || start - open > 12 || close - end > 12) return undefined;
  return text.slice(open + 1, close).includes('”') || text.slice(open + 1, close).includes('“')
    ? undefined
    : text.slice(open, close + 1);
}

/** A length of time that dates what is told and is no result: 三年来, 五年前, 连续三年, 24小时内. */
function spanName(before: string, printed: string, after: string): string | undefined {
  if (/(?:年|月|天|日|周|小时)内$/u.test(printed)) return printed;
  if (!/(?:年|月|天|日|周|小时)$/u.test(printed)) return undefined;
  const behind = /^(?:以来|来|前|后|内|间)/u.exec(after)?.[0] ?? '';
  const front = /连续$/u.exec(before)?.[0] ?? '';
  return behind === '' && front === '' ? undefined : `${front}${printed}${behind}`;
}

/** A grade or an age that tells of what follows: 一级师资, 三四级手术, 35岁以下干部. */
const GRADE = /^(?:[一二三四五六七八九十]{1,3}级|[\d一二三四五六七八九十]+周?岁(?:及?以[上下])?)$/u;

function gradeName(printed: string, after: string): string | undefined {
  const word = /^\p{Script=Han}{2}/u.exec(after)?.[0];
  return GRADE.test(printed) && word !== undefined ? `${printed}${word}` : undefined;
}

/** A year, date or ordinal with the word behind it. */
function nameOf(text: string, start: number, end: number): string | undefined {
  const reading = readingsIn(text).find((each) => each.start === start);
  if (reading === undefined || !isRefusal(reading.result)) return undefined;
  if (reading.name)
    return text.slice(start, /^第/u.test(text.slice(start)) ? Math.min(end + 1, text.length) : end);
  const word = /^[\p{Script=Han}A-Za-z]{0,4}/u.exec(text.slice(end))?.[0] ?? '';
  const front = /[A-Za-z]+$/.exec(text.slice(0, start))?.[0] ?? '';
  return `${front}${text.slice(start, end)}${word}`;
}

/** The shortest phrase, from a few signs before the figure on, that stands once and holds the figure once. */
function findFor(
  text: string,
  { at, printed, from }: { readonly at: number; readonly printed: string; readonly from: number },
): string | undefined {
  const end = at + printed.length;
  const room = LONGEST_FIND - printed.length;
  for (let after = 0; after <= Math.max(0, room); after++) {
    // Not from the line before, which may be a heading.
    for (let before = Math.min(4, room - after, at - from); before <= room - after; before++) {
      const phrase = text.slice(Math.max(0, at - before), end + after);
      if (STOP.test(phrase[0] ?? '') && before > 0) continue;
      if (allIndexes(text, phrase).length === 1 && wholeFigures(phrase, printed).length === 1) return phrase;
    }
  }
  return undefined;
}

function clauseBefore(text: string, from: number, at: number): string {
  const words = text.slice(Math.max(from, at - 40), at);
  return words.split(/[，。；：！？]/u).at(-1) ?? '';
}

/** What stands before the figure in its clause, else the noun behind it; empty where the clause names nothing new. */
function ownWords(before: string, after: string, { sense, per }: Quantity): string {
  const head = before.replace(/^[、和及与）)”以来内前后间]+/u, '').replace(EMPTY_WORDS, '');
  if (head.length >= 2) return head.slice(-LONGEST_COUNTS);
  if (sense !== undefined || per !== undefined) return '';
  const tail = /^(?![来内前后间的以])[\p{Script=Han}“”]{2,10}/u.exec(after)?.[0] ?? '';
  return tail === '' ? '' : `${head === '占' ? '' : head}${tail}`;
}

/** Words that say how the thing counted before has changed, and name nothing: 降至, 较2017年压缩. */
const CHANGED =
  /^(?:[较比](?:\d{4}年|上年|去年))?(?:(?:压缩|缩短|下降|减少|降低|增加|提高|提升|上升|扩大)[至到]?|[降升增减][至到为])$/u;

/** 较2017年, 比全省平均: what the change is told against. */
const AGAINST = /^[较比与][\p{Script=Han}\d]{2,8}$/u;

/** What a figure counts, and whether its own words name a thing that the next figures may go on with. */
function countsOf(own: string, subject: string, quantity: Quantity): { counts: string; names: boolean } {
  if (own === '') return { counts: followsOf(subject, quantity), names: false };
  if (subject !== '' && quantity.sense !== undefined && AGAINST.test(own))
    return { counts: `${subject}${own}的增减`, names: false };
  if (subject !== '' && CHANGED.test(own)) return { counts: `${subject}${own}`, names: false };
  return { counts: own, names: quantity.sense === undefined };
}

/** Where so many have won what is named behind them: 2个集体获全国先进集体. */
function winnersOf(before: string, after: string): Omit<DraftFact, 'says' | 'find'> | undefined {
  const found = /^(?<who>\p{Script=Han}{0,4}?)(?:荣获|获评|获得|获|被评为)(?<what>[^，。；、：]{2,30})/u.exec(
    after,
  );
  if (before.replace(/^[、和及与]+/u, '') !== '' || found?.groups === undefined) return undefined;
  const { who = '', what = '' } = found.groups;
  return { counts: who === '' ? what : `${what}（${who}）`, ...honourOf(found[0]) };
}

/** What a figure tells of the thing that was counted just before it. */
function followsOf(subject: string, { kind, sense, per }: Quantity): string {
  if (subject === '') return '（请填：这个数是什么）';
  if (sense !== undefined) return `${subject}的增减`;
  if (per !== undefined) return `${subject}，平均每${per}`;
  if (kind === 'rank') return `${subject}的名次`;
  return kind === 'share' ? `${subject}所占的比例` : `${subject}（另一个数）`;
}

function honourOf(before: string): Pick<DraftFact, 'level' | 'status'> {
  const status = /获|评为|表彰|被授予/u.test(before)
    ? '获评'
    : (['入围', '申报'] as const).find((word) => before.includes(word));
  if (status === undefined) return {};
  const level = LEVELS.find((each) => before.includes(each));
  return level === undefined ? {} : { level, status };
}

function addFact(groups: Map<string, Map<string, DraftFact>>, group: string, fact: DraftFact): void {
  const members = groups.get(group) ?? new Map<string, DraftFact>();
  groups.set(group, members);
  members.set(freeKey(fact.counts, members, 4), fact);
}

/** A key in Latin letters from the last syllables of the words; a number behind it where it is taken. */
function freeKey(
  words: string,
  taken: { has(key: string): boolean; add?(key: string): unknown },
  syllables: number,
): string {
  const han = words.replace(/[^\p{Script=Han}]/gu, '').slice(-syllables);
  const read = pinyin(han, { toneType: 'none', type: 'array' }).map((each) => each.replace(/[^a-z]/g, ''));
  const camel = read
    .map((each, i) => (i === 0 ? each : `${each.slice(0, 1).toUpperCase()}${each.slice(1)}`))
    .join('');
  const base = camel === '' || camel in Object.prototype ? 'number' : camel.slice(0, 36);
  let key = base;
  for (let n = 2; taken.has(key); n++) key = `${base}${n}`;
  taken.add?.(key);
  return key;
}
