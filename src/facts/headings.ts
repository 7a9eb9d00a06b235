import { normaliseText } from './text.ts';

/** The title of a part as the deck has it. */
export interface Heading {
  readonly title: string;
  readonly subtitle?: string | undefined;
}

/** A heading in the report's joined text: its number and title are no sentence of the part. */
export interface FoundHeading {
  readonly heading: Heading;
  readonly at: number;
  readonly end: number;
}

/** What a report puts before a title: `一、`, `（一）`, `第一部分：`, `1.`, `1．2`; nothing at all. */
const NUMBERS =
  /^(?:第[一二三四五六七八九十\d]+(?:部分|章|节|篇)|[一二三四五六七八九十]+|[（(][一二三四五六七八九十\d]+[）)]|\d+(?:[.．]\d+)*)?[、.．:：，,]?$/;
/** What may separate a title from its subtitle; line breaks are gone by then. */
const BETWEEN = /^(?:——|--|[，,：:；;、—-])?/;

/**
 * Finds the headings of the parts, in the order of the report: at the beginning of a line, after any numbering, with
 * any mark between title and subtitle, and also across two lines. Only if no line begins with a title is it searched
 * for inside the text.
 */
export function findHeadings(
  raw: string,
  headings: readonly Heading[],
): { readonly found: readonly FoundHeading[]; readonly missing: readonly Heading[] } {
  const text = normaliseText(raw);
  const lines = lineStarts(raw);
  const each = headings.map((heading) => ({ heading, place: placeOf(text, lines, heading) }));
  const found = each.flatMap(({ heading, place }) => (place === undefined ? [] : [{ heading, ...place }]));
  return {
    found: found.sort((a, b) => a.at - b.at),
    missing: each.filter(({ place }) => place === undefined).map(({ heading }) => heading),
  };
}

/** Where the lines of the report begin in its joined text. */
export function lineStarts(raw: string): readonly number[] {
  let at = 0;
  return raw.split(/\r\n|\r|\n/).map((line) => {
    const start = at;
    at += normaliseText(line).length;
    return start;
  });
}

type Place = Pick<FoundHeading, 'at' | 'end'>;

function placeOf(
  text: string,
  lines: readonly number[],
  { title, subtitle = '' }: Heading,
): Place | undefined {
  const [head, tail] = [normaliseText(title), normaliseText(subtitle)];
  if (head === '') return undefined;
  const places: Place[] = [];
  for (let at = text.indexOf(head); at >= 0; at = text.indexOf(head, at + 1)) {
    const end = endOf(text, at + head.length, tail);
    if (end !== undefined) places.push({ at, end });
  }
  const onLine = places.flatMap(({ at, end }) => {
    const start = lines.findLast((line) => line <= at);
    // 一、加强监管。全年…: the text may go on in the line of the heading.
    const stop = text[end] === '。' ? 1 : 0;
    return start !== undefined && NUMBERS.test(text.slice(start, at)) ? [{ at: start, end: end + stop }] : [];
  });
  // A list of contents comes before the parts themselves.
  return onLine.at(-1) ?? (tail === '' ? undefined : places[0]);
}

/** Where the heading ends, with its subtitle; undefined where another text follows the title. */
function endOf(text: string, from: number, subtitle: string): number | undefined {
  const mark = BETWEEN.exec(text.slice(from, from + 2))?.[0] ?? '';
  if (subtitle === '') return from;
  const at = text.startsWith(subtitle, from) ? from : from + mark.length;
  return text.startsWith(subtitle, at) ? at + subtitle.length : undefined;
}
