/**
 * Shares a whole number out in whole numbers, as near to the weights as the floors allow; the shares sum to `whole`.
 * Where the floors alone exceed `whole`, the shares are the floors.
 */
export function shareOut(
  whole: number,
  weights: readonly number[],
  floors: readonly number[],
): readonly number[] {
  if (sum(floors) >= whole) return floors;
  const ideal = idealShares(whole, weights, floors);
  const shares = ideal.map((share, i) => Math.max(floors[i] ?? 0, Math.floor(share + 1e-9)));
  const byRemainder = shares
    .map((share, i) => ({ i, remainder: (ideal[i] ?? 0) - share }))
    .sort((a, b) => b.remainder - a.remainder || a.i - b.i);
  const left = whole - sum(shares);
  for (const { i } of byRemainder.slice(0, left)) shares[i] = (shares[i] ?? 0) + 1;
  return shares;
}

/** Those whose share would fall below their floor get the floor; the others share what is left, until none falls below. */
function idealShares(
  whole: number,
  weights: readonly number[],
  floors: readonly number[],
): readonly number[] {
  const held = new Set<number>();
  for (;;) {
    const left = whole - sum(floors.filter((_, i) => held.has(i)));
    const weight = sum(weights.filter((_, i) => !held.has(i)));
    const ideal = weights.map((own, i) =>
      held.has(i) || weight === 0 ? (floors[i] ?? 0) : (left * own) / weight,
    );
    const below = ideal.flatMap((share, i) => (!held.has(i) && share < (floors[i] ?? 0) ? [i] : []));
    if (below.length === 0) return ideal;
    for (const i of below) held.add(i);
  }
}

/** The sum of a list of numbers. */
export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
