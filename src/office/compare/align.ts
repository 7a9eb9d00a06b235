/** Two sequences side by side: pairs that correspond, and items that are on one side only. */
export type Step = readonly [left: number | undefined, right: number | undefined];

/** Costs of one step of an alignment; `Infinity` forbids a pair. */
export interface Costs<T> {
  readonly pair: (left: T, right: T) => number;
  readonly alone: (one: T) => number;
}

/** The cheapest alignment of two sequences (edit distance with the costs given), from left to right. */
export function align<T>(
  left: readonly T[],
  right: readonly T[],
  { pair, alone }: Costs<T>,
): readonly Step[] {
  const width = right.length + 1;
  const cost = new Float64Array((left.length + 1) * width);
  const at = (i: number, j: number) => cost[i * width + j] ?? Number.POSITIVE_INFINITY;
  const pairAt = (i: number, j: number) => pair(left[i] as T, right[j] as T);
  for (let i = 0; i <= left.length; i += 1) {
    for (let j = 0; j <= right.length; j += 1) {
      if (i === 0 && j === 0) continue;
      cost[i * width + j] = Math.min(
        i > 0 ? at(i - 1, j) + alone(left[i - 1] as T) : Number.POSITIVE_INFINITY,
        j > 0 ? at(i, j - 1) + alone(right[j - 1] as T) : Number.POSITIVE_INFINITY,
        i > 0 && j > 0 ? at(i - 1, j - 1) + pairAt(i - 1, j - 1) : Number.POSITIVE_INFINITY,
      );
    }
  }
  const steps: Step[] = [];
  for (let i = left.length, j = right.length; i > 0 || j > 0; ) {
    if (i > 0 && j > 0 && at(i, j) === at(i - 1, j - 1) + pairAt(i - 1, j - 1)) {
      i -= 1;
      j -= 1;
      steps.push([i, j]);
    } else if (i > 0 && at(i, j) === at(i - 1, j) + alone(left[i - 1] as T)) {
      i -= 1;
      steps.push([i, undefined]);
    } else {
      j -= 1;
      steps.push([undefined, j]);
    }
  }
  return steps.reverse();
}

/** The pairs of neighbouring characters, each with its number of occurrences. */
export function bigrams(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const padded = `\u0002${text}\u0003`;
  for (let i = 0; i + 1 < padded.length; i += 1) {
    const pair = padded.slice(i, i + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

/** How alike two texts are by their bigrams (Dice's coefficient): 0 nothing in common, 1 the same. */
export function likeness(left: ReadonlyMap<string, number>, right: ReadonlyMap<string, number>): number {
  const [small, large] = left.size < right.size ? [left, right] : [right, left];
  let common = 0;
  for (const [pair, count] of small) common += Math.min(count, large.get(pair) ?? 0);
  return (2 * common) / (sizeOf(left) + sizeOf(right) || 1);
}

function sizeOf(counts: ReadonlyMap<string, number>): number {
  let size = 0;
  for (const count of counts.values()) size += count;
  return size;
}
