import { normaliseText } from './text.ts';

/** A heading as the report prints it, its number left out. */
export interface OutlineHeading {
  /** Offsets in the joined text; the end is behind its title, where running text may go on (一、加强监管。全年…). */
  readonly at: number;
  readonly end: number;
  /** The first of this level divides the report, the next one its parts. */
  readonly level: number;
  readonly title: string;
  readonly subtitle: string;
}

export interface Outline {
  /** Where the title ends, with the lines under it: a subtitle, a date, who speaks. */
  readonly top: number;
  readonly headings: readonly OutlineHeading[];
}

const HAN = '[一二三四五六七八九十]+';
/** What numbers a heading, the greater division first. */
const NUMBERS = [
  ['volume', new RegExp(`^第(?:${HAN}|\\d+)(?:部分|篇|编)[：:、，,\\s]*`, 'u')],
  ['chapter', new RegExp(`^第(?:${HAN}|\\d+)章[：:、，,\\s]*`, 'u')],
  ['section', new RegExp(`^第(?:${HAN}|\\d+)节[：:、，,\\s]*`, 'u')],
  ['numeral', new RegExp(`^${HAN}[、.．]\\s*`, 'u')],
  ['bracket', new RegExp(`^[（(](?:${HAN}|\\d+)[）)][、.．]?\\s*`, 'u')],
  ['digit', /^\d{1,2}[、.．](?!\d)\s*/u],
  ['point', /^\d{1,2}(?:[.．]\d{1,2})+[、.．]?(?!\d)\s*(?=\p{Script=Han})/u],
] as const;
type Kind = (typeof NUMBERS)[number][0] | 'plain';
/** These divide a report in this order; 1., （一） and headings without a number nest as the report has them. */
const GREATER: readonly Kind[] = ['volume', 'chapter', 'section', 'numeral'];
const LONGEST = 40;
const LONGEST_PLAIN = 32;
/** A line this much longer than the one before it is a paragraph below its heading. */
const PARAGRAPH = 1.5;

interface Line {
  readonly words: string;
  readonly at: number;
  readonly end: number;
}

/**
 * The headings of a report, found in its text alone: lines numbered 一、, 第一部分, （一） or 1.; where the parts have no
 * number, short lines without a full stop above a paragraph.
 */
export function outlineOf(raw: string): Outline {
  const lines = linesOf(raw);
  const first = lines.findIndex((line, i) => i > 0 && (numberOf(line.words) !== undefined || isText(line)));
  const body = lines.slice(Math.max(1, first < 0 ? lines.length : first));
  // A line directly above the first paragraph is a heading only if others like it follow.
  const above = lines[first - 1];
  const candidates = first > 1 && above !== undefined ? [above, ...body] : body;
  const found: Found[] = [];
  for (const [i, line] of candidates.entries()) {
    const before = candidates[i - 1];
    const begins = before === undefined || hasEnded(before) || found.at(-1)?.at === before.at;
    const heading = begins ? headingOf(line, candidates[i + 1]) : undefined;
    if (heading !== undefined) found.push(heading);
  }
  const plain = found.filter(({ kind }) => kind === 'plain');
  const kept = plain.length > 1 ? found : found.filter(({ kind }) => kind !== 'plain');
  const headings = levelled(kept);
  const top = Math.min(headings[0]?.at ?? Number.POSITIVE_INFINITY, body[0]?.at ?? lines.at(-1)?.end ?? 0);
  return { top, headings };
}

function linesOf(raw: string): readonly Line[] {
  let at = 0;
  return raw.split(/\r\n|\r|\n/).flatMap((line) => {
    const start = at;
    at += normaliseText(line).length;
    return at === start ? [] : [{ words: line.trim(), at: start, end: at }];
  });
}

function numberOf(words: string): { readonly kind: Kind; readonly number: string } | undefined {
  for (const [kind, form] of NUMBERS) {
    const number = form.exec(words)?.[0];
    if (number !== undefined) return { kind, number };
  }
  return undefined;
}

function isText({ words }: Line): boolean {
  return /[。；：:]/u.test(words) || words.length > LONGEST;
}

type Found = Omit<OutlineHeading, 'level'> & { readonly kind: Kind };

/** Where lines are broken by hand, most of them go on. */
function hasEnded({ words }: Line): boolean {
  return /[。！？：:；;”）)]$/u.test(words);
}

function headingOf(line: Line, next: Line | undefined): Found | undefined {
  const numbered = numberOf(line.words);
  if (numbered !== undefined) return numberedHeading(line, numbered);
  if (!isPlain(line, next)) return undefined;
  return { ...splitTitle(line.words), at: line.at, end: line.end, kind: 'plain' };
}

/** The whole line, or its first sentence where the text goes on behind it. */
function numberedHeading(
  { words, at, end }: Line,
  { kind, number }: { readonly kind: Kind; readonly number: string },
): Found | undefined {
  const rest = words.slice(number.length);
  const [, sentence = '', stop = ''] = /^(.*?)([。；;！]|$)/u.exec(rest) ?? [];
  if (sentence === '' || sentence.length > LONGEST) return undefined;
  // A list within a paragraph goes on with 1. and （一） too, and its points hold figures.
  const title = sentence.trim();
  const after = stop === '' ? end : at + normaliseText(`${number}${sentence}${stop}`).length;
  if (stop !== '' && after >= end && /\d/.test(sentence)) return undefined;
  return { ...splitTitle(title), at, end: after, kind };
}

/** A short line that ends in no mark, above a paragraph that begins or a numbered heading. */
function isPlain({ words }: Line, next: Line | undefined): boolean {
  if (words.length < 4 || words.length > LONGEST_PLAIN || !/^\p{Script=Han}|^\d{4}年|^[“《]/u.test(words))
    return false;
  if (/[，。；：！？、,;:]$|[。；！？：]|\s{2}|\t|年\d+月\d+日/u.test(words)) return false;
  if (next === undefined) return false;
  return numberOf(next.words) !== undefined || next.words.length >= words.length * PARAGRAPH;
}

function splitTitle(words: string): { readonly title: string; readonly subtitle: string } {
  const [, title = words, subtitle = ''] = /^(.+?)(?:[，,：:—\s]+(.+))?$/u.exec(words) ?? [];
  return { title, subtitle };
}

function levelled(found: readonly Found[]): readonly OutlineHeading[] {
  const kinds = new Set(found.map(({ kind }) => kind));
  const levels = [...GREATER.filter((kind) => kinds.has(kind)), ...kinds].filter(
    (kind, i, all) => all.indexOf(kind) === i,
  );
  return found.map(({ kind, ...heading }) => ({ ...heading, level: levels.indexOf(kind) + 1 }));
}

/**
 * The headings of the report's parts. A report of what was done and what is planned has only two divisions; its parts
 * are then the headings below those, and a larger division that is divided further is not a part.
 */
export function partHeadings({
  headings,
}: Outline): readonly (OutlineHeading & { readonly divided: boolean })[] {
  const own = headings.filter(({ level }) => level <= 2);
  const few =
    own.filter(({ level }) => level === 1).length < 3 && own.filter(({ level }) => level === 2).length > 2;
  if (!few) return own.filter(({ level }) => level === 1).map((each) => ({ ...each, divided: false }));
  return own.map((each, i) => ({ ...each, divided: each.level === 1 && own[i + 1]?.level === 2 }));
}
