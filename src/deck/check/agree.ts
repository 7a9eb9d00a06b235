import { type AnyFact, unitKind } from '../../facts/index.ts';

/** The pairs of neighbouring characters in a text; two texts are compared by the pairs they share. */
export function pairsOf(text: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const word of text.match(/[\p{L}\p{N}]+/gu) ?? []) {
    const chars = [...word];
    for (let i = 1; i < chars.length; i++) pairs.add(`${chars[i - 1]}${chars[i]}`);
  }
  return pairs;
}

/** How much of `a` is in `b`. */
export function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const pair of a) if (b.has(pair)) count++;
  return count;
}

/** What a fact is about, in the words of the facts file. */
export function wordsOf(fact: AnyFact): string {
  const per = fact.kind === 'stated' && fact.per !== undefined ? `，每${fact.per}` : '';
  return `${fact.kind === 'award' ? `${fact.counts}，${fact.says}` : fact.counts}${per}，${fact.level ?? ''}`;
}

/** Everything that the report says of a fact, as the facts file has it: its figure, what it counts, its phrase. */
export function phrasesOf(fact: AnyFact): readonly string[] {
  return [fact.says, fact.counts, ...('find' in fact ? [fact.find] : [])];
}

/** Words next to a fact that say what it is. */
export interface Named {
  readonly fact: AnyFact;
  /** As the reader sees them. */
  readonly words: string;
  /** The pairs of these words; several sets where nearer words weigh more. */
  readonly near: readonly ReadonlySet<string>[];
}

/** Two of them whose words fit better with their facts exchanged, which is the only sign that they are swapped. */
export function exchanged<N extends Named>(
  named: readonly N[],
  least: (a: AnyFact, b: AnyFact) => number = () => 1,
): readonly (readonly [N, N])[] {
  const about = new Map(named.map(({ fact }) => [fact.id, pairsOf(wordsOf(fact))]));
  const match = ({ near }: Named, { fact }: Named) =>
    near.reduce((sum, pairs) => sum + shared(pairs, about.get(fact.id) ?? NOTHING), 0);
  return named.flatMap((a, i) =>
    named.slice(i + 1).flatMap((b): readonly (readonly [N, N])[] => {
      const gain = match(a, b) + match(b, a) - match(a, a) - match(b, b);
      return a.fact.id === b.fact.id || gain < least(a.fact, b.fact) ? [] : [[a, b]];
    }),
  );
}

/** In a sentence, quantities of different units already differ; there the words have to differ far more. */
export function leastInText(a: AnyFact, b: AnyFact): number {
  return kindOf(a) === kindOf(b) ? 1 : 6;
}

function kindOf(fact: AnyFact): string {
  return fact.kind === 'award' ? '' : unitKind(fact.quantity.unit);
}

const NOTHING: ReadonlySet<string> = new Set();
