import { pinyin } from 'pinyin-pro';
import {
  allIndexes,
  isRefusal,
  normaliseText,
  type Outline,
  outlineOf,
  parseQuantity,
  partHeadings,
  type Quantity,
  quote,
  wholeFigures,
} from '../../facts/index.ts';
import { type PrintedFigure, scanReport } from '../check/scan.ts';
import { LEVELS, NO_SUBJECT, tellsBefore, tellsOf } from './counts.ts';
import { gradeName, nameOf, noneName, quotedName, spanName } from './names.ts';

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
  /** The parts of the report by its headings; the key is that of their group of facts. */
  readonly parts: readonly DraftPart[];
  /** Figures that were not taken in, with the reason. */
  readonly open: readonly string[];
}

export interface DraftPart {
  readonly key: string;
  readonly title: string;
  readonly subtitle: string;
}

export interface DraftFact {
  readonly says: string;
  readonly prints?: string;
  readonly note?: string;
  readonly counts: string;
  readonly find: string;
  readonly level?: string;
  readonly status?: '获评' | '入围' | '申报';
}

const LONGEST_FIND = 16;
/** A phrase does not begin with these, nor within another number. */
const STOP = /[，。；：、！？“”《》（）()\s\d.%万亿多余]/u;

/** Reads a report into a facts file: every figure with a phrase that holds it once, what it may count, and its part. */
export function draftFacts(raw: string): FactsDraft {
  const text = normaliseText(raw.replace(/^\uFEFF/, ''));
  const [title = '年度工作报告'] = raw.split(/\r\n|\r|\n/).flatMap((line) => titleOf(line));
  const outline = outlineOf(raw);
  const parts = partsOf(outline);
  const figures = scanReport(text);
  const { terms, open, entries } = draftEntries(text, figures, edgesOf(outline, text.length));
  const groups = new Map<string, Map<string, DraftFact>>();
  const spaced = spacedNumbers(raw);
  for (const { at, fact } of entries)
    addFact(groups, parts.findLast((part) => part.at <= at)?.key ?? OVERVIEW, {
      ...fact,
      says: asPrinted(fact.says, spaced),
    });
  const facts = Object.fromEntries([...groups].map(([key, members]) => [key, Object.fromEntries(members)]));
  return {
    file: fileOf(title, terms, facts),
    figures: figures.length,
    parts: parts.filter(({ key }) => key !== OVERVIEW).map(({ at: _, ...part }) => part),
    open,
  };
}

const SPACED = /(?<![\d.])\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?![\d])/g;

/** Numbers that the report prints with a space between the thousands, by their digits. */
function spacedNumbers(raw: string): ReadonlyMap<string, string> {
  return new Map([...raw.matchAll(SPACED)].map(([printed]) => [printed.replace(/\D/g, ''), printed]));
}

/** 1 200余万元: the text as a whole was read without its spaces. */
function asPrinted(says: string, spaced: ReadonlyMap<string, string>): string {
  return says.replace(/\d+/, (digits) => spaced.get(digits) ?? digits);
}

/** The open figures as they are told, counted first; nothing where there are none. */
export function openLines(open: readonly string[], indent = ''): readonly string[] {
  if (open.length === 0) return [];
  return [
    `${indent}没有写成事实的 ${open.length} 处，对着原文补上：`,
    ...open.map((each) => `${indent}· ${each}`),
  ];
}

interface Entry {
  readonly at: number;
  fact: DraftFact;
}

function draftEntries(text: string, figures: readonly PrintedFigure[], stretches: readonly Stretch[]) {
  const terms = new Set<string>();
  const open: string[] = [];
  const entries: Entry[] = [];
  let subject = NO_SUBJECT;
  let last = 0;
  for (const [i, figure] of figures.entries()) {
    const { from, to } = stretches.findLast((each) => each.from <= figure.at) ?? { from: 0, to: text.length };
    const before = clauseBefore(text, Math.max(last, from), figure.at);
    const term = termOf(text, figure, before);
    const stated = term === undefined ? statedOf(text, figure, figures[i + 1]) : undefined;
    if (term?.passed) last = term.passed;
    if (term !== undefined) terms.add(term.name);
    // What is counted may begin with a name: a year and the noun, 一级师资.
    if (stated === undefined && term === undefined) open.push(unreadOf(text, figure));
    if (stated === undefined) continue;
    last = stated.end;
    const find = findFor(text, { at: stated.at, printed: stated.prints ?? stated.says, from, to });
    if (find === undefined) {
      open.push(`${quote(text.slice(Math.max(0, figure.at - 8), last + 8))}：找不到只出现一次的短语`);
      continue;
    }
    const sentence = text.slice(Math.max(from, text.lastIndexOf('。', figure.at) + 1), figure.at);
    const around = {
      before,
      sentence,
      after: text.slice(last, to),
      printed: stated.says,
      quantity: stated.quantity,
      row: rowFrom(text, figures, i),
    };
    const previous = entries.at(-1);
    if (previous !== undefined && tellsBefore(around) && /[由从]/u.test(previous.fact.find + sentence))
      previous.fact = { ...previous.fact, counts: `原来的${previous.fact.counts}` };
    const { told, subject: next } = tellsOf(around, subject);
    subject = next;
    entries.push({ at: figure.at, fact: { ...printedOf(stated), find, ...told } });
  }
  return { terms: [...terms], open, entries };
}

function printedOf({ says, prints }: Stated): Pick<DraftFact, 'says' | 'prints' | 'note'> {
  return prints === undefined ? { says } : { says, prints, note: '报告把升降或单位合起来说了一次，这里写全' };
}

/** A figure that is neither a quantity nor a name, with the words around it and why. */
function unreadOf(text: string, { at, text: printed }: PrintedFigure): string {
  const words = quote(text.slice(Math.max(0, at - 8), at + printed.length + 8));
  const read = parseQuantity(printed);
  return isRefusal(read) ? `${words}：${quote(printed)} ${read.reason}（${read.remedy}）` : words;
}

/** How many figures follow in a row from here, joined by 、 or 和. */
function rowFrom(text: string, figures: readonly PrintedFigure[], at: number): number {
  const rest = figures.slice(at);
  const end = rest.findIndex((each, i) => {
    const next = rest[i + 1];
    return next === undefined || !/^个?[、和与及]$/u.test(text.slice(each.at + each.text.length, next.at));
  });
  return end + 1;
}

/** A figure that is a name or part of one, and how far it goes where nothing is counted by its words. */
function termOf(text: string, { at, text: printed, quantity }: PrintedFigure, before: string) {
  const end = at + printed.length;
  const none = noneName(before, printed, text.slice(end));
  if (none !== undefined) return { name: none, passed: end };
  const span = spanName(before, printed, text.slice(end));
  if (span !== undefined)
    return /^(?:连续)?$/u.test(before.replace(/^[、]/u, '')) ? { name: span, passed: end } : { name: span };
  const quoted = quotedName(text, at, end);
  if (quoted !== undefined) return { name: quoted };
  if (quantity === undefined && UNIT_FOLLOWS.test(text.slice(end))) return undefined;
  const name = quantity === undefined ? nameOf(text, at, end) : gradeName(printed, text.slice(end));
  return name === undefined ? undefined : { name };
}

/** 1.8个和2.3个百分点, 5.2、3.1个百分点: the unit is said once, for both. */
const UNIT_FOLLOWS = /^个?[、和与及](?=[\d.]+个?[百千]分点|[\d.]+[%‰])/u;
const WORDS = { rise: '增长', fall: '下降', level: '持平' } as const;

/** A figure as it will be stated, and its place. */
interface Stated {
  readonly says: string;
  readonly prints?: string;
  readonly quantity: Quantity;
  readonly at: number;
  readonly end: number;
}

/** The quantity as it is to be written, and as the report prints it where it says a part of it for several at once. */
function statedOf(text: string, figure: PrintedFigure, next: PrintedFigure | undefined): Stated | undefined {
  const { at, text: printed, quantity, carries } = figure;
  const end = at + printed.length;
  if (quantity !== undefined && carries === undefined) return { says: printed, at, end, quantity };
  if (quantity !== undefined && carries !== undefined)
    return parsedAs(
      `${quantity.kind === 'points' && carries === 'rise' ? '提高' : WORDS[carries]}${printed}`,
      { prints: printed, at, end },
    );
  const unit = next?.quantity?.unit;
  if (unit === undefined || !UNIT_FOLLOWS.test(text.slice(end))) return undefined;
  const verb = /(?:增长|增加|上升|提高|提升|下降|减少|降低|回落)(?:了)?$/u.exec(text.slice(0, at))?.[0] ?? '';
  const own = text[end] === '个' ? '个' : '';
  const whole = { prints: `${verb}${printed}${own}`, at: at - verb.length, end: end + own.length };
  return parsedAs(`${verb}${printed}${unit}`, whole);
}

function parsedAs(says: string, whole: Omit<Stated, 'says' | 'quantity'>): Stated | undefined {
  const quantity = parseQuantity(says);
  return isRefusal(quantity) ? undefined : { says, quantity, ...whole };
}

function clauseBefore(text: string, from: number, at: number): string {
  const words = text.slice(Math.max(from, at - 40), at);
  return words.split(/[，。；：！？]/u).at(-1) ?? '';
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

/** The group for text outside any part. */
const OVERVIEW = 'overview';
/** The parts of the frame, which a new deck has by these names. */
const FRAME = ['opening', 'closing'];

/** Where the parts begin in the joined text, and a key for each from its title. */
function partsOf(outline: Outline): readonly (DraftPart & { readonly at: number })[] {
  const keys = new Set<string>([OVERVIEW, ...FRAME]);
  return partHeadings(outline).map(({ at, title, subtitle, divided }) => {
    const words = title.replace(/[^\p{Script=Han}]/gu, '').slice(0, 4);
    return { at, key: divided ? OVERVIEW : freeKey(words, keys, 4), title, subtitle };
  });
}

/** A stretch of text that no heading interrupts: no sentence goes on over its edges. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

function edgesOf({ top, headings }: Outline, end: number): readonly Stretch[] {
  const starts = [0, top, ...headings.flatMap((each) => [each.at, each.end])];
  return starts.map((from, i) => ({ from, to: starts[i + 1] ?? end }));
}

/** The shortest phrase, starting a few characters before the figure, that occurs once and contains the figure once. */
function findFor(
  text: string,
  { at, printed, from, to }: { readonly at: number; readonly printed: string } & Stretch,
): string | undefined {
  const end = at + printed.length;
  const room = Math.max(0, LONGEST_FIND - printed.length);
  for (let after = 0; after <= Math.min(room, to - end); after++) {
    for (const before of leads(Math.min(room - after, at - from))) {
      const phrase = text.slice(at - before, end + after);
      if (STOP.test(phrase[0] ?? '') && before > 0) continue;
      if (allIndexes(text, phrase).length === 1 && wholeFigures(phrase, printed).length === 1) return phrase;
    }
  }
  return undefined;
}

const FEW = 4;

/** So many signs before a figure are tried: a few, then more, then less. */
function leads(most: number): readonly number[] {
  const all = Array.from({ length: most + 1 }, (_, before) => before);
  return [...all.slice(FEW), ...all.slice(0, FEW).reverse()];
}

function addFact(groups: Map<string, Map<string, DraftFact>>, group: string, fact: DraftFact): void {
  const members = groups.get(group) ?? new Map<string, DraftFact>();
  groups.set(group, members);
  members.set(freeKey(fact.counts.replace(/^计划：|（[^）]*）$/gu, ''), members, 4), fact);
}

/** A key in Latin letters from the last syllables of the words; a number behind it where it is taken. */
function freeKey(
  words: string,
  taken: { has(key: string): boolean; add?(key: string): unknown },
  syllables: number,
): string {
  const han = words.replace(/[^\p{Script=Han}]/gu, '').slice(-syllables);
  const read = pinyin(han, { toneType: 'none', type: 'array' }).map((each) =>
    each.replace(/ü/g, 'v').replace(/[^a-z]/g, ''),
  );
  const camel = read
    .map((each, i) => (i === 0 ? each : `${each.slice(0, 1).toUpperCase()}${each.slice(1)}`))
    .join('');
  const base = camel === '' || camel in Object.prototype ? 'number' : camel.slice(0, 36);
  let key = base;
  for (let n = 2; taken.has(key); n++) key = `${base}${n}`;
  taken.add?.(key);
  return key;
}
