import { bigrams, likeness } from '../compare/align.ts';
import type { Paragraph } from '../read/draft.ts';
import { withoutCues, withoutPageCues } from '../word-bookmarks.ts';

/** A paragraph of the deck's notes as the manuscript prints it, cues included. */
export interface KnownParagraph {
  /** Index of its slide in the deck. */
  readonly slide: number;
  readonly text: string;
}

/** A paragraph of a draft, and the slides that its bookmarks name. */
export interface FoundParagraph {
  readonly text: string;
  readonly authors: readonly string[];
  /** Slides whose beginning or figures are marked in it. */
  readonly marked: readonly number[];
}

/** From here on two paragraphs are one and the same, edited; marks make up for much. */
const SAME = 0.4;
const MARK = 0.35;
/** What was cut off a paragraph that is there already. */
const PIECE = 0.5;

interface Origin {
  /** Index of the known paragraph. */
  readonly known: number;
  readonly score: number;
}

/**
 * The slide of every paragraph of a draft. Bookmarks and likeness say where a paragraph comes from; the longest run of
 * paragraphs still in the deck's order anchors the rest, so that whatever was moved or rewritten belongs to the slide
 * where it is now.
 */
export function placeParagraphs(
  found: readonly FoundParagraph[],
  known: readonly KnownParagraph[],
): readonly number[] {
  const origins = findOrigins(found, known);
  const fixed = longestInOrder(found, origins);
  const slideOf = (index: number) => known[origins[index]?.known ?? -1]?.slide;
  const labels: number[] = [];
  for (const [i, paragraph] of found.entries()) {
    if (fixed.has(i)) {
      labels.push(slideOf(i) ?? 0);
      continue;
    }
    const next = [...fixed].find((other) => other > i);
    const bounds = { from: labels.at(-1), to: next === undefined ? undefined : slideOf(next) };
    labels.push(labelOf(i, { paragraph, own: slideOf(i), bounds, known, origins, fixed }));
  }
  return labels;
}

interface Loose {
  readonly paragraph: FoundParagraph;
  /** The slide it comes from. */
  readonly own: number | undefined;
  readonly bounds: { readonly from: number | undefined; readonly to: number | undefined };
  readonly known: readonly KnownParagraph[];
  readonly origins: readonly (Origin | undefined)[];
  readonly fixed: ReadonlySet<number>;
}

/** The slide of a paragraph that holds no place: between `from` and `to`, its own if that is there. */
function labelOf(index: number, loose: Loose): number {
  const { paragraph, own, bounds, known, origins, fixed } = loose;
  const last = known.at(-1)?.slide ?? 0;
  const from = bounds.from ?? bounds.to ?? 0;
  const to = bounds.to ?? Math.max(last, from);
  const within = (slide: number | undefined) => slide !== undefined && slide >= from && slide <= to;
  if (own !== undefined && within(own)) return own;
  const marked = paragraph.marked.find(within);
  if (marked !== undefined) return marked;
  if (own !== undefined) return from;
  // Rewritten: it takes the place of what is missing here, if anything is.
  const before = [...fixed].filter((other) => other < index).at(-1);
  const after = [...fixed].find((other) => other > index);
  const start = before === undefined ? 0 : (origins[before]?.known ?? -1) + 1;
  const end = after === undefined ? known.length : (origins[after]?.known ?? known.length);
  const used = new Set(origins.flatMap((origin) => origin?.known ?? []));
  const missing = known.slice(start, end).filter((one, i) => !used.has(start + i) && within(one.slide));
  const bag = bigrams(withoutCues(paragraph.text));
  const nearest = missing
    .map((one) => ({ slide: one.slide, score: likeness(bag, bigrams(withoutCues(one.text))) }))
    .reduce<{ slide: number; score: number } | undefined>(
      (best, one) => (best === undefined || one.score > best.score ? one : best),
      undefined,
    );
  return nearest?.slide ?? from;
}

function findOrigins(
  found: readonly FoundParagraph[],
  known: readonly KnownParagraph[],
): readonly (Origin | undefined)[] {
  const origins: (Origin | undefined)[] = found.map(() => undefined);
  const taken = new Set<number>();
  const take = (i: number, j: number, score: number) => {
    origins[i] = { known: j, score };
    taken.add(j);
  };
  // Most of a manuscript comes back unchanged and needs no measuring. Where two slides say the same, the bookmark
  // decides.
  for (const byMark of [true, false]) {
    for (const [i, { text, marked }] of found.entries()) {
      if (origins[i] !== undefined) continue;
      const j = known.findIndex(
        (one, k) =>
          !taken.has(k) && one.text === withoutPageCues(text) && (!byMark || marked.includes(one.slide)),
      );
      if (j >= 0) take(i, j, 2);
    }
  }
  const pairs = likePairs(found, known, (i) => origins[i] === undefined);
  for (const { i, j, score } of pairs)
    if (origins[i] === undefined && !taken.has(j) && score >= SAME) take(i, j, score);
  // A paragraph that was cut in two comes from one.
  for (const { i, j, like } of pairs)
    if (origins[i] === undefined && like >= PIECE) origins[i] = { known: j, score: like };
  return origins;
}

/** Paragraphs that have something in common, the most alike first. */
function likePairs(
  found: readonly FoundParagraph[],
  known: readonly KnownParagraph[],
  isOpen: (index: number) => boolean,
) {
  const bags = known.map(({ text }) => bigrams(withoutCues(text)));
  const pairs = found.flatMap(({ text, marked }, i) => {
    if (!isOpen(i)) return [];
    const bag = bigrams(withoutCues(text));
    return known.flatMap(({ slide }, j) => {
      const like = likeness(bag, bags[j] ?? new Map());
      return like < PIECE - MARK ? [] : [{ i, j, like, score: like + (marked.includes(slide) ? MARK : 0) }];
    });
  });
  return pairs.sort((a, b) => b.score - a.score || a.i - b.i || a.j - b.j);
}

/** The paragraphs in the deck's order, covering as many characters as possible. */
function longestInOrder(
  found: readonly FoundParagraph[],
  origins: readonly (Origin | undefined)[],
): ReadonlySet<number> {
  const best: { weight: number; before: number | undefined }[] = [];
  for (const [i, origin] of origins.entries()) {
    let weight = 0;
    let before: number | undefined;
    for (let j = 0; origin !== undefined && j < i; j += 1) {
      const other = origins[j];
      if (other === undefined || other.known > origin.known || (best[j]?.weight ?? 0) <= weight) continue;
      weight = best[j]?.weight ?? 0;
      before = j;
    }
    best.push({ weight: origin === undefined ? 0 : weight + 20 + (found[i]?.text.length ?? 0), before });
  }
  const fixed: number[] = [];
  let at: number | undefined = best.reduce(
    (top, one, i) => (one.weight > (best[top]?.weight ?? 0) ? i : top),
    0,
  );
  while (at !== undefined && origins[at] !== undefined) {
    fixed.push(at);
    at = best[at]?.before;
  }
  return new Set(fixed.reverse());
}

/** A paragraph cut where a bookmark begins another slide in its midst: two slides' texts were joined. */
export function cutAtMarks(
  { text, anchors, authors }: Pick<Paragraph, 'text' | 'anchors' | 'authors'>,
  slideOfMark: (name: string) => { readonly slide: number; readonly begins: boolean } | undefined,
): readonly FoundParagraph[] {
  const marks = anchors.flatMap((anchor) => {
    const mark = slideOfMark(anchor.name);
    return mark === undefined ? [] : [{ ...mark, at: anchor.start }];
  });
  const cuts = marks.filter(({ begins, at }) => begins && at > 0 && at < text.length).map(({ at }) => at);
  const stops = [0, ...[...new Set(cuts)].sort((a, b) => a - b), text.length];
  return stops.slice(1).map((end, i) => {
    const start = stops[i] ?? 0;
    return {
      text: text.slice(start, end),
      authors,
      marked: marks
        .filter(({ at }) => at >= start && (at < end || end === text.length))
        .map(({ slide }) => slide),
    };
  });
}
