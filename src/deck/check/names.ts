import { allIndexes, type FactBook, factsIn, type Problem, quote, whereOfSlide } from '../../facts/index.ts';
import type { Deck } from '../deck.ts';
import { formatFigure, type Text } from '../text.ts';
import { textsOf } from '../walk.ts';
import { phrasesOf } from './agree.ts';

/** A listed name, as it is looked for. */
interface Name {
  /** So short that only another short name in quotation marks is meant to be it. */
  readonly quoted: boolean;
  readonly name: string;
  readonly chars: readonly string[];
  /** Changes of one character up to which a stretch is meant to be the name. */
  readonly slack: number;
}

/** A shorter name is an ordinary word: another word is a change away. */
const SHORTEST = 4;
/** A shorter name in quotation marks is looked for in quotation marks. */
const QUOTED = 6;
/** A name of three characters is looked for where it begins as persons' names do. */
const SURNAME =
  /^[王李张刘陈杨赵黄周吴徐孙胡朱林何郭马罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪姜范姚谭廖邹熊陆郝孔崔毛邱秦侯邵孟段雷钱汤尹黎贺赖龚韦]/u;
/** Optional in a name without changing which one is meant: 劳模、先进工作者, 劳模和先进工作者, 比赛获三等奖. */
const LOOSE = /[的和与及等获\s、，·“”‘’《》（）()—！？]/u;
/** A name does not reach over the end of a sentence, nor over a figure. */
const STOP = '\ue000';
/** A stretch that only lacks the beginning or the end of a shorter name is an ordinary way to say it. */
const CLIPPED = 10;

/**
 * Stretches of the slides that nearly match a listed name: a misspelt body, a truncated document. Anything that occurs
 * in the `report` (or in the facts' own words) is right as it is.
 */
export function checkNames(deck: Deck, report = ''): readonly Problem[] {
  const names = namesOf(deck.book);
  const right = charsOf([report, ...factsIn(deck.book).flatMap(phrasesOf)].join(STOP)).join('');
  return deck.slides.flatMap(({ id, slide }) =>
    textsOf(slide).flatMap(({ path, text }) =>
      nearMisses(wordsIn(text), names, deck.book.levels)
        .filter(({ found }) => !isRight(found, right))
        .map(({ found, name }) => ({
          where: whereOfSlide(id, path),
          what: `${quote(found)} 与 ${quote(name)} 只差一点`,
          expected: `名称和固定表述一字不差：${quote(name)}`,
          remedy: `写错的改正；确是另一个名称，把 ${quote(found)} 加进 assets/facts.json 的 terms`,
        })),
    ),
  );
}

/** The names to look for, the longest first: what the book lists, and the titles in quotation marks of its facts. */
function namesOf(book: FactBook): readonly Name[] {
  const titles = factsIn(book).flatMap(({ kind, says, counts }) => [
    ...(kind === 'award' ? [says] : []),
    ...(counts.match(/“[^”]+”|《[^》]+》/gu) ?? []),
  ]);
  // A title with its year is cut in many ways: the title without its last word.
  const all = [...new Set([...book.terms, ...book.phrases, ...titles])].filter((name) => !/\d年/.test(name));
  return all
    .map((name) => {
      const chars = charsOf(name);
      const quoted = /^[“《]/u.test(name) && chars.length < QUOTED;
      return { name, chars, quoted, slack: Math.min(3, Math.max(1, Math.floor(chars.length / 4))) };
    })
    .filter(({ chars, name }) => chars.length >= SHORTEST || (chars.length === 3 && SURNAME.test(name)))
    .sort((a, b) => b.chars.length - a.chars.length);
}

function charsOf(text: string): readonly string[] {
  return [...text].filter((char) => !LOOSE.test(char));
}

/** The author's own words; a figure parts them. */
function wordsIn({ spans }: Text): string {
  return spans
    .map((span) => {
      if ('text' in span) return span.text.replaceAll('\n', '').replace(/[。；：]/gu, STOP);
      return span.kind === 'figure' && span.fact.kind === 'award' ? formatFigure(span) : STOP;
    })
    .join('');
}

/** Any text has this few characters in common with a name. */
function isRight(found: string, right: string): boolean {
  const chars = charsOf(found);
  return chars.length >= SHORTEST && right.includes(chars.join(''));
}

interface Miss {
  readonly found: string;
  readonly name: string;
}

/** Where a text nearly matches a name, apart from places where it has a listed name exactly. */
function nearMisses(text: string, names: readonly Name[], levels: readonly string[]): readonly Miss[] {
  const places = [...text].flatMap((char, at) => (LOOSE.test(char) ? [] : [{ char, at }]));
  const chars = places.map(({ char }) => char);
  const exact = exactPlaces(chars.join(''), names);
  const known = chars.map((_, at) => exact.some(({ from, to }) => from <= at && at < to));
  if (!known.includes(false)) return [];
  const misses: (Miss & Stretch)[] = [];
  const present = new Set(chars);
  for (const name of names) {
    if (name.chars.filter((char) => !present.has(char)).length > name.slack) continue;
    if (!mayStand(chars, name)) continue;
    const hit = closest(chars, name, (stretch) => {
      const found = chars.slice(stretch.from, stretch.to).join('');
      const own = exact.some((each) => each.name === name.name && overlaps(each, stretch));
      const whole = known.slice(stretch.from, stretch.to).every((each) => each);
      // The end of the stretch belongs to another name: 甲市|丙站, where 丙站 is listed.
      const cut = exact.some(
        (each) => overlaps(each, stretch) && (each.from < stretch.from || each.to > stretch.to),
      );
      const marked = !name.quoted || /[“《]/u.test([...text][(places[stretch.from]?.at ?? 0) - 1] ?? '');
      return !own && !cut && marked && !whole && !found.includes(STOP) && !isClipped(found, name, levels);
    });
    if (hit === undefined || misses.some((each) => overlaps(each, hit))) continue;
    const [first, last] = [places[hit.from]?.at ?? 0, places[hit.to - 1]?.at ?? 0];
    misses.push({ ...hit, found: [...text].slice(first, last + 1).join(''), name: name.name });
  }
  return misses;
}

/** Whether any stretch has characters enough of the name: most texts have not, and need not be aligned with it. */
function mayStand(chars: readonly string[], { chars: name, slack }: Name): boolean {
  const own = new Set(name);
  const length = name.length + slack;
  let held = 0;
  for (const [at, char] of chars.entries()) {
    if (own.has(char)) held += 1;
    if (at >= length && own.has(chars[at - length] ?? '')) held -= 1;
    if (held >= name.length - slack) return true;
  }
  return false;
}

/** From the one character up to and without the other. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

function overlaps(a: Stretch, b: Stretch): boolean {
  return a.from < b.to && b.from < a.to;
}

function exactPlaces(text: string, names: readonly Name[]): readonly (Stretch & { readonly name: string })[] {
  return names.flatMap(({ name, chars }) =>
    allIndexes(text, chars.join('')).map((from) => ({ from, to: from + chars.length, name })),
  );
}

/** The level before an honour may be given elsewhere; see also CLIPPED. */
function isClipped(found: string, { chars, name }: Name, levels: readonly string[]): boolean {
  const whole = chars.join('');
  const short = chars.length < CLIPPED && (whole.startsWith(found) || whole.endsWith(found));
  return short || levels.some((level) => name.startsWith(level) && whole === level + found);
}

/**
 * The stretch that is the fewest changes from a name, from one up to the slack, and that `counts` (Sellers: the rows
 * of an edit distance that may begin anywhere).
 */
function closest(
  chars: readonly string[],
  { chars: name, slack }: Name,
  counts: (stretch: Stretch) => boolean,
): Stretch | undefined {
  let row: readonly Cell[] = name.map((_, i) => ({ cost: i + 1, from: 0 }));
  let before: readonly Cell[] = [];
  let best: (Stretch & { readonly cost: number }) | undefined;
  for (const [at, char] of chars.entries()) {
    [before, row] = [row, nextRow(row, before, [chars[at - 1] ?? '', char], name, at)];
    const { cost, from } = row[name.length - 1] ?? { cost: 0, from: 0 };
    const stretch = { from, to: at + 1 };
    if (cost > 0 && cost <= slack && cost < (best?.cost ?? slack + 1) && counts(stretch))
      best = { ...stretch, cost };
  }
  return best;
}

interface Cell {
  readonly cost: number;
  /** Where the stretch begins. */
  readonly from: number;
}

function nextRow(
  row: readonly Cell[],
  before: readonly Cell[],
  [last, char]: readonly [string, string],
  name: readonly string[],
  at: number,
): readonly Cell[] {
  let corner: Cell = { cost: 0, from: at };
  let below: Cell = { cost: 0, from: at + 1 };
  return name.map((wanted, i) => {
    const beside = row[i] ?? corner;
    const options = [
      { cost: corner.cost + (char === wanted ? 0 : 1), from: corner.from },
      { cost: beside.cost + 1, from: beside.from },
      { cost: below.cost + 1, from: below.from },
    ];
    // Two characters that have changed places are one change.
    const swapped = i > 0 && char === name[i - 1] && last === wanted;
    const two = i === 1 ? { cost: 0, from: at - 1 } : before[i - 2];
    if (swapped && two !== undefined) options.push({ cost: two.cost + 1, from: two.from });
    corner = beside;
    below = options.reduce((a, b) => (b.cost < a.cost || (b.cost === a.cost && b.from < a.from) ? b : a));
    return below;
  });
}
